/// A case plan in Markdown as an agency's form has it, long or short, good or less so, decided by a number alone.
struct InventedPlan {
    private var numbers: NumberSequence
    private let child: String
    private let parent: String
    private let family: String
    private var text = ""

    /// - Returns: the text of plan number `index`; half of the plans have more than 8 kilobytes.
    static func text(_ index: Int) -> String {
        var plan = InventedPlan(index)
        plan.write()
        return plan.text
    }

    /// Characters on a page of A4 with headings and tables, about.
    private static let page = 2_500

    /// One long plan: areas and their objectives until it fills the pages.
    static func text(pages: Int) -> String {
        var plan = InventedPlan(pages)
        plan.write(atLeast: pages * page)
        return plan.text
    }

    private init(_ index: Int) {
        numbers = NumberSequence(seed: UInt64(index) &+ 1)
        child = numbers.one(of: Phrases.children)
        parent = numbers.one(of: Phrases.parents)
        family = numbers.one(of: Phrases.families)
    }

    /// - Parameter count: characters.
    private mutating func write(atLeast count: Int = 0) {
        cover()
        section("Summary", paragraphs: numbers.number(in: 1...4))
        line("## Goal\n\n\(child)'s safety and wellbeing is provided for by \(child)'s parents.\n")
        views()
        risks()
        line("## Domains\n")
        var objective = 1
        repeat {
            for domain in Phrases.domains { write(domain, &objective) }
        } while text.utf8.count < count
        closing()
    }

    private mutating func cover() {
        line("# Case plan\n")
        line("| Child | \(child) \(family) |\n|---|---|")
        line("| Date of birth | \(numbers.number(in: 1...28)) \(numbers.one(of: Phrases.months)) 2018 |")
        line("| Aboriginal or Torres Strait Islander | \(numbers.one(of: ["No", "Aboriginal", "Not yet known"])) |")
        line("| Jurisdiction | ACT |\n| Case worker | \(numbers.one(of: Phrases.workers)) |")
        line("| Plan date | 16 November 2026 |\n| Status | Draft |\n")
    }

    private mutating func section(_ title: String, paragraphs: Int) {
        line("## \(title)\n")
        for _ in 0..<paragraphs {
            line((0..<numbers.number(in: 2...5)).map { _ in one(of: Phrases.sentences) }.joined(separator: " ") + "\n")
        }
    }

    private mutating func views() {
        line("## Views\n\n| Whose | Views | How gathered | Date gathered |\n|---|---|---|---|")
        for person in [child, "\(parent) \(family)"] where numbers.happens(85) {
            line("| \(person) | \(one(of: Phrases.sentences)) | Talk at home | 5 November 2026 |")
        }
        line("")
    }

    private mutating func risks() {
        line("## Risks\n\n| Risk | Answered by |\n|---|---|")
        for number in 1...numbers.number(in: 2...4) {
            line("| \(one(of: Phrases.sentences)) | \(numbers.happens(80) ? "Objective \(number)" : "") |")
        }
        line("")
    }

    private mutating func write(_ domain: String, _ objective: inout Int) {
        line("### \(domain)\n")
        guard numbers.happens(60) else { return line(one(of: Phrases.noNeeds) + "\n") }
        for _ in 1...numbers.number(in: 1...2) {
            line("#### Objective \(objective)\n\n\(one(of: Phrases.objectives))\n")
            if numbers.happens(70) {
                line("- How we will know: \(one(of: Phrases.checks))")
                line("- Who checks: \(numbers.one(of: Phrases.workers))\n- By when: \(day())\n")
            }
            tasks(numbers.number(in: 2...8))
            objective += 1
        }
    }

    private mutating func tasks(_ count: Int) {
        line("| Task | Who | By when | Agreed |\n|---|---|---|---|")
        for _ in 0..<count {
            let owner = numbers.one(of: Phrases.workers + ["\(parent) \(family)", "\(parent) \(family)", "", "all"])
            let agreed = numbers.happens(70) ? "Yes, 9 November 2026" : ""
            line("| \(one(of: Phrases.tasks)) | \(owner) | \(one(of: Phrases.deadlines)) | \(agreed) |")
        }
        line("")
    }

    private mutating func closing() {
        section("What else was said", paragraphs: numbers.number(in: 1...7))
        line("## Review\n\n| Review date | \(day()) |\n|---|---|\n| Who takes part | \(parent), \(child), Kim Hart |\n")
        if numbers.happens(50) {
            line("## Endorsement\n\n| Endorsed by | Priya Nand |\n|---|---|\n| Date | \(day()) |\n")
        }
    }

    /// One of the phrases, with its blanks filled.
    private mutating func one(of phrases: [String]) -> String {
        let pieces = numbers.one(of: phrases).split(separator: "{", omittingEmptySubsequences: false)
        var filled = String(pieces[0])
        for piece in pieces.dropFirst() {
            switch piece.first {
            case "P": filled += parent
            case "C": filled += child
            case "S": filled += numbers.one(of: Phrases.services)
            default: filled += day()
            }
            filled += piece.dropFirst(2)
        }
        return filled
    }

    private mutating func day() -> String {
        "\(numbers.number(in: 1...28)) \(numbers.one(of: Phrases.months)) 2027"
    }

    private mutating func line(_ words: String) { text += words + "\n" }
}

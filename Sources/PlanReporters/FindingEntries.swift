import PlanDiagnostics
import PlanSource

/// The entries of a terminal report, section by section.
struct FindingEntries {
    private static let mostPlaces = 8
    private let plan: ShownPlan
    private let all: Bool
    private var number = 0
    /// Each reason is given once.
    private var reasonsGiven: Set<String> = []

    init(plan: ShownPlan, all: Bool) {
        self.plan = plan
        self.all = all
    }

    /// - Parameter leftOut: entries that the reader has to ask for.
    mutating func section(
        _ title: String, _ groups: [FindingGroup], leftOut: Int = 0, on page: inout TerminalPage
    ) {
        guard !groups.isEmpty else { return }
        if !title.isEmpty {
            page.gap()
            page.paragraph(title, .heading)
        }
        for group in groups { entry(group, on: &page) }
        if leftOut > 0 { page.paragraph("and \(leftOut) more of these: --all", indent: 4) }
    }

    private mutating func entry(_ group: FindingGroup, on page: inout TerminalPage) {
        let finding = group.first
        number += 1
        let label = "\(number)."
        page.paragraph(
            [.init("\(label) ", style(of: finding.severity))] + Self.sentence(of: finding), indent: 1, hanging: 4)
        page.paragraph([.init("Do: ", .quiet), .init(finding.advice.text)], indent: 4, hanging: 8)
        if let suggestion = finding.suggestion {
            page.paragraph([.init("Suggestion: ", .quiet), .init(suggestion.text)], indent: 4, hanging: 8)
        }
        if reasonsGiven.insert(finding.why).inserted, !finding.why.isEmpty {
            page.paragraph([.init("Why: ", .quiet), .init(finding.why)], indent: 4, hanging: 8)
        }
        page.paragraph(whereItIs(finding), indent: 4, hanging: 8)
        notes(of: finding, on: &page)
        sameIn(group.others, on: &page)
    }

    /// Further places, those with the same words in one line.
    private func notes(of finding: Diagnostic, on page: inout TerminalPage) {
        var groups: [(words: String, places: [String])] = []
        for note in finding.related {
            let position = position(of: note.span)
            // Without a position, the same place a second time tells nobody anything.
            if position.isEmpty, note.place == finding.place { continue }
            let place = note.place + position
            if groups.last?.words == note.message.text {
                groups[groups.count - 1].places.append(place)
            } else {
                groups.append((note.message.text, [place]))
            }
        }
        for (words, all) in groups {
            var places = Array(all.prefix(self.all ? all.count : Self.mostPlaces))
            if all.count > places.count { places.append("and \(all.count - places.count) more: --all") }
            page.paragraph(
                [.init("See \(places.joined(separator: "; ")): ", .quiet), .init(words)], indent: 4, hanging: 8)
        }
    }

    /// The place and the message; the place once, where the message speaks of it.
    static func sentence(of finding: Diagnostic) -> [TerminalPage.Piece] {
        let message = finding.message.text
        for beginning in [finding.place, "The \(finding.place.lowercased())"]
        where !finding.place.isEmpty && message.hasPrefix(beginning) {
            return [.init(beginning, .heading), .init(String(message.dropFirst(beginning.count)))]
        }
        // "Actions table, row 2, By when": a message that speaks of the row has said where it is.
        let row = finding.place.split(separator: ",").dropLast().joined(separator: ",").lowercased()
        let spoken = message.lowercased()
        let isSpokenOf =
            !finding.place.isEmpty
            && (spoken.contains(finding.place.lowercased()) || (row.contains(",") && spoken.hasPrefix(row)))
        return isSpokenOf ? [.init(message)] : [.init("\(finding.place): ", .heading), .init(message)]
    }

    private func sameIn(_ others: [Diagnostic], on page: inout TerminalPage) {
        guard !others.isEmpty else { return }
        let shown = all ? others.count : Self.mostPlaces
        var places = others.prefix(shown).map { finding in
            let words = finding.entry.map { " \"\($0)\"" } ?? ""
            return "\(finding.place)\(words)\(position(of: finding.span))"
        }
        if others.count > shown { places.append("and \(others.count - shown) more: --all") }
        page.paragraph("The same in: \(places.joined(separator: "; ")).", indent: 4, hanging: 8)
    }

    /// `41:3 "Book the dentist" (error, task-has-deadline)`.
    private func whereItIs(_ finding: Diagnostic) -> [TerminalPage.Piece] {
        var pieces: [TerminalPage.Piece] = []
        let isMissingFromThePlan = finding.quote == nil && finding.place == "Plan"
        if !isMissingFromThePlan, !plan.isWord, let start = plan.start(of: finding.span) {
            pieces.append(.init("\(start.line):\(start.column) ", .quiet))
        }
        if let quote = finding.quote, !quote.isEmpty { pieces.append(.init("\"\(Quotation.cut(quote))\" ")) }
        pieces.append(.init("(\(finding.severity.consequence); \(finding.rule))", .quiet))
        return pieces
    }

    private func position(of span: Span) -> String {
        guard !plan.isWord, let start = plan.start(of: span) else { return "" }
        return " (\(start.line):\(start.column))"
    }

    private func style(of severity: Severity) -> TerminalPage.Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .plain
        }
    }
}

extension Severity {
    /// What it means for the plan, in words.
    package var consequence: String {
        switch self {
        case .error: "stops endorsement"
        case .warning: "worth revising"
        case .info: "to consider"
        }
    }
}

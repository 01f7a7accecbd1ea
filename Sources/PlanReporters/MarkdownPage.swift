/// A page in Markdown that reads well as it is and prints well.
///
/// All text that comes from a plan or a rule is escaped, so that nothing in it becomes a sign of Markdown.
struct MarkdownPage {
    private(set) var text = ""

    var bytes: [UInt8] { Array(text.utf8) }

    mutating func heading(_ level: Int, _ words: String) {
        block(String(repeating: "#", count: level) + " " + Self.escaped(words, opensLine: false))
    }

    mutating func paragraph(_ words: String) { block(Self.escaped(words)) }

    mutating func quote(_ words: String) { block("> " + Self.escaped(words)) }

    /// A bold name and what there is to say.
    mutating func item(_ name: String, _ words: String) {
        line("- **\(Self.escaped(name)):** \(Self.escaped(words))")
    }

    mutating func item(_ words: String) { line("- " + Self.escaped(words)) }

    mutating func table(_ titles: [String], _ rows: [[String]]) {
        func written(_ cells: [String]) -> String {
            "|" + cells.map { $0.isEmpty ? " |" : " " + Self.escaped($0) + " |" }.joined()
        }
        let rule = "|" + String(repeating: "---|", count: titles.count)
        block(([written(titles), rule] + rows.map(written)).joined(separator: "\n"))
    }

    /// Lines that stay as they are, between fences that none of them can close.
    mutating func verbatim(_ lines: [String]) {
        var longest = 2
        for line in lines {
            var count = 0
            for character in line {
                count = character == "`" ? count + 1 : 0
                longest = max(longest, count)
            }
        }
        let fence = String(repeating: "`", count: longest + 1)
        block(([fence + "text"] + lines + [fence]).joined(separator: "\n"))
    }

    private mutating func block(_ words: String) {
        if !text.isEmpty { text += "\n" }
        text += words + "\n"
    }

    /// Items follow one another without a gap.
    private mutating func line(_ words: String) {
        let last = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        if !last.hasPrefix("- "), !text.isEmpty { text += "\n" }
        text += words + "\n"
    }

    /// One line, with a backslash before every sign; what cannot be seen is spelled out.
    static func escaped(_ words: String, opensLine: Bool = true) -> String {
        let line = InvisibleCharacter.spelledOut(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var result = ""
        // A number, a dash or a plus begins a list only where it begins the line.
        var isNumber = opensLine
        for (index, character) in line.enumerated() {
            let opensList =
                isNumber && index > 0 && ".)".contains(character)
                || index == 0 && opensLine && "-+=".contains(character)
            if opensList || "\\`*_[]<>|~&#".contains(character) { result.append("\\") }
            isNumber = isNumber && ("0"..."9").contains(character)
            result.append(character)
        }
        return result
    }
}

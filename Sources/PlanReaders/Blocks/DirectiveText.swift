import PlanSource

/// The words of a remark to planlint, the same in every text format: `planlint-disable-next-line id, id -- why`.
enum DirectiveText {
    private static let keyword = Array("planlint-disable-next-line".utf8)

    /// Nil where the text is no such remark.
    static func parse(
        _ bytes: [UInt8], _ range: Range<Int>
    ) -> (rules: [SuppressionDirective.RuleName], reason: String?)? {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
        guard bytes[index..<range.upperBound].starts(with: keyword) else { return nil }
        index += keyword.count
        guard index == range.upperBound || bytes[index] <= 0x20 else { return nil }
        var rules: [SuppressionDirective.RuleName] = []
        while index < range.upperBound {
            while index < range.upperBound, bytes[index] <= 0x20 || bytes[index] == 0x2C { index += 1 }
            let start = index
            while index < range.upperBound, bytes[index] > 0x20, bytes[index] != 0x2C { index += 1 }
            guard start < index else { break }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            if word == "--" || word == "—" || word == "–" { return (rules, reason(bytes[index..<range.upperBound])) }
            rules.append(.init(id: word, span: Span(start, index)))
        }
        return (rules, nil)
    }

    /// Whether a remark that `parse` does not know is meant for planlint all the same: `planlint-disable-line ...`,
    /// `planlint ignore ...`.
    static func isMisspelt(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let words = bytes[range].drop { $0 <= 0x20 }.prefix(longestOpening).map {
            (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }
        guard words.starts(with: name), words.count > name.count else { return false }
        if words[name.count] == UInt8(ascii: "-") { return true }
        let rest = words[name.count...].split { !(0x61...0x7A).contains($0) }
        return rest.first.map { asking.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    }

    private static let name = Array("planlint".utf8)
    private static let longestOpening = 60
    private static let asking: Set<String> = [
        "disable", "disabled", "ignore", "dismiss", "suppress", "skip", "off", "nolint",
    ]

    private static func reason(_ bytes: ArraySlice<UInt8>) -> String? {
        let words = bytes.split(whereSeparator: { $0 <= 0x20 })
        return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Binary search; blocks come in document order.
    static func firstBlock(endingAfter offset: Int, _ blocks: [Block]) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].span.end > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The line, widened to the paragraphs, items or row that begin in it.
    static func target(_ line: Range<Int>, _ blocks: [Block]) -> Span {
        var span = Span(line.lowerBound, line.upperBound)
        for block in blocks[firstBlock(endingAfter: line.lowerBound, blocks)...] {
            guard block.span.start < line.upperBound else { break }
            if case .table(let grid) = block.shape {
                for row in grid.rows where row.span.start == line.lowerBound { span = span.union(row.span) }
            } else if block.span.start >= line.lowerBound {
                span = span.union(block.span)
            }
        }
        return span
    }
}

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

    private static func reason(_ bytes: ArraySlice<UInt8>) -> String? {
        let words = bytes.split(whereSeparator: { $0 <= 0x20 })
        return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The line, widened to the paragraphs, items or row that begin in it.
    static func target(_ line: Range<Int>, _ blocks: [Block]) -> Span {
        var span = Span(line.lowerBound, line.upperBound)
        for block in blocks where block.span.start < line.upperBound && block.span.end > line.lowerBound {
            if case .table(let grid) = block.shape {
                for row in grid.rows where row.span.start == line.lowerBound { span = span.union(row.span) }
            } else if block.span.start >= line.lowerBound {
                span = span.union(block.span)
            }
        }
        return span
    }
}

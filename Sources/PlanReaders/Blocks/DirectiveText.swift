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

import PlanSource

/// The text of a paragraph, a heading or a cell, with the little that its look says.
///
/// Markers of emphasis are not part of the text. A line break of the document is one space in the text; `lines` remembers
/// where each further line begins, because people write a label or a list mark there.
package struct RichText: Sendable {
    /// Where a line after the first begins.
    package struct LineStart: Hashable, Sendable {
        /// Byte offset in the text of the first byte after the break.
        package let offset: Int
        /// Columns before it in its line of the document.
        package let indent: Int
        /// A break that the writer asked for, not the wrap of a long line.
        package let isHard: Bool

        package init(offset: Int, indent: Int, isHard: Bool) {
            self.offset = offset
            self.indent = indent
            self.isHard = isHard
        }
    }

    package var text: MappedText
    /// Half-open byte ranges of the text, ascending, not touching.
    package var bold: [Range<Int>]
    /// The same for italics.
    package var italic: [Range<Int>]
    package var lines: [LineStart]
    /// Words stood here and were struck out.
    package var hasStruckWords = false

    package init(
        _ text: MappedText = MappedText(), bold: [Range<Int>] = [], italic: [Range<Int>] = [], lines: [LineStart] = []
    ) {
        self.text = text
        self.bold = bold
        self.italic = italic
        self.lines = lines
    }

    package var isBlank: Bool { text.isBlank }
    package var bytes: [UInt8] { text.bytes }

    /// A stretch with its own looks and line starts; offsets count from its own start. Time grows with the stretch alone.
    package func slice(_ range: Range<Int>) -> RichText {
        RichText(
            text.slice(range), bold: Self.cut(bold, range), italic: Self.cut(italic, range),
            lines: lines[firstLine(after: range.lowerBound)...].prefix { $0.offset < range.upperBound }.map {
                LineStart(offset: $0.offset - range.lowerBound, indent: $0.indent, isHard: $0.isHard)
            })
    }

    private static func cut(_ ranges: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
        let first = index(in: ranges.count) { ranges[$0].upperBound > range.lowerBound }
        return ranges[first...].prefix { $0.lowerBound < range.upperBound }.compactMap { piece in
            let clipped = piece.clamped(to: range)
            return clipped.isEmpty
                ? nil : clipped.lowerBound - range.lowerBound..<clipped.upperBound - range.lowerBound
        }
    }

    /// The first line start beyond an offset.
    private func firstLine(after offset: Int) -> Int { Self.index(in: lines.count) { lines[$0].offset > offset } }

    /// Binary search for the first index for which the answer is yes.
    private static func index(in count: Int, where isAfter: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Without spaces at both ends.
    package func trimmed() -> RichText {
        let range = text.trimmedRange
        return range == 0..<text.count ? self : slice(range)
    }

    /// Whether all words of the text stand within the ranges.
    private func covers(_ ranges: [Range<Int>]) -> Bool {
        let range = text.trimmedRange
        guard !range.isEmpty, let first = ranges.first, first.lowerBound <= range.lowerBound else { return false }
        var reached = range.lowerBound
        for piece in ranges {
            let between = text.bytes[min(reached, piece.lowerBound)..<piece.lowerBound]
            guard piece.lowerBound <= reached || between.allSatisfy({ $0 == 0x20 || $0 == 0x3A }) else { return false }
            reached = max(reached, piece.upperBound)
        }
        return reached >= range.upperBound || text.bytes[reached..<range.upperBound].allSatisfy { $0 == 0x3A }
    }

    /// The whole text is bold, a colon after it aside.
    package var isAllBold: Bool { covers(bold) }
    package var isAllItalic: Bool { covers(italic) }
}

import PlanSource

extension RichText {
    /// Words that the program prints before the text, standing for the place where it begins.
    mutating func prefix(_ words: String, at span: Span) {
        let start = text.span ?? span
        var longer = MappedText()
        longer.append(Array(words.utf8), standingFor: Span(start.start, start.start, in: start.part))
        let shift = longer.count
        longer.append(text)
        text = longer
        bold = bold.map { $0.lowerBound + shift..<$0.upperBound + shift }
        italic = italic.map { $0.lowerBound + shift..<$0.upperBound + shift }
        if bold.first?.lowerBound == shift { bold[0] = 0..<bold[0].upperBound }
        if italic.first?.lowerBound == shift { italic[0] = 0..<italic[0].upperBound }
        lines = lines.map { LineStart(offset: $0.offset + shift, indent: $0.indent, isHard: $0.isHard) }
    }

    /// Grey words count as italic ones do: that is how the recogniser knows a form's instructions.
    mutating func markGuidance(_ grey: [Range<Int>]) {
        guard !grey.isEmpty, italic.isEmpty, RichText(text, italic: grey).isAllItalic else { return }
        italic = grey
    }

    /// "Child's name:⇥Ari⇥Date of birth:⇥..." is two lines: a tab before a label begins a new one.
    /// - Parameter tabs: byte offsets of the spaces that stand for tabs.
    func layingOutTabs(_ tabs: [Int]) -> RichText {
        guard !tabs.isEmpty else { return self }
        var result = self
        for (index, tab) in tabs.enumerated() {
            let end = index + 1 < tabs.count ? tabs[index + 1] : text.count
            guard tab + 1 < end, Self.isLabel(bytes[(tab + 1)..<end]) else { continue }
            result.lines.append(LineStart(offset: tab + 1, indent: 0, isHard: true))
        }
        result.lines.sort { $0.offset < $1.offset }
        return result
    }

    /// A few words and a colon: "Date of birth: 3/4/2019".
    private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let colon = bytes.prefix(60).firstIndex(of: 0x3A), colon > bytes.startIndex + 1 else { return false }
        let isAtEnd = colon + 1 == bytes.endIndex || bytes[colon + 1] == 0x20
        let beginsWithLetter = bytes.first { $0 != 0x20 }.map { (0x41...0x5A).contains($0) } ?? false
        return isAtEnd && beginsWithLetter
    }

    /// Another paragraph of the same cell, as a line begun by a hard break.
    mutating func appendLine(_ other: RichText, at place: Span) {
        let isStruck = hasStruckWords || other.hasStruckWords
        defer { hasStruckWords = isStruck }
        guard !other.isBlank else { return }
        if text.isEmpty {
            self = other
            return
        }
        text.append([0x20], standingFor: place)
        let shift = text.count
        text.append(other.text)
        bold += other.bold.map { $0.lowerBound + shift..<$0.upperBound + shift }
        italic += other.italic.map { $0.lowerBound + shift..<$0.upperBound + shift }
        lines.append(LineStart(offset: shift, indent: 0, isHard: true))
        lines += other.lines.map { LineStart(offset: $0.offset + shift, indent: $0.indent, isHard: $0.isHard) }
    }
}

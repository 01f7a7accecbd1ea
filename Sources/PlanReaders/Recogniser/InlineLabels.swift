import PlanSource

/// Labels inside a line: "Who: Kim; By when: Friday", "**Who:** Kim **By when:** Friday", "(Who: Kim)".
struct InlineLabels {
    struct Found {
        let label: Range<Int>
        let hit: LabelIndex.Hit
        /// Where the words before the label end, separators left out.
        let end: Int
        /// Where the words after it begin.
        let rest: Int
    }

    private let labels: LabelIndex
    /// Labels are looked for in so many bytes from the start: a line longer than this is prose.
    private static let reach = 2000

    init(_ labels: LabelIndex) { self.labels = labels }

    /// - Parameter afterLabel: the line begins with a label itself, so that wide spaces part labels too.
    func first(in content: RichText, afterLabel: Bool) -> Found? {
        let bytes = content.bytes
        var index = min(1, bytes.count)
        let end = min(bytes.count, Self.reach)
        while index < end {
            guard let colon = bytes[index..<end].firstIndex(of: 0x3A) else {
                return afterLabel ? day(in: content, before: end) : nil
            }
            index = colon + 1
            if let found = label(before: colon, in: content, afterLabel: afterLabel) {
                return afterLabel ? day(in: content, before: found.label.lowerBound) ?? found : found
            }
        }
        return nil
    }

    /// "Tyrell Okafor-Webb     DOB 3.2.2013": wide spaces, the label of a day, and a day.
    private func day(in content: RichText, before end: Int) -> Found? {
        let bytes = content.bytes
        var index = 0
        while index + 2 < end {
            let isGap = bytes[index] == 0x09 || bytes[index] == 0x20 && bytes[index + 1] == 0x20
            guard isGap else {
                index += 1
                continue
            }
            var start = index
            while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
            if let found = LabelSplit(labels).byDay(bytes[start..<end]), let hit = found.hit {
                return Found(label: found.label, hit: hit, end: trimmedEnd(bytes, index), rest: found.rest)
            }
            index = start
        }
        return nil
    }

    private func label(before colon: Int, in content: RichText, afterLabel: Bool) -> Found? {
        let bytes = content.bytes
        guard let (start, end, isPunctuation) = start(before: colon, in: content, afterLabel: afterLabel),
            end > 0 || afterLabel,
            let hit = labels.find(bytes[start..<colon]),
            hit.meanings.contains(where: { $0.field != nil || afterLabel && $0.isCounted })
        else { return nil }
        if isPunctuation, !hit.meanings.contains(where: \.isTyped) {
            guard afterLabel, (0x41...0x5A).contains(bytes[start]), !isSentence(bytes[start..<colon]) else {
                return nil
            }
        }
        var rest = colon + 1
        while rest < bytes.count, bytes[rest] == 0x20 { rest += 1 }
        return Found(label: start..<colon, hit: hit, end: end, rest: rest)
    }

    /// The nearest place before the colon where a label can begin, and where the words before it end. After punctuation a
    /// sentence may just go on: "..., note: they close at 3".
    private func start(
        before colon: Int, in content: RichText, afterLabel: Bool
    ) -> (start: Int, end: Int, isPunctuation: Bool)? {
        let bytes = content.bytes
        for bold in content.bold.prefix(64)
        where bold.lowerBound > 0 && bold.lowerBound < colon && bold.upperBound >= colon {
            return (bold.lowerBound, trimmedEnd(bytes, bold.lowerBound), false)
        }
        // "Endorsed by:        Date:": nothing between two labels.
        if afterLabel, colon <= LabelIndex.longest, (0x41...0x5A).contains(bytes[0]),
            let hit = labels.find(bytes[0..<colon]),
            hit.meanings.contains(where: \.isTyped)
                || hit.meanings.contains(where: { $0.field != nil }) && isGap(bytes, colon + 1)
        {
            return (0, 0, false)
        }
        var index = colon - 1
        let lowest = max(1, colon - LabelIndex.longest)
        while index >= lowest {
            let isWide = bytes[index] == 0x09 || bytes[index] == 0x20 && bytes[index - 1] == 0x20
            let isStop = (bytes[index] == 0x2E || bytes[index] == 0x2C) && bytes[index + 1] == 0x20
            if Self.separators.contains(bytes[index]) || isStop || (afterLabel && isWide) {
                var start = index + 1
                while start < colon, bytes[start] == 0x20 { start += 1 }
                let isPunctuation = isStop || bytes[index] == 0x28 || bytes[index] == 0x5B
                return (start, trimmedEnd(bytes, index + 1), isPunctuation)
            }
            index -= 1
        }
        return nil
    }

    /// Wide spaces, or the end.
    private func isGap(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index...].prefix(2).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private func isSentence(_ label: ArraySlice<UInt8>) -> Bool {
        labels.reading.sentenceLabels.contains(String(decoding: LabelKey.fold(label), as: UTF8.self))
    }

    /// `|` `;` `(` `[` `_`: what is left free for a signature parts labels too.
    private static let separators: Set<UInt8> = [0x7C, 0x3B, 0x28, 0x5B, 0x5F]

    private func trimmedEnd(_ bytes: [UInt8], _ end: Int) -> Int {
        var end = end
        while end > 0,
            bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || Self.separators.contains(bytes[end - 1])
                || bytes[end - 1] == 0x2C || bytes[end - 1] == 0x2E
        {
            end -= 1
        }
        return end
    }
}

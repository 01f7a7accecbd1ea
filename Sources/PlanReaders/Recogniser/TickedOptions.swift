/// The answers of a form and the boxes beside them. Boxes stand before their words ("☒ Yes ☐ No") or behind them
/// ("Yes ☒ No ☐"), as the form has it.
struct TickedOptions {
    struct Option {
        /// Half-open, of bytes; without the spaces around.
        let words: Range<Int>
        let isTicked: Bool
        /// What is asked, where it stands in the same text.
        var question: Range<Int>?
    }

    let options: [Option]

    var ticked: [Range<Int>] { options.filter(\.isTicked).map(\.words) }
    /// A single ticked box is a mark beside a word and no choice.
    var isChoice: Bool { options.count > 1 || options.contains { !$0.isTicked } }

    /// Nil for a text without boxes.
    init?(_ bytes: [UInt8]) {
        // Boxes begin with these bytes.
        guard bytes.contains(where: { $0 == 0x5B || $0 == 0xE2 }) else { return nil }
        var boxes: [Bool] = []
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard let box = ChoiceBox.box(in: bytes, at: index) else {
                index += 1
                continue
            }
            parts.append(start..<index)
            boxes.append(box.isTicked)
            index += box.width
            start = index
        }
        guard !boxes.isEmpty, let first = parts.first else { return nil }
        parts.append(start..<bytes.count)
        parts = parts.map { Self.trimmed($0, bytes) }
        let (asked, opening) = Self.parted(first, bytes)
        let isBehind =
            !opening.isEmpty && (parts[boxes.count].isEmpty || Self.isShortAnswer(bytes[opening])) && !asked.isWhole
        if isBehind {
            options = boxes.enumerated().map {
                Option(words: $0 == 0 ? opening : parts[$0], isTicked: $1, question: asked.words)
            }
        } else {
            options = Self.following(parts, boxes, bytes)
        }
    }

    /// Options behind their boxes. One line may ask twice: "Aboriginal: ☐ Yes ☒ No Torres Strait Islander: ☐ Yes ☒ No".
    private static func following(_ parts: [Range<Int>], _ boxes: [Bool], _ bytes: [UInt8]) -> [Option] {
        var options: [Option] = []
        var question = parts[0].isEmpty ? nil : parts[0]
        for (index, isTicked) in boxes.enumerated() {
            let words = parts[index + 1]
            let answer = words.lowerBound..<(bytes[words].firstIndex { $0 <= 0x20 } ?? words.upperBound)
            let rest = trimmed(answer.upperBound..<words.upperBound, bytes)
            let asksAgain = rest.last.map { bytes[$0] == 0x3A || bytes[$0] == 0x3F } ?? false
            if asksAgain, isShortAnswer(bytes[answer]) {
                options.append(Option(words: answer, isTicked: isTicked, question: question))
                question = rest
            } else {
                options.append(Option(words: words, isTicked: isTicked, question: question))
            }
        }
        return options
    }

    /// "Aboriginal? Yes" before the first box: what is asked, and the first answer.
    /// - Returns: whole where the words end with a mark of asking, so that answers can only follow.
    private static func parted(
        _ words: Range<Int>, _ bytes: [UInt8]
    ) -> (asked: (words: Range<Int>?, isWhole: Bool), opening: Range<Int>) {
        let stops: Set<UInt8> = [0x3F, 0x3A, 0x2E, 0x3B]
        let words = trimmed(words, bytes)
        guard let stop = bytes[words].lastIndex(where: stops.contains) else { return ((nil, false), words) }
        let opening = trimmed(stop + 1..<words.upperBound, bytes)
        return ((words.lowerBound..<stop + 1, opening.isEmpty), opening)
    }

    private static let shortAnswers = ["yes", "no", "y", "n", "n/a"].map { Array($0.utf8) }

    private static func isShortAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
        shortAnswers.contains(bytes.map { $0 | 0x20 })
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        return range
    }
}

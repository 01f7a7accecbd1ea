import PlanModel
import PlanSource

/// The short parts in which people note who does something and by when: "Kim", "both parents", "PM shift", "25/9", "until court".
struct NotedParts {
    let reading: ReadingWords

    func isTime(_ part: MappedText) -> Bool {
        part.string.split(separator: " ").count <= 8 && DateLook(reading: reading).isDate(part)
    }

    /// A time, or words that begin as one does: "until court", "next care team", "each visit".
    func opensTime(_ part: MappedText) -> Bool {
        if isTime(part) { return true }
        let words = part.string.split(separator: " ")
        guard words.count > 1, words.count <= 6, let first = words.first?.lowercased() else { return false }
        return [reading.untilWords, reading.deadlineWords, reading.weakerDeadlineWords, reading.rhythmWords].contains {
            $0.contains(first)
        }
    }

    /// Names, "both parents", "mother", "Liam / Hamish", "?"
    func isPeople(_ part: MappedText) -> Bool {
        let words = part.string.split { " /+&,()".contains($0) }
        guard !words.isEmpty, words.count <= 6, !part.bytes.contains(where: { (0x30...0x39).contains($0) }) else {
            return false
        }
        return words.allSatisfy { word in
            let lower = word.lowercased()
            return word.first?.isUppercase == true || word == "?" || reading.familyTitleWords.contains(lower)
                || reading.everybodyWords.contains(lower) || reading.agencyTitleWords.contains(lower)
                || reading.ownerJoiningWords.contains(lower)
        }
    }

    /// The words in the last brackets, nothing behind them but a remark after a dash: "(Jordan) – there since 20/10".
    func bracket(in bytes: [UInt8]) -> Range<Int>? {
        guard let close = bytes.lastIndex(of: 0x29), let open = bytes[..<close].lastIndex(of: 0x28), open > 3,
            close - open <= 41, close > open + 1
        else { return nil }
        let rest = bytes[(close + 1)...]
        let isRemark = rest.count <= 60 && TailParts.cuts(in: bytes[close...]).first?.lowerBound == close + 1
        return rest.count <= 1 || isRemark ? open + 1..<close : nil
    }

    /// A bracket or last part of a line that says who or when.
    func endsWithWhoOrWhen(_ text: MappedText) -> Bool {
        if let inside = bracket(in: text.bytes) {
            let words = text.slice(inside)
            return (0x41...0x5A).contains(words.bytes[0]) || isTime(words)
        }
        guard let cut = TailParts.lastCut(in: text.bytes[...]) else { return false }
        let last = text.slice(cut.upperBound..<text.count).trimmed()
        return isTime(last) || isPeople(last)
    }
}

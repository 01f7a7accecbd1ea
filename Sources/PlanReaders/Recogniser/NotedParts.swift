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

    /// "(Oona, two days before)": somebody, a comma and more.
    func endsWithPair(_ text: MappedText) -> Bool {
        guard let inside = bracket(in: text.bytes), let comma = text.bytes[inside].firstIndex(of: 0x2C) else {
            return false
        }
        return isPeople(text.slice(inside.lowerBound..<comma))
            && !isPeople(text.slice(0..<inside.lowerBound - 1).trimmed())
    }

    /// "each Friday – go to the inspections – Dale": three parts with dashes, of which one says who and another when.
    func saysWhoAndWhen(_ text: MappedText) -> Bool {
        let cuts = TailParts.cuts(in: text.bytes[...])
        guard cuts.count == 2 else { return false }
        let parts = [
            text.slice(0..<cuts[0].lowerBound), text.slice(cuts[0].upperBound..<cuts[1].lowerBound),
            text.slice(cuts[1].upperBound..<text.count),
        ].map { $0.trimmed() }
        let times = parts.indices.filter { opensTime(parts[$0]) }
        return !times.isEmpty && parts.indices.contains { !times.contains($0) && isPeople(parts[$0]) }
    }

    /// A bracket or last part of a line that says who or when.
    func endsWithWhoOrWhen(_ text: MappedText) -> Bool {
        if let inside = bracket(in: text.bytes) {
            // "Dr Lim (GP)" is somebody.
            guard !isPeople(text.slice(0..<inside.lowerBound - 1).trimmed()) else { return false }
            let words = text.slice(inside)
            return (0x41...0x5A).contains(words.bytes[0]) || isTime(words)
        }
        guard let cut = TailParts.lastCut(in: text.bytes[...]) else { return false }
        let last = text.slice(cut.upperBound..<text.count).trimmed()
        return isTime(last) || isPeople(last)
    }
}

extension MappedText {
    /// In lower case; empty for none.
    var firstWord: String { string.split(separator: " ").first?.lowercased() ?? "" }
}

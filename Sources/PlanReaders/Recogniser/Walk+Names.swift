import PlanModel
import PlanSource

/// Labels that name a person of the plan: "What Zahra says", "Isla's voice", "Finn's views".
extension Walk {
    func named(_ text: MappedText?) -> LabelIndex.Hit? {
        guard let text, text.count <= LabelIndex.longest else { return nil }
        let words = quietened(text.string.split(separator: " ").map(String.init))
        guard words.count > 1 else { return nil }
        // "Goal for the whole family", "Tasks for Jess"
        if let joint = words.firstIndex(where: { $0 == "for" }), joint > 0,
            let hit = labels.find(Array(words[..<joint].joined(separator: " ").utf8)[...]),
            hit.meanings.contains(where: { $0.field == nil && $0.kind != known.plan })
        {
            return hit
        }
        let generic = words.map { word -> String in
            let bare = Self.bare(word)
            guard isName(bare, in: words) else { return word }
            return bare.count < word.count && word.dropFirst(bare.count).first.map(Self.isApostrophe) == true
                ? "the child's" : "the child"
        }
        // "Noahs views": the apostrophe is often left out.
        if words[0].hasSuffix("s"), let hit = labels.find(Array(words.dropFirst().joined(separator: " ").utf8)[...]),
            words[0].first?.isUppercase == true,
            hit.meanings.contains(where: { $0.field == nil && mainRole(of: $0.kind) == .ownWords })
        {
            return hit
        }
        // "4. Housing" names nobody: something must be left beside the names.
        let isOnlyNames = zip(words, generic).allSatisfy { word, other in
            other != word || !word.contains(where: \.isLetter)
        }
        guard generic != words, !isOnlyNames else { return nil }
        let joined = Self.collapsed(generic.joined(separator: " "))
        return [joined, joined.replacing("the child's", with: "child's"), joined.replacing("the child's ", with: "")]
            .lazy.compactMap { labels.find(Array($0.utf8)[...]) }.first
    }

    /// "2 LACHLAN'S VIEW": where all is in capitals, the child's name keeps its own.
    private func quietened(_ words: [String]) -> [String] {
        guard !words.contains(where: { $0.contains(where: \.isLowercase) }) else { return words }
        let title = words.count > 1 && words[0].allSatisfy(\.isNumber) ? words.dropFirst() : words[...]
        return title.map { word in
            let lower = word.lowercased()
            let name = lower.prefix(1).uppercased() + lower.dropFirst()
            return isChild(Self.bare(name)) ? name : lower
        }
    }

    /// The names in a label, from the first to the last: whose words follow.
    func person(in text: MappedText) -> MappedText? {
        let words = text.string.split(separator: " ").map(String.init)
        var found: Range<Int>?
        var start = 0
        for word in text.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
            let string = String(decoding: word, as: UTF8.self)
            let bare = Self.bare(string)
            let isFirst = start == 0
            let isSpeaker = words.count > 1 && Self.says(words[1]) || isChild(bare)
            if isName(bare, in: words), !isFirst || bare.utf8.count < string.utf8.count || isSpeaker {
                found = (found?.lowerBound ?? start)..<(start + bare.utf8.count)
            }
            start += word.count + 1
        }
        return found.map { text.slice($0) }
    }

    /// "WHAT AMELIA WILL DO": a word in capitals that the document writes as a name elsewhere.
    func loudName(in text: MappedText) -> MappedText? {
        guard !text.bytes.contains(where: { (0x61...0x7A).contains($0) }), text.count <= LabelIndex.longest else {
            return nil
        }
        var start = 0
        for word in text.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
            defer { start += word.count + 1 }
            let letters = word.prefix { (0x41...0x5A).contains($0) }
            guard letters.count > 2, let first = letters.first else { continue }
            let name = [first] + letters.dropFirst().map { $0 | 0x20 }
            let isName =
                isChild(String(decoding: name, as: UTF8.self))
                || units.prefix(400).contains { unit in
                    let bytes = unit.whole.bytes
                    guard let place = Phrase.places(of: name, in: bytes).first(where: { $0 > 1 }) else { return false }
                    return bytes[place - 1] == 0x20 && bytes[place - 2] | 0x20 &- 0x61 < 26
                }
            if isName { return text.slice(start..<(start + letters.count)) }
        }
        return nil
    }

    /// "What mum wants": a relative by the usual word, where no name is told.
    func relative(in text: MappedText) -> MappedText? {
        var start = 0
        for word in text.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
            defer { start += word.count + 1 }
            let bare = Self.bare(String(decoding: word, as: UTF8.self))
            if reading.kinWords.contains(bare.lowercased()), bare.lowercased() != "and" {
                return text.slice(start..<(start + bare.utf8.count))
            }
        }
        return nil
    }

    /// "Nan says", "Mum told us": the first word is whoever speaks.
    private static func says(_ word: String) -> Bool {
        ["says", "said", "told", "tells", "thinks"].contains(Self.bare(word))
    }

    /// The first name of a child of the plan.
    private func isChild(_ word: String) -> Bool {
        if let title = titleName, title.bytes.prefix(while: { $0 != 0x20 }).elementsEqual(word.utf8) { return true }
        guard let child = known.child, let name = known.name, let id = lastEntry[child],
            let text = plan.nodes[id][name]?.text
        else { return false }
        return text.bytes.prefix { $0 != 0x20 }.elementsEqual(word.utf8)
    }

    private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

    /// The word without a genitive and punctuation.
    private static func bare(_ word: String) -> String {
        String(word.prefix { $0.isLetter || $0 == "-" })
    }

    /// "the child and the child says" is "the child says".
    private static func collapsed(_ text: String) -> String {
        text.replacing("the child and the child", with: "the child")
    }

    /// A capitalised word after the first one, or with a genitive; in a heading all in capitals no word can be told.
    private func isName(_ word: String, in words: [String]) -> Bool {
        guard word.count > 1, word.first?.isUppercase == true, word.last?.isLowercase == true else { return false }
        if isChild(word) || words.count > 1 && words.first == word && Self.says(words[1]) {
            return true
        }
        return words.first?.hasPrefix(word) != true || words.first?.count != word.count
    }
}

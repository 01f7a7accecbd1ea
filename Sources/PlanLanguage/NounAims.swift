/// Finds several aims in a note without a verb: "Supervision of the children, payment of fines", "Better attendance; fewer
/// fights".
///
/// Own rule: a noun made from a verb or an adjective (by its ending) with what it is of, or a word that compares, at the
/// beginning of each part. Known limits: bare lists of things ("a house, a job") are not
/// parted, as they look like the things of one aim.
struct NounAims {
    let passage: Passage
    let clauses: Clauses

    /// Notes the words that begin the parts, where there are two or more and each begins so.
    func note(_ sentence: Range<Int>) -> Bool {
        var parts: [Int] = []
        var opens = true
        for index in sentence {
            let isMark = passage.mark(index, 44) || passage.mark(index, 59)
            if isMark || passage.at(index, .and) {
                opens = true
            } else if opens, passage.isWord(index) {
                guard beginsChange(index) else { return false }
                parts.append(index)
                opens = false
            }
        }
        guard parts.count > 1 else { return false }
        for part in parts {
            clauses.add(aim: part)
            clauses.add(part, isHead: true)
        }
        return true
    }

    private static let comparing = KnownSet(
        .better, .stronger, .greater, .improved, .increased, .reduced, .more, .less, .fewer)

    private func beginsChange(_ index: Int) -> Bool {
        if passage.at(index, Self.comparing) { return passage.isWord(index + 1) }
        return passage.at(index + 1, .of, .at, .with, .in, .to) && isMadeNoun(index)
    }

    private static let endings: [[UInt8]] = ["ment", "tion", "sion", "ance", "ence", "ness"].map { Array($0.utf8) }

    /// "payment", "supervision", "cleanliness"
    private func isMadeNoun(_ index: Int) -> Bool {
        let end = Int(passage.tokens[index].end)
        guard passage.tokens[index].length > 6 else { return false }
        return Self.endings.contains { ending in
            ending.indices.allSatisfy { passage.text[end - ending.count + $0] == ending[$0] }
        }
    }
}

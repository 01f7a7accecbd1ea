/// Finds what stands in for something still to be written: "[date]", "<parent's name>", "TBA", "xx", "____".
struct PlaceholderFinder {
    let passage: Passage

    /// Half-open ranges of token indices, in order and apart.
    func spans() -> [Range<Int>] {
        guard passage.seen.blankMark || passage.seen.lists.contains(.placeholders) else { return [] }
        let found = brackets() + lines() + passage.phrases(of: .placeholders).map(\.tokens)
        if found.isEmpty { return [] }
        var apart: [Range<Int>] = []
        for range in found.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
        where range.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(range) }
        return apart
    }

    private func lines() -> [Range<Int>] {
        passage.tokens.indices.compactMap { index in
            let token = passage.tokens[index]
            if passage.mark(index, 95), token.length > 2 { return index..<index + 1 }
            if passage.mark(index, 46), token.length > 3 { return index..<index + 1 }
            if passage.mark(index, 63), token.length > 2 { return index..<index + 1 }
            return nil
        }
    }

    /// "<...>" of a few words, and "[...]" that asks for something; not "[1]", not a whole sentence in brackets, and not what
    /// somebody noted there on how it goes ("[going well]", "[3 days last week]").
    func brackets() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < passage.tokens.count {
            let close: UInt8? = passage.mark(index, 60) ? 62 : passage.mark(index, 91) ? 93 : nil
            if let close, let end = closing(close, from: index + 1), isBlank(index + 1..<end, asks: close == 62) {
                found.append(index..<end + 1)
                index = end + 1
            } else {
                index += 1
            }
        }
        return found
    }

    private func closing(_ mark: UInt8, from start: Int) -> Int? {
        var index = start
        while passage.has(index), index < start + 14, !passage.tokens[index].flags.contains(.blankLine) {
            if passage.mark(index, mark) { return index }
            index += 1
        }
        return nil
    }

    /// - Parameter asks: the kind of bracket alone says that something is asked for.
    private func isBlank(_ inside: Range<Int>, asks: Bool) -> Bool {
        guard !inside.isEmpty else { return true }
        let hasNumber = inside.contains { passage.tokens[$0].kind == .number }
        guard inside.contains(where: { passage.tokens[$0].kind == .word }) else { return !hasNumber }
        return asks || !hasNumber && (isQuestion(inside) || isRole(inside))
    }

    /// "[who has agreed]", "[see what]", "[child's name]", "[first step]".
    private func isQuestion(_ inside: Range<Int>) -> Bool {
        let words = inside.filter { passage.tokens[$0].kind == .word }.map { passage.string($0..<$0 + 1).lowercased() }
        return words.contains(where: Self.askingWords.contains) || words.last.map(Self.wantedThings.contains) == true
    }

    private func isRole(_ inside: Range<Int>) -> Bool {
        passage.phrases(of: .roles).contains { $0.tokens.upperBound == inside.upperBound && inside.overlaps($0.tokens) }
    }

    private static let askingWords: Set = [
        "who", "whom", "what", "which", "how", "insert", "enter", "type", "fill", "select", "choose", "describe",
        "specify",
        "name", "names", "date", "dates", "tba", "tbc",
    ]

    /// Words that end a blank.
    private static let wantedThings: Set = [
        "child", "parent", "parent's", "person", "worker", "service", "agency", "organisation", "number", "amount",
        "address", "details", "place", "day", "time", "when", "where", "why", "aim", "step", "part", "answer", "review",
        "assessment", "objective", "goal", "reason", "relationship", "school", "here", "text", "yes", "no",
    ]
}

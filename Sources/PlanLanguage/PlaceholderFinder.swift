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

    /// "<...>" and "[...]" of a few words; not "[1]" and not a whole sentence in brackets.
    func brackets() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < passage.tokens.count {
            let close: UInt8? = passage.mark(index, 60) ? 62 : passage.mark(index, 91) ? 93 : nil
            if let close, let end = closing(close, from: index + 1), isBlank(index + 1..<end) {
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

    private func isBlank(_ inside: Range<Int>) -> Bool {
        guard !inside.isEmpty else { return true }
        guard inside.contains(where: { passage.tokens[$0].kind == .word }) else {
            return !inside.contains { passage.tokens[$0].kind == .number }
        }
        // "[sic]" and "[his words]" explain; a blank tells what to write.
        return !(inside.count == 1 && passage.string(inside).lowercased() == "sic")
    }
}

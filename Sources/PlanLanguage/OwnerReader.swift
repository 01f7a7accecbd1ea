/// Reads an owner field: who is named, and which words name nobody.
struct OwnerReader {
    let passage: Passage

    func cell() -> OwnerCell {
        let gaps = gaps()
        let finder = ActorFinder(passage, isField: true)
        var owners: [OwnerCell.Owner] = []
        var index = 0
        while index < passage.tokens.count {
            if let gap = gaps.first(where: { $0.tokens.contains(index) }) {
                // "family" alone is nobody; "Family Support Service" is an agency.
                if let span = finder.span(at: index), span.tokens.upperBound > gap.tokens.upperBound {
                    add(span, to: &owners)
                    index = span.tokens.upperBound
                } else {
                    index = gap.tokens.upperBound
                }
            } else if let span = finder.span(at: index) {
                if !helps(index) { add(span, to: &owners) }
                index = span.tokens.upperBound
            } else {
                index += 1
            }
        }
        let covered = owners.map(\.range)
        let left = gaps.filter { gap in
            let range = passage.bytes(of: gap.tokens)
            return !covered.contains { $0.overlaps(range) }
        }
        return OwnerCell(
            owners: owners, gaps: left.map { OwnerCell.Gap(range: passage.bytes(of: $0.tokens), why: $0.why) })
    }

    /// "with support from Kim" names a helper, not an owner.
    private func helps(_ index: Int) -> Bool {
        let start = passage.at(index - 1, .the) ? index - 2 : index - 1
        return passage.at(start, .from, .by)
            && passage.at(start - 1, .support, .help, .assistance, .supported)
    }

    /// "Kim Hart (case manager)" and "Kim Hart, case manager" are one.
    private func add(_ span: ActorSpan, to owners: inout [OwnerCell.Owner]) {
        let range = passage.bytes(of: span.tokens)
        if span.kind != .person, let last = owners.last, last.kind == .person,
            explains(last, before: span.tokens.lowerBound)
        {
            owners[owners.count - 1] = OwnerCell.Owner(
                range: last.range.lowerBound..<range.upperBound, name: last.name, kind: .person)
            return
        }
        if span.kind == .person, let last = owners.last, last.kind == .role,
            passage.mark(span.tokens.lowerBound - 1, 40)
        {
            owners[owners.count - 1] = OwnerCell.Owner(
                range: last.range.lowerBound..<range.upperBound, name: span.name, kind: .person)
            return
        }
        owners.append(OwnerCell.Owner(range: range, name: span.name, kind: span.kind))
    }

    private func explains(_ person: OwnerCell.Owner, before index: Int) -> Bool {
        var mark = index - 1
        while passage.at(mark, .the) || passage.traits(mark).contains(.possessive) { mark -= 1 }
        guard passage.has(mark), Int(passage.tokens[mark].start) >= person.range.upperBound else {
            return passage.has(mark) && !passage.at(mark, .and) && passage.tokens[mark].kind == .word
        }
        guard mark > 0, Int(passage.tokens[mark - 1].end) == person.range.upperBound else { return false }
        if passage.mark(mark, 40) || passage.mark(mark, 91) || passage.tokens[mark].kind == .dash { return true }
        return (passage.mark(mark, 44) || passage.mark(mark, 47)) && passage.mark(mark, 44) && person.name.contains(" ")
    }

    // MARK: Words for nobody

    private struct Gap {
        let tokens: Range<Int>
        let why: OwnerCell.Emptiness
    }

    private func gaps() -> [Gap] {
        var found: [Gap] = []
        let collective = passage.lexicon.place(of: .collectiveOwners)
        let empty = [
            passage.lexicon.place(of: .ownerPlaceholders), passage.lexicon.place(of: .placeholders),
            passage.lexicon.place(of: .vagueTimes),
        ].compactMap { $0 }
        for phrase in passage.phrases {
            let why: OwnerCell.Emptiness? =
                phrase.list == collective ? .collective : empty.contains(phrase.list) ? .placeholder : nil
            guard let why else { continue }
            if let last = found.last, last.tokens.overlaps(phrase.tokens) {
                if last.tokens.count >= phrase.tokens.count { continue }
                found.removeLast()
            }
            found.append(Gap(tokens: phrase.tokens, why: why))
        }
        found += marksForNothing()
        for index in passage.tokens.indices
        where passage.traits(index).contains(.subjectPronoun) || passage.traits(index).contains(.objectPronoun) {
            if !found.contains(where: { $0.tokens.contains(index) }) {
                found.append(Gap(tokens: index..<index + 1, why: .pronoun))
            }
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "____", "<name>", "[worker]", "???", "-".
    private func marksForNothing() -> [Gap] {
        var found: [Gap] = []
        for span in PlaceholderFinder(passage: passage).brackets() {
            found.append(Gap(tokens: span, why: .placeholder))
        }
        for (index, token) in passage.tokens.enumerated() where !found.contains(where: { $0.tokens.contains(index) }) {
            let isLine = passage.mark(index, 95) && token.length > 1
            let isMark = passage.mark(index, 63) || (token.kind == .mark && token.word == 46 && token.length > 2)
            let isDash = token.kind == .dash && passage.tokens.count == 1
            if isLine || isMark || isDash { found.append(Gap(tokens: index..<index + 1, why: .placeholder)) }
        }
        return found
    }
}

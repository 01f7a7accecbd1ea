/// From a modal, "to" or an auxiliary to the verb that it governs.
extension ClauseReader {
    /// Words from modal to verb; keeps "to be to be to be ..." from going deep.
    private static let longestGroup = 24

    func isAdverb(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        if !traits.isDisjoint(with: [.adverb, .not]) { return true }
        if passage.at(index, .no) && passage.at(index + 1, .longer) { return true }
        if passage.at(index, .longer) && passage.at(index - 1, .no) { return true }
        guard passage.isWord(index), traits.isDisjoint(with: [.verb]), passage.tokens[index].length > 4 else {
            return false
        }
        let end = Int(passage.tokens[index].end)
        return passage.text[end - 1] == 121 && passage.text[end - 2] == 108
            && !passage.at(index, .family, .early)
    }

    /// The verb behind a modal, "to" or an auxiliary: adverbs, "not", "be", "be able to", "have" are passed over.
    func verb(after start: Int, _ end: Int, group: Int) -> Head? {
        guard start - group < Self.longestGroup else { return nil }
        var index = start
        while index < end, isAdverb(index) || passage.traits(index).contains(.subjectPronoun) { index += 1 }
        guard index < end, passage.isWord(index) else { return auxiliary(start, group) }
        let isBe = passage.traits(index).contains(.be)
        let afterBe = isBe || passage.traits(start - 1).contains(.be)
        if afterBe { return behindBe(isBe ? index : start - 1, end, group) }
        if passage.traits(index).contains(.have) || passage.traits(start - 1).contains(.have) {
            return behindHave(passage.traits(index).contains(.have) ? index : start - 1, end, group)
        }
        if passage.at(index, .to), passage.traits(start - 1).contains(.modal) {
            return verb(after: index + 1, end, group: group)
        }
        guard
            passage.forms(index).contains(.base) || passage.word(index) < 0
                || passage.traits(index).isDisjoint(with: [.preposition, .determiner, .possessive])
        else { return auxiliary(start, group) }
        return transparent(Head(token: index, group: group, form: .base), end)
    }

    /// "Jess is" with nothing behind: the auxiliary is the verb.
    private func auxiliary(_ start: Int, _ group: Int) -> Head? {
        guard start > 0, !passage.traits(start - 1).isDisjoint(with: [.be, .have, .doVerb]) else { return nil }
        return Head(token: start - 1, group: group, form: .base)
    }

    private func behindBe(_ be: Int, _ end: Int, _ group: Int) -> Head {
        var next = be + 1
        while next < end, isAdverb(next) { next += 1 }
        let plain = Head(token: be, group: group, form: .base)
        guard be - group < Self.longestGroup else { return plain }
        guard next < end else { return plain }
        if passage.at(next, .able), passage.at(next + 1, .to), let head = verb(after: next + 2, end, group: group) {
            return head
        }
        if passage.at(next, .going), passage.at(next + 1, .to), sense.isBase(next + 2) {
            return verb(after: next + 2, end, group: group) ?? plain
        }
        if passage.at(next, .to), sense.isBase(next + 1) || isAdverb(next + 1) || passage.at(next + 1, .be) {
            return verb(after: next + 1, end, group: group) ?? plain
        }
        if passage.traits(next).contains(.be) { return behindBe(next, end, group) }
        let forms = passage.forms(next)
        if forms.contains(.participle), !passage.traits(next).contains(.describing) {
            return Head(token: next, group: group, form: .base)
        }
        if forms.contains(.gerund), !passage.traits(next - 1).contains(.determiner) {
            return transparent(Head(token: next, group: group, form: .gerund), end)
        }
        return plain
    }

    private func behindHave(_ have: Int, _ end: Int, _ group: Int) -> Head? {
        var next = have + 1
        while next < end, isAdverb(next) { next += 1 }
        if passage.at(next, .to), sense.isBase(next + 1) || isAdverb(next + 1) {
            return verb(after: next + 1, end, group: group)
        }
        if passage.traits(next).contains(.be) { return behindBe(next, end, group) }
        if passage.forms(next).contains(.participle) {
            return transparent(Head(token: next, group: group, form: .past), end)
        }
        return Head(token: have, group: group, form: .base)
    }

    /// "will continue to attend", "starts attending": the aim is to attend.
    func transparent(_ head: Head, _ end: Int) -> Head {
        guard passage.traits(head.token).contains(.transparent), head.token + 1 < end else { return head }
        if passage.at(head.token + 1, .to), sense.isBase(head.token + 2) {
            return Head(token: head.token + 2, group: head.group, form: head.form)
        }
        guard passage.forms(head.token + 1).contains(.gerund), sense.isGerund(head.token + 1) else { return head }
        return Head(token: head.token + 1, group: head.group, form: head.form)
    }
}

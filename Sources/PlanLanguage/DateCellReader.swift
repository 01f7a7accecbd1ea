/// Reads a date field: what day, stretch, rhythm or event its words name, or why they name none.
struct DateCellReader {
    let passage: Passage

    func cell() -> DateCell {
        guard let first = passage.tokens.first, let last = passage.tokens.last else {
            return DateCell(.blank, range: 0..<0)
        }
        let whole = Int(first.start)..<Int(last.end)
        let scanner = TimeScanner(passage, isField: true)
        let spans = scanner.spans()
        let rhythm = rhythm(spans)
        if let cell = dated(spans, rhythm) { return cell }
        if let span = spans.first(where: { if case .impossible = $0.form { true } else { false } }) {
            return DateCell(
                .impossible(passage.string(span.tokens)), range: passage.bytes(of: span.tokens), frequency: rhythm)
        }
        if let wrong = impossibleNumbers() {
            return DateCell(.impossible(passage.string(wrong)), range: passage.bytes(of: wrong), frequency: rhythm)
        }
        return looser(spans, rhythm, whole)
    }

    private func rhythm(_ spans: [TimeSpan]) -> CalendarSpan? {
        for span in spans {
            if case .frequency(let rhythm?, _) = span.form { return rhythm }
        }
        return nil
    }

    /// A day or a stretch; of several days the last ("12 March and 2 April").
    private func dated(_ spans: [TimeSpan], _ rhythm: CalendarSpan?) -> DateCell? {
        var best: (span: TimeSpan, content: DateCell.Content)?
        for span in spans {
            let content: DateCell.Content
            switch span.form {
            case .day(let day): content = .date(day)
            case .interval(let from, let to): content = takesEnd(span) ? .date(to) : .interval(from, to)
            default: continue
            }
            if let known = best?.span.lastDay, let day = span.lastDay, day <= known { continue }
            best = (span, content)
        }
        guard let best else { return nil }
        return DateCell(
            best.content, range: passage.bytes(of: best.span.tokens), resolvedFrom: best.span.resolved,
            frequency: rhythm)
    }

    private static let ends = KnownSet(.by, .before, .until, .till, .due, .than)

    private func takesEnd(_ span: TimeSpan) -> Bool {
        return passage.at(span.tokens.lowerBound - 1, Self.ends)
            || (passage.at(span.tokens.lowerBound - 1, .the) && passage.at(span.tokens.lowerBound - 2, Self.ends))
    }

    /// "31/4/2027" is read as a span; "32/13/27" and "3/15/2027" are here.
    private func impossibleNumbers() -> Range<Int>? {
        let numbers = passage.tokens.indices.filter { passage.isNumber($0) }
        guard numbers.count == 3, let first = numbers.first, let last = numbers.last, last - first <= 4 else {
            return nil
        }
        for index in first...last where !passage.isNumber(index) {
            guard passage.mark(index, 47) || passage.mark(index, 46) else { return nil }
        }
        return first..<last + 1
    }

    private func looser(_ spans: [TimeSpan], _ rhythm: CalendarSpan?, _ whole: Range<Int>) -> DateCell {
        if let span = spans.first(where: { if case .anchor = $0.form { true } else { false } }) {
            return event(span, rhythm)
        }
        for span in spans {
            let range = passage.bytes(of: span.tokens)
            switch span.form {
            case .unresolved:
                return DateCell(.event(anchor: passage.string(span.tokens), date: nil), range: range, frequency: rhythm)
            case .duration(let length):
                if let event = eventCounted(from: span, rhythm) { return event }
                if let base = passage.context.base, span.lead == .within || isAlone(span) {
                    return DateCell(
                        .date(length.after(base.day)), range: range, resolvedFrom: base.from, frequency: rhythm)
                }
                return DateCell(.duration(length), range: range, frequency: rhythm)
            default: continue
            }
        }
        if let rhythm { return DateCell(.frequency(rhythm), range: whole, frequency: rhythm) }
        for span in spans {
            if case .clock(let minutes) = span.form {
                return DateCell(.clock(minutes), range: passage.bytes(of: span.tokens))
            }
            if case .frequency = span.form { return DateCell(.vague(passage.string(span.tokens)), range: whole) }
        }
        return DateCell(vague() ?? .unreadable, range: whole)
    }

    /// "within a week of signing the lease": no day until that has happened. The plan itself and now are what others count from.
    private func eventCounted(from span: TimeSpan, _ rhythm: CalendarSpan?) -> DateCell? {
        let next = span.tokens.upperBound
        guard passage.at(next, .of, .after, .from, .following), passage.has(next + 1) else { return nil }
        let anchor = passage.string(next + 1..<passage.tokens.count).lowercased()
        let words = anchor.split(separator: " ")
        guard words.allSatisfy({ !Self.ownBeginnings.contains(String($0)) }) else { return nil }
        let whole = span.tokens.lowerBound..<passage.tokens.count
        return DateCell(.event(anchor: anchor, date: nil), range: passage.bytes(of: whole), frequency: rhythm)
    }

    private static let ownBeginnings: Set = ["plan", "now", "today", "endorsement", "start", "date", "agreement"]

    /// "6 weeks" in a cell of its own means within that time; "for 6 weeks" does not.
    private func isAlone(_ span: TimeSpan) -> Bool { span.tokens.lowerBound == 0 }

    private func event(_ span: TimeSpan, _ rhythm: CalendarSpan?) -> DateCell {
        var start = span.tokens.lowerBound
        while start > 0, !passage.traits(start - 1).isDisjoint(with: [.direction, .possessive, .ordinal]) { start -= 1 }
        let range = start..<span.tokens.upperBound
        let text = passage.string(range).lowercased()
        let date = text.contains("review") ? passage.context.reviewDate : nil
        return DateCell(.event(anchor: text, date: date), range: passage.bytes(of: range), frequency: rhythm)
    }

    /// Words of the list of vague times, or a placeholder.
    private func vague() -> DateCell.Content? {
        let lists = [GrammarList.vagueTimes, .placeholders, .ownerPlaceholders].compactMap {
            passage.lexicon.place(of: $0)
        }
        if let phrase = passage.phrases.first(where: { lists.contains($0.list) }) {
            return .vague(passage.string(phrase.tokens))
        }
        if let blank = PlaceholderFinder(passage: passage).spans().first { return .vague(passage.string(blank)) }
        if passage.tokens.allSatisfy({ $0.kind != .word && $0.kind != .number }) {
            return .vague(passage.string(passage.tokens.indices))
        }
        return nil
    }
}

import PlanSource

/// A box to tick, kept in the text of a choice as "[x]" or "[ ]" so that the answer can be told later.
enum ChoiceBox {
    static func marked(_ text: MappedText, isTicked: Bool) -> MappedText {
        var marked = MappedText()
        let place = text.span.map { Span($0.start, $0.start, in: $0.part) } ?? Span(0, 0)
        marked.append(Array((isTicked ? "[x] " : "[ ] ").utf8), standingFor: place)
        marked.append(text)
        return marked
    }
}

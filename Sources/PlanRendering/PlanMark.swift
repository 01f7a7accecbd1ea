import PlanModel
import PlanSource

/// Words of a plan that carry an arrow, told by entry and field and not by a place in one document.
package struct PlanMark: Hashable, Sendable {
    package let node: NodeID
    package let field: FieldID
    /// Half-open bytes of the field's text.
    package let range: Range<Int>

    package init(node: NodeID, field: FieldID, range: Range<Int>) {
        self.node = node
        self.field = field
        self.range = range
    }
}

extension Plan {
    /// The words that stand at a range of the document's bytes; nil where it touches no field, or more than one.
    package func mark(at range: Range<Int>) -> PlanMark? {
        var found: PlanMark?
        for node in nodes {
            // What was found inside another field's sentence, or taken over, has no place of its own.
            for (field, value) in node.fields
            where value.inheritedFrom == nil && value.recognisedBy.means != .sentence {
                guard let touched = value.text.range(touching: range) else { continue }
                guard found == nil else { return nil }
                found = PlanMark(node: node.id, field: field, range: touched)
            }
        }
        return found
    }
}

extension MappedText {
    /// The bytes of the text that came from somewhere in a range of the document's main part; nil for none.
    fileprivate func range(touching wanted: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        for segment in segments where segment.span.part == .main && segment.span.range.overlaps(wanted) {
            var piece = segment.start..<segment.start + segment.count
            if segment.count == segment.span.count {
                let inside = segment.span.range.clamped(to: wanted)
                let lower = segment.start + inside.lowerBound - segment.span.start
                piece = lower..<lower + inside.count
            }
            found = found.map { min($0.lowerBound, piece.lowerBound)..<max($0.upperBound, piece.upperBound) } ?? piece
        }
        return found
    }
}

import PlanModel
import PlanSource

/// One thing that the document says: a heading, a line with or without a label, a list item, a table.
struct Unit {
    enum Shape {
        case heading(level: Int)
        case line
        case item
        case table(TableGrid)
        case skipped(because: String)
    }

    var shape: Shape
    /// The words, without label and list mark.
    var content: RichText
    /// The words with the label.
    var whole: RichText
    /// The label before the words, as printed; also one that the vocabulary does not know.
    var label: MappedText?
    /// What the vocabulary knows of the label.
    var hit: LabelIndex.Hit?
    /// The number or letter printed before it.
    var number: String?
    var depth: Int
    var span: Span
    var isQuoted: Bool
    var isTicked: Bool?
    /// It goes on in the block of the unit before: no empty line between.
    var followsClosely = false

    /// What it is by its place among numbered points.
    var outline: OutlinePass.Role?
    /// The number that "FIRST THING:" stands for.
    var ordinalTitle: String?

    /// Where an empty value belongs: the empty cell.
    var place: Span?

    /// What a person would point to.
    var anchor: Span { content.text.span ?? label?.span ?? span }
}

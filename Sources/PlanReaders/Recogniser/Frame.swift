import PlanModel
import PlanSource

/// One open stretch of the document: under a heading, after a label, within a list item.
struct Frame {
    /// The place among other frames: what has this rank or a higher one ends when such a thing begins.
    ///
    /// 0 the document, 1 to 6 a heading of that level, 10 + 2d a label at list depth d, 11 + 2d an item at depth d.
    let rank: Int
    /// The entry that labels and text here belong to.
    var node: NodeID
    /// Entries of this kind are expected here; nil inside an entry.
    var section: KindID?
    /// Running text here goes on in this field of the entry.
    var field: FieldID?
    /// The words that opened it.
    let words: String
    let anchor: Span
    /// The words name several ("Objectives").
    var isPlural = false
    /// The empty cell beside the label, or the first of a spare row.
    var place: Span?
    /// Entries made under it.
    var made = 0
    /// In a section: its entries are list items.
    var listsItems = false
    /// In a section: the entry last made.
    var current: NodeID?
    /// The person whom the label names.
    var speaker: MappedText?
    /// A day in the heading: "Case conference 13.11.26".
    var day: MappedText?
    /// The label itself, where every entry takes it over: "Apologies".
    var label: MappedText?
    /// The vocabulary does not know the heading.
    var isUnknown = false
    /// A group of tasks: "Night", "At 8.30 am".
    var group: MappedText?
    /// A list item with a label opened it: "- Task: Ring the school".
    var isPoint = false
    /// A label asks for one particular thing, so that nothing after it is a blank entry.
    var isPlace = false

    /// The entry has its title for words; a sentence that follows says them better.
    var hasTitleOnly = false

    var isHeading: Bool { (1...9).contains(rank) }
    var isLabel: Bool { rank >= 10 && rank % 2 == 0 }
    var isEntry: Bool { section == nil && field == nil && !isUnknown }

    static func label(depth: Int) -> Int { 10 + 2 * depth }
    static func item(depth: Int) -> Int { 11 + 2 * depth }
}

import PlanSource

/// A content control while it is open.
struct OpenControl {
    var title: String?
    var showsPlaceholder = false
    /// Nil for one that is no box to tick.
    var isTicked: Bool?
    var hasWrittenBox = false
    /// Whether it was opened between paragraphs rather than within one.
    let isAroundParagraphs: Bool
}

/// A field while it is open: code, then perhaps its result.
struct OpenField {
    var isInResult = false
    var isBox = false
    var isTicked = false
    var choices: [String] = []
    var chosen: Int?
    let span: Span
}

/// A table while it is open.
struct OpenTable {
    var table: WordTable
    var row: WordTable.Row?
    var cell: WordTable.Cell?
    var isRowDeleted = false
}

/// What holds paragraphs: the body, a cell, a text box. Each has its own open paragraph and tables.
struct OpenStory {
    var blocks: [WordBlock] = []
    var paragraph: WordParagraph?
    var look = WordLook()
    /// Text that is not yet a run, and its look.
    var pending = MappedText()
    var pendingLook = WordLook()
    var tables: [OpenTable] = []
    /// The mark of the last paragraph is deleted: the next one goes on in it.
    var isJoining = false
    var isMarkDeleted = false
}

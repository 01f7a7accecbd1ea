import PlanSource

/// A paragraph or a table, in document order.
package indirect enum WordBlock: Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
}

package struct WordParagraph: Sendable {
    package var runs: [WordRun] = []
    /// The id of its style; nil for the standard one.
    package var style: String?
    /// A level of the outline given to this paragraph itself, from 0.
    package var outlineLevel: Int?
    /// Of this paragraph itself; its style may have one too. Id 0 takes a style's numbering away.
    package var numbering: WordNumbering.Place?
    package var isShaded = false
    /// How far it begins from the margin, in twentieths of a point; where it says so itself.
    package var indent = 0
    /// From the start of `w:p` to its end.
    package var span: Span
    /// The title of the content control that holds the whole paragraph.
    package var control: String?
    /// What stands in text boxes that hang on this paragraph.
    package var boxes: [WordBlock] = []

    package init(span: Span) { self.span = span }
}

/// A stretch of one look.
package struct WordRun: Sendable {
    package enum Content: Sendable {
        /// Only text that is there once all changes are accepted.
        case text(MappedText)
        case tab
        case lineBreak
        /// A box to tick, from a content control, an old form field or a sign of a symbol font.
        case box(isTicked: Bool)
    }

    package var content: Content
    package var look: WordLook
    package var span: Span

    package init(_ content: Content, look: WordLook, span: Span) {
        self.content = content
        self.look = look
        self.span = span
    }
}

/// How a run looks where it says so itself; nil leaves it to the style.
package struct WordLook: Hashable, Sendable {
    package var isBold: Bool?
    package var isItalic: Bool?
    package var isStruck: Bool?
    package var isHidden: Bool?
    /// Half points.
    package var size: Int?
    /// Of a mid grey, as forms print their instructions.
    package var isGrey: Bool?
    /// The id of a character style.
    package var style: String?

    package init() {}
}

package struct WordTable: Sendable {
    package struct Cell: Sendable {
        package var blocks: [WordBlock] = []
        /// Columns that it covers.
        package var columns = 1
        /// A further row of a cell merged downwards.
        package var continuesAbove = false
        package var isShaded = false
        /// From the start of `w:tc` to its end.
        package var span: Span

        package init(span: Span) { self.span = span }
    }

    package struct Row: Sendable {
        package var cells: [Cell] = []
        /// Repeated at the top of each page.
        package var isHeader = false
        /// Columns left out before the first cell.
        package var columnsBefore = 0
        package var columnsAfter = 0
        package var span: Span

        package init(span: Span) { self.span = span }
    }

    package var rows: [Row] = []
    package var span: Span

    package init(span: Span) { self.span = span }
}

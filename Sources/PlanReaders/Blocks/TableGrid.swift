import PlanSource

/// A table as rows of cells.
package struct TableGrid: Sendable {
    package struct Cell: Sendable {
        /// The text of the cell; paragraphs of a cell are lines of it, begun by hard breaks.
        package var content: RichText
        /// The place of the cell, also when it is empty.
        package var span: Span
        /// Columns that it covers.
        package var columns: Int
        /// True for the further rows of a cell merged downwards; such a cell is empty and says what the one above says.
        package var continuesAbove: Bool

        package init(_ content: RichText, span: Span, columns: Int = 1, continuesAbove: Bool = false) {
            self.content = content
            self.span = span
            self.columns = columns
            self.continuesAbove = continuesAbove
        }
    }

    package struct Row: Sendable {
        package var cells: [Cell]
        package var span: Span
        /// The format itself says that this is a header row.
        package var isHeader: Bool

        package init(cells: [Cell], span: Span, isHeader: Bool = false) {
            self.cells = cells
            self.span = span
            self.isHeader = isHeader
        }

        package var isEmpty: Bool { cells.allSatisfy { $0.content.isBlank } }
    }

    package var rows: [Row]

    package init(rows: [Row] = []) { self.rows = rows }

    package var columnCount: Int { rows.reduce(0) { max($0, $1.cells.reduce(0) { $0 + $1.columns }) } }
}

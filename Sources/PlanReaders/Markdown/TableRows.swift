import PlanSource

/// Cells of a Markdown table while they arrive.
///
/// md4c says nothing of an empty cell's place, but the rows of a table are consecutive lines and a cell lies between bars: one
/// cell with text gives the place of all others.
struct TableRows {
    private(set) var rows: [[RichText]] = []
    private var headerRows = 0

    mutating func openRow() { rows.append([]) }
    mutating func closeHeader() { headerRows = rows.count }

    mutating func add(_ run: TextRun) {
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(run.finished())
    }

    /// Rows without any cell's text, in a table without any, have no place and are left out.
    func grid(in bytes: [UInt8]) -> TableGrid {
        guard var line = firstLine(in: bytes) else { return TableGrid() }
        var grid = TableGrid()
        for (index, row) in rows.enumerated() {
            // The line of dashes below the header is not a row.
            if index == headerRows, index > 0 { line = MarkdownLine.next(after: line, in: bytes) }
            let end = MarkdownLine.end(of: line, in: bytes)
            let places = Self.places(of: line..<end, in: bytes)
            let cells = row.enumerated().map { column, content in
                TableGrid.Cell(content, span: Self.span(content, column: column, places: places, line: line..<end))
            }
            grid.rows.append(
                TableGrid.Row(cells: cells, span: Span(line, end), isHeader: index < headerRows))
            line = MarkdownLine.next(after: line, in: bytes)
        }
        return grid
    }

    private func firstLine(in bytes: [UInt8]) -> Int? {
        for (index, row) in rows.enumerated() {
            guard let place = row.lazy.compactMap({ $0.text.span }).first else { continue }
            var line = MarkdownLine.start(of: place.start, in: bytes)
            let up = index + (index >= headerRows && headerRows > 0 ? 1 : 0)
            for _ in 0..<up {
                guard line > 0 else { return nil }
                var before = line - 1
                if before > 0, bytes[before] == 0x0A, bytes[before - 1] == 0x0D { before -= 1 }
                line = MarkdownLine.start(of: before, in: bytes)
            }
            return line
        }
        return nil
    }

    private static func span(_ content: RichText, column: Int, places: [Range<Int>], line: Range<Int>) -> Span {
        if let own = content.text.span { return own }
        guard column < places.count else { return Span(line.upperBound, line.upperBound) }
        return Span(places[column].lowerBound, places[column].upperBound)
    }

    /// What lies between unescaped bars, spaces at the ends left out (one byte kept inside an empty cell).
    private static func places(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x3E {
            index += 1
        }
        if index < line.upperBound, bytes[index] == 0x7C { index += 1 }
        var places: [Range<Int>] = []
        var start = index
        while index < line.upperBound {
            if bytes[index] == 0x5C {
                index += 2
                continue
            }
            if bytes[index] == 0x7C {
                places.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        if start < line.upperBound { places.append(start..<line.upperBound) }
        return places
    }
}

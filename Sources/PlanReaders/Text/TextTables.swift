import PlanSource

/// Tables that people draw in plain text: with bars, with tabs, or with columns of spaces.
struct TextTables {
    let lines: [TextLine]
    let bytes: [UInt8]

    /// The table that begins at a line, and the line after it.
    func table(from start: Int, isInParagraph: Bool) -> (TableGrid, end: Int)? {
        guard !isInParagraph, !lines[start].isBlank else { return nil }
        return divided(from: start, by: 0x7C, atLeast: 2) ?? divided(from: start, by: 0x09, atLeast: 3)
            ?? aligned(from: start)
    }

    /// Rows of cells between bars or tabs.
    private func divided(from start: Int, by divider: UInt8, atLeast: Int) -> (TableGrid, end: Int)? {
        guard bytes[lines[start].words].contains(divider) else { return nil }
        var grid = TableGrid()
        var index = start
        while index < lines.count, !lines[index].isBlank {
            let cells = cells(of: lines[index].words, divider: divider)
            guard cells.count >= atLeast else { break }
            // Tabs within sentences and label lines do not make columns.
            if divider == 0x09, let width = grid.rows.first?.cells.count, cells.count > width { break }
            if !isRuled(cells) { grid.rows.append(row(cells, lines[index])) }
            index += 1
        }
        return grid.rows.count >= 2 ? (grid, index) : nil
    }

    private func cells(of line: Range<Int>, divider: UInt8) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where bytes[index] == divider {
            // A tab after a tab is one wide gap; two bars are an empty cell.
            if divider == 0x7C && index == line.lowerBound { start = index + 1; continue }
            cells.append(start..<index)
            start = index + 1
        }
        if start < line.upperBound { cells.append(start..<line.upperBound) }
        return cells
    }

    /// "-----+-----"
    private func isRuled(_ cells: [Range<Int>]) -> Bool {
        cells.allSatisfy { cell in
            bytes[cell].allSatisfy { [0x2D, 0x3D, 0x2B, 0x20, 0x3A].contains($0) } && !cell.isEmpty
        }
    }

    private func row(_ cells: [Range<Int>], _ line: TextLine) -> TableGrid.Row {
        TableGrid.Row(
            cells: cells.map { cell in
                let text = MappedText(verbatim: bytes[cell], at: Span(cell.lowerBound, cell.upperBound)).trimmed()
                return TableGrid.Cell(RichText(text), span: text.span ?? Span(cell.lowerBound, cell.upperBound))
            }, span: Span(line.words.lowerBound, line.words.upperBound))
    }

    /// Columns told by two or more spaces: the header's words say where each begins.
    private func aligned(from start: Int) -> (TableGrid, end: Int)? {
        let header = segments(of: lines[start])
        // Two columns are told from a wide space by the lines drawn below their titles.
        guard header.count >= 2, start + 1 < lines.count, header.count > 2 || isRuled(start + 1, columns: 2),
            !header.contains(where: { bytes[$0].last == 0x3A })
        else { return nil }
        let starts = header.map { $0.lowerBound - lines[start].range.lowerBound }
        var rows: [[MappedText]] = [header.map(text)]
        var spans = [lines[start].words]
        var index = start + 1
        while index < lines.count, !lines[index].isBlank {
            let line = lines[index]
            if line.ruler(in: bytes) != nil {
                index += 1
                continue
            }
            let segments = segments(of: line)
            guard let cells = place(segments, at: starts, line: line) else { break }
            let isIndented = segments.count == 1 && line.words.lowerBound - line.range.lowerBound > starts[0]
            // In two lists side by side a capital begins the next point.
            let isNext =
                header.count == 2 && cells.first { !$0.isBlank }?.bytes.first.map { (0x41...0x5A).contains($0) } == true
            if rows.count > 1, !isNext, isIndented || cells[0].isBlank && cells.filter({ !$0.isBlank }).count == 1 {
                // The rest of a cell that did not fit its column.
                join(cells, to: &rows[rows.count - 1])
                spans[spans.count - 1] = spans[spans.count - 1].lowerBound..<line.words.upperBound
            } else {
                rows.append(cells)
                spans.append(line.words)
            }
            index += 1
        }
        guard rows.count >= 2 else { return nil }
        return (grid(rows, spans, starts), index)
    }

    private func isRuled(_ index: Int, columns: Int) -> Bool {
        lines[index].ruler(in: bytes) != nil && segments(of: lines[index]).count == columns
    }

    private func grid(_ rows: [[MappedText]], _ spans: [Range<Int>], _ starts: [Int]) -> TableGrid {
        TableGrid(
            rows: zip(rows, spans).map { cells, span in
                TableGrid.Row(
                    cells: cells.map {
                        TableGrid.Cell(RichText($0), span: $0.span ?? Span(span.upperBound, span.upperBound))
                    },
                    span: Span(span.lowerBound, span.upperBound))
            })
    }

    private func join(_ cells: [MappedText], to row: inout [MappedText]) {
        for (column, cell) in cells.enumerated() where !cell.isBlank {
            if let end = row[column].span?.end { row[column].append([0x20], standingFor: Span(end, end)) }
            row[column].append(cell)
        }
    }

    /// One text a column; nil where a segment begins under no column.
    private func place(_ segments: [Range<Int>], at starts: [Int], line: TextLine) -> [MappedText]? {
        var cells = [MappedText](repeating: MappedText(), count: starts.count)
        for segment in segments {
            let column = segment.lowerBound - line.range.lowerBound
            guard let index = starts.lastIndex(where: { $0 <= column + 1 }),
                abs(starts[index] - column) <= 2 || index == 0,
                cells[index].isEmpty
            else { return nil }
            cells[index] = text(segment)
        }
        return cells
    }

    private func text(_ range: Range<Int>) -> MappedText {
        MappedText(verbatim: bytes[range], at: Span(range.lowerBound, range.upperBound))
    }

    private func segments(of line: TextLine) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = line.words.lowerBound
        var index = start
        while index < line.words.upperBound {
            if bytes[index] == 0x20, index + 1 < line.words.upperBound, bytes[index + 1] == 0x20 {
                segments.append(start..<index)
                while index < line.words.upperBound, bytes[index] == 0x20 { index += 1 }
                start = index
            } else {
                index += 1
            }
        }
        if start < line.words.upperBound { segments.append(start..<line.words.upperBound) }
        return segments
    }
}

import PlanSource

/// Paragraphs, tables, rows, cells and text boxes.
extension BodyBuilder {
    /// True for an element that counts as a node.
    func startStructure(_ element: WordElement, _ attributes: XMLAttributes, at range: Range<Int>) -> Bool {
        let span = Span(range.lowerBound, range.upperBound, in: part)
        switch element {
        case .paragraph: startParagraph(span)
        case .table: stories[top].tables.append(OpenTable(table: WordTable(span: span)))
        case .row:
            guard let table = openTable else { return false }
            stories[top].tables[table].row = WordTable.Row(span: span)
            stories[top].tables[table].isRowDeleted = false
        case .cell:
            guard let table = openTable else { return false }
            stories[top].tables[table].cell = WordTable.Cell(span: span)
        case .textBox: stories.append(OpenStory())
        default: return false
        }
        return true
    }

    func endStructure(_ element: WordElement, at range: Range<Int>) {
        switch element {
        case .paragraph: endParagraph(at: range)
        case .cell: endCell(at: range)
        case .row: endRow(at: range)
        case .table: endTable(at: range)
        case .textBox: endTextBox()
        default: break
        }
    }

    private var openTable: Int? { stories[top].tables.isEmpty ? nil : stories[top].tables.count - 1 }

    private func startParagraph(_ span: Span) {
        stories[top].look = WordLook()
        stories[top].isMarkDeleted = false
        if stories[top].isJoining, let last = takeLastParagraph() {
            stories[top].paragraph = last
        } else {
            stories[top].paragraph = WordParagraph(span: span)
        }
        stories[top].isJoining = false
        // The first paragraph has the title; further ones go on.
        if let last = controls.lastIndex(where: \.isAroundParagraphs), let title = controls[last].title {
            stories[top].paragraph?.control = title
            controls[last].title = nil
        }
    }

    private func takeLastParagraph() -> WordParagraph? {
        if let table = openTable, stories[top].tables[table].cell != nil {
            guard case .paragraph(let last)? = stories[top].tables[table].cell?.blocks.last else { return nil }
            stories[top].tables[table].cell?.blocks.removeLast()
            return last
        }
        guard case .paragraph(let last)? = stories[top].blocks.last else { return nil }
        stories[top].blocks.removeLast()
        return last
    }

    private func endParagraph(at range: Range<Int>) {
        flush()
        guard var paragraph = stories[top].paragraph else { return }
        stories[top].paragraph = nil
        paragraph.span = Span(
            paragraph.span.start, max(paragraph.span.start, range.upperBound), in: part)
        stories[top].isJoining = stories[top].isMarkDeleted
        let isGone = paragraph.runs.isEmpty && paragraph.boxes.isEmpty && stories[top].isMarkDeleted
        if isGone {
            stories[top].isJoining = false
        } else if !isMuted || !paragraph.runs.isEmpty {
            add(.paragraph(paragraph))
        }
    }

    private func add(_ block: WordBlock) {
        if let table = openTable {
            // Between rows stands nothing that belongs anywhere.
            stories[top].tables[table].cell?.blocks.append(block)
        } else {
            stories[top].blocks.append(block)
        }
    }

    private func endCell(at range: Range<Int>) {
        guard let table = openTable, var cell = stories[top].tables[table].cell else { return }
        cell.span = Span(cell.span.start, max(cell.span.start, range.upperBound), in: part)
        stories[top].tables[table].cell = nil
        stories[top].tables[table].row?.cells.append(cell)
        stories[top].isJoining = false
    }

    private func endRow(at range: Range<Int>) {
        guard let table = openTable, var row = stories[top].tables[table].row else { return }
        row.span = Span(row.span.start, max(row.span.start, range.upperBound), in: part)
        stories[top].tables[table].row = nil
        if !stories[top].tables[table].isRowDeleted, !isMuted { stories[top].tables[table].table.rows.append(row) }
    }

    private func endTable(at range: Range<Int>) {
        guard var table = stories[top].tables.popLast()?.table else { return }
        table.span = Span(table.span.start, max(table.span.start, range.upperBound), in: part)
        if !table.rows.isEmpty { add(.table(table)) }
    }

    /// A text box hangs on a paragraph; its blocks follow that paragraph.
    private func endTextBox() {
        guard stories.count > 1, let story = stories.popLast(), !isMuted else { return }
        if stories[top].paragraph != nil {
            stories[top].paragraph?.boxes += story.blocks
        } else {
            for block in story.blocks { add(block) }
        }
    }
}

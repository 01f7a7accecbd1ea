import PlanModel
import PlanSource

/// Lists side by side: every column has the title of a list of tasks, "What Mum will do" beside "What Dee will do".
extension Walk {
    mutating func takeSideBySide(_ rows: [TableGrid.Row], _ unit: Unit) -> Bool {
        guard let task = known.task, let header = rows.first, header.cells.count >= 2, rows.count > 1,
            header.cells.allSatisfy({ $0.columns == 1 && namesTasks($0.content.text, task) })
        else { return false }
        for (column, title) in header.cells.enumerated() {
            let words = title.content.text
            note(words, .label, of: top.node)
            var frame = Frame(
                rank: Frame.label(depth: unit.depth), node: parent(for: task), section: task, words: words.string,
                anchor: title.span)
            frame.isPlural = true
            frame.group = person(in: words)
            push(frame)
            for row in rows.dropFirst() where column < row.cells.count {
                for content in RowParts.points(of: row.cells[column].content) {
                    takeListed(content, row.cells[column], task)
                }
            }
            close(from: topIndex)
        }
        return true
    }

    private mutating func takeListed(_ content: RichText, _ cell: TableGrid.Cell, _ task: KindID) {
        guard !placeholder.isNothing(content.text) else { return }
        let words = withoutNumber(content.text)
        let anchor = words.span ?? cell.span
        let node = addEntry(task, anchor: anchor, by: Recognition(.list, top.words))
        note(content.text, mainRole(of: task), of: node)
        setMain(of: node, to: words, anchor: anchor, by: Recognition(.list, top.words))
    }

    /// The title of a list with a person's name in it; a plain "Action" is the title of a column.
    private func namesTasks(_ text: MappedText, _ task: KindID) -> Bool {
        guard labels.find(text) == nil, let hit = named(text), person(in: text) != nil else { return false }
        return hit.means(task)
    }
}

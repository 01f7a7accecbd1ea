import PlanModel
import PlanSource

/// Tables of two columns without titles in a section of people or views: a name, and what is said of or by them.
extension Walk {
    mutating func takePair(_ row: TableGrid.Row) -> Bool {
        guard row.cells.count == 2, !row.cells[0].content.isBlank, let kind = top.section,
            let main = vocabulary[kind].mainField,
            let other = companion(of: main, in: vocabulary[kind]),
            labels.find(row.cells[0].content.text)?.meanings.contains(where: { $0.kind == kind }) != true
        else { return false }
        let name = row.cells[0]
        let said = row.cells[1]
        let recognition = Recognition(.row, top.words)
        let node = addEntry(kind, anchor: name.content.text.span ?? row.span, by: recognition)
        let isNamed = isPeople(kind)
        set(isNamed ? main.id : other, of: node, to: name.content.text, anchor: name.span, by: recognition)
        set(isNamed ? other : main.id, of: node, to: said.content.text, anchor: said.span, by: recognition)
        note(name.content.text, .label, of: node)
        note(said.content.text, role(of: isNamed ? other : main.id, in: kind), of: node)
        return true
    }

    /// A row of such labels, each with its answer beside it.
    mutating func takeNamedLabels(_ row: TableGrid.Row) -> Bool {
        let cells = row.cells
        guard cells.count == 2 || cells.count == 4, takeNamedLabel(cells[0], cells[1]) else { return false }
        if cells.count == 4, !takeNamedLabel(cells[2], cells[3]) {
            leave(
                cells[2].content.text, because: "the columns of this table are not known", looksLikePlanContent: false)
            leave(
                cells[3].content.text, because: "the columns of this table are not known", looksLikePlanContent: false)
        }
        return true
    }

    /// "Copy to Shauna | given 18/11": the label goes on with the name that the words beside it are about.
    mutating func takeNamedLabel(_ label: TableGrid.Cell, _ value: TableGrid.Cell) -> Bool {
        let text = label.content.text
        guard text.count <= LabelIndex.longest, labels.find(text) == nil else { return false }
        let spaces = text.bytes.indices.filter { text.bytes[$0] == 0x20 }
        for space in spaces.prefix(6).reversed() {
            guard let hit = labels.find(text.bytes[..<space]), hit.number == nil else { continue }
            let named = hit.meanings.first { meaning in
                meaning.isMain && isPeople(meaning.kind) && vocabulary[meaning.kind].within.isEmpty
                    && vocabulary[meaning.kind].fields.contains { $0.name == "decision" }
            }
            guard let kind = named?.kind, let main = vocabulary[kind].mainField,
                let other = companion(of: main, in: vocabulary[kind])
            else { return false }
            let name = text.slice(space + 1..<text.count).trimmed()
            let anchor = name.span ?? label.span
            let recognition = Recognition(.label, text.string)
            let node = addEntry(kind, anchor: anchor, by: recognition, parent: 0)
            set(main.id, of: node, to: name, anchor: anchor, by: recognition)
            set(other, of: node, to: value.content.text, anchor: value.content.text.span ?? value.span, by: recognition)
            note(text, .label, of: node)
            note(value.content.text, role(of: other, in: kind), of: node)
            return true
        }
        return false
    }

    /// Beside a name: whether they came, what was decided, their role. Beside words: whose they are.
    private func companion(of main: Vocabulary.Field, in kind: Vocabulary.Kind) -> FieldID? {
        switch main.type {
        case .people:
            let names = ["attended", "decision", "role", "status"]
            return names.lazy.compactMap { name in kind.fields.first { $0.name == name }?.id }.first
        case .ownWords, .text:
            return kind.fields.first { $0.name == "of" }?.id
        default: return nil
        }
    }
}

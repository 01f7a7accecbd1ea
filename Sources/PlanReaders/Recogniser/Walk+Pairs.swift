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

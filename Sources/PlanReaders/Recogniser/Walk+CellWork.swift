import PlanModel
import PlanSource

/// A cell that holds a whole objective: its sentence, "Actions", and the points below it.
extension Walk {
    mutating func takeWork(in content: RichText, under label: TableGrid.Cell, depth: Int) -> Bool {
        guard let task = known.task, let objective = known.objective, content.lines.count >= 2 else { return false }
        let title = label.content.text
        let block = Block(.paragraph, content, span: content.text.span ?? label.span)
        let lines = UnitPass(labels: labels).units(of: [block])
        guard let actions = lines.firstIndex(where: { $0.hit?.means(task) == true && $0.content.isBlank }), actions > 0,
            actions + 1 < lines.count, !lines[..<actions].contains(where: { $0.hit != nil })
        else { return false }
        while frames.count > 1, top.rank >= 10 { close(from: topIndex) }
        let words = lines[..<actions].map(\.whole.text)
        let node = addEntry(objective, anchor: title.span ?? label.span, by: Recognition(.label, title.string))
        note(title, .label, of: node)
        for text in words {
            setMain(of: node, to: text, anchor: text.span ?? label.span, by: Recognition(.label, title.string))
            note(text, mainRole(of: objective), of: node)
        }
        for line in lines[(actions + 1)...] {
            let text = line.whole.text
            guard case .item = line.shape, look.couldBeTask(text) else {
                note(text, .body, of: node)
                addBody(text, to: node)
                continue
            }
            let point = addEntry(task, anchor: line.anchor, by: Recognition(.list, title.string), parent: node)
            note(text, mainRole(of: task), of: point)
            setMain(of: point, to: text, anchor: line.anchor, by: Recognition(.list, title.string))
        }
        return true
    }
}

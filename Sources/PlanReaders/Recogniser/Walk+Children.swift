import PlanModel
import PlanSource

/// Several children on one line: "Ethan Marsh (born 3 March 2015) and Lily Marsh (born 22 August 2019)".
extension Walk {
    mutating func takeChildren(_ kind: KindID, _ unit: Unit, rank: Int) -> Bool {
        guard kind == known.child, rank >= 10, let main = vocabulary[kind].mainField else { return false }
        let names = pieces(ofChildren: unit.content.text)
        guard names.count > 1 else { return false }
        if let label = unit.label { note(label, .label, of: top.node) }
        note(unit.content.text, .body, of: top.node)
        var siblings: [NodeID] = []
        for name in names {
            let anchor = name.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.label, words(of: unit)))
            set(main.id, of: node, to: name, anchor: anchor, by: Recognition(.label, words(of: unit)))
            siblings.append(node)
        }
        if let last = siblings.last {
            childrenOfOneLine[last] = Array(siblings.dropLast())
            push(Frame(rank: rank, node: last, words: words(of: unit), anchor: unit.anchor))
        }
        return true
    }

    /// A name and its birthday each; one piece where the line does not read so.
    func pieces(ofChildren text: MappedText) -> [MappedText] {
        let bytes = text.bytes
        guard bytes.count <= 400 else { return [text] }
        var cuts = [0]
        for index in bytes.indices.dropFirst() {
            let rest = bytes[index...]
            let isEnd = bytes[index - 1] == 0x29 || bytes[index - 1] == 0x3B
            if bytes[index] == 0x3B { cuts.append(index + 1) }
            if isEnd, rest.starts(with: ", ".utf8) { cuts.append(index + 2) }
            if isEnd, rest.starts(with: " and ".utf8) { cuts.append(index + 5) }
        }
        if cuts.count == 1 { cuts = plainCuts(bytes) }
        let pieces = cuts.indices.map { index in
            let end = index + 1 < cuts.count ? cuts[index + 1] : bytes.count
            return trimmedPiece(text.slice(cuts[index]..<end))
        }.filter { !$0.isBlank }
        let facts = NamedFactPass(labels: labels)
        guard let child = known.child else { return [text] }
        let areAll = pieces.allSatisfy { piece in
            guard let end = NameLine.nameEnd(piece.bytes) else { return false }
            let isAge =
                piece.bytes.last == 0x29 && piece.bytes[end...].starts(with: " (".utf8) && piece.count - end <= 24
            return end == piece.count || isAge || facts.fact(after: end, in: piece, vocabulary[child]) != nil
        }
        return areAll ? pieces : [text]
    }

    /// "Lily-May O'Rourke and Banjo O'Rourke", "Ari, Jess & Kim Bell": nothing but names.
    private func plainCuts(_ bytes: [UInt8]) -> [Int] {
        var cuts = [0]
        // "Ari Bell, Canberra" is one child.
        guard [" and ", " & "].contains(where: { Phrase.holds(Array($0.utf8), bytes) }) else { return cuts }
        for index in bytes.indices {
            for joint in [", ", " and ", " & "] where bytes[index...].starts(with: joint.utf8) {
                // The comma before "and" has cut already.
                if index >= (cuts.last ?? 0) { cuts.append(index + joint.utf8.count) }
            }
        }
        return cuts
    }

    /// Without the words that joined it to the next name.
    private func trimmedPiece(_ text: MappedText) -> MappedText {
        var range = text.trimmedRange
        for joint in [";", ",", " and", " &"] where text.bytes[range].count > joint.utf8.count {
            if text.bytes[range].suffix(joint.utf8.count).elementsEqual(joint.utf8) {
                range = range.lowerBound..<range.upperBound - joint.utf8.count
            }
        }
        return text.slice(range).trimmed()
    }

    /// "Aboriginal or Torres Strait Islander: No" below several children on one line is said of all of them.
    mutating func shareAmongChildren() {
        for (last, others) in childrenOfOneLine.sorted(by: { $0.key < $1.key }) {
            for other in others { shareFields(of: last, with: other) }
        }
    }

    /// What is said of one child of a line is said of the others too.
    mutating func shareFields(of node: NodeID, with other: NodeID) {
        for field in plan.nodes[node].fields where isShared(field.id) && plan.nodes[other][field.id] == nil {
            var value = field.value
            value.inheritedFrom = node
            plan.nodes[other].fields.append((field.id, value))
        }
    }

    /// What children of one family have in common; a birthday, a name and a school are each child's own.
    private func isShared(_ field: FieldID) -> Bool {
        guard let child = known.child, let definition = vocabulary[child].field(field) else { return false }
        return !definition.isMain && !["born", "age", "school"].contains(definition.name)
    }

    /// "Jarrah Whelan | DOB 3/5/2016 | Aboriginal (Gunaikurnai, through Dad) | Grade 4": a child's row without titles.
    mutating func takeChildRow(_ row: TableGrid.Row) -> Bool {
        guard let child = known.child, let name = row.cells.first?.content.text, row.cells.count >= 2,
            frames.count == 1 || top.rank < 10 && (top.isUnknown || top.section == child),
            NameLine.nameEnd(name.bytes) == name.count
        else { return false }
        let kind = vocabulary[child]
        let facts = NamedFactPass(labels: labels)
        let born = row.cells.dropFirst().lazy.compactMap { facts.fact($0.content.text, kind) }.first
        guard let born, let main = kind.mainField else { return false }
        let recognition = Recognition(.row, top.words)
        let node = addEntry(child, anchor: name.span ?? row.span, by: recognition, parent: 0)
        set(main.id, of: node, to: name, anchor: name.span ?? row.span, by: recognition)
        set(born.0, of: node, to: born.1, anchor: born.1.span ?? row.span, by: recognition)
        for cell in row.cells { note(cell.content.text, .body, of: node) }
        guard let status = kind.fields.first(where: { $0.name == "aboriginal-status" }),
            case .choice(let choices) = status.type
        else { return true }
        for cell in row.cells.dropFirst() where cell.content.text.count <= 80 {
            let bytes = cell.content.text.bytes
            guard ChoiceWords.match(bytes, among: choices.filter { !["unknown"].contains($0.value) }) != nil else {
                continue
            }
            set(status.id, of: node, to: cell.content.text, anchor: cell.span, by: recognition)
            break
        }
        return true
    }
}

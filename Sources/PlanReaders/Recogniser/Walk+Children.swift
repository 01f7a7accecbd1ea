import PlanModel
import PlanSource

/// Several children on one line: "Ethan Marsh (born 3 March 2015) and Lily Marsh (born 22 August 2019)".
extension Walk {
    mutating func takeChildren(_ kind: KindID, _ unit: Unit, rank: Int) -> Bool {
        guard kind == known.child, rank >= 10, let main = vocabulary[kind].mainField else { return false }
        var (line, rest) = namesAndRest(unit.content)
        var names = pieces(ofChildren: line)
        if names.count < 2 {
            // A line each in one cell.
            names = lines(of: unit.content)
            (line, rest) = (unit.content.text, MappedText())
        }
        guard names.count > 1, areChildren(names) else { return false }
        if let label = unit.label { note(label, .label, of: top.node) }
        note(line, .body, of: top.node)
        if !rest.isBlank {
            note(rest, .body, of: 0)
            addBody(rest, to: 0)
        }
        var siblings: [NodeID] = []
        for name in names {
            let anchor = name.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.label, words(of: unit)))
            set(main.id, of: node, to: name, anchor: anchor, by: Recognition(.label, words(of: unit)))
            siblings.append(node)
        }
        if let last = siblings.last {
            takeStatus(among: rest, of: last)
            childrenOfOneLine[last] = Array(siblings.dropLast())
            push(Frame(rank: rank, node: last, words: words(of: unit), anchor: unit.anchor))
        }
        return true
    }

    /// "BABY", and below it "Elsie Burns, born 11 July 2026 at 34 weeks. Torres Strait Islander (Lena's family are from Badu)".
    mutating func takeChildParagraph(_ unit: Unit) -> Bool {
        guard let child = known.child, let name = known.name, unit.label == nil, unit.whole.lines.isEmpty,
            top.section == child && top.current == nil
                || top.field == name && kind(of: top.node) == child && !hasWords(name, of: top.node),
            case let text = unit.whole.text, let end = NameLine.nameEnd(text.bytes), end < text.count,
            text.bytes[end] == 0x2C || text.bytes[end] == 0x20 && text.bytes[end + 1] == 0x28,
            case let sentences = SentenceCut(reading: reading).ranges(of: text.bytes), sentences.count > 1,
            let main = vocabulary[child].mainField
        else { return false }
        let recognition = Recognition(.content, top.words)
        let node =
            top.field == name ? top.node : addEntry(child, anchor: unit.anchor, by: Recognition(.heading, top.words))
        let person = text.slice(0..<end)
        plan.nodes[node].fields.removeAll { $0.id == main.id }
        set(main.id, of: node, to: person, anchor: person.span ?? unit.anchor, by: recognition)
        // "off oxygen since 29 July" in a later sentence is no birthday.
        let first = text.slice(0..<max(end, sentences[0].upperBound))
        if let born = NamedFactPass(labels: labels).fact(after: end, in: first, vocabulary[child]) {
            set(born.0, of: node, to: born.1, anchor: born.1.span ?? unit.anchor, by: recognition)
        }
        takeStatus(among: text.slice(end..<text.count), of: node)
        note(text, .body, of: node)
        addBody(text, to: node)
        return true
    }

    /// The first sentence that names a people, where the child's line goes on with what else is known.
    private mutating func takeStatus(among rest: MappedText, of node: NodeID) {
        guard let child = known.child, !rest.isBlank,
            let field = vocabulary[child].fields.first(where: { $0.name == "aboriginal-status" })?.id
        else { return }
        for range in SentenceCut(reading: reading).ranges(of: rest.bytes) {
            let sentence = rest.slice(range).trimmed()
            guard StatusWords.stand(in: sentence.bytes) else { continue }
            let bracket = sentence.bytes.firstIndex(of: 0x28) ?? sentence.count
            let words = sentence.slice(0..<bracket).trimmed()
            guard !words.isBlank else { return }
            return set(
                field, of: node, to: words, anchor: words.span ?? plan.nodes[node].anchor,
                by: Recognition(.content, top.words))
        }
    }

    /// "Harper and Bodhi, twins, 8 yrs. Not Aboriginal": the names, and what the line or the next one says beside them.
    private func namesAndRest(_ content: RichText) -> (names: MappedText, rest: MappedText) {
        let text = content.text
        let ends = content.lines.map(\.offset) + [text.count]
        var end = ends[0]
        let bytes = text.bytes
        for index in bytes.indices.prefix(end) where bytes[index] == 0x2C || bytes[index] == 0x2E {
            guard index + 2 < end, bytes[index + 1] == 0x20 else { continue }
            let isAside = bytes[index] == 0x2E || (0x61...0x7A).contains(bytes[index + 2])
            let isMore = [", and ", ", born", ", dob"].contains { bytes[index...].starts(with: $0.utf8) }
            guard isAside, !isMore else { continue }
            end = index
            break
        }
        return (text.slice(0..<end).trimmed(), text.slice(end..<text.count).trimmed())
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
        return areChildren(pieces) ? pieces : [text]
    }

    private func lines(of content: RichText) -> [MappedText] {
        let starts = [0] + content.lines.map(\.offset)
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : content.text.count
            return trimmedPiece(content.text.slice(starts[index]..<end))
        }.filter { !$0.isBlank }
    }

    /// Nothing but a name, its birthday or its age each.
    private func areChildren(_ pieces: [MappedText]) -> Bool {
        let facts = NamedFactPass(labels: labels)
        guard let child = known.child else { return false }
        return pieces.allSatisfy { piece in
            guard let end = NameLine.nameEnd(piece.bytes) else { return false }
            let isAge =
                piece.bytes.last == 0x29 && piece.bytes[end...].starts(with: " (".utf8) && piece.count - end <= 24
            return end == piece.count || isAge || facts.fact(after: end, in: piece, vocabulary[child]) != nil
        }
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

import PlanModel
import PlanSource

/// What is open from one row to the next: the entries of columns that group, and the entry of the last row.
struct OpenRow {
    var containers: [KindID: NodeID] = [:]
    /// The entry of a row that stands as a heading over the rows below it.
    var heading: NodeID?
    var last: NodeID?
    /// A row with nothing but a sentence is the objective of the rows below it, whatever its look.
    var isHeadedBySentences = false
    /// Rows below the header so far.
    var row = 0
    /// What a person calls the table; nil until somebody asks.
    var table: String?
}

/// Rows to entries.
extension Walk {
    mutating func takeRow(_ row: TableGrid.Row, _ roles: TableRoles, _ open: inout OpenRow, _ unit: Unit) {
        for cells in RowParts.divide(columns(of: row), main: roles.roles.firstIndex(of: .main)) {
            takeCells(cells, of: row, roles, &open)
        }
    }

    private mutating func takeCells(
        _ cells: [TableGrid.Cell], of row: TableGrid.Row, _ roles: TableRoles, _ open: inout OpenRow
    ) {
        for kind in roles.containers { openContainer(kind, cells, roles, &open, row) }
        let parent =
            roles.containers.last { open.containers[$0] != nil }.flatMap { open.containers[$0] } ?? open.heading
        if takeHeadingRow(cells, roles, &open) { return }
        guard hasOwnCells(cells, roles) else {
            noteSpareRow(row, roles)
            fillContainers(cells, roles, open)
            return
        }
        let main = roles.roles.firstIndex(of: .main)
        let mainText = main.flatMap { $0 < cells.count ? cells[$0].content.text : nil } ?? MappedText()
        if mainText.isBlank, let main, main < cells.count, cells[main].content.hasStruckWords { return }
        let words = withoutNumber(mainText)
        let node = addEntry(
            roles.kind, anchor: words.span ?? row.span, by: Recognition(.row, main.map(roles.title) ?? ""),
            number: Enumerator.read(mainText.bytes[...])?.text ?? number(cells, roles),
            parent: parent.map { fit($0, roles.kind) })
        if speaksOfRows {
            let table = open.table ?? newTable(tableName(of: roles))
            open.table = table
            plan.nodes[node].placeInForm = "\(table), row \(open.row)"
        }
        fill(node, cells, roles, words: words, above: open.last)
        fillContainers(cells, roles, open)
        if let last = open.last { rowAbove[node] = last }
        open.last = node
    }

    /// Two rows at least, the first among them, hold a sentence and nothing beside it; a full row follows each, and no other
    /// row lacks who does it. A task that nobody took yet looks the same, but does not open the table and others again.
    func isHeadedBySentences(_ rows: ArraySlice<TableGrid.Row>, _ roles: TableRoles) -> Bool {
        guard roles.kind == known.task, roles.containers.isEmpty, roles.roles.count >= 3, let owner = known.owner,
            let task = known.task, let main = roles.roles.firstIndex(of: .main),
            let who = roles.roles.firstIndex(of: .field(task, owner))
        else { return false }
        var sentences = 0
        var isAfterSentence = false
        for (index, row) in rows.filter({ !$0.isEmpty }).enumerated() {
            let cells = columns(of: row)
            guard main < cells.count, who < cells.count, !cells[main].content.isBlank else { return false }
            let isAlone = cells.indices.allSatisfy { $0 == main || cells[$0].content.isBlank }
            guard index > 0 || isAlone, !(isAlone && isAfterSentence), isAlone || !cells[who].content.isBlank else {
                return false
            }
            if isAlone, cells[main].content.text.string.split(separator: " ").count < 5 { return false }
            sentences += isAlone ? 1 : 0
            isAfterSentence = isAlone
        }
        return sentences >= 2 && !isAfterSentence
    }

    /// A bold row whose other cells are empty is the objective of the tasks below it.
    private mutating func takeHeadingRow(_ cells: [TableGrid.Cell], _ roles: TableRoles, _ open: inout OpenRow) -> Bool
    {
        guard roles.kind == known.task, let objective = known.objective, let main = roles.roles.firstIndex(of: .main),
            main < cells.count, cells[main].content.isAllBold || open.isHeadedBySentences
        else { return false }
        let others = cells.indices.filter { $0 != main && $0 < roles.roles.count && roles.roles[$0] != .number }
        guard others.allSatisfy({ cells[$0].content.isBlank }) else { return false }
        let text = cells[main].content.text
        let words = withoutNumber(text)
        let node = addEntry(
            objective, anchor: words.span ?? cells[main].span, by: Recognition(.row, roles.title(main)),
            number: Enumerator.read(text.bytes[...])?.text ?? number(cells, roles))
        setMain(of: node, to: words, anchor: cells[main].span, by: Recognition(.row, roles.title(main)))
        note(text, mainRole(of: objective), of: node)
        open.heading = node
        open.last = nil
        return true
    }

    private mutating func fill(
        _ node: NodeID, _ cells: [TableGrid.Cell], _ roles: TableRoles, words: MappedText, above: NodeID?
    ) {
        for (column, cell) in cells.enumerated() where column < roles.roles.count {
            let recognition = Recognition(.column, roles.title(column))
            switch roles.roles[column] {
            case .field(let kind, let field) where kind == roles.kind && cell.continuesAbove:
                takeOver(field, from: above, to: node)
            case .main:
                setMain(of: node, to: words, anchor: cell.span, by: recognition)
                note(cell.content.text, mainRole(of: roles.kind), of: node)
            case .field(let kind, let field) where kind == roles.kind:
                set(field, of: node, to: cell.content.text, anchor: cell.span, by: recognition)
                note(cell.content.text, role(of: field, in: kind), of: node)
            case .side(let kind) where !cell.content.isBlank && !cell.continuesAbove:
                let beside = addEntry(kind, anchor: cell.span, by: recognition)
                setMain(of: beside, to: cell.content.text, anchor: cell.span, by: recognition)
                note(cell.content.text, mainRole(of: kind), of: beside)
            case .unknown:
                note(cell.content.text, .body, of: node)
                addBody(cell.content.text, to: node)
                guard look.promises(cell.content.text) else { continue }
                leave(
                    cell.content.text, because: "the column \"\(roles.title(column))\" is not known",
                    looksLikePlanContent: true)
            default: break
            }
        }
    }

    /// A cell merged downwards says the same in every row that it covers.
    private mutating func takeOver(_ field: FieldID, from above: NodeID?, to node: NodeID) {
        guard let above, var value = plan.nodes[above][field] else { return }
        value.inheritedFrom = value.inheritedFrom ?? above
        plan.nodes[node].fields.append((field, value))
    }

    /// "Tasks table", and "Tasks table 2" for the next one of the name.
    private mutating func newTable(_ name: String) -> String {
        let number = tablesByName[name, default: 0] + 1
        tablesByName[name] = number
        return number == 1 ? name : "\(name) \(number)"
    }

    /// "Actions table": by its heading, or by what its rows are.
    private func tableName(of roles: TableRoles) -> String {
        let heading = frames.last { $0.section == roles.kind && !$0.words.isEmpty }?.words
        let words = heading.map { String($0.prefix { $0 != ":" && $0 != "(" }) } ?? vocabulary[roles.kind].plural
        let trimmed = words.trimmingSpaces
        let name = trimmed.prefix(1).uppercased() + trimmed.dropFirst()
        return name.lowercased().hasSuffix("table") ? name : name + " table"
    }

    /// The nearest entry from a container upwards that may hold the kind.
    private func fit(_ container: NodeID, _ kind: KindID) -> NodeID {
        var current: NodeID? = container
        while let id = current {
            if vocabulary[kind].within.contains(self.kind(of: id)) { return id }
            current = plan.nodes[id].parent
        }
        return 0
    }

    private func number(_ cells: [TableGrid.Cell], _ roles: TableRoles) -> String? {
        for (column, cell) in cells.enumerated() where column < roles.roles.count && roles.roles[column] == .number {
            let bytes = cell.content.text.bytes.filter { $0 != 0x29 && $0 != 0x20 }
            if !bytes.isEmpty {
                return String(decoding: bytes.last == 0x2E ? bytes.dropLast() : bytes[...], as: UTF8.self)
            }
        }
        return nil
    }

    /// A row in which nothing of its own is filled in is a spare one.
    private func hasOwnCells(_ cells: [TableGrid.Cell], _ roles: TableRoles) -> Bool {
        for (column, cell) in cells.enumerated() where column < roles.roles.count && !cell.content.isBlank {
            switch roles.roles[column] {
            case .main where !placeholder.isNothing(cell.content.text): return true
            case .field(let kind, _) where kind == roles.kind && !placeholder.isNothing(cell.content.text): return true
            default: continue
            }
        }
        return false
    }

    /// An empty cell of a column that groups, "as above", or the same words again: the entry above goes on.
    private mutating func openContainer(
        _ kind: KindID, _ cells: [TableGrid.Cell], _ roles: TableRoles, _ open: inout OpenRow, _ row: TableGrid.Row
    ) {
        guard let column = roles.roles.firstIndex(of: .container(kind)), column < cells.count else { return }
        let cell = cells[column]
        let text = cell.content.text
        guard !text.isBlank, !Ditto(reading: reading).isDitto(text), !placeholder.isNothing(text) else { return }
        let words = withoutNumber(text)
        // "3." and nothing else numbers a spare row.
        if let mark = Enumerator.read(text.bytes[text.trimmedRange]), mark.end == text.trimmedRange.upperBound {
            return
        }
        if let current = open.containers[kind], let main = vocabulary[kind].mainField,
            plan.nodes[current][main.id]?.text.bytes == words.bytes
        {
            return
        }
        for inner in roles.containers where columnRoles.isInside(inner, kind) { open.containers[inner] = nil }
        let above = roles.containers.last { columnRoles.isInside(kind, $0) && open.containers[$0] != nil }
        let node = addEntry(
            kind, anchor: words.span ?? cell.span, by: Recognition(.column, roles.title(column)),
            number: Enumerator.read(text.bytes[...])?.text,
            parent: above.flatMap { open.containers[$0] }.map { fit($0, kind) })
        setMain(of: node, to: words, anchor: cell.span, by: Recognition(.column, roles.title(column)))
        note(text, mainRole(of: kind), of: node)
        open.containers[kind] = node
    }

    /// Fields of the entries that group rows: the first words count, an empty cell only where none were found.
    private mutating func fillContainers(_ cells: [TableGrid.Cell], _ roles: TableRoles, _ open: OpenRow) {
        for (column, cell) in cells.enumerated() where column < roles.roles.count {
            guard case .field(let kind, let field) = roles.roles[column], kind != roles.kind else { continue }
            guard
                let node = open.containers[kind]
                    ?? frames.last(where: { $0.node != 0 && self.kind(of: $0.node) == kind })?.node
            else { continue }
            if plan.nodes[node][field] != nil, cell.content.isBlank { continue }
            set(
                field, of: node, to: cell.content.text, anchor: cell.span, by: Recognition(.column, roles.title(column))
            )
            note(cell.content.text, role(of: field, in: kind), of: node)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        while rest.first == " " { rest.removeFirst() }
        return rest
    }
}

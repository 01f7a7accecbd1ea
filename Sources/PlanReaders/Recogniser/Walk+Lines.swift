import PlanModel
import PlanSource

/// Lines without a known label.
extension Walk {
    mutating func takeLine(_ unit: Unit) {
        if unit.whole.isAllBold {
            if look.isSentence(unit.whole.text), takeParagraphOverTable(unit) { return }
            if takeBoldLine(unit) { return }
        }
        if isGuidance(unit) {
            note(unit.whole.text, .guidance, of: top.node)
            return
        }
        if continues(unit) || takeChildParagraph(unit) { return }
        if takeQuotedParagraph(unit) { return }
        if takeSentenceBelowTitle(unit) || takeParagraphOverActions(unit) || takeParagraphOverTable(unit)
            || takeSentenceOverPoints(unit) || takeOwnerLine(unit)
        {
            return
        }
        if takeUnknownLabel(unit) { return }
        if takeGroupLine(unit) || takeTitleLine(unit) { return }
        if let field = top.field, goesOn(field, unit) {
            appendToField(field, unit)
        } else if let kind = top.section, !top.isUnknown {
            takeSectionLine(unit, kind)
        } else if top.isEntry, top.node != 0, !hasMain(top.node), isTextual(kind(of: top.node)) {
            note(unit.whole.text, mainRole(of: kind(of: top.node), quoted: unit.isQuoted), of: top.node)
            setMain(of: top.node, to: unit.whole.text, anchor: unit.anchor, by: Recognition(.content, top.words))
        } else {
            if !unit.followsClosely, top.rank >= 10, top.isEntry, !columnRolesHold(top) { closeRanks(from: 10) }
            takeBody(unit)
        }
    }

    /// The further line of an item whose text wraps: part of its own words.
    private mutating func continues(_ unit: Unit) -> Bool {
        guard unit.followsClosely, unit.depth > 0, top.rank == Frame.item(depth: unit.depth), top.isEntry else {
            return false
        }
        addBody(unit.whole.text, to: top.node)
        note(unit.whole.text, .body, of: top.node)
        return true
    }

    private func goesOn(_ field: FieldID, _ unit: Unit) -> Bool {
        guard let type = vocabulary[kind(of: top.node)].field(field)?.type else { return false }
        switch type {
        case .text, .ownWords: return true
        default: return !hasWords(field, of: top.node) && unit.whole.text.count <= 80
        }
    }

    mutating func appendToField(_ field: FieldID, _ unit: Unit) {
        let text =
            unit.isTicked == nil ? unit.whole.text : ChoiceBox.marked(unit.whole.text, isTicked: unit.isTicked == true)
        note(unit.whole.text, role(of: field, in: kind(of: top.node), quoted: unit.isQuoted), of: top.node)
        set(field, of: top.node, to: text, anchor: unit.anchor, by: Recognition(.label, top.words))
    }

    private mutating func takeSectionLine(_ unit: Unit, _ kind: KindID) {
        let text = unit.whole.text
        if takeSpokenParagraph(unit, kind) { return }
        // "Tyson: ..." and "Ruby: ..." are two people's words.
        let speaks = unit.label != nil && mainRole(of: kind) == .ownWords
        let isRow = kind == known.task && isAnsweredBelow
        let startsEntry =
            top.current == nil || speaks || isRow || (top.isPlural && top.current.map { isLineEntry($0) } == true)
        guard isTextual(kind), startsEntry, !introduces(kind) else {
            if !isTextual(kind) { takeProse(unit, kind) } else { takeBody(unit) }
            return
        }
        if kind == known.task, top.isPlural, !look.promises(text), !isRow {
            takeBody(unit)
            return
        }
        if takeSpeaker(unit, kind) { return }
        for piece in pieces(of: unit.whole, kind, isSection: top.isPlural || top.rank >= 10) {
            let anchor = piece.text.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.heading, top.words), number: unit.number)
            note(piece.text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
            setMain(of: node, to: piece.text, anchor: anchor, by: Recognition(.heading, top.words))
        }
    }

    /// Lines that each end a sentence are entries of their own where several are asked for.
    func pieces(of content: RichText, _ kind: KindID, isSection: Bool) -> [RichText] {
        guard vocabulary[kind].isNumbered || kind == known.condition || kind == known.assessment, isSection else {
            return [content]
        }
        let starts = content.lines.map(\.offset).filter {
            $0 >= 2 && [0x2E, 0x3B, 0x3F].contains(content.bytes[$0 - 2])
        }
        var start = 0
        return (starts + [content.text.count]).map { end in
            defer { start = end }
            return content.slice(start..<end).trimmed()
        }
    }

    private func isLineEntry(_ node: NodeID) -> Bool {
        plan.nodes[node].children.isEmpty && plan.nodes[node].fields.count == 1
    }

    /// A sentence before the list or table of a section is an introduction.
    private func introduces(_ kind: KindID) -> Bool {
        guard top.isPlural, at + 1 < units.count else { return false }
        switch units[at + 1].shape {
        case .item, .table: return vocabulary[kind].isNumbered || kind == known.task
        default: return false
        }
    }

    /// Running text in a section whose entries are dates or people: the sentence is read for them later.
    private mutating func takeProse(_ unit: Unit, _ kind: KindID) {
        let text = unit.whole.text
        if case .people? = vocabulary[kind].mainField?.type {
            takeNames(unit, kind)
            return
        }
        let node = top.current ?? addEntry(kind, anchor: unit.anchor, by: Recognition(.heading, top.words))
        note(text, .body, of: node)
        if case .frequency? = vocabulary[kind].mainField?.type, !hasMain(node) {
            // "Hugh will see Amelia each fortnight, at school and at home": how often is read from the sentence.
            setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.heading, top.words))
        } else {
            addBody(text, to: node)
        }
    }

    func isGuidance(_ unit: Unit) -> Bool {
        let text = unit.whole.text
        if look.isInstruction(text) || isInstructionUnderHeading(unit) { return true }
        guard unit.whole.isAllItalic, !Self.isFirstPerson(unit.whole.bytes) else { return false }
        if let kind = top.section ?? (top.node != 0 ? kind(of: top.node) : nil), mainRole(of: kind) == .ownWords {
            return false
        }
        // The only text of a section is its content, whatever its look.
        guard at + 1 < units.count else { return top.section == nil }
        if case .heading = units[at + 1].shape { return top.section == nil && top.field == nil }
        return true
    }

    mutating func takeBody(_ unit: Unit) {
        let text = unit.whole.text
        if takeObjectiveOfArea(unit) || takeFirstPerson(unit) { return }
        let node = top.current ?? top.node
        note(text, unit.isQuoted ? .ownWords : .body, of: node)
        if kind(of: node) == known.domain, let summary = known.summary, top.isEntry, top.rank < 10 {
            // "Nil." has said all there is; what is said of an area before its objectives is how things are.
            if let said = plan.nodes[node][summary]?.text, !said.isBlank, placeholder.isNothing(said) {
                leave(text, because: "it follows an area that was left empty", looksLikePlanContent: true)
                return
            }
            set(summary, of: node, to: text, anchor: unit.anchor, by: Recognition(.content, top.words))
            return
        }
        if node != 0, !top.isUnknown {
            addBody(text, to: node)
            if kind(of: node) == known.objective, hasMain(node), top.isEntry, look.tellsWork(text) {
                leave(
                    text, because: "it stands under an objective and was not taken for a task",
                    looksLikePlanContent: true)
            }
            return
        }
        if takeBornLine(text, unit) { return }
        let promises = look.promises(text)
        leave(
            text,
            because: top.isUnknown
                ? "it stands under a heading that is not known" : "it stands under no heading or label that is known",
            looksLikePlanContent: promises)
        addBody(text, to: 0)
    }
}

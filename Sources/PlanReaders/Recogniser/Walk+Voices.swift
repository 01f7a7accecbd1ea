import PlanModel
import PlanSource

/// Whose words follow, told by the words themselves: tables of names and quotations, and paragraphs that open with a name.
extension Walk {
    /// "Minh | “I want Sunday lunch at Bà's”": a table of names, and what each of them says in quotation marks or in other words.
    mutating func takeVoices(_ rows: [TableGrid.Row]) -> Bool {
        let filled = rows.filter { !$0.isEmpty }
        guard let view = known.view, let of = known.of, filled.count >= 2,
            filled.allSatisfy({ $0.cells.count == 2 && isVoice($0.cells[0].content.text) }),
            filled.contains(where: { isQuotation($0.cells[1].content.text) }),
            top.section == nil || top.rank >= 10 || top.section.map({ mainRole(of: $0) }) == .ownWords
        else { return false }
        while frames.count > 1, top.rank >= 10 { close(from: topIndex) }
        for row in filled {
            let name = row.cells[0].content.text
            let said = row.cells[1]
            let recognition = Recognition(.row, top.words)
            let node = addEntry(view, anchor: name.span ?? row.span, by: recognition, parent: 0)
            setMain(of: node, to: said.content.text, anchor: said.span, by: recognition)
            set(of, of: node, to: name, anchor: name.span ?? row.span, by: recognition)
            note(name, .label, of: node)
            note(said.content.text, mainRole(of: view), of: node)
        }
        return true
    }

    /// "Child | Too young", "Mother | Wants him home" in the rows below "Views": whose words they are, no name of somebody.
    mutating func takeViewRow(_ label: TableGrid.Cell, _ value: TableGrid.Cell) -> Bool {
        guard let view = known.view, let of = known.of, frames.last(where: { $0.section != nil })?.section == view,
            let hit = labels.find(label.content.text), hit.number == nil,
            hit.meanings.contains(where: { $0.kind == known.child || $0.kind == known.person }),
            // "Who" asks for a part of the view itself.
            !hit.meanings.contains(where: { $0.kind == view && $0.field != nil })
        else { return false }
        let words = label.content.text
        let recognition = Recognition(.row, words.string)
        let anchor = value.content.text.span ?? value.span
        let node = addEntry(view, anchor: anchor, by: recognition)
        setMain(of: node, to: value.content.text, anchor: anchor, by: recognition)
        set(of, of: node, to: words, anchor: words.span ?? label.span, by: recognition)
        note(words, .label, of: node)
        note(value.content.text, mainRole(of: view), of: node)
        return true
    }

    private func isVoice(_ text: MappedText) -> Bool {
        guard !text.isBlank, text.count <= 60 else { return false }
        // "Mum" is also the label of a name.
        let meanings = labels.find(text)?.meanings ?? []
        guard meanings.allSatisfy({ $0.kind == known.person || $0.kind == known.child }) else { return false }
        let bracket = text.bytes.firstIndex(of: 0x28) ?? text.count
        return names(text.slice(0..<bracket).trimmed())
    }

    private func isQuotation(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        return bytes.first == 0x22 || bytes.starts(with: [0xE2, 0x80, 0x9C])
    }

    /// Among views, "Majok says the police made it bigger than it was.", "Kobi's dad Liam rang in.": that person's view, whoever
    /// spoke before.
    mutating func takeSpokenParagraph(_ unit: Unit, _ kind: KindID) -> Bool {
        guard kind == known.view, let of = known.of, unit.label == nil, !unit.isQuoted,
            speaker(of: unit.whole.text) != nil
        else { return false }
        let text = unit.whole.text
        for range in turns(in: text) {
            let words = text.slice(range)
            let anchor = words.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.heading, top.words))
            note(words, mainRole(of: kind, quoted: unit.isQuoted), of: node)
            setMain(of: node, to: words, anchor: anchor, by: Recognition(.heading, top.words))
            guard let name = speaker(of: words) else { continue }
            plan.nodes[node].fields.removeAll { $0.id == of }
            set(
                of, of: node, to: name, anchor: name.span ?? anchor,
                by: Recognition(.sentence, "the name before the words"))
        }
        return true
    }

    /// "Kayla feels the plan is fair. Amelia asks for Mum. She draws her.": a turn from each speaker to the next.
    private func turns(in text: MappedText) -> [Range<Int>] {
        let sentences = SentenceCut(reading: reading).ranges(of: text.bytes)
        var turns: [Range<Int>] = []
        for sentence in sentences {
            if let last = turns.last, speaker(of: text.slice(sentence)) == nil {
                turns[turns.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                turns.append(sentence)
            }
        }
        return turns
    }

    /// "About me" with "I'm good at touch footy. I want ..." below it: the child's own words, in the part about the child.
    mutating func takeFirstPerson(_ unit: Unit) -> Bool {
        guard let view = known.view, let of = known.of, unit.label == nil, Self.isFirstPerson(unit.whole.bytes),
            top.section ?? kind(of: top.current ?? top.node) == known.child
        else { return false }
        let recognition = Recognition(.content, "first person")
        let node = addEntry(view, anchor: unit.anchor, by: recognition, parent: 0)
        note(unit.whole.text, mainRole(of: view, quoted: unit.isQuoted), of: node)
        setMain(of: node, to: unit.whole.text, anchor: unit.anchor, by: recognition)
        let children = plan.nodes.filter { $0.kind == known.child }
        if let name = known.name, children.count == 1, let words = children[0][name]?.text, !words.isBlank {
            set(of, of: node, to: words, anchor: unit.anchor, by: recognition)
        }
        return true
    }

    static func isFirstPerson(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 20 else { return false }
        return ["I ", "I'", "I\u{2019}", "My "].contains { bytes.starts(with: $0.utf8) }
    }

    /// The names before a word of speech.
    private func speaker(of text: MappedText) -> MappedText? {
        let bytes = text.bytes.prefix(80)
        var start = 0
        var words = 0
        for word in bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
            let isSpeech = reading.speechWords.contains(String(decoding: LabelKey.fold(word), as: UTF8.self))
            if isSpeech, start > 1 {
                let name = text.slice(0..<start - 1).trimmed()
                let isPronoun = reading.noNameWords.contains(WordFold.fold(name.string))
                return names(name) && !isPronoun ? name : nil
            }
            words += 1
            start += word.count + 1
            guard words <= 6 else { return nil }
        }
        return nil
    }

    /// "Hugo:  “Meg and Phuc's is my home home.”", and "Dad (Anders): ..." right after it: labels that are names, before what was
    /// said. Not where work is noted: "Kim: ring the school".
    mutating func takeVoiceLine(_ unit: Unit) -> Bool {
        guard let view = known.view, let of = known.of, let label = unit.label, !unit.content.isBlank,
            isVoicePlace(unit), isVoice(label), unit.hit == nil || top.section == view || isVoiceUnit(at - 1),
            top.section == nil || mainRole(of: top.section ?? view) == .ownWords,
            top.section == view
                || !frames.contains(where: { kind(of: $0.node) == known.objective || $0.section == known.task }),
            isQuotation(unit.content.text) || isVoiceUnit(at + 1) || isVoiceUnit(at - 1)
        else { return false }
        while frames.count > 1, top.rank >= 10, top.section != view { close(from: topIndex) }
        let said = unit.content.text
        let anchor = said.span ?? unit.anchor
        let node = addEntry(view, anchor: anchor, by: Recognition(.label, label.string))
        note(unit.whole.text, mainRole(of: view), of: node)
        setMain(of: node, to: said, anchor: anchor, by: Recognition(.label, label.string))
        plan.nodes[node].fields.removeAll { $0.id == of }
        set(of, of: node, to: label.trimmed(), anchor: label.span ?? anchor, by: Recognition(.label, label.string))
        return true
    }

    /// A line of its own, or a point with somebody's words in quotation marks.
    private func isVoicePlace(_ unit: Unit) -> Bool {
        switch unit.shape {
        case .line: unit.depth == 0
        case .item: unit.depth == 1 && isQuotation(unit.content.text)
        default: false
        }
    }

    private func isVoiceUnit(_ index: Int) -> Bool {
        guard units.indices.contains(index), case .line = units[index].shape, let label = units[index].label else {
            return false
        }
        return isVoice(label) && isQuotation(units[index].content.text)
    }

    /// Every word is a name by its capital, or one of the names of families; brackets go unread.
    func names(_ text: MappedText, orRoles: Bool = false) -> Bool {
        let words = text.string.split(separator: " ")
        guard !words.isEmpty, words.count <= 6 else { return false }
        let openings = reading.noPromiseOpenings
        guard words.first.map({ !openings.contains($0.lowercased()) }) == true else { return false }
        return words.allSatisfy { word in
            let bare = word.drop { $0 == "(" }
            return bare.first?.isUppercase == true || bare == "&"
                || reading.kinWords.contains(String(bare.prefix { $0.isLetter }).lowercased())
                || orRoles && reading.ownerJoiningWords.contains(bare.lowercased())
        }
    }

    /// "Minh Bui 19/10/2026 | A. Kamara 19/10/2026", "[x] has a copy | [x] approved": signatures or ticks, no row of work.
    func isSigned(_ row: TableGrid.Row) -> Bool {
        let filled = row.cells.filter { !$0.content.isBlank }
        let look = DateLook(reading: reading)
        return filled.count >= 2
            && (filled.allSatisfy { look.isDate($0.content.text) }
                || filled.allSatisfy { ChoiceBox.begins($0.content.text.bytes) })
    }

    /// "Record the child's own words. How were the views obtained?" right below the heading, and words after it: the form's.
    func isInstructionUnderHeading(_ unit: Unit) -> Bool {
        guard at > 0, at + 1 < units.count, case .heading = units[at - 1].shape, !unit.isQuoted, unit.label == nil,
            top.section.map({ mainRole(of: $0) }) == .ownWords, top.made == 0
        else { return false }
        if case .heading = units[at + 1].shape { return false }
        let first = LabelKey.fold(unit.whole.bytes.prefix(40)[...]).split(separator: 0x20).first ?? []
        return reading.instructionOpenings.contains(String(decoding: first, as: UTF8.self))
    }
}

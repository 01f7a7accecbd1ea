import PlanModel
import PlanSource

/// Headings and labels that the vocabulary does not know, read by a word that they hold.
extension Walk {
    /// "What is strong in this family": a section of strengths. Not where the heading is itself an entry of its section.
    func guessedHeading(_ unit: Unit) -> LabelIndex.Hit? {
        guard unit.label == nil, Enumerator.read(unit.content.bytes[...]) == nil else { return nil }
        return guessed(unit.content.text)
    }

    /// The same for the words before a colon. Inside an objective or a task they can name one of its fields.
    func guessedLabel(_ label: MappedText, before content: MappedText = MappedText()) -> LabelIndex.Hit? {
        guard !isSpeaker(label) else { return nil }
        let open = frames.last { $0.isEntry && $0.node != 0 }.map { kind(of: $0.node) }
        if let open, open == known.objective || open == known.task,
            let hit = labels.guess(label, where: { $0.kind == open && $0.field != nil && !$0.isMain })
        {
            return hit
        }
        // "Emergency action: Tues 13/10" is told once and names no section of tasks.
        let hit = guessed(label)
        if open == known.objective || open == known.task, case .item = units[at].shape,
            hit?.meanings.contains(where: \.isWork) == true
        {
            // "- Priority application: Michelle will ..." is one of its tasks.
            return nil
        }
        if standsAmongWords, hit?.meanings.contains(where: \.isWork) == true { return nil }
        return hit?.meanings.contains { $0.kind == known.task } == true && !content.isBlank && !look.promises(content)
            ? nil : hit
    }

    /// "1. Safe from violence", and below it "The result we want: Craig keeps away from ...": the title was no objective, its words
    /// come now.
    mutating func takeWordsOfTitledObjective(_ kind: KindID, _ unit: Unit) -> Bool {
        guard kind == known.objective, let main = vocabulary[kind].mainField?.id,
            let node = frames.last(where: { $0.isEntry && $0.node != 0 })?.node, self.kind(of: node) == kind,
            plan.nodes[node].recognisedBy.means == .heading, plan.nodes[node].children.isEmpty,
            let title = plan.nodes[node][main]?.text, !look.isSentence(title),
            title.string.split(separator: " ").count <= 6, unit.content.text.count > title.count
        else { return false }
        plan.nodes[node].fields.removeAll { $0.id == main }
        if let label = unit.label { note(label, .label, of: node) }
        note(unit.content.text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
        setMain(of: node, to: unit.content.text, anchor: unit.anchor, by: Recognition(.label, words(of: unit)))
        return true
    }

    /// Under a heading that asks for what people said.
    var standsAmongWords: Bool {
        frames.contains { $0.isHeading && $0.section.map { mainRole(of: $0) } == .ownWords }
    }

    /// A short line that stands alone in plain text, as a heading does.
    func guessedTitle(_ unit: Unit) -> LabelIndex.Hit? {
        let text = unit.whole.text
        guard case .line = unit.shape, unit.label == nil, unit.depth == 0, !unit.followsClosely, !unit.isQuoted,
            top.section.map({ mainRole(of: $0) }) != .ownWords,
            text.count <= 60, at + 1 < units.count, !units[at + 1].followsClosely, let first = text.bytes.first,
            (0x41...0x5A).contains(first), let last = text.bytes.last, (last | 0x20) &- 97 < 26 || last == 0x3F
        else { return nil }
        switch units[at + 1].shape {
        case .line, .item, .table: return guessed(text)
        default: return nil
        }
    }

    /// "The boys' voices. Jarrah told Deb ...", "What is strong in this family. Shayna has ...": a few words and a full stop that
    /// say what the paragraph holds, in a document that writes several paragraphs so.
    mutating func runInTitle(_ unit: Unit) -> (label: Range<Int>, hit: LabelIndex.Hit)? {
        guard let found = runIn(unit), writesRunInTitles else { return nil }
        return found
    }

    func runIn(_ unit: Unit) -> (label: Range<Int>, hit: LabelIndex.Hit)? {
        guard case .line = unit.shape, unit.label == nil, unit.hit == nil, unit.depth == 0, !unit.followsClosely,
            !unit.isQuoted
        else { return nil }
        let bytes = unit.whole.bytes
        guard let stop = bytes.prefix(44).firstIndex(of: 0x2E), stop > 3, stop + 20 < bytes.count,
            bytes[stop + 1] == 0x20, let first = bytes.first, (0x41...0x5A).contains(first)
        else { return nil }
        let words = LabelKey.fold(bytes[..<stop]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard let opening = words.first, words.count <= 6,
            reading.questionWords.contains(opening) || !words.contains(where: reading.speaksOfWords.contains),
            !words.contains(where: { reading.speechWords.contains($0) && $0 != "worries" })
        else { return nil }
        let text = unit.whole.text.slice(0..<stop)
        guard let hit = labels.find(text) ?? guessed(text), hit.meanings.contains(where: { $0.kind != known.task })
        else {
            return nil
        }
        return (0..<stop, hit)
    }

    /// "Kim: ring the school by 4 December" below an objective: Kim's task.
    mutating func takeOwnerLine(_ unit: Unit) -> Bool {
        guard let task = known.task, let owner = known.owner, let objective = known.objective, let label = unit.label,
            unit.hit == nil, !unit.content.isBlank, !unit.isQuoted, !unit.content.text.bytes.contains(0x22),
            !unit.content.text.string.contains("“"),
            let above = frames.last(where: { $0.isEntry && $0.node != 0 && kind(of: $0.node) == objective })?.node,
            label.string.split(separator: " ").count <= 3, names(label.trimmed(), orRoles: true),
            label.bytes.first.map({ (0x41...0x5A).contains($0) }) == true,
            unit.content.bytes.first.map({ (0x61...0x7A).contains($0) }) == true
        else { return false }
        let node = addEntry(task, anchor: unit.anchor, by: Recognition(.label, label.string), parent: above)
        note(unit.whole.text, .body, of: node)
        setMain(of: node, to: unit.content.text, anchor: unit.anchor, by: Recognition(.label, label.string))
        set(
            owner, of: node, to: label.trimmed(), anchor: label.span ?? unit.anchor,
            by: Recognition(.label, label.string))
        return true
    }

    private func guessed(_ text: MappedText) -> LabelIndex.Hit? {
        let words = text.string.split(separator: " ")
        guard words.count <= 8, isQuestion(words.first) || !look.promises(text) else { return nil }
        if let hit = firstPart(text) { return hit }
        let hit = labels.guess(text) { $0.namesEntry || $0.kind == known.plan }
        // What names an entry by its own words names a section of such entries.
        return hit.map { hit in
            LabelIndex.Hit(
                meanings: hit.meanings.map { $0.isMain ? $0.kindItself : $0 }, number: hit.number,
                isPlural: !hit.meanings.contains { $0.kind == known.goal })
        }
    }

    /// "Consultation and who was asked": what the first words name.
    private func firstPart(_ text: MappedText) -> LabelIndex.Hit? {
        guard let joint = Phrase.place(of: Array("and".utf8), in: text.bytes), joint > 3,
            let hit = labels.find(text.bytes[..<(joint - 1)]), hit.number == nil
        else { return nil }
        let own = hit.meanings.filter {
            $0.field == nil && !$0.isWork && $0.kind != known.plan && $0.kind != known.person
        }
        return own.isEmpty ? nil : LabelIndex.Hit(meanings: own, number: nil, isPlural: true)
    }

    /// "What we're going to do" promises nothing.
    private func isQuestion(_ word: Substring?) -> Bool {
        word.map { reading.questionWords.contains($0.lowercased()) } ?? false
    }

    /// "Rosie says" is hers.
    private func isSpeaker(_ label: MappedText) -> Bool { named(label) != nil }
}

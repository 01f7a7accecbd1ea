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
    func guessedLabel(_ label: MappedText) -> LabelIndex.Hit? {
        guard !isSpeaker(label) else { return nil }
        let open = frames.last { $0.isEntry && $0.node != 0 }.map { kind(of: $0.node) }
        if let open, open == known.objective || open == known.task,
            let hit = labels.guess(label, where: { $0.kind == open && $0.field != nil && !$0.isMain })
        {
            return hit
        }
        return guessed(label)
    }

    private func guessed(_ text: MappedText) -> LabelIndex.Hit? {
        let words = text.string.split(separator: " ")
        guard words.count <= 8, isQuestion(words.first) || !look.promises(text) else { return nil }
        let hit = labels.guess(text) { $0.namesEntry || $0.kind == known.plan }
        // What names an entry by its own words names a section of such entries.
        return hit.map { hit in
            LabelIndex.Hit(
                meanings: hit.meanings.map { $0.isMain ? $0.kindItself : $0 }, number: hit.number,
                isPlural: !hit.meanings.contains { $0.kind == known.goal })
        }
    }

    /// "What we're going to do" promises nothing.
    private func isQuestion(_ word: Substring?) -> Bool {
        word.map { reading.questionWords.contains($0.lowercased()) } ?? false
    }

    /// "Rosie says" is hers.
    private func isSpeaker(_ label: MappedText) -> Bool { named(label) != nil }
}

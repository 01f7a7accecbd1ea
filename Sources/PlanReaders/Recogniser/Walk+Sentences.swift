import PlanModel
import PlanSource

/// "Steps: Jarrah will set up the bassinet. Pauline will do the 2 am feed.": a sentence a task.
extension Walk {
    func sentences(of unit: Unit, kind: KindID, hit: LabelIndex.Hit) -> [RichText]? {
        // "Who does what: Orla orders the car seat. Renske packs the bag."
        let first = unit.label?.string.split(separator: " ").first.map { $0.lowercased() } ?? ""
        guard kind == known.task, hit.isPlural || reading.questionWords.contains(first), hit.number == nil else {
            return nil
        }
        let points = RowParts.points(of: unit.content)
        if points.count > 1 { return points }
        return SentenceCut(reading: reading).ranges(of: unit.content.bytes).map { unit.content.slice($0) }
    }

    mutating func addSentenceEntries(_ sentences: [RichText], kind: KindID, _ unit: Unit) {
        let label = words(of: unit)
        if let text = unit.label { note(text, .label, of: top.node) }
        var frame = Frame(
            rank: Frame.label(depth: unit.depth), node: parent(for: kind), section: kind, words: label,
            anchor: unit.anchor)
        frame.isPlural = true
        push(frame)
        for sentence in sentences where placeholder.reason(sentence.text) == nil {
            note(sentence.text, .body, of: top.node)
            guard look.couldBeTask(sentence.text) else {
                leave(
                    sentence.text, because: "it stands where tasks stand and does not say what will be done",
                    looksLikePlanContent: true)
                continue
            }
            let anchor = sentence.text.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.sentence, label))
            setMain(of: node, to: sentence.text, anchor: anchor, by: Recognition(.sentence, label))
        }
        // Labels that follow speak of the objective again.
        close(from: topIndex)
    }
}

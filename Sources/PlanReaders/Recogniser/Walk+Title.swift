import PlanModel
import PlanSource

/// The title of the document, and what it says.
extension Walk {
    /// The name of the document itself; "Case plan for Ari Bell" also gives a name.
    mutating func takeTitle(_ unit: Unit) -> Bool {
        let bytes = (unit.label ?? MappedText()).bytes + [0x20] + unit.content.bytes
        let words = LabelKey.fold(bytes[...]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        let isPlan = unit.hit?.means(known.plan) == true || words.contains(where: reading.planTitleWords.contains)
        guard isPlan else { return false }
        titleWords = wholeText(unit)
        titleDay = day(in: wholeText(unit))
        titleKinds = Set(unit.hit?.meanings.map(\.kind) ?? [])
        if let label = unit.label { note(label, .heading, of: 0) }
        note(unit.content.text, .heading, of: 0)
        titleName = TitleName(reading: reading).find(
            label: unit.label, content: unit.content.text, isPlan: unit.hit?.means(known.plan) == true)
        return true
    }

    /// "**Jarrah F. - Safety & Action Plan** (Illaroo Services)", "Case plan for Ari Bell": the first line of a document without
    /// headings names it.
    mutating func takeOpeningWords(_ unit: Unit) -> Bool {
        guard !hasTitle, plan.nodes.count == 1, frames.count == 1, case .line = unit.shape, unit.depth == 0 else {
            return false
        }
        guard isOpening, unit.hit == nil || unit.hit?.means(known.plan) == true else { return false }
        var end = unit.whole.lines.first?.offset ?? unit.whole.text.count
        if let bold = unit.whole.bold.first, bold.lowerBound == 0 { end = min(end, bold.upperBound) }
        guard end <= 100 else { return false }
        let title = unit.whole.slice(0..<end).trimmed()
        let words = LabelKey.fold(title.bytes[...]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.contains(where: reading.planTitleWords.contains), title.bytes.last != 0x2E,
            !title.bytes.contains(0x3A),
            !look.promises(title.text.slice(0..<(title.bytes.firstIndex(of: 0x28) ?? title.text.count)))
        else { return false }
        var heading = unit
        heading.label = nil
        heading.content = title
        heading.whole = title
        heading.hit = labels.find(title.text)
        takeHeading(heading, level: 1)
        let rest = unit.whole.slice(end..<unit.whole.text.count).trimmed()
        if !rest.isBlank { note(rest.text, .body, of: 0) }
        return true
    }
}

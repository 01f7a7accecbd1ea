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
        let titles = TitleName(reading: reading)
        let others = [titles.behindPlan(wholeText(unit)), titles.ownerOfPlan(wholeText(unit))].compactMap(\.self)
        if titleName == nil { titleName = others.first(where: comesAgain) }
        return true
    }

    /// The first word of a name, three times at least in what follows the title: a child is spoken of again, an agency's
    /// program seldom is.
    private func comesAgain(_ name: MappedText) -> Bool {
        let first = name.bytes.prefix { $0 != 0x20 }
        var count = 0
        for unit in units[(at + 1)...].prefix(400) {
            for word in unit.whole.bytes.split(whereSeparator: { $0 < 0x41 }) where word.elementsEqual(first) {
                count += 1
                if count == 3 { return true }
            }
        }
        return false
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
        guard !rest.isBlank else { return true }
        note(rest.text, .body, of: 0)
        addBody(rest.text, to: 0)
        leave(rest.text, because: "it stands under no heading or label that is known", looksLikePlanContent: false)
        return true
    }
}

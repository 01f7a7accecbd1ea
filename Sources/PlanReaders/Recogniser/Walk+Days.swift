import PlanModel
import PlanSource

/// Days in headings: "Who came to the case conference 13.11.26", "Consultation 27/10/26", "Case plan 16 November 2026".
extension Walk {
    /// The words from the first day on.
    func day(in text: MappedText) -> MappedText? {
        let bytes = text.bytes
        guard bytes.count <= 120 else { return nil }
        let spaces = bytes.indices.filter { bytes[$0] == 0x20 || bytes[$0] == 0x28 }.prefix(16)
        guard let space = spaces.first(where: { DateStart.begins(bytes[($0 + 1)...]) }) else { return nil }
        let rest = text.slice(space + 1..<text.count)
        let end = rest.bytes.firstIndex { $0 == 0x29 || $0 == 0x2C || $0 == 0x3B || $0 >= 0x80 } ?? rest.count
        let day = rest.slice(0..<end).trimmed()
        return day.count <= 30 && !day.isBlank ? day : nil
    }

    /// "Consultation 12 November 2026": what the words before the day name, where it is an entry that has a day.
    func hit(beforeDayIn text: MappedText) -> LabelIndex.Hit? {
        guard let day = day(in: text),
            let end = text.bytes.indices.first(where: { text.bytes[$0...].starts(with: day.bytes) })
        else { return nil }
        let words = text.slice(0..<end).trimmed()
        guard let hit = labels.find(words) else { return nil }
        return hit.meanings.contains { $0.field == nil && dateField(of: $0.kind) != nil } ? hit : nil
    }

    /// The day in a heading is that of the entry under it; over the names of who came it is the meeting's.
    mutating func takeDay(of label: MappedText?, _ kind: KindID) {
        guard let label, let day = day(in: label), let anchor = day.span else { return }
        if top.section == kind, top.current == nil, dateField(of: kind) != nil {
            frames[topIndex].day = day
        } else if kind == known.participant, let meeting = vocabulary.kind(named: "meeting"),
            let field = dateField(of: meeting)
        {
            let node = addEntry(meeting, anchor: anchor, by: Recognition(.heading, label.string), parent: 0)
            set(field, of: node, to: day, anchor: anchor, by: Recognition(.sentence))
        }
    }

    /// "Case Plan v2 (DRAFT for Rob to look at)": what the title says of the plan itself, where no label does.
    mutating func describePlanByTitle() {
        guard let title = titleWords else { return }
        let words = title.bytes.split(whereSeparator: {
            !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) && !(0x30...0x39).contains($0)
        })
        for field in vocabulary[known.plan].fields where plan.nodes[0][field.id] == nil {
            switch field.type {
            case .choice(let choices) where field.id == known.status:
                let found = words.first { word in
                    let folded = LabelKey.fold(word)
                    return choices.contains { $0.words.contains { $0.utf8.elementsEqual(folded) } }
                }
                if let found { setByTitle(field.id, title.slice(found.startIndex..<found.endIndex)) }
            case .number:
                let found = words.first { word in
                    word.count > 1 && word.count < 5 && word.first.map { $0 | 0x20 == 0x76 } == true
                        && word.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
                }
                if let found { setByTitle(field.id, title.slice(found.startIndex + 1..<found.endIndex)) }
            default: continue
            }
        }
    }

    private mutating func setByTitle(_ field: FieldID, _ text: MappedText) {
        set(field, of: 0, to: text, anchor: text.span ?? plan.nodes[0].anchor, by: Recognition(.sentence))
    }

    func dateField(of kind: KindID) -> FieldID? {
        guard let date = known.date, let field = vocabulary[kind].field(date), case .date = field.type else {
            return nil
        }
        return date
    }

    /// A plan whose form has no place for its date may have it in the title.
    /// A plan written in an e-mail is of the day on which it was sent, where it says no other.
    mutating func datePlan(bySent day: MappedText) {
        guard let date = known.date, plan.nodes[0][date] == nil, dateField(of: known.plan) != nil,
            let start = day.bytes.indices.first(where: {
                ($0 == 0 || day.bytes[$0 - 1] == 0x20) && DateStart.begins(day.bytes[$0...])
                    && (0x30...0x39).contains(day.bytes[$0])
            })
        else { return }
        // "Friday, 27 November 2026 4:41 PM"
        let words = day.bytes[start...].split(separator: 0x20).prefix(3)
        let isNumeric = words.first.map { $0.count > 5 } == true
        let end = (isNumeric ? words.first : words.last)?.endIndex ?? day.count
        let day = day.slice(start..<end).trimmed()
        set(date, of: 0, to: day, anchor: day.span ?? plan.nodes[0].anchor, by: Recognition(.label, "Sent"))
    }

    mutating func datePlanByTitle() {
        guard let date = known.date, let titleDay, plan.nodes[0][date] == nil, dateField(of: known.plan) != nil else {
            return
        }
        let anchor = titleDay.span ?? plan.nodes[0].anchor
        set(date, of: 0, to: titleDay, anchor: anchor, by: Recognition(.heading, titleDay.string))
    }
}

import PlanLanguage
import PlanModel
import PlanSource

/// Says what each field of a plan holds: given, blank or unreadable; the day, the people, the choice.
///
/// Runs once the tree stands, because relative dates count from the plan's own date and names tell people from words.
package struct FieldTyping {
    private let reader: TextReader
    package private(set) var context: ReadingContext
    /// What was read on the way, for those who read the same words next.
    package private(set) var readings: [TextKey: Reading] = [:]
    private(set) var words = ReadingWords.none

    package init(reader: TextReader, context: ReadingContext) {
        self.reader = reader
        self.context = context
    }

    package mutating func run(on plan: inout Plan) {
        let vocabulary = plan.vocabulary
        words = vocabulary.reading
        context = ReadingContext(
            planDate: context.planDate, asOf: context.asOf, reviewDate: context.reviewDate,
            state: context.state ?? Self.state(of: plan), names: Self.names(in: plan))
        if let day = firstDay("plan", "date", in: plan) { context.planDate = day }
        if let day = firstDay("review", "date", in: plan) { context.reviewDate = day }
        let task = vocabulary.kind(named: "task")
        for id in plan.nodes.indices {
            let kind = vocabulary[plan.nodes[id].kind]
            for index in plan.nodes[id].fields.indices {
                let field = plan.nodes[id].fields[index]
                guard let definition = kind.field(field.id), !field.value.text.isEmpty else { continue }
                type(&plan.nodes[id].fields[index].value, as: definition)
            }
            moveReason(of: id, kind, in: &plan)
            if kind.id == task { takeDoneDay(of: id, kind, in: &plan) }
        }
    }

    private func firstDay(_ kind: String, _ field: String, in plan: Plan) -> CalendarDate? {
        guard let kind = plan.vocabulary.kind(named: kind), let field = plan.vocabulary.field(named: field) else {
            return nil
        }
        return plan.nodes.lazy.filter { $0.kind == kind }.compactMap { $0[field]?.text }.filter { !$0.isEmpty }
            .compactMap { reader.readDateCell($0.bytes, in: context).day }.first
    }

    /// The state whose school terms hold.
    private static func state(of plan: Plan) -> String? {
        if let field = plan.vocabulary.field(named: "jurisdiction"), let text = plan.nodes[0][field]?.text {
            let choices = plan.vocabulary[plan.nodes[0].kind].field(field)?.type
            if case .choice(let all)? = choices, let choice = ChoiceWords.match(text.bytes, among: all) {
                return choice
            }
        }
        return plan.profileHint?.id
    }

    /// Names of the people whom the plan lists, without roles in brackets.
    private static func names(in plan: Plan) -> [String] {
        var names: Set<String> = []
        for node in plan.nodes {
            for field in plan.vocabulary[node.kind].fields {
                guard case .people = field.type, let text = node[field.id]?.text, !text.isEmpty, text.count < 200,
                    !plan.vocabulary.reading.noNameWords.contains(WordFold.fold(text.string))
                else { continue }
                names.insert(text.string)
            }
        }
        return names.sorted()
    }

    private mutating func type(_ value: inout FieldValue, as field: Vocabulary.Field) {
        if ChoiceBox.answer(in: value.text.bytes)?.isEmpty == true {
            value.state = .blank
            value.because = "no box is ticked"
            return
        }
        if ChoiceBox.answer(in: value.text.bytes) != nil, let range = ChoiceBox.onlyAnswer(in: value.text.bytes) {
            value.text = value.text.slice(range).trimmed()
        }
        if let reason = Placeholder(reading: words).reason(value.text), !reason.isEmpty {
            value.state = .blank
            value.because = reason
            return
        }
        var typed = value
        typeContent(of: &typed, as: field)
        if !isDay(typed), let because = placeholder(in: value.text) {
            value.state = .blank
            value.because = because
        } else {
            value = typed
        }
    }

    /// A day is nothing that stands in for something else.
    private func isDay(_ value: FieldValue) -> Bool { value.state == .given && value.date != nil }

    private mutating func typeContent(of value: inout FieldValue, as field: Vocabulary.Field) {
        switch field.type {
        case .text, .ownWords, .number: value.state = .given
        case .date: typeDate(&value, isDeadline: field.name == "due")
        case .frequency: typeFrequency(&value)
        case .people: typePeople(&value, answers: Self.answering.contains(field.name))
        case .choice(let choices): typeChoice(&value, choices)
        }
    }

    /// Words that fill a field without saying anything, over the whole field: "TBA", "xx", "[date]".
    private mutating func placeholder(in text: MappedText) -> String? {
        guard text.count <= 60 else { return nil }
        let reading = reader.read(text.bytes, in: context)
        if let key = TextKey(text) { readings[key] = reading }
        let covered = reading.signals.contains { signal in
            signal.kind == .placeholder && text.slice(signal.range).trimmed().count >= text.count - 2
        }
        return covered ? text.string : nil
    }

    private func typeDate(_ value: inout FieldValue, isDeadline: Bool) {
        let whole = Self.tightened(value.text.bytes)
        let cell = (isDeadline ? nil : firstDay(of: whole)) ?? reader.readDateCell(whole, in: context)
        value.date = cell.day
        if let frequency = cell.frequency {
            value.signal = Signal(.frequency, cell.range, value: .frequency(frequency))
        }
        switch cell.content {
        case .blank: value.state = .blank
        case .date, .interval: value.state = .given
        case .event(let anchor, _):
            value.signal = value.signal ?? Signal(.timeFrame, cell.range, role: .deadline, anchor: anchor)
        case .frequency(let span): value.signal = Signal(.frequency, cell.range, value: .frequency(span))
        case .duration(let span):
            value.signal = Signal(.timeFrame, cell.range, value: .duration(span), role: .duration)
        case .clock(let minutes):
            value.signal = Signal(.timeFrame, cell.range, value: .clock(minutes), role: .clock)
        case .impossible(let words):
            value.state = .unreadable
            value.because = "\(words) does not exist"
        case .unreadable where isEvent(value.text.bytes):
            value.signal = Signal(.timeFrame, 0..<value.text.count, role: .event, anchor: value.text.string)
        case .vague, .unreadable:
            value.state = .unreadable
            value.because = "names no day"
        }
    }

    /// "16 / 11 / 26" is "16/11/26"; the bytes as they are where other signs stand between.
    private static func tightened(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count <= 16, bytes.contains(0x20), bytes.contains(0x2F),
            bytes.allSatisfy({ $0 == 0x20 || (0x2F...0x39).contains($0) })
        else { return bytes }
        return bytes.filter { $0 != 0x20 }
    }

    /// "before he starts": an event told by a clause.
    private func isEvent(_ bytes: [UInt8]) -> Bool {
        let lower = bytes.prefix(words.eventOpenings.longest + 1).map { $0 | 0x20 }
        guard words.eventOpenings.begins((lower + [0x20])[...]) else { return false }
        let told = LabelKey.fold(bytes.prefix(200)[...]).split(separator: 0x20)
        return told.count >= 2 && !told.contains { words.noEventWords.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private func typeFrequency(_ value: inout FieldValue) {
        let signal = reader.read(value.text.bytes, in: context).signals.first { $0.kind == .frequency }
        value.signal = signal
        value.state = signal == nil ? .unreadable : .given
        if signal == nil { value.because = "does not say how often" }
    }

    /// Fields in which somebody answers for something: "the family" answers for nothing, and is an answer to "whose".
    private static let answering: Set<String> = ["owner", "monitor", "responsible", "follow-up", "by", "convenor"]

    private func typePeople(_ value: inout FieldValue, answers: Bool) {
        if answers, pointsElsewhere(value.text.bytes) {
            value.state = .blank
            value.because = "names nobody"
            return
        }
        let cell = reader.readOwner(value.text.bytes, in: context)
        value.people = cell.owners.map(\.range)
        // In a letter or an e-mail, its writer.
        if cell.isEmpty, words.writerWords.contains(WordFold.fold(value.text.trimmed().string)) { return }
        if cell.isEmpty, let why = cell.emptiness, answers || why == .placeholder {
            value.state = .blank
            value.because = why == .placeholder ? value.text.string : "names nobody"
        }
    }

    /// "18 November 2026, after the meeting on 12 November": the day that the place asks for comes first.
    private func firstDay(of bytes: [UInt8]) -> DateCell? {
        // "19 May 2009 – I turn 18 on 19 May 2027"
        let dash = bytes.indices.prefix(32).first { index in
            let past = bytes[index] == 0x20 ? LabelLook.afterDash(bytes, index + 1) : index
            return past > index + 1 && past < bytes.count && !DateStart.begins(bytes[past...])
        }
        let mark = bytes.firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 }
        guard let cut = [mark, dash].compactMap(\.self).min(), cut >= 6, cut <= 32,
            bytes[..<cut].contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        let cell = reader.readDateCell(Array(bytes[..<cut]), in: context)
        guard case .date = cell.content else { return nil }
        return cell
    }

    /// "as per carer agreement", "see safety plan"
    private func pointsElsewhere(_ bytes: [UInt8]) -> Bool {
        let lower = bytes.prefix(words.pointsElsewhereOpenings.longest + 1).map { $0 | 0x20 }
        return words.pointsElsewhereOpenings.begins(lower[...])
    }

    private func typeChoice(_ value: inout FieldValue, _ choices: [Vocabulary.Choice]) {
        let answer = ChoiceBox.answer(in: value.text.bytes)
        value.choice = ChoiceWords.match(answer ?? value.text.bytes, among: choices)
        // "Mum's side done": a part of it.
        if value.choice == "done", !ChoiceWords.begins(value.text.bytes, with: choices.first { $0.value == "done" }) {
            value.choice = nil
        }
        if value.choice == nil {
            value.state = .unreadable
            value.because = "is none of the answers"
        }
    }
}

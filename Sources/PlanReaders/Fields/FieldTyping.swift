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
    private var words = ReadingWords.none

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

    /// "Too young", "did not attend" in the place for somebody's words: why there are none.
    private func moveReason(of id: NodeID, _ kind: Vocabulary.Kind, in plan: inout Plan) {
        guard let main = kind.mainField, case .ownWords = main.type,
            let reason = kind.fields.first(where: { $0.name == "reason" }), plan.nodes[id][reason.id] == nil,
            let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main.id }),
            case let value = plan.nodes[id].fields[index].value, value.state == .given,
            words.noViewWords.contains(WordFold.fold(value.text.string))
        else { return }
        plan.nodes[id].fields[index] = (reason.id, value)
    }

    /// "Completed 20 May 2026" in the place for the day: it is done.
    private func takeDoneDay(of id: NodeID, _ kind: Vocabulary.Kind, in plan: inout Plan) {
        guard let due = kind.fields.first(where: { $0.name == "due" })?.id, let words = plan.nodes[id][due]?.text,
            words.bytes.first(where: { $0 > 0x20 }).map({ ($0 | 0x20) &- 0x61 < 26 }) == true,
            let status = kind.fields.first(where: { $0.name == "status" }), case .choice(let choices) = status.type,
            let done = choices.first(where: { $0.value == "done" }), plan.nodes[id][status.id]?.text.isBlank ?? true
        else { return }
        let first = words.bytes[words.trimmedRange].prefix { ($0 | 0x20) &- 0x61 < 26 }
        guard done.words.contains(where: { WordFold.fold($0).utf8.elementsEqual(first.map { $0 | 0x20 }) }) else {
            return
        }
        var value = FieldValue(
            state: .given, text: words.slice(first.startIndex..<first.endIndex),
            anchor: words.slice(first.startIndex..<first.endIndex).span ?? plan.nodes[id].anchor,
            recognisedBy: Recognition(.sentence))
        value.choice = done.value
        plan.nodes[id].fields.removeAll { $0.id == status.id }
        plan.nodes[id].fields.append((status.id, value))
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

/// Finds the answer of a choice field in the words that were written.
enum ChoiceWords {
    /// The choice that the text names, else the one whose longest wording stands in it; nil for none, for a question, and
    /// where all that stands there is the form's own list of answers.
    static func match(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        guard !isListOfAnswers(text, choices), text.last(where: { $0 != 0x20 }) != 0x3F else { return nil }
        if let value = denial(text, among: choices) ?? named(text, among: choices) { return value }
        return byParts(text, among: choices) ?? longest(in: normalised(text), among: choices)
    }

    /// Where the choices know "no": of the stretches between stops and commas the first that is an answer and denies nothing,
    /// else the denial. "Mum is Koori. Dad is not Aboriginal" is no denial, "she says no Aboriginal family" is one.
    private static func byParts(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        guard let no = choices.first(where: { $0.words.contains { $0.lowercased() == "no" } })?.value else {
            return nil
        }
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B]
        var isDenied = false
        for part in text.split(whereSeparator: stops.contains).map({ normalised(Array($0)) }) {
            guard let found = longestWording(in: part, among: choices) else { continue }
            // "Not known" denies nothing.
            guard found.value == no || denies(part) && !denies(found.wording) else { return found.value }
            isDenied = true
        }
        return isDenied ? no : nil
    }

    /// "says no Aboriginal or Torres Strait Islander family", "does not identify as Aboriginal"
    private static func denies(_ part: [UInt8]) -> Bool {
        [" no ", " not ", " neither ", " nor ", " non ", " isn t ", " aren t ", " doesn t "].contains {
            contains(part, Array($0.utf8))
        }
    }

    /// One of the first two words is one of the choice's: "Done 3/2", "all done", "card done" is no such.
    static func begins(_ text: [UInt8], with choice: Vocabulary.Choice?) -> Bool {
        let words = normalised(text).split(separator: 0x20).prefix(2)
        guard let choice, let first = words.first else { return false }
        let wanted = choice.words.map { Array($0.lowercased().utf8) }
        if wanted.contains(where: { $0.elementsEqual(first) }) { return true }
        let isAll = ["all", "now", "both", "yes"].contains(String(decoding: first, as: UTF8.self))
        return words.count == 1 ? false : isAll && wanted.contains { $0.elementsEqual(words[1]) }
    }

    /// "Aboriginal, nation not known yet": one of the stretches between commas and stops is an answer, word for word. Of several
    /// the one that the vocabulary has first: "asked, not Aboriginal".
    private static func named(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B, 0x28, 0x29]
        let parts = text.split(whereSeparator: stops.contains).map { normalised(Array($0)) }
        guard parts.count > 1 else { return nil }
        return choices.first { choice in
            (choice.words + [choice.value]).contains { parts.contains(normalised(Array($0.utf8))) }
        }?.value
    }

    /// "Yes / No", "Aboriginal / Torres Strait Islander / Both / Neither": nobody has chosen. Two of them may be an answer.
    private static func isListOfAnswers(_ text: [UInt8], _ choices: [Vocabulary.Choice]) -> Bool {
        let parts = text.split(whereSeparator: { $0 == 0x2F || $0 == 0x7C }).map { normalised(Array($0)) }
        guard parts.count > 1 else { return false }
        if [" yes ", " no "].allSatisfy({ parts.contains(Array($0.utf8)) }) { return true }
        let values = parts.map { longest(in: $0, among: choices) }
        guard !values.contains(nil) else { return false }
        return Set(values).count > 2 || Set(values).count == 2 && choices.count <= 3
    }

    private static func longest(in words: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        longestWording(in: words, among: choices)?.value
    }

    private static func longestWording(
        in words: [UInt8], among choices: [Vocabulary.Choice]
    ) -> (value: String, wording: [UInt8])? {
        var best: (value: String, wording: [UInt8])?
        for choice in choices {
            for wording in choice.words + [choice.value] {
                let wanted = normalised(Array(wording.utf8))
                guard wanted.count > (best?.wording.count ?? 0), contains(words, wanted) else { continue }
                best = (choice.value, wanted)
            }
        }
        return best
    }

    /// "No, asked of both parents", "asked 30 October - no.": "no" between stops, commas or dashes is the answer, and "both" or
    /// "asked" beside it is no other one.
    private static func denial(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B, 0x28, 0x29, 0x2D]
        let parts = text.split { stops.contains($0) || $0 >= 0x80 }
        guard parts.count > 1 || text.last.map(stops.contains) == true,
            parts.contains(where: { isNo(normalised(Array($0))) })
        else { return nil }
        return choices.first { $0.words.contains { $0.lowercased() == "no" } }?.value
    }

    /// "no", "both said no", "no on both sides"
    private static func isNo(_ part: [UInt8]) -> Bool {
        part == Array(" no ".utf8) || part.starts(with: " no on ".utf8)
            || [" said no ", " say no ", " says no "].contains { part.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Whether one of the choices' wordings stands in the text, whole word by whole word, those left out that are given.
    static func names(_ text: [UInt8], among choices: [Vocabulary.Choice], but bare: ReadingWords.List) -> Bool {
        let words = normalised(text)
        return choices.lazy.flatMap(\.words).contains { wording in
            !bare.contains(WordFold.fold(wording)) && contains(words, normalised(Array(wording.utf8)))
        }
    }

    /// Lower-case words with single spaces, one before and one after.
    private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x20]
        for byte in bytes {
            let isWord =
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
            if isWord {
                result.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last != 0x20 { result.append(0x20) }
        return result
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count > 2, part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}

import PlanLanguage
import PlanModel
import PlanSource

/// What a check may see: the plan, its texts as read, the day, and the settings in force.
///
/// Made for one plan and used by one task; texts are read once and kept.
package final class CheckContext {
    package let plan: Plan
    package let reader: TextReader
    package let language: ReadingContext
    /// The day that the report is made for.
    package let asOf: CalendarDate
    package let settings: SettingValues
    /// Fields that the profile says a form must have.
    package let required: Set<RequiredField>
    private var readings: [TextKey: Reading]
    var namesByFields: [[RequiredField]: [[String]]] = [:]
    /// For `distinct`: each entry with the earlier one that says almost the same.
    var nearestEarlier: [RequiredField: [NodeID: NodeID]] = [:]
    private var tags: [TagKey: Verdict] = [:]
    /// By the field's place in the index, then by the piece of running text.
    private var knownTexts: [KnownText?]
    private var knownBlocks: [KnownText?]
    private var bags: [String: [[String]]] = [:]
    var unreadParts: UnreadParts?
    var gravePeople: [ObjectIdentifier: Set<[UInt8]>] = [:]
    let index: PlanIndex

    private struct TagKey: Hashable {
        let tag: ObjectIdentifier
        let node: NodeID
    }

    private struct QueryKey: Hashable {
        let query: ObjectIdentifier
        let root: NodeID
    }

    private var answers: [QueryKey: EntryQuery.Answer] = [:]
    var loads: [ObjectIdentifier: TaskLoads] = [:]
    var standings: [LettersKey: [LettersCheck.Standing]] = [:]

    /// Letters asked of an entry.
    struct LettersKey: Hashable {
        let check: ObjectIdentifier
        let node: NodeID
    }
    /// Entries of each kind, in document order.
    package private(set) lazy var nodesByKind: [KindID: [NodeID]] = Dictionary(
        grouping: plan.nodes.indices, by: { plan.nodes[$0].kind })

    /// Whether findings say where what is missing would stand.
    package var findsEmptyPlaces = false

    /// The piece of running text that a rule on `document` looks at, as an index into `plan.texts`.
    package var textBlock: Int?

    package init(
        plan: Plan, reader: TextReader, language: ReadingContext, asOf: CalendarDate, settings: SettingValues,
        required: Set<RequiredField>, readings: [TextKey: Reading] = [:]
    ) {
        self.readings = readings
        self.plan = plan
        index = PlanIndex(plan)
        knownTexts = Array(repeating: nil, count: index.fieldCount)
        knownBlocks = Array(repeating: nil, count: plan.texts.count)
        self.reader = reader
        self.language = language
        self.asOf = asOf
        self.settings = settings
        self.required = required
    }

    /// The same with another plan: what was read of its texts is kept.
    package func supposing(_ plan: Plan) -> CheckContext {
        CheckContext(
            plan: plan, reader: reader, language: language, asOf: asOf, settings: settings, required: required,
            readings: readings)
    }

    package func value(_ field: FieldID, at node: NodeID) -> FieldValue? { plan.nodes[node][field] }

    /// The words of a field, and all that was seen in them; nil where nothing is written.
    package func reading(of field: FieldID, at node: NodeID) -> (text: MappedText, reading: Reading)? {
        known(field, at: node).map { ($0.text, $0.reading) }
    }

    /// The same as one object, kept for all who ask.
    func known(_ field: FieldID, at node: NodeID) -> KnownText? {
        guard let place = index.place(of: field, at: node) else { return nil }
        if let known = knownTexts[place] { return known }
        guard let text = value(field, at: node)?.text, !text.isEmpty else { return nil }
        let known = KnownText(text: text, reading: reading(of: text))
        knownTexts[place] = known
        return known
    }

    /// A piece of running text; nil where nothing is written.
    func known(block: Int) -> KnownText? {
        if let known = knownBlocks[block] { return known }
        let text = plan.texts[block].text
        guard !text.isEmpty else { return nil }
        let known = KnownText(text: text, reading: reading(of: text))
        knownBlocks[block] = known
        return known
    }

    func state(of field: FieldID, at node: NodeID) -> FieldState { index.state(of: field, at: node) }

    /// The words of each entry of a setting's list, taken apart once.
    func words(ofSetting name: String, _ entries: [String]) -> [[String]] {
        if let known = bags[name] { return known }
        let words = entries.map { WordBag.words(of: Array($0.utf8)) }
        bags[name] = words
        return words
    }

    /// The running text looked at, and all that was seen in it.
    package func readingOfBlock() -> (text: MappedText, reading: Reading)? {
        textBlock.flatMap { known(block: $0) }.map { ($0.text, $0.reading) }
    }

    func reading(of text: MappedText) -> Reading {
        guard let key = TextKey(text) else { return reader.read(text.bytes, in: language) }
        if let known = readings[key] { return known }
        let reading = reader.read(text.bytes, in: language)
        readings[key] = reading
        return reading
    }

    /// What a query finds from an entry; kept for all entries that ask it of the same root.
    func answer(to query: EntryQuery, from node: NodeID) -> EntryQuery.Answer {
        let key = QueryKey(query: ObjectIdentifier(query), root: query.root(from: node, in: plan))
        if let known = answers[key] { return known }
        let answer = query.answer(root: key.root, in: self)
        answers[key] = answer
        return answer
    }

    func knownVerdict(of tag: TagCheck, at node: NodeID) -> Verdict? {
        tags[TagKey(tag: ObjectIdentifier(tag), node: node)]
    }

    func remember(_ verdict: Verdict, of tag: TagCheck, at node: NodeID) {
        tags[TagKey(tag: ObjectIdentifier(tag), node: node)] = verdict
    }

    package func title(of field: FieldID, at node: NodeID) -> String {
        plan.vocabulary[plan.nodes[node].kind].field(field)?.title ?? plan.vocabulary.name(of: field)
    }

    package func isRequired(_ field: FieldID, of kind: KindID) -> Bool {
        required.contains(RequiredField(kind: kind, field: field))
    }
}

/// A field whose place a form must have.
package struct RequiredField: Hashable, Sendable {
    package let kind: KindID
    package let field: FieldID

    package init(kind: KindID, field: FieldID) {
        self.kind = kind
        self.field = field
    }
}

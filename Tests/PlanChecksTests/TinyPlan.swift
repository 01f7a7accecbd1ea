import PlanChecks
import PlanLanguage
import PlanModel
import PlanSource

/// A plan made by hand for tests of checks: an objective with a few tasks.
struct TinyPlan {
    static let task = KindID(1)
    static let objective = KindID(2)
    static let text = FieldID(0)
    static let owner = FieldID(1)
    static let due = FieldID(2)

    static let vocabulary: Vocabulary = {
        func field(_ id: FieldID, _ name: String, _ type: Vocabulary.FieldType, isMain: Bool = false)
            -> Vocabulary.Field
        {
            Vocabulary.Field(id: id, name: name, title: name, type: type, isMain: isMain, labels: [])
        }
        func kind(_ index: UInt8, _ name: String) -> Vocabulary.Kind {
            Vocabulary.Kind(
                id: KindID(index), name: name, plural: name + "s", title: name.capitalized, within: [],
                isNumbered: index > 0, labels: [],
                fields: [
                    field(text, "text", .text, isMain: true), field(owner, "owner", .people), field(due, "due", .date),
                ])
        }
        return Vocabulary(
            kinds: [kind(0, "plan"), kind(1, "task"), kind(2, "objective")], fieldNames: ["text", "owner", "due"])
    }()

    var plan: Plan

    init() {
        let by = Recognition(.key)
        var root = Node(id: 0, kind: KindID(0), parent: nil, anchor: Span(0, 1), recognisedBy: by)
        root.children = [1]
        let objective = Node(id: 1, kind: Self.objective, parent: 0, anchor: Span(0, 1), recognisedBy: by, ordinal: 1)
        plan = Plan(vocabulary: Self.vocabulary, nodes: [root, objective])
    }

    /// Adds a task below the objective; a field that is nil has no place.
    mutating func addTask(_ fields: [(FieldID, FieldState, String)]) -> NodeID {
        let id = plan.nodes.count
        var node = Node(
            id: id, kind: Self.task, parent: 1, anchor: Span(id, id + 1), recognisedBy: Recognition(.key),
            ordinal: id - 1)
        for (field, state, words) in fields {
            let span = Span(100 * id, 100 * id + words.utf8.count)
            var value = FieldValue(
                state: state, text: MappedText(verbatim: words.utf8, at: span), anchor: span,
                recognisedBy: Recognition(.key))
            value.date = CalendarDate(iso: words)
            if field == Self.owner, state == .given { value.people = [0..<words.utf8.count] }
            node.fields.append((field, value))
        }
        plan.nodes.append(node)
        plan.nodes[1].children.append(id)
        return id
    }

    func context(
        asOf: String = "2027-01-15", settings: [String: SettingValue] = [:], required: Set<RequiredField> = []
    ) -> CheckContext {
        CheckContext(
            plan: plan, reader: TextReader(lexicon: Lexicon(lists: [])), language: ReadingContext(),
            asOf: CalendarDate(iso: asOf)!, settings: SettingValues(settings), required: required)
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

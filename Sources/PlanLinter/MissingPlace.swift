import PlanChecks
import PlanModel
import PlanRules
import PlanSource

/// Where the words would stand that a finding misses: the empty cell, else the label or heading that asks for them.
struct MissingPlace {
    /// A form has few places that could be meant; more are not tried.
    private static let mostTries = 40
    /// Entries that all tries together may look at, so that huge plans get fewer.
    private static let mostEntries = 200_000

    let rule: Rule
    let context: CheckContext

    private var plan: Plan { context.plan }

    /// The first empty field of the entry that the rule asks to be filled.
    func blankField(of fault: Fault, at node: NodeID) -> Span? {
        guard fault.text == nil else { return nil }
        let target = fault.node ?? node
        var asked = rule.check.asked() + (rule.condition?.asked(given: false) ?? [])
        if let field = fault.field { asked.append(AskedField(kind: nil, field: field)) }
        let here = asked.filter { one in
            one.kind == plan.nodes[target].kind || (one.kind == nil && (target == node || fault.field == one.field))
        }
        return here.compactMap { blank($0.field, of: plan.nodes[target]) }.min()
    }

    /// Where an entry is missing from the plan as a whole: the place that would settle the rule, were it filled in.
    func emptyPlace(of fault: Fault, at node: NodeID) -> Span? {
        guard context.findsEmptyPlaces, node == 0, fault.node ?? 0 == 0, fault.text == nil else { return nil }
        // One more domain would stand where the others do.
        if let kind = rule.check.listed, let first = context.nodesByKind[kind]?.first {
            let anchor = plan.nodes[first].anchor
            return anchor.count > 0 ? anchor : nil
        }
        let asked = rule.check.asked()
        var seen: Set<KindID> = [plan.nodes[0].kind]
        let kinds = asked.compactMap(\.kind).filter { seen.insert($0).inserted }
        guard !kinds.isEmpty else { return nil }
        let records = rule.check.records
        let candidates = vacancies(kinds) + entries(kinds, asked)
        for candidate in candidates.prefix(min(Self.mostTries, Self.mostEntries / max(1, plan.nodes.count)))
        where (records.contains(candidate.kind) && candidate.isEmpty) || settles(candidate) {
            return candidate.span
        }
        return nil
    }

    // MARK: What could be meant

    /// A plan with one more thing in it.
    private struct Candidate {
        let kind: KindID
        /// The entry that is filled; nil where a new one would be made.
        let node: NodeID?
        let fields: [FieldID]
        /// Nothing at all is in it.
        let isEmpty: Bool
        let label: String
        let span: Span
    }

    private func blank(_ field: FieldID, of node: Node) -> Span? {
        guard let value = node[field], value.state == .blank || value.state == .unreadable, value.inheritedFrom == nil
        else { return nil }
        let place = value.text.span ?? value.anchor
        return place.count > 0 ? place : nil
    }

    private func vacancies(_ kinds: [KindID]) -> [Candidate] {
        plan.vacancies.filter { kinds.contains($0.kind) }.map { vacancy in
            Candidate(
                kind: vacancy.kind, node: nil, fields: plan.vocabulary[vacancy.kind].mainField.map { [$0.id] } ?? [],
                isEmpty: true, label: vacancy.label, span: vacancy.span)
        }
    }

    /// Entries of which nothing is filled in, then those with an empty field, then those without a place for it.
    private func entries(_ kinds: [KindID], _ asked: [AskedField]) -> [Candidate] {
        var found: [(order: Int, candidate: Candidate)] = []
        for kind in kinds {
            let fields = asked.filter { $0.kind == kind }.map(\.field)
            for id in context.nodesByKind[kind] ?? [] {
                let node = plan.nodes[id]
                let blanks = fields.filter { blank($0, of: node) != nil }
                let absent = fields.filter { node.state(of: $0) == .noPlace }
                let isEmpty = !blanks.isEmpty && node.fields.allSatisfy { $0.value.state != .given }
                // On other words a comment about what is missing would only puzzle.
                guard !blanks.isEmpty || (!absent.isEmpty && isHeading(node)) else { continue }
                let order = isEmpty ? 0 : blanks.isEmpty ? 2 : 1
                let span = blanks.compactMap { blank($0, of: node) }.min() ?? node.anchor
                found.append(
                    (
                        order,
                        Candidate(
                            kind: kind, node: id, fields: blanks.isEmpty ? absent : blanks, isEmpty: isEmpty,
                            label: node.recognisedBy.words, span: span)
                    ))
            }
        }
        return found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.candidate)
    }

    /// A person would point to the entry by words that are not its own.
    private func isHeading(_ node: Node) -> Bool {
        guard !plan.vocabulary[node.kind].isNumbered else { return false }
        return node.anchor.count > 0
            && !node.fields.contains { field in
                field.value.text.span.map {
                    $0.part == node.anchor.part && $0.start < node.anchor.end && node.anchor.start < $0.end
                } ?? false
            }
    }

    // MARK: Whether it would do

    /// Whether the rule would be content with the place filled in. A label that names somebody says whose words would stand there.
    private func settles(_ candidate: Candidate) -> Bool {
        if let of = plan.vocabulary.field(named: "of"), plan.vocabulary[candidate.kind].field(of) != nil,
            candidate.node.map({ plan.nodes[$0].state(of: of) != .given }) ?? true, !candidate.label.isEmpty
        {
            if holds(filled(candidate, also: of)) { return true }
            guard !namesSomebody(candidate.label) else { return false }
        }
        return holds(filled(candidate, also: nil))
    }

    private func holds(_ plan: Plan) -> Bool { rule.check.verdict(at: 0, in: context.supposing(plan)) == .holds }

    private func namesSomebody(_ label: String) -> Bool {
        let reading = context.reader.read(Array(label.utf8), in: context.language)
        return reading.signals(.actor).contains { _ in true } || !reading.phrases.isEmpty
    }

    private func filled(_ candidate: Candidate, also of: FieldID?) -> Plan {
        var copy = plan
        let id = candidate.node ?? copy.nodes.count
        if candidate.node == nil {
            copy.nodes.append(
                Node(
                    id: id, kind: candidate.kind, parent: 0, anchor: candidate.span,
                    recognisedBy: Recognition(.label, candidate.label)))
            copy.nodes[0].children.append(id)
        }
        for field in candidate.fields + [of].compactMap(\.self) {
            copy.nodes[id].fields.removeAll { $0.id == field }
            copy.nodes[id].fields.append((field, value(candidate.label, at: candidate.span)))
        }
        return copy
    }

    private func value(_ label: String, at span: Span) -> FieldValue {
        var text = MappedText()
        text.append(Array((label.isEmpty ? "x" : label).utf8), standingFor: span)
        return FieldValue(
            state: .given, text: text, anchor: span, recognisedBy: Recognition(.content), date: context.asOf,
            people: [0..<text.count])
    }
}

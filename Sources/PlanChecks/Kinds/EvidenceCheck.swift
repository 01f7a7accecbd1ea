import PlanLanguage
import PlanModel
import PlanSource

/// Organisations or roles, by word list or by setting.
package enum WordsOrList: Sendable {
    case list(Int)
    case words(WordsSource)

    func isSupplied(in context: CheckContext) -> Bool {
        if case .words(let source) = self { source.value(in: context) != nil } else { true }
    }

    func isNamed(at entry: NodeID, _ context: CheckContext) -> Bool {
        let texts = context.plan.nodes[entry].fields.filter { !$0.value.text.isEmpty }
        switch self {
        case .list(let list):
            return texts.contains { id, _ in
                context.reading(of: id, at: entry)?.reading.phrases.contains { $0.list == list } == true
            }
        case .words(let source):
            guard let names = source.value(in: context) else { return true }
            let bags = names.map { WordBag.words(of: Array($0.utf8)) }
            return texts.contains { _, value in
                let words = WordBag.words(of: value.text.bytes)
                return bags.contains { WordBag.containment(of: $0, in: words) == 1 }
            }
        }
    }
}

/// An entry records something that took place: who, which organisation, when, what came of it.
///
/// An intention ("will consult"), an attempt or a refusal is no evidence, and never counts because of its words: the asked
/// parts must be there, and the day must not lie ahead.
package struct EvidenceCheck: CheckKind {
    package let kind: KindID
    package let needs: [FieldID]
    /// Word list of organisations or roles, one of which must be named in the entry.
    package let organisations: WordsOrList?
    /// Word list of phrases that show an intention, an attempt or a refusal.
    package let intentions: Int?
    /// Word lists of phrases by which the entry's own sentences give a part: "She advised ..." gives the advice.
    package let tells: [FieldID: Int]
    /// The field that holds the day.
    package let date: FieldID?
    /// Words that an entry must contain to be one of those meant; all entries of the kind when nil.
    package let about: Int?

    /// The day must not be after this one, where both are given.
    package let before: FieldReference?

    package init(
        kind: KindID, needs: [FieldID], organisations: WordsOrList?, intentions: Int?,
        tells: [FieldID: Int] = [:], date: FieldID?, about: Int? = nil, before: FieldReference? = nil
    ) {
        self.before = before
        self.kind = kind
        self.needs = needs
        self.organisations = organisations
        self.intentions = intentions
        self.tells = tells
        self.date = date
        self.about = about
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let entries = context.plan.nodes.indices.filter { context.plan.nodes[$0].kind == kind }
            .filter { about == nil || mentions(about, at: $0, context) != nil }
        var nearest: (fault: Fault, lacking: Int)?
        for entry in entries {
            let lacking = lacking(at: entry, context)
            if lacking.isEmpty { return .holds([evidence(entry, context)]) }
            if nearest == nil || lacking.count < nearest!.lacking {
                nearest = (fault(entry, lacking, context), lacking.count)
            }
        }
        if let nearest { return .fails([nearest.fault]) }
        let vocabulary = context.plan.vocabulary
        let all = needs.compactMap { vocabulary[kind].field($0)?.title }.joined(separator: ", ")
        return .fails([Fault(isMissing: true, captures: [Capture("lacking", .name(all))])])
    }

    private func lacking(at entry: NodeID, _ context: CheckContext) -> [String] {
        var lacking: [String] = []
        for field in needs where !isGiven(field, at: entry, context) {
            lacking.append(context.title(of: field, at: entry))
        }
        if mentions(intentions, at: entry, context) != nil, !tellsWhatCameOfIt(entry, context) {
            lacking.append("that it took place")
        }
        if let organisations, !organisations.isNamed(at: entry, context), !isTold("organisation", at: entry, context),
            !lacking.contains("organisation")
        {
            lacking.append("organisation")
        }
        if let date, let day = context.value(date, at: entry)?.date {
            if day > context.asOf, !lacking.contains("that it took place") { lacking.append("that it took place") }
            if let limit = dayBefore(context), day > limit { lacking.append("a date before the decision") }
        }
        return lacking
    }

    /// "... was consulted on 12 October. She advised ... We will consult with the centre too": an intention beside what took place
    /// takes nothing away from it.
    private func tellsWhatCameOfIt(_ entry: NodeID, _ context: CheckContext) -> Bool {
        !tells.isEmpty && (date.map { isGiven($0, at: entry, context) } ?? true)
            && tells.values.contains { mentions($0, at: entry, context) != nil }
    }

    private func isTold(_ name: String, at entry: NodeID, _ context: CheckContext) -> Bool {
        tells.contains {
            context.plan.vocabulary.name(of: $0.key) == name && mentions($0.value, at: entry, context) != nil
        }
    }

    /// Given in its own field; or, for people, in the entry's own sentence; or, for a day and an organisation, beside who it was:
    /// "Lorraine Tully, ACSASS, 6 November 2026".
    private func isGiven(_ field: FieldID, at entry: NodeID, _ context: CheckContext) -> Bool {
        if let value = context.value(field, at: entry) { return value.state == .given }
        let kind = context.plan.vocabulary[context.plan.nodes[entry].kind]
        switch kind.field(field)?.type {
        case .date?:
            return context.plan.nodes[entry].fields.contains { id, _ in
                context.reading(of: id, at: entry)?.reading.signals(.timeFrame)
                    .contains { $0.role == .past || hasDay($0) } == true
            }
        case .people?:
            guard let main = kind.mainField, let read = context.reading(of: main.id, at: entry) else { return false }
            return read.reading.signals(.actor).contains { _ in true }
        default:
            if let told = tells[field], mentions(told, at: entry, context) != nil { return true }
            guard context.plan.vocabulary.name(of: field) == "organisation", let organisations else { return false }
            return organisations.isSupplied(in: context) && organisations.isNamed(at: entry, context)
        }
    }

    private func dayBefore(_ context: CheckContext) -> CalendarDate? {
        guard let before else { return nil }
        return before.nodes(from: 0, in: context).lazy.compactMap { context.value(before.field, at: $0)?.date }.first
    }

    private func hasDay(_ signal: Signal) -> Bool {
        if case .date? = signal.value { true } else { false }
    }

    private func mentions(_ list: Int?, at entry: NodeID, _ context: CheckContext) -> MappedText? {
        guard let list else { return nil }
        for (id, value) in context.plan.nodes[entry].fields where !value.text.isEmpty {
            guard let read = context.reading(of: id, at: entry) else { continue }
            if let match = read.reading.phrases.first(where: { $0.list == list }) {
                return read.text.slice(match.range)
            }
        }
        return nil
    }

    private func fault(_ entry: NodeID, _ lacking: [String], _ context: CheckContext) -> Fault {
        var captures = [Capture("lacking", .name(lacking.joined(separator: ", ")))]
        let words = mentions(intentions, at: entry, context) ?? mainText(entry, context)
        if let words { captures.append(Capture("found", .words(words.string))) }
        return Fault(text: words, node: entry, captures: captures)
    }

    private func mainText(_ entry: NodeID, _ context: CheckContext) -> MappedText? {
        guard let main = context.plan.vocabulary[kind].mainField, let value = context.value(main.id, at: entry),
            !value.text.isEmpty
        else { return nil }
        return value.text
    }

    private func evidence(_ entry: NodeID, _ context: CheckContext) -> Evidence {
        let words =
            mainText(entry, context) ?? context.plan.nodes[entry].fields.first { !$0.value.text.isEmpty }?.value.text
        return Evidence(
            text: words, node: entry, captures: words.map { [Capture("found", .words($0.string))] } ?? [])
    }
}

import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanRules
import PlanSource

/// One plan against one selection of rules: a single walk over its entries.
struct PlanRun {
    let plan: Plan
    let selection: RuleSelection
    let context: CheckContext

    /// A finding with what the later passes need.
    struct Finding: Sendable {
        var diagnostic: Diagnostic
        let rule: Rule
        let node: NodeID
        /// Further entries that it speaks of.
        var others: [NodeID] = []
        let words: String?
    }

    private(set) var findings: [Finding] = []
    private(set) var notChecked: [PlanReport.NotChecked] = []
    /// For each rule of the book, whether it could tell anything.
    private var ran: [Bool]
    /// Rules whose matter the plan has no place for: lines for a person.
    private(set) var forRecord: Set<String> = []
    private var open: [Int: PlanReport.NotChecked] = [:]
    /// When the checks have to be done.
    private let end: ContinuousClock.Instant
    /// The checks took too long and were broken off.
    private(set) var isOutOfTime = false
    private static let stepsBetweenLooks = 16

    init(plan: Plan, selection: RuleSelection, context: CheckContext, timeLimit: Duration) {
        end = ContinuousClock.now.advanced(by: timeLimit)
        self.plan = plan
        self.selection = selection
        self.context = context
        ran = Array(repeating: false, count: selection.ruleCount)
    }

    mutating func run() {
        walk(RuleShare(selection))
        close()
    }

    /// Asks rules, a share at a time, as long as there are any.
    mutating func walk(_ shares: RuleShares) {
        while let share = shares.next() { walk(share) }
    }

    /// Asks every rule of a share at every entry.
    private mutating func walk(_ share: RuleShare) {
        for node in plan.nodes.indices {
            guard hasTime(node) else { return }
            for selected in share.byKind[plan.nodes[node].kind] ?? [] { check(selected, at: node) }
        }
        if !share.onDocument.isEmpty {
            for index in plan.texts.indices where plan.texts[index].role == .body && !isFixedGoal(plan.texts[index]) {
                guard hasTime(index) else { return }
                context.textBlock = index
                for selected in share.onDocument { check(selected, at: plan.texts[index].node) }
            }
            context.textBlock = nil
        }
    }

    private mutating func hasTime(_ step: Int) -> Bool {
        if step.isMultiple(of: Self.stepsBetweenLooks), ContinuousClock.now >= end { isOutOfTime = true }
        return !isOutOfTime
    }

    /// What a walk over some of the rules found; each rule belongs to one walk.
    struct Walked: Sendable {
        fileprivate let findings: [Finding]
        fileprivate let ran: [Bool]
        fileprivate let forRecord: Set<String>
        fileprivate let open: [Int: PlanReport.NotChecked]
        fileprivate let isOutOfTime: Bool
    }

    var walked: Walked {
        Walked(findings: findings, ran: ran, forRecord: forRecord, open: open, isOutOfTime: isOutOfTime)
    }

    /// Adds what another walk found over the same plan with other rules.
    mutating func take(_ other: Walked) {
        findings += other.findings
        for number in ran.indices where other.ran[number] { ran[number] = true }
        forRecord.formUnion(other.forRecord)
        isOutOfTime = isOutOfTime || other.isOutOfTime
        open.merge(other.open) { mine, _ in mine }
    }

    /// Looks at all findings together and puts them in order.
    mutating func close() {
        putInOrderOfRules()
        keepOncePerPlan()
        silenceSuperseded()
        findings.sort { ($0.diagnostic.span, $0.rule.id) < ($1.diagnostic.span, $1.rule.id) }
        notChecked = open.filter { !ran[$0.key] }.map(\.value).sorted { $0.rule < $1.rule }
    }

    /// Each rule's findings came in the order of the plan; which rule came first was up to the tasks.
    private mutating func putInOrderOfRules() {
        findings = findings.enumerated().sorted {
            ($0.element.rule.id, $0.offset) < ($1.element.rule.id, $1.offset)
        }.map(\.element)
    }

    private mutating func check(_ selected: RuleSelection.Selected, at node: NodeID) {
        let rule = selected.rule
        if let condition = rule.condition {
            switch condition.verdict(at: node, in: context) {
            case .holds: break
            case .fails:
                ran[selected.number] = true
                return
            case .open:
                leaveOpen(selected, condition, at: node)
                return
            }
        }
        switch rule.check.verdict(at: node, in: context) {
        case .holds: ran[selected.number] = true
        case .open: leaveOpen(selected, rule.check, at: node)
        case .fails:
            if let unread = context.unreadPart(with: rule.traces) {
                leaveOpen(selected, because: unread)
                return
            }
            ran[selected.number] = true
            guard case .fails(let faults) = rule.check.result(at: node, in: context) else { return }
            if isKeptElsewhere(rule) {
                forRecord.insert(rule.id)
                return
            }
            report(selected, faults, at: node)
        }
    }

    /// Why it cannot be told is asked once a rule.
    private mutating func leaveOpen(_ selected: RuleSelection.Selected, _ check: Check, at node: NodeID) {
        guard open[selected.number] == nil,
            case .notChecked(let because) = check.result(at: node, in: context)
        else { return }
        open[selected.number] = PlanReport.NotChecked(
            rule: selected.rule.id, because: because, couldBeError: selected.severity == .error)
    }

    /// What is missed may stand in a part that was not understood.
    private mutating func leaveOpen(_ selected: RuleSelection.Selected, because unread: MappedText) {
        guard open[selected.number] == nil else { return }
        open[selected.number] = PlanReport.NotChecked(
            rule: selected.rule.id,
            because: "\"\(Quotation.cut(unread.string))\" was not understood and may answer this",
            couldBeError: selected.severity == .error)
    }

    private mutating func report(_ selected: RuleSelection.Selected, _ faults: [Fault], at node: NodeID) {
        var severity: Severity? = selected.severity
        var note: String?
        for adjustment in selected.adjustments where adjustment.condition.verdict(at: node, in: context) == .holds {
            severity = adjustment.severity
            note = adjustment.note ?? note
        }
        guard let severity else { return }
        let isItemised = faults.count > 1 && faults.allSatisfy { $0.captures.contains { $0.name == "item" } }
        let spoken = isItemised ? faults : Array(faults.prefix(1))
        for fault in spoken {
            let others = isItemised ? [] : Array(faults.dropFirst())
            let writer = FindingWriter(rule: selected.rule, severity: severity, note: note, context: context)
            let diagnostic = writer.diagnostic(for: fault, others: others, at: node)
            findings.append(
                Finding(
                    diagnostic: diagnostic, rule: selected.rule, node: fault.node ?? node, others: fault.others,
                    words: fault.text?.string))
        }
    }

    /// A goal in the wording that the profile prescribes is not read for style.
    private func isFixedGoal(_ block: Plan.TextBlock) -> Bool {
        guard let goal = plan.vocabulary.kind(named: "goal"), plan.nodes[block.node].kind == goal,
            let text = plan.vocabulary[goal].mainField
        else { return false }
        let check = OneOfCheck(FieldReference(field: text.id), in: .setting("goals"), acceptsNearWording: true)
        return check.result(at: block.node, in: context).holds
    }

    /// A rule about something usually kept elsewhere speaks only where the plan has a place for it or the profile requires it.
    private func isKeptElsewhere(_ rule: Rule) -> Bool {
        guard rule.asksOfRecord else { return false }
        var kinds = rule.check.mentions.kinds
        if case .kind(let kind) = rule.target { kinds.remove(kind) }
        guard !kinds.isEmpty, kinds.isDisjoint(with: selection.requiredKinds) else { return false }
        return !plan.nodes.contains { kinds.contains($0.kind) }
    }

    /// The same words of a once-per-plan rule are reported at their first place, the others beside it.
    private mutating func keepOncePerPlan() {
        var first: [String: Int] = [:]
        var kept: [Finding] = []
        for finding in findings.sorted(by: { $0.diagnostic.span < $1.diagnostic.span }) {
            guard finding.rule.isOncePerPlan else {
                kept.append(finding)
                continue
            }
            let key = finding.rule.id + "\u{0}" + (finding.words?.lowercased() ?? "")
            if let known = first[key] {
                kept[known].diagnostic.related.append(
                    Note(place: finding.diagnostic.place, span: finding.diagnostic.span, message: Message("Here too.")))
            } else {
                first[key] = kept.count
                kept.append(finding)
            }
        }
        findings = kept
    }

    private mutating func silenceSuperseded() {
        let supersession = Supersession(findings, supersedes: selection.silences)
        findings.removeAll { supersession.silences($0) }
    }
}

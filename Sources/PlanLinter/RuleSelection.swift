import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanRules

/// What a run asks for, beside the rules themselves.
package struct LintOptions: Sendable {
    package var stage: Stage
    /// Set by the flag or the configuration; nil lets the document speak.
    package var profile: (id: String, from: String, because: String)?
    /// Settings of the configuration, by full name.
    package var settings: [String: SettingValue]
    /// Severities of the configuration, by rule; nil is off.
    package var severities: [String: Severity?]
    package var suppressions: [ConfiguredSuppression]
    /// A rule speaks although a stronger one beside it in the plan says as much: for its own examples.
    package var showsWeaker = false
    /// How long the checks of one plan may take.
    package var timeLimit: Duration = .seconds(60)

    package init(
        stage: Stage = .draft, profile: (id: String, from: String, because: String)? = nil,
        settings: [String: SettingValue] = [:], severities: [String: Severity?] = [:],
        suppressions: [ConfiguredSuppression] = []
    ) {
        self.stage = stage
        self.profile = profile
        self.settings = settings
        self.severities = severities
        self.suppressions = suppressions
    }
}

/// A finding that the configuration asks not to report, and why.
package struct ConfiguredSuppression: Sendable {
    package var rule: String?
    package var fingerprint: String?
    /// "Objective 2, task 3".
    package var place: String?
    /// In place of it, for what is said of several plans: the absolute path of the one that it is said of.
    package var plan: String?
    package var why: String
    package var by: String?
    /// ISO date.
    package var until: String?

    package init(
        rule: String?, fingerprint: String?, place: String?, plan: String? = nil, why: String, by: String?,
        until: String?
    ) {
        self.plan = plan
        self.rule = rule
        self.fingerprint = fingerprint
        self.place = place
        self.why = why
        self.by = by
        self.until = until
    }
}

/// The rules, settings and required places of one profile at one stage, ready to run.
final class RuleSelection: Sendable {
    /// A class, because it is handed out for every entry of a plan.
    final class Selected: Sendable {
        let rule: Rule
        /// The rule's place in the book.
        let number: Int
        let severity: Severity
        /// Softer severities that hold where their condition does.
        let adjustments: [(condition: Check, severity: Severity?, note: String?)]

        init(
            rule: Rule, number: Int, severity: Severity,
            adjustments: [(condition: Check, severity: Severity?, note: String?)]
        ) {
            self.rule = rule
            self.number = number
            self.severity = severity
            self.adjustments = adjustments
        }
    }

    let profile: Profile
    let stage: Stage
    /// By the kind looked at.
    let byKind: [KindID: [Selected]]
    let onDocument: [Selected]
    /// Rules on several plans, by id.
    let across: [String: Selected]
    let settings: SettingValues
    let required: Set<RequiredField>
    let requiredKinds: Set<KindID>
    let standIns: [String: String]
    /// How many rules the book has, with those that are not selected.
    let ruleCount: Int
    /// For each rule, those that stay silent where it speaks.
    let supersedes: [String: [String]]
    /// The same, for plans and not for bare sentences.
    let supersedesInPlan: [String: [String]]
    /// For each rule, all that are silenced by it.
    var silences: [String: [String]] { supersedes.merging(supersedesInPlan, uniquingKeysWith: +) }
    var count: Int { byKind.values.reduce(onDocument.count) { $0 + $1.count } }

    init(book: RuleBook, profile: Profile, options: LintOptions) {
        self.profile = profile
        stage = options.stage
        let chain = Self.chain(from: profile, in: book)
        settings = Self.settings(book, chain, options)
        required = Set(chain.flatMap(\.required))
        requiredKinds = Set(chain.flatMap(\.requiredKinds))
        standIns = chain.reduce(into: [:]) { $0.merge($1.standIns) { _, new in new } }
        var byKind: [KindID: [Selected]] = [:]
        var onDocument: [Selected] = []
        var across: [String: Selected] = [:]
        let adjustments = chain.flatMap(\.adjustments)
        for (number, rule) in book.rules.enumerated() {
            guard let selected = Self.selected(rule, number, profile, adjustments, options) else { continue }
            switch rule.target {
            case .kind(let kind): byKind[kind, default: []].append(selected)
            case .document: onDocument.append(selected)
            // Rules on several plans run at the end, on digests.
            case .versions, .run: across[rule.id] = selected
            }
        }
        ruleCount = book.rules.count
        self.byKind = byKind
        self.onDocument = onDocument
        self.across = across
        supersedes = book.rules.reduce(into: [:]) { $0[$1.id] = $1.supersedes.isEmpty ? nil : $1.supersedes }
        supersedesInPlan = book.rules.reduce(into: [:]) {
            $0[$1.id] = $1.supersedesInPlan.isEmpty || options.showsWeaker ? nil : $1.supersedesInPlan
        }
    }

    /// The same selection with fewer rules.
    /// - Parameter isForPlan: false where a bare sentence is all there is.
    init(_ other: RuleSelection, isForPlan: Bool = true, keeping isKept: (Selected) -> Bool) {
        profile = other.profile
        stage = other.stage
        byKind = other.byKind.mapValues { $0.filter(isKept) }
        onDocument = other.onDocument.filter(isKept)
        across = [:]
        settings = other.settings
        required = other.required
        requiredKinds = other.requiredKinds
        standIns = other.standIns
        ruleCount = other.ruleCount
        supersedes = other.supersedes
        supersedesInPlan = isForPlan ? other.supersedesInPlan : [:]
    }

    /// The profile and what it extends, the base first.
    private static func chain(from profile: Profile, in book: RuleBook) -> [Profile] {
        var chain = [profile]
        while let name = chain[0].extends, let base = book.profile(name), !chain.contains(where: { $0.id == name }) {
            chain.insert(base, at: 0)
        }
        return chain
    }

    private static func settings(_ book: RuleBook, _ chain: [Profile], _ options: LintOptions) -> SettingValues {
        var values = SettingValues()
        for rule in book.rules {
            for setting in rule.settings { values["\(rule.id).\(setting.name)"] = setting.value }
        }
        for profile in chain {
            for (name, value) in profile.settings { values[name] = value }
        }
        for (name, value) in options.settings { values[name] = value }
        return values
    }

    private static func selected(
        _ rule: Rule, _ number: Int, _ profile: Profile, _ all: [Profile.Adjustment], _ options: LintOptions
    ) -> Selected? {
        guard rule.profiles.isEmpty || rule.profiles.contains(profile.id) else { return nil }
        var severity = rule.severity[options.stage]
        var adjustments: [(condition: Check, severity: Severity?, note: String?)] = []
        for adjustment in all where adjustment.rules.contains(rule.id) {
            let adjusted = adjustment.isOff ? nil : adjustment.severity.map { $0[options.stage] } ?? severity
            if let condition = adjustment.condition {
                adjustments.append((condition, adjusted, adjustment.note))
            } else {
                severity = adjusted
            }
        }
        if let configured = options.severities[rule.id] { severity = configured }
        guard let severity else { return nil }
        return Selected(rule: rule, number: number, severity: severity, adjustments: adjustments)
    }
}

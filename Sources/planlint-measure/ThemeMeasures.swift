import PlanDiagnostics

extension Measure {
    /// What the rules say of a sentence on its own, as `planlint try` prints it.
    static let themes: [Measure] = [
        Measure(
            "negative", "negative wording, objectives", targets: [.precision: 0.97, .recall: 0.95]
        ) { sources in
            sources.own["objectives"].compactMap { row in
                about(row, label: row.flag("negative"), Theme.negative, "objective", sources)
            }
        },
        Measure("not-measurable", "not measurable, objectives", targets: [.f1: 0.93]) { sources in
            sources.own["objectives"].compactMap { notMeasurable($0, sources) }
        },
        Measure("no-measure", "no measure, in either wording, objectives", targets: [.f1: 0.93]) { sources in
            sources.own["objectives"].compactMap { notMeasurable($0, sources, Theme.noMeasure) }
        },
        Measure("not-measurable-tasks", "not measurable, tasks read as objectives") { sources in
            sources.own["tasks"].compactMap { notMeasurable($0, sources) }
        },
        Measure("aims", "several aims, objectives", targets: [.f1: 0.90]) { sources in
            sources.own["objectives"].compactMap { severalAims($0, sources) }
        },
        Measure("aims-tasks", "several aims, tasks read as objectives") { sources in
            sources.own["tasks"].compactMap { severalAims($0, sources) }
        },
        Measure("vague", "vague phrases, objectives", targets: [.f1: 0.90]) { sources in
            sources.own["objectives"].compactMap { phrases($0, "vague", Theme.vague, "objective", sources) }
        },
        Measure("vague-tasks", "vague phrases, tasks") { sources in
            sources.own["tasks"].compactMap { phrases($0, "vague", Theme.vague, "task", sources) }
        },
        Measure(
            "service", "service standing in for a change, objectives", targets: [.precision: 0.95, .recall: 0.90]
        ) { sources in
            sources.own["objectives"].compactMap { row in
                about(row, label: row.flag("service"), Theme.service, "objective", sources)
            }
        },
        Measure("judgemental", "judgemental wording, all", targets: [.precision: 0.95, .recall: 0.85]) { sources in
            byKind(sources).compactMap { phrases($0.row, "judgemental", Theme.judgemental, $0.kind, sources) }
        },
        Measure("acronyms", "unexplained acronyms, all", targets: [.precision: 0.95, .recall: 0.85]) { sources in
            byKind(sources).compactMap { phrases($0.row, "acronyms", Theme.acronyms, $0.kind, sources) }
        },
        Measure(
            "support", "support of no kind, objectives and tasks", targets: [.precision: 0.95, .recall: 0.85]
        ) { sources in
            byKind(sources).compactMap { row, kind in
                about(row, label: row.flag("support"), Theme.support, kind, sources)
            }
        },
    ]

    /// Objectives, tasks and goals with what each is; the other sentences are no entry that `try` knows.
    private static func byKind(_ sources: Sources) -> [(row: LabelledRow, kind: String)] {
        sources.own.sentences.compactMap { row in
            guard let kind = row.word("as"), ["objective", "task", "goal"].contains(kind) else { return nil }
            return (row, kind)
        }
    }

    /// A theme is there when one of its rules has something to say.
    private static func about(
        _ row: LabelledRow, label: Bool?, _ theme: Theme, _ kind: String, _ sources: Sources
    ) -> Case? {
        guard let label else { return nil }
        let found = sources.instrument.findings(row.text, as: kind).filter(theme.speaks)
        return Case(
            row.text, isThere: label, isSeen: !found.isEmpty,
            what: found.map { "\($0.rule): \(row.text.words(at: $0.span.range))" }.joined(separator: "; "))
    }

    private static func phrases(
        _ row: LabelledRow, _ key: String, _ theme: Theme, _ kind: String, _ sources: Sources
    ) -> Case? {
        guard let words = row.words(key) else { return nil }
        let found = sources.instrument.findings(row.text, as: kind).filter(theme.speaks).flatMap(\.places)
        let apart = Set(found).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        return Case(row.text, labelled: row.text.places(of: words), found: apart)
    }

    private static func notMeasurable(
        _ row: LabelledRow, _ sources: Sources, _ theme: Theme = Theme.notMeasurable
    ) -> Case? {
        about(row, label: row.flag("measurable").map { !$0 }, theme, "objective", sources)
    }

    private static func severalAims(_ row: LabelledRow, _ sources: Sources) -> Case? {
        about(row, label: row.word("aims").map { $0 == "several" }, Theme.severalAims, "objective", sources)
    }
}

/// Which rules speak of one theme.
struct Theme: Sendable {
    let rules: Set<String>
    /// For some of the rules words without any of which a finding is about something else.
    var needs: [String: [String]] = [:]

    func speaks(_ finding: Diagnostic) -> Bool {
        guard rules.contains(finding.rule) else { return false }
        let text = finding.message.text
        return needs[finding.rule].map { $0.contains { text.contains($0) } } ?? true
    }

    static let negative = Theme(rules: [
        "objective-is-worded-positively", "objective-halves-are-positive", "objective-half-says-what-instead",
    ])
    /// The letter M of SMARTER where what people will see is missing as well: the finding asks how often.
    static let notMeasurable = Theme(rules: ["objective-is-smarter"], needs: ["objective-is-smarter": ["how often"]])
    /// The letter M in either wording: where what is to be seen is there, the finding asks how anyone can tell.
    static let noMeasure = Theme(
        rules: ["objective-is-smarter"], needs: ["objective-is-smarter": ["how often", "how anyone can tell"]])
    /// A positive half and a ban are two aims as well.
    static let severalAims = Theme(
        rules: [
            "objective-has-one-aim", "objective-is-not-a-bundle", "objective-halves-are-positive",
            "objective-half-says-what-instead",
        ])
    static let vague = Theme(
        rules: ["wording-is-specific", "task-wording-is-specific", "task-verb-is-a-step", "task-deadline-is-definite"])
    /// Of the aims that say only that someone goes along, those that go along with a service or worker.
    static let service = Theme(
        rules: ["objective-is-a-change-not-a-service", "objective-is-more-than-compliance"],
        needs: [
            "objective-is-more-than-compliance": [
                "compl", "cooperate", "directions", "services", "department", "child protection", "recommendations",
                "workers", "professionals",
            ]
        ])
    static let judgemental = Theme(rules: ["describes-not-labels"])
    static let acronyms = Theme(rules: ["acronyms-are-written-out"])
    static let support = Theme(rules: ["objective-support-has-a-type", "support-has-a-type"])
}

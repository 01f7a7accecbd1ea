import PlanSource

/// Everything that planlint has to say about one plan; plain data, made for reporters.
package struct PlanReport: Sendable {
    /// Who chose the profile, and why.
    package struct Profile: Sendable {
        package var id: String
        package var title: String
        /// `flag`, `configuration`, `document` or `default`.
        package var from: String
        package var because: String

        package init(id: String, title: String, from: String, because: String) {
            self.id = id
            self.title = title
            self.from = from
            self.because = because
        }
    }

    /// For machines; people never see these words.
    package enum Status: String, Sendable {
        case ready
        case readyWithNotes = "ready-with-notes"
        case notFullyChecked = "not-fully-checked"
        case notReady = "not-ready"
        case notRead = "not-read"
    }

    /// What was recognised, in numbers.
    package struct Understood: Sendable {
        package var goals = 0
        package var objectives = 0
        package var tasks = 0
        package var tasksWithOwner = 0
        package var tasksWithDeadline = 0

        package init() {}
    }

    package struct NotChecked: Sendable {
        package var rule: String
        package var because: String
        /// True when the rule would be an error in this profile and stage.
        package var couldBeError: Bool

        package init(rule: String, because: String, couldBeError: Bool) {
            self.rule = rule
            self.because = because
            self.couldBeError = couldBeError
        }
    }

    package struct NotUnderstood: Sendable {
        package var place: String
        package var quote: String
        package var span: Span
        package var because: String
        /// True when the text looks like a task, an objective or a goal.
        package var looksLikePlanContent: Bool

        package init(place: String, quote: String, span: Span, because: String, looksLikePlanContent: Bool) {
            self.place = place
            self.quote = quote
            self.span = span
            self.because = because
            self.looksLikePlanContent = looksLikePlanContent
        }
    }

    package struct Suppressed: Sendable {
        package var diagnostic: Diagnostic
        package var why: String
        package var by: String?
        /// ISO date.
        package var until: String?
        /// `inline`, `configuration` or `sidecar`.
        package var from: String

        package init(diagnostic: Diagnostic, why: String, by: String?, until: String?, from: String) {
            self.diagnostic = diagnostic
            self.why = why
            self.by = by
            self.until = until
            self.from = from
        }
    }

    /// One letter of SMARTER for one objective: the words it rests on, or what would supply it.
    package struct Evidence: Sendable {
        package var objective: String
        package var span: Span
        package var letter: String
        package var name: String
        package var found: Message?
        package var missing: String?

        package init(
            objective: String, span: Span, letter: String, name: String, found: Message?, missing: String?
        ) {
            self.objective = objective
            self.span = span
            self.letter = letter
            self.name = name
            self.found = found
            self.missing = missing
        }
    }

    /// A line of the endorsement checklist.
    package struct ChecklistLine: Sendable {
        package enum Answer: Sendable {
            case evidenceFound(Message)
            case evidenceNotFound(String)
            case notChecked(because: String)
            case forYouToJudge
        }

        package enum Section: String, Sendable {
            /// For a person to judge, whatever the plan says.
            case question
            /// A risk of the plan and what answers it.
            case risk
            case culture
            /// What the plan shows beside its findings.
            case evidence
            /// A matter that this plan has no place for, usually kept elsewhere.
            case record
        }

        package var section: Section
        /// Lines of one theme are printed together.
        package var theme: String?
        /// Our words: what is asked, or what is looked for.
        package var question: String
        /// Words of the plan that the line is about: a risk.
        package var about: String?
        package var answer: Answer
        package var sources: [SourceRow]

        package init(
            section: Section = .record, theme: String? = nil, question: String, about: String? = nil, answer: Answer,
            sources: [SourceRow]
        ) {
            self.section = section
            self.theme = theme
            self.question = question
            self.about = about
            self.answer = answer
            self.sources = sources
        }
    }

    package var source: Source
    package var path: String
    package var status: Status
    package var profile: Profile
    /// `draft`, `endorsement` or `training`.
    package var stage: String
    package var understood: Understood
    /// Short factual sentences of what is there: "12 of 13 tasks say who".
    package var facts: [Message]
    /// Sorted by place, then rule.
    package var diagnostics: [Diagnostic]
    package var notChecked: [NotChecked]
    package var notUnderstood: [NotUnderstood]
    package var suppressed: [Suppressed]
    package var evidence: [Evidence]
    package var checklist: [ChecklistLine]
    /// What changed since an earlier version; nil where none was named.
    package var changes: [Message]?
    /// Dismissals, by rule, that speak of this plan beside others: they are held against what is found at the end of a run.
    /// Beside an earlier version, where one was named.
    package var since: SinceEarlier?
    package var acrossDismissals: [(rule: String, dismissal: RunReport.Across.Dismissal)] = []
    package var outline: [OutlineNode]
    /// Rules that could run, and all that the profile switches on.
    package var rulesRun: Int
    package var rulesOn: Int
    /// Why the plan was not checked to its end; then nothing else in the report may be shown.
    package var failure: Problem?
    /// What a child or a parent said, word for word: nobody writes a remark on that.
    package var ownWords: [Span] = []
    /// Text in which nothing is ever written for people: own words, a court's conditions, views, culture, consent, violence.
    package var leftAlone: [Span] = []
    /// Remarks on how the plan was read: which day dates count from, that tracked changes were taken as accepted.
    package var remarks: [String]

    package init(
        source: Source, status: Status, profile: Profile, stage: String, understood: Understood = Understood(),
        facts: [Message] = [], diagnostics: [Diagnostic] = [], notChecked: [NotChecked] = [],
        notUnderstood: [NotUnderstood] = [], suppressed: [Suppressed] = [], evidence: [Evidence] = [],
        checklist: [ChecklistLine] = [], outline: [OutlineNode] = [], rulesRun: Int = 0, rulesOn: Int = 0,
        remarks: [String] = []
    ) {
        self.source = source
        path = source.path
        self.status = status
        self.profile = profile
        self.stage = stage
        self.understood = understood
        self.facts = facts
        self.diagnostics = diagnostics
        self.notChecked = notChecked
        self.notUnderstood = notUnderstood
        self.suppressed = suppressed
        self.evidence = evidence
        self.checklist = checklist
        self.outline = outline
        self.rulesRun = rulesRun
        self.rulesOn = rulesOn
        self.remarks = remarks
    }
}

/// One node of the plan as it was understood, for `planlint show`.
package struct OutlineNode: Sendable {
    package struct Field: Sendable {
        package var name: String
        /// `given`, `blank`, `no place` or `unreadable`.
        package var state: String
        package var text: String
        /// The typed value, where the field has a type and the words parse: an ISO date.
        package var value: String?
        package var span: Span
        /// What it was recognised by: `column "By when"`, `label "Owner"`, `the sentence`.
        package var recognisedBy: String

        package init(
            name: String, state: String, text: String, value: String?, span: Span, recognisedBy: String
        ) {
            self.name = name
            self.state = state
            self.text = text
            self.value = value
            self.span = span
            self.recognisedBy = recognisedBy
        }
    }

    /// Running text that belongs to the node and stands in none of its fields.
    package struct Beside: Sendable {
        package var text: String
        package var span: Span

        package init(text: String, span: Span) {
            self.text = text
            self.span = span
        }
    }

    package var kind: String
    package var place: String
    package var span: Span
    package var recognisedBy: String
    package var fields: [Field]
    package var beside: [Beside]
    package var children: [OutlineNode]

    package init(
        kind: String, place: String, span: Span, recognisedBy: String, fields: [Field], beside: [Beside] = [],
        children: [OutlineNode]
    ) {
        self.beside = beside
        self.kind = kind
        self.place = place
        self.span = span
        self.recognisedBy = recognisedBy
        self.fields = fields
        self.children = children
    }
}

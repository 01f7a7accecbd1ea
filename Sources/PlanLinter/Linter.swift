import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRules
import PlanSource

/// Checks plans against a rule book. Made once for a run and shared by all its tasks.
package struct Linter: Sendable {
    package let book: RuleBook
    package let options: LintOptions
    package let asOf: CalendarDate
    /// Keys the fingerprints; empty until a sidecar gives one.
    package var fingerprintSalt: [UInt8] = []
    /// Whether reports hold the plan as it was understood, and the evidence for each letter: both cost time, and few ask.
    package var writesOutline = true
    package var writesEvidence = true
    /// Whether findings on what the plan lacks say which empty place of the form is meant: a copy with comments asks, and each
    /// place that comes into question is tried.
    package var findsEmptyPlaces = false
    /// Whether a report holds the endorsement checklist; the rule book must have been loaded with it.
    package var writesChecklist = false
    private let reader: PlanReader
    private let textReader: TextReader
    private let selections: [String: WhenNeeded<RuleSelection>]
    private let recognition: ProfileRecognition
    /// What a document is that is no case plan.
    let informal: InformalPlan

    /// - Parameter asOf: the day that the report is made for; relative dates count from it where a plan has no date.
    package init(book: RuleBook, options: LintOptions, asOf: CalendarDate) {
        self.book = book
        self.options = options
        self.asOf = asOf
        textReader = TextReader(lexicon: book.lexicon, terms: book.terms)
        reader = PlanReader(vocabulary: book.vocabulary, textReader: textReader)
        recognition = ProfileRecognition(book.profiles)
        informal = InformalPlan(book.lexicon)
        let wanted = options.profile.map { [$0.id] } ?? book.profiles.map(\.id)
        selections = book.profiles.filter { wanted.contains($0.id) }.reduce(into: [:]) { selections, profile in
            selections[profile.id] = WhenNeeded { RuleSelection(book: book, profile: profile, options: options) }
        }
    }

    /// Does what the first plan would have to wait for; for a time when a processor has nothing else to do.
    package func prepare() {
        for rule in book.rules {
            rule.condition?.prepare()
            rule.check.prepare()
        }
    }

    /// Reads and checks one document.
    /// - Throws: what keeps it from being read, with its place.
    package func report(
        on source: Source, format: PlanFormat? = nil, acceptsFragments: Bool = false
    ) throws(Problems) -> PlanReport {
        let read = try reader.read(
            source, format: format, context: ReadingContext(asOf: asOf), acceptsFragments: acceptsFragments)
        if let problem = informal.problem(with: read.plan, path: source.path) { throw Problems([problem]) }
        return report(on: read, source: read.source)
    }

    /// The plan as it was understood, without checking it.
    package func understood(_ source: Source, format: PlanFormat? = nil) throws(Problems) -> PlanReport {
        let read = try reader.read(source, format: format, context: ReadingContext(asOf: asOf))
        let (profile, _) = self.profile(for: read.plan)
        var report = PlanReport(
            source: read.source, status: .ready, profile: profile, stage: options.stage.rawValue)
        report.understood = Understanding.count(read.plan)
        report.outline = Outline.nodes(of: read.plan)
        report.notUnderstood = Understanding.notUnderstood(read.plan)
        report.remarks = read.plan.remarks
        return report
    }

    /// Findings on a bare sentence, by the rules that read an entry's own words only.
    package func findings(onSentence text: [UInt8], as kind: String) -> [Diagnostic] {
        guard let kindID = book.vocabulary.kind(named: kind) else { return [] }
        let plan = SentencePlan.plan(of: text, as: kindID, vocabulary: book.vocabulary)
        let (_, selection) = profile(for: plan)
        guard let selection else { return [] }
        let language = ReadingContext(asOf: asOf)
        var run = PlanRun(
            plan: plan, selection: selection.onlyWording(), context: context(plan, language, selection),
            timeLimit: options.timeLimit)
        run.run()
        return run.findings.map(\.diagnostic)
    }

    /// The same report as `report(on:source:)`, the rules shared out over two tasks.
    package func reportSharing(_ read: ReadPlan, source: Source) async -> PlanReport {
        let (profile, selection) = self.profile(for: read.plan)
        guard let selection else { return report(on: read, source: source) }
        let shares = RuleShares(selection)
        var read = read
        await readTexts(of: &read)
        async let walked = walk(read, selection, shares).walked
        var run = walk(read, selection, shares)
        run.take(await walked)
        run.close()
        return ReportWriter(linter: self, read: read, source: source, profile: profile, selection: selection).report(
            from: run)
    }

    /// Reads the texts that most rules look at, which both tasks would else read for themselves.
    private func readTexts(of read: inout ReadPlan) async {
        let (plan, language, known) = (read.plan, read.context, read.readings)
        async let second = TextsAhead(plan, known, isSecond: true).readings(by: textReader, in: language)
        let first = TextsAhead(plan, known, isSecond: false).readings(by: textReader, in: language)
        for (key, reading) in first { read.readings[key] = reading }
        for (key, reading) in await second { read.readings[key] = reading }
    }

    private func walk(_ read: ReadPlan, _ selection: RuleSelection, _ shares: RuleShares) -> PlanRun {
        let context = context(read.plan, read.context, selection, read.readings)
        // The one plan of a run: what is known of it is given back with the whole program, not text by text.
        _ = Unmanaged.passRetained(context)
        var run = PlanRun(plan: read.plan, selection: selection, context: context, timeLimit: options.timeLimit)
        run.walk(shares)
        return run
    }

    /// Reads and checks one document, and keeps what the checks on several plans need of it.
    package func reportAndDigest(on source: Source) throws(Problems) -> (PlanReport, PlanDigest?) {
        let read = try reader.read(source, format: nil, context: ReadingContext(asOf: asOf))
        if let problem = informal.problem(with: read.plan, path: source.path) { throw Problems([problem]) }
        return report(on: read, source: read.source, withDigest: true)
    }

    /// The digest of a document that is not itself checked.
    package func digest(
        of source: Source, format: PlanFormat? = nil, acceptsFragments: Bool = false
    ) throws(Problems) -> PlanDigest? {
        let read = try reader.read(
            source, format: format, context: ReadingContext(asOf: asOf), acceptsFragments: acceptsFragments)
        let (profile, selection) = self.profile(for: read.plan)
        guard let selection else { return nil }
        let context = context(read.plan, read.context, selection, read.readings)
        return DigestWriter(context: context).digest(path: source.path, profile: profile.id)
    }

    /// How much each rule weighs that is on in a profile, at the stage of the run.
    package func severities(in profile: String) -> [String: Severity] {
        guard let selection = selection(profile) else { return [:] }
        let all = selection.byKind.values.flatMap(\.self) + selection.onDocument + selection.across.values
        return Dictionary(all.map { ($0.rule.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
    }

    func selection(_ profile: String) -> RuleSelection? { selections[profile]?.value }

    package func report(on read: ReadPlan, source: Source) -> PlanReport {
        report(on: read, source: source, withDigest: false).0
    }

    private func report(on read: ReadPlan, source: Source, withDigest: Bool) -> (PlanReport, PlanDigest?) {
        let (profile, selection) = self.profile(for: read.plan)
        guard let selection else {
            let report = PlanReport(source: source, status: .notRead, profile: profile, stage: options.stage.rawValue)
            return (report, nil)
        }
        let context = context(read.plan, read.context, selection, read.readings)
        var run = PlanRun(plan: read.plan, selection: selection, context: context, timeLimit: options.timeLimit)
        run.run()
        let writer = ReportWriter(linter: self, read: read, source: source, profile: profile, selection: selection)
        let digest =
            withDigest ? DigestWriter(context: context).digest(path: source.path, profile: profile.id) : nil
        return (writer.report(from: run), digest)
    }

    /// A document read for the checks and not checked.
    func context(of source: Source, format: PlanFormat?) throws(Problems) -> CheckContext {
        let read = try reader.read(
            source, format: format, context: ReadingContext(asOf: asOf), acceptsFragments: true)
        guard let selection = profile(for: read.plan).1 else { throw Problems([]) }
        return context(read.plan, read.context, selection, read.readings)
    }

    private func context(
        _ plan: Plan, _ language: ReadingContext, _ selection: RuleSelection, _ readings: [TextKey: Reading] = [:]
    ) -> CheckContext {
        let context = CheckContext(
            plan: plan, reader: textReader, language: language, asOf: asOf, settings: selection.settings,
            required: selection.required, readings: readings)
        context.findsEmptyPlaces = findsEmptyPlaces
        return context
    }

    /// The flag, then the configuration, then the document, then general.
    private func profile(for plan: Plan) -> (PlanReport.Profile, RuleSelection?) {
        if let chosen = options.profile {
            let title = book.profile(chosen.id)?.title ?? chosen.id
            return (
                PlanReport.Profile(id: chosen.id, title: title, from: chosen.from, because: chosen.because),
                selection(chosen.id)
            )
        }
        if let hint = plan.profileHint ?? recognition.find(in: plan), let profile = book.profile(hint.id) {
            return (
                PlanReport.Profile(
                    id: hint.id, title: profile.title, from: "document", because: "the document says \"\(hint.words)\""),
                selection(hint.id)
            )
        }
        let title = book.profile("general")?.title ?? "General"
        return (
            PlanReport.Profile(
                id: "general", title: title, from: "default", because: "nothing says which agency the plan is for"),
            selection("general")
        )
    }
}

extension RuleSelection {
    /// The same selection with the rules that read an entry's own words only.
    func onlyWording() -> RuleSelection {
        RuleSelection(self, isForPlan: false, keeping: { $0.rule.isAboutWording })
    }
}

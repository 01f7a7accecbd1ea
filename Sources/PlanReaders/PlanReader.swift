import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML
import WordDocument

/// The forms in which a plan can be written.
package enum PlanFormat: String, CaseIterable, Sendable {
    case markdown, text, yaml, docx

    /// By the file's extension, in any case; nil for one that says nothing.
    package init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "md", "markdown": self = .markdown
        case "txt", "text": self = .text
        case "yml", "yaml": self = .yaml
        case "docx", "docm", "dotx": self = .docx
        default: return nil
        }
    }

    /// Does what the first document of this form would have to wait for.
    package func prepare() {
        if self == .docx { WordPackage.prepare() }
    }
}

/// A plan as far as it was understood, and what the document says to planlint itself.
package struct ReadPlan: Sendable {
    package var plan: Plan
    package var suppressions: [SuppressionDirective]
    /// What words of the plan were read with: its date, its people.
    package var context: ReadingContext
    /// What was read of single texts on the way.
    package var readings: [TextKey: Reading] = [:]
    /// What stands in the margin of a Word document: no part of the plan.
    package var comments: [DocumentComment] = []
    /// Code in Markdown: text that is quoted letter for letter.
    package var verbatim: [Span] = []
    /// What the plan was read from; for Word with the text that places are told in.
    package var source: Source
    /// Where pending changes of planlint itself stand in the document, and comments of it that nobody settled.
    package var ownMarks: [Span] = []
}

/// Bytes to a plan, for every format.
package struct PlanReader: Sendable {
    package let vocabulary: Vocabulary
    package let textReader: TextReader

    /// Made for the first plan: a run that has its plan read elsewhere needs none.
    private let labels: WhenNeeded<LabelIndex>

    package init(vocabulary: Vocabulary, textReader: TextReader) {
        self.vocabulary = vocabulary
        self.textReader = textReader
        labels = WhenNeeded { LabelIndex(vocabulary) }
    }

    /// Makes what the first plan would have to wait for.
    package func prepare() { _ = labels.value }

    /// - Parameter context: at least the day that relative dates count from where the plan has none.
    /// - Parameter acceptsFragments: also take a plan without goal, objective and task, such as an example of a rule.
    /// - Throws: problems with their place in the document; `not-a-plan` where nothing of a plan was recognised.
    package func read(
        _ source: Source, format: PlanFormat? = nil, context: ReadingContext, acceptsFragments: Bool = false
    ) throws(Problems) -> ReadPlan {
        let read = try readAny(
            source,
            format: format ?? PlanFormat(path: source.path) ?? FormatGuess(vocabulary).format(of: source.main.bytes),
            context)
        guard acceptsFragments || Recogniser.isPlan(read.plan) else { throw Problems([NotAPlan.problem(source)]) }
        return read
    }

    private func readAny(
        _ source: Source, format: PlanFormat, _ context: ReadingContext
    ) throws(Problems) -> ReadPlan {
        if format == .markdown || format == .text, let problem = OwnPage.problem(source) { throw Problems([problem]) }
        switch format {
        case .yaml: return try readYAML(source, context)
        case .markdown: return try recognise(MarkdownFolder.fold(source), in: source, context)
        case .text: return try recognise(TextFolder.fold(source, reading: vocabulary.reading), in: source, context)
        case .docx:
            let document = try WordFolder.fold(source, reading: vocabulary.reading)
            let text = PlainText.of(document)
            if let problem = OwnPage.problem(source, showing: text.bytes) { throw Problems([problem]) }
            var read = try recognise(document, in: source.showing(text), context)
            let open = WordDismissals.openComments(in: read.comments)
            read.ownMarks = (WordPlaces.changes(of: WordAuthor.planlint, in: source) + open).sorted()
            return read
        }
    }

    private func recognise(
        _ document: BlockDocument, in source: Source, _ context: ReadingContext
    ) throws(Problems) -> ReadPlan {
        let recogniser = Recogniser(vocabulary: vocabulary, labels: labels.value)
        let recognised = recogniser.recognise(document, in: source)
        var context = context
        if let sent = document.sent, let day = day(in: sent, context) {
            context.planDate = context.planDate ?? day
        }
        var read = finish(recognised.plan, suppressions: document.suppressions, context, source)
        read.comments = document.comments
        read.verbatim = document.verbatim
        var sentences = SentencePass(
            reader: textReader, context: read.context, plan: read.plan, readings: read.readings)
        sentences.run(on: &read.plan, bodies: recognised.bodies)
        read.readings = sentences.readings
        InheritPass.run(on: &read.plan, steps: recognised.steps)
        return read
    }

    /// The first day that the words name.
    private func day(in text: MappedText, _ context: ReadingContext) -> CalendarDate? {
        textReader.read(text.bytes, in: context).signals.lazy.filter { $0.kind == .timeFrame }
            .compactMap(DateInSentence.day).first
    }

    private func readYAML(_ source: Source, _ context: ReadingContext) throws(Problems) -> ReadPlan {
        let document = try YAMLReader.read(source)
        guard let root = document.root else {
            throw Problems([
                Problem(
                    "The file holds no plan.", advice: "Start with keys such as `goal:` and `objectives:`.",
                    code: "not-a-plan", path: source.path)
            ])
        }
        var folder = YAMLPlanFolder(source: source, vocabulary: vocabulary)
        let suppressions = YAMLDirectives.suppressions(in: document, of: source)
        return finish(try folder.fold(root), suppressions: suppressions, context, source)
    }

    private func finish(
        _ plan: Plan, suppressions: [SuppressionDirective], _ context: ReadingContext, _ source: Source
    ) -> ReadPlan {
        var plan = plan
        if plan.profileHint == nil { plan.profileHint = ProfileHint(vocabulary).find(in: plan) }
        var typing = FieldTyping(reader: textReader, context: context)
        typing.run(on: &plan)
        return ReadPlan(
            plan: plan, suppressions: suppressions, context: typing.context, readings: typing.readings, source: source)
    }
}

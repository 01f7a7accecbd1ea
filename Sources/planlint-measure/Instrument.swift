import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules

/// planlint's own machinery, as `planlint signals` and `planlint try` use it.
struct Instrument: Sendable {
    private let reader: TextReader
    private let linter: Linter
    /// Relative dates of the own set count from here (its code book says so).
    static let reference = CalendarDate(year: 2026, month: 11, day: 22)
    /// Relative dates of the public set count from here.
    static let publicReference = CalendarDate(year: 2013, month: 2, day: 12)

    /// - Parameter rules: a folder of rules.
    init(rules: String) throws(Problems) {
        let book = try RuleBookLoader(files: try RuleFolder.files(at: rules)).load()
        reader = TextReader(lexicon: book.lexicon, terms: book.terms)
        linter = Linter(
            book: book, options: LintOptions(), asOf: Self.reference ?? CalendarDate(dayNumber: 0))
    }

    func read(_ text: String, asOf day: CalendarDate? = Instrument.reference) -> Reading {
        reader.read(text, in: ReadingContext(asOf: day))
    }

    /// The signals outside quoted speech, as nothing is said about anybody's recorded words.
    func signals(_ text: String, asOf day: CalendarDate? = Instrument.reference) -> [Signal] {
        let reading = read(text, asOf: day)
        let quotes = reading.signals(.quotedSpeech).map(\.range)
        return reading.signals.filter { signal in
            signal.kind == .quotedSpeech || !quotes.contains { $0.overlaps(signal.range) }
        }
    }

    func ownerCell(_ text: String) -> OwnerCell {
        reader.readOwner(Array(text.utf8), in: ReadingContext(asOf: Self.reference))
    }

    /// What `planlint try --as KIND` finds.
    func findings(_ text: String, as kind: String) -> [Diagnostic] {
        linter.findings(onSentence: Array(text.utf8), as: kind)
    }
}

extension Diagnostic {
    /// Every place of the finding, as half-open ranges of UTF-8 bytes.
    var places: [Range<Int>] { [span.range] + related.map(\.span.range) }
}

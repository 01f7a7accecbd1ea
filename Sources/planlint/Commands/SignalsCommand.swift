import ArgumentParser
import PlanDiagnostics
import PlanLanguage
import PlanReporters
import PlanRules

struct SignalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signals",
        abstract: "Prints what planlint sees in each line of standard input, as one JSON object a line.")

    @Option(help: ArgumentHelp("The day that relative dates count from. (default: today)", valueName: "date"))
    var asOf: Day?

    @OptionGroup var rules: RuleOptions

    func run() throws {
        let book = try Failure.mapped { () throws(Problems) in
            try Session.book(rules, try Session.configuration(rules, near: ["-"]))
        }
        let reader = TextReader(lexicon: book.lexicon, terms: book.terms)
        let context = ReadingContext(asOf: asOf?.date ?? .today)
        for line in InputLines() {
            let text = Array(String(decoding: line, as: UTF8.self).utf8)
            let signals = reader.read(text, in: context).signals.map(ShownSignal.init)
            ByteOutput.standard.write(SignalReporter.line(text, signals))
        }
    }
}

extension ShownSignal {
    init(_ signal: Signal) {
        self.init(
            kind: signal.kind.rawValue, range: signal.range, value: signal.value.flatMap(Value.init),
            role: signal.role?.rawValue, anchor: signal.anchor, resolvedFrom: signal.resolvedFrom?.rawValue)
    }
}

extension ShownSignal.Value {
    init(_ value: Signal.Value) {
        switch value {
        case .date(let date): self = .text(date.iso)
        case .interval(let first, let last): self = .text("\(first.iso)/\(last.iso)")
        case .duration(let span): self = .text(span.iso)
        case .frequency(let span): self = .text("R/\(span.iso)")
        case .clock(let minutes): self = .text(Self.clock(minutes))
        case .quantity(let number, let unit):
            let amount = number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
            self = .text(unit.map { "\(amount) \($0)" } ?? amount)
        case .word(let word): self = .text(word)
        }
    }

    /// ISO 8601: `14:30`.
    private static func clock(_ minutes: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

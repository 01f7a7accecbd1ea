import ArgumentParser
import Glibc
import PlanDiagnostics

/// How well the signals and the rules on wording do on labelled sentences. For development; it is not installed.
@main
struct PlanlintMeasure: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planlint-measure",
        abstract: "Prints precision, recall and F1 of what planlint sees in labelled sentences.",
        discussion: """
            Intervals are for 95 %: Wilson's for a proportion; for F1 that of the share of right ones among all that were \
            labelled or found, carried over by F1 = 2s / (1 + s).
            """)

    @Option(help: "Which half: tune is for looking at, check for measuring.")
    var half: LabelledSet.Half = .tune

    @Option(help: "The folder of the own sentences.")
    var sentences = "Tests/PlanLanguageTests/Sentences"

    @Option(help: "A folder with passive.jsonl, smart-goals.jsonl and time-phrases.jsonl, halved by a hash.")
    var devData: String?

    @Option(help: "The folder of rules and word lists.")
    var rules = "Rules"

    @Option(parsing: .upToNextOption, help: "Measures to take, by id.")
    var only: [String] = []

    @Flag(help: "Print every miss (-) and false alarm (+).")
    var misses = false

    func validate() throws {
        for id in only where !Measure.all.contains(where: { $0.id == id }) {
            let known = Measure.all.map(\.id).joined(separator: ", ")
            throw ValidationError("There is no measure `\(id)`. There are: \(known).")
        }
    }

    func run() throws {
        do {
            try measure()
        } catch let problems as Problems {
            for problem in problems.all {
                print("\(problem.path):\(problem.start?.line ?? 1): \(problem.message) \(problem.advice)")
            }
            Glibc.exit(2)
        }
    }

    private func measure() throws {
        let sources = Measure.Sources(
            instrument: try Instrument(rules: rules), own: try LabelledSet(folder: sentences, half: half),
            publicSet: try devData.map { try LabelledSet(publicFolder: $0, half: half) })
        var table = FigureTable()
        for measure in Measure.all where only.isEmpty || only.contains(measure.id) {
            let cases = measure.cases(sources)
            table.add(measure, cases)
            if misses { show(measure, cases) }
        }
        print(table.text, terminator: "")
    }

    private func show(_ measure: Measure, _ cases: [Case]) {
        print("\n\(measure.id)")
        for one in cases {
            for outcome in one.outcomes {
                switch outcome {
                case .missed(let what): print("  - \(one.text)\(what.isEmpty ? "" : "  [\(what)]")")
                case .falseAlarm(let what): print("  + \(one.text)\(what.isEmpty ? "" : "  [\(what)]")")
                case .right, .rightlySilent: break
                }
            }
        }
    }
}

extension LabelledSet.Half: ExpressibleByArgument {}

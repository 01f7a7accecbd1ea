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

    @Option(parsing: .upToNextOption, help: "The folders of the own sentences; a table each.")
    var sentences = ["", "/second", "/third"].map { "Tests/PlanLanguageTests/Sentences" + $0 }

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
        let instrument = try Instrument(rules: rules)
        for folder in sentences {
            let own = try LabelledSet(folder: folder, half: half)
            let sources = Measure.Sources(instrument: instrument, own: own, publicSet: nil)
            take(Measure.own, from: sources, "\(folder), \(half)")
        }
        guard let devData else { return }
        let publicSet = try LabelledSet(publicFolder: devData, half: half)
        take(
            Measure.publicSet, from: Measure.Sources(instrument: instrument, own: LabelledSet(), publicSet: publicSet),
            "public sentences, \(half)")
    }

    /// - Parameter title: which sentences; printed above the table.
    private func take(_ measures: [Measure], from sources: Measure.Sources, _ title: String) {
        var table = FigureTable()
        for measure in measures where only.isEmpty || only.contains(measure.id) {
            let cases = measure.cases(sources)
            table.add(measure, cases)
            if misses { show(measure, cases) }
        }
        if !table.isEmpty { print("\n\(title)\n\n\(table.text)", terminator: "") }
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

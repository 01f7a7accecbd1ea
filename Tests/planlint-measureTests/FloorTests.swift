import Foundation
import Testing

@testable import planlint_measure

/// What stands in Sources/PlanLanguage/README.md stays true: no figure of the check half falls below what was reached.
@Suite("How well the check half is read")
struct FloorTests {
    struct Floor: CustomTestStringConvertible, Sendable {
        let measure: String
        let figure: Measure.Figure
        /// At least this; of an alarm rate at most.
        let value: Double

        var testDescription: String { "\(measure) \(figure.rawValue) \(value)" }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let sources: Result<Measure.Sources, any Error> = Result {
        Measure.Sources(
            instrument: try Instrument(rules: root + "/Rules"),
            own: try LabelledSet(folder: root + "/Tests/PlanLanguageTests/Sentences", half: .check), publicSet: nil)
    }

    static let floors: [Floor] = [
        Floor(measure: "time", figure: .precision, value: 0.96),
        Floor(measure: "time", figure: .recall, value: 0.90),
        Floor(measure: "time", figure: .f1, value: 0.93),
        Floor(measure: "time-present", figure: .precision, value: 0.96),
        Floor(measure: "time-present", figure: .recall, value: 0.90),
        Floor(measure: "time-present", figure: .f1, value: 0.93),
        Floor(measure: "time-traps", figure: .alarmRate, value: 0.04),
        Floor(measure: "time-value", figure: .correct, value: 0.89),
        Floor(measure: "time-role", figure: .correct, value: 0.82),
        Floor(measure: "frequency", figure: .precision, value: 0.98),
        Floor(measure: "frequency", figure: .recall, value: 0.90),
        Floor(measure: "frequency", figure: .f1, value: 0.94),
        Floor(measure: "negation", figure: .precision, value: 0.99),
        Floor(measure: "negation", figure: .recall, value: 0.93),
        Floor(measure: "negation", figure: .f1, value: 0.96),
        Floor(measure: "passive", figure: .precision, value: 0.98),
        Floor(measure: "passive", figure: .recall, value: 0.98),
        Floor(measure: "passive", figure: .f1, value: 0.94),
        Floor(measure: "passive-without-actor", figure: .precision, value: 0.94),
        Floor(measure: "passive-without-actor", figure: .recall, value: 0.94),
        Floor(measure: "passive-without-actor", figure: .f1, value: 0.94),
        Floor(measure: "owner", figure: .precision, value: 0.99),
        Floor(measure: "owner", figure: .recall, value: 0.96),
        Floor(measure: "owner", figure: .f1, value: 0.97),
        Floor(measure: "owner-exact", figure: .correct, value: 0.92),
        Floor(measure: "owner-cell", figure: .precision, value: 0.99),
        Floor(measure: "owner-cell", figure: .recall, value: 0.99),
        Floor(measure: "owner-cell", figure: .f1, value: 0.97),
        Floor(measure: "owner-empty", figure: .precision, value: 0.86),
        Floor(measure: "owner-empty", figure: .recall, value: 0.97),
        Floor(measure: "owner-empty", figure: .f1, value: 0.92),
        Floor(measure: "negative", figure: .precision, value: 0.91),
        Floor(measure: "negative", figure: .recall, value: 0.80),
        Floor(measure: "negative", figure: .f1, value: 0.86),
        Floor(measure: "not-measurable", figure: .precision, value: 0.85),
        Floor(measure: "not-measurable", figure: .recall, value: 0.88),
        Floor(measure: "not-measurable", figure: .f1, value: 0.86),
        Floor(measure: "not-measurable-tasks", figure: .precision, value: 0.51),
        Floor(measure: "not-measurable-tasks", figure: .recall, value: 0.97),
        Floor(measure: "not-measurable-tasks", figure: .f1, value: 0.67),
        Floor(measure: "aims", figure: .precision, value: 0.85),
        Floor(measure: "aims", figure: .recall, value: 0.63),
        Floor(measure: "aims", figure: .f1, value: 0.72),
        Floor(measure: "aims-tasks", figure: .precision, value: 0.62),
        Floor(measure: "aims-tasks", figure: .recall, value: 0.49),
        Floor(measure: "aims-tasks", figure: .f1, value: 0.55),
        Floor(measure: "vague", figure: .precision, value: 0.85),
        Floor(measure: "vague", figure: .recall, value: 0.78),
        Floor(measure: "vague", figure: .f1, value: 0.81),
        Floor(measure: "vague-tasks", figure: .precision, value: 0.99),
        Floor(measure: "vague-tasks", figure: .recall, value: 0.47),
        Floor(measure: "vague-tasks", figure: .f1, value: 0.64),
        Floor(measure: "service", figure: .precision, value: 0.66),
        Floor(measure: "service", figure: .recall, value: 0.66),
        Floor(measure: "service", figure: .f1, value: 0.66),
        Floor(measure: "judgemental", figure: .precision, value: 0.95),
        Floor(measure: "judgemental", figure: .recall, value: 0.78),
        Floor(measure: "judgemental", figure: .f1, value: 0.88),
        Floor(measure: "acronyms", figure: .precision, value: 0.88),
        Floor(measure: "acronyms", figure: .recall, value: 0.85),
        Floor(measure: "acronyms", figure: .f1, value: 0.88),
        Floor(measure: "support", figure: .precision, value: 0.81),
        Floor(measure: "support", figure: .recall, value: 0.64),
        Floor(measure: "support", figure: .f1, value: 0.71),
    ]

    @Test("reaches what it has reached", arguments: floors)
    func floor(_ floor: Floor) throws {
        let measure = try #require(Measure.all.first { $0.id == floor.measure })
        let tally = Tally(measure.cases(try Self.sources.get()))
        let value = tally.figure(floor.figure).value
        #expect(floor.figure.reaches(value, floor.value), "\(floor.testDescription): it is \(value)")
    }

    @Test("every measure of the own set has cases to count")
    func cases() throws {
        let sources = try Self.sources.get()
        for measure in Measure.all where !measure.id.hasPrefix("public-") {
            #expect(!measure.cases(sources).isEmpty, "\(measure.id)")
        }
    }
}

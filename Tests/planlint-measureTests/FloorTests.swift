import Foundation
import Testing

@testable import planlint_measure

/// What stands in Sources/PlanLanguage/README.md stays true: no figure of a check half falls below what was reached.
@Suite("How well the check halves are read")
struct FloorTests {
    enum Part: String, CaseIterable, Sendable {
        case first = ""
        case second = "/second"
        case third = "/third"
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let sources: [Part: Result<Measure.Sources, any Error>] = {
        let instrument = Result { try Instrument(rules: root + "/Rules") }
        var found: [Part: Result<Measure.Sources, any Error>] = [:]
        for part in Part.allCases {
            found[part] = Result {
                let folder = root + "/Tests/PlanLanguageTests/Sentences" + part.rawValue
                return Measure.Sources(
                    instrument: try instrument.get(), own: try LabelledSet(folder: folder, half: .check),
                    publicSet: nil)
            }
        }
        return found
    }()

    private static func sources(_ part: Part) throws -> Measure.Sources { try #require(sources[part]).get() }

    @Test("reach what they have reached", arguments: Part.allCases, Floor.all.map(\.measure))
    func floor(_ part: Part, _ id: String) throws {
        let measure = try #require(Measure.all.first { $0.id == id })
        let floor = try #require(Floor.all.first { $0.measure == id })
        let cases = measure.cases(try Self.sources(part))
        guard !cases.isEmpty else { return }
        let tally = Tally(cases)
        for figure in measure.figures {
            let least = try #require(floor.least(part)[figure])
            let value = tally.figure(figure).value
            #expect(figure.reaches(value, least), "\(id) \(figure.rawValue): it is \(value), and was \(least)")
        }
    }

    /// The third set has no file of passives.
    @Test("every measure of the own sets has a floor and cases to count", arguments: [Part.first, .second])
    func cases(_ part: Part) throws {
        let sources = try Self.sources(part)
        for measure in Measure.own {
            #expect(!measure.cases(sources).isEmpty, "\(measure.id)")
            #expect(Floor.all.contains { $0.measure == measure.id }, "\(measure.id)")
        }
    }
}

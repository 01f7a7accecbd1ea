import Foundation
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML
import Testing

@testable import PlanReaders

/// How much is understood of plans whose layouts were made by others; see `Layouts/README.md`.
@Suite struct LayoutTests {
    struct Floor: CustomTestStringConvertible {
        let folder: String
        let objectives, tasks, owners, times: Int
        var testDescription: String { folder }
    }

    @Test(
        "as much is read as has been read before",
        arguments: [
            Floor(folder: "first", objectives: 54, tasks: 167, owners: 139, times: 113),
            Floor(folder: "second", objectives: 33, tasks: 116, owners: 100, times: 73),
            Floor(folder: "third", objectives: 51, tasks: 141, owners: 133, times: 121),
            Floor(folder: "fourth", objectives: 49, tasks: 116, owners: 102, times: 95),
            Floor(folder: "fifth", objectives: 44, tasks: 116, owners: 97, times: 91),
            Floor(folder: "sixth", objectives: 43, tasks: 112, owners: 102, times: 91),
            Floor(folder: "seventh", objectives: 31, tasks: 63, owners: 63, times: 60),
            Floor(folder: "eighth", objectives: 98, tasks: 345, owners: 282, times: 236),
            Floor(folder: "ninth", objectives: 18, tasks: 61, owners: 58, times: 48),
        ])
    func readsAsMuch(_ floor: Floor) throws {
        var found = LayoutScore()
        for sheet in try Self.sheets(of: floor.folder) { found.add(try Self.score(sheet)) }
        #expect(found.objectives >= floor.objectives && found.tasks >= floor.tasks, "\(found)")
        #expect(found.owners >= floor.owners && found.times >= floor.times, "\(found)")
    }

    @Test("nothing is read that the sheets do not have", arguments: ["sixth", "seventh"])
    func readsNoMore(_ folder: String) throws {
        for base in try Self.sheets(of: folder) {
            let (plan, sheet) = try Self.read(base)
            let wanted = sheet["objectives"]?.items ?? []
            #expect(plan.all("objective").count <= wanted.count, "\(base)")
            let tasks = (wanted.compactMap { $0["tasks"] } + [sheet["also-tasks"]].compactMap { $0 })
                .reduce(0) { $0 + ($1.items?.count ?? 0) }
            #expect(plan.all("task").count <= tasks, "\(base)")
        }
    }

    private static let layouts = "Tests/PlanReadersTests/Layouts/"

    private static func sheets(of folder: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: RuleFolder.root.path + "/" + layouts + folder)
        let sheets = names.filter { $0.hasSuffix(".answers.yml") }.sorted()
        try #require(sheets.count >= 4)
        return sheets.map { layouts + folder + "/" + $0.dropLast(".answers.yml".count) }
    }

    private static func score(_ base: String) throws -> LayoutScore {
        guard let (plan, sheet) = try? read(base) else { return LayoutScore() }
        return LayoutScore(of: plan, against: sheet)
    }

    private static func read(_ base: String) throws -> (plan: Plan, sheet: YAMLNode) {
        let path = try #require([".docx", ".md", ".txt"].map { base + $0 }.first { RuleFolder.bytes($0) != nil })
        let answers = Source(path: base, bytes: try #require(RuleFolder.bytes(base + ".answers.yml")))
        let sheet = try #require(YAMLReader.read(answers).root)
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        let source = try PlanOpening.source(try #require(RuleFolder.bytes(path)), path: path)
        let read = try reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: "2026-12-01")))
        return (read.plan, sheet)
    }
}

/// What of an answer sheet was found in a plan.
struct LayoutScore: CustomStringConvertible {
    private(set) var objectives = 0
    private(set) var tasks = 0
    private(set) var owners = 0
    private(set) var times = 0

    var description: String { "objectives \(objectives), tasks \(tasks), who \(owners), by when \(times)" }

    init() {}

    init(of plan: Plan, against sheet: YAMLNode) {
        let words = plan.words("text", of: "objective")
        var rest = plan.all("task")
        for objective in sheet["objectives"]?.items ?? [] {
            if let wanted = objective["words"]?.trimmedText, words.contains(where: { Self.isSame($0, wanted) }) {
                objectives += 1
            }
            for task in objective["tasks"]?.items ?? [] {
                guard let wanted = task["text"]?.trimmedText,
                    let index = rest.firstIndex(where: { Self.isSame(plan.field("text", of: $0)?.text.string, wanted) })
                else { continue }
                let node = rest.remove(at: index)
                tasks += 1
                if Self.holds(node, ["owner"], task["owner"], plan) { owners += 1 }
                if Self.holds(node, ["due", "frequency", "start"], task["due"], plan) { times += 1 }
            }
        }
    }

    mutating func add(_ other: LayoutScore) {
        objectives += other.objectives
        tasks += other.tasks
        owners += other.owners
        times += other.times
    }

    private static func holds(_ node: Node, _ fields: [String], _ answer: YAMLNode?, _ plan: Plan) -> Bool {
        guard let answer, !answer.isNull, let wanted = answer.trimmedText else { return false }
        return fields.contains { isSame(plan.field($0, of: node)?.text.string, wanted) }
    }

    /// The same words, or the one within the other: a sheet leaves out a bracket, the plan a number.
    private static func isSame(_ found: String?, _ wanted: String) -> Bool {
        let found = letters(found ?? "")
        let wanted = letters(wanted)
        guard !found.isEmpty, !wanted.isEmpty else { return false }
        return found == wanted || found.contains(wanted) || wanted.contains(found) && found.count * 2 >= wanted.count
    }

    private static func letters(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " })
    }
}

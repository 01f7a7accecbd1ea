import Foundation
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML
import Testing

@testable import PlanReaders

/// Invented plans in the layouts that agencies and people use, each with the tree that a careful person would read.
@Suite struct DraftTests {
    static let folders = ["Drafts", "Drafts2", "Drafts3"]

    static let drafts: [String] = folders.flatMap { folder -> [String] in
        let names =
            (try? FileManager.default.contentsOfDirectory(
                atPath: RuleFolder.root.path + "/Tests/PlanReadersTests/" + folder)) ?? []
        return names.filter { $0.hasSuffix(".expected.yml") }.sorted().map {
            folder + "/" + $0.dropLast(".expected.yml".count)
        }
    }

    /// Differences that stand, with the reason beside them.
    static let accepted: Set<String> = {
        let bytes = RuleFolder.bytes("Tests/PlanReadersTests/Fixtures/accepted-differences.txt") ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return Set(lines.filter { !$0.hasPrefix("#") })
    }()

    @Test("is read as a careful person reads it", arguments: drafts)
    func readsAsExpected(_ draft: String) throws {
        let base = "Tests/PlanReadersTests/" + draft
        let path = try #require([".md", ".txt", ".yml"].map { base + $0 }.first { RuleFolder.bytes($0) != nil })
        let source = Source(path: path, bytes: try #require(RuleFolder.bytes(path)))
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        let read = try reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: "2026-11-22")))
        let expected = Source(path: base, bytes: try #require(RuleFolder.bytes(base + ".expected.yml")))
        var comparison = TreeComparison(read.plan)
        comparison.compare(with: try #require(YAMLReader.read(expected).root))
        let name = draft.split(separator: "/").last.map { $0.prefix(2) } ?? ""
        let open = comparison.differences.map { name + $0 }.filter { !Self.accepted.contains($0) }
        if ProcessInfo.processInfo.environment["SHOW_DRAFTS"] != nil {
            print(comparison.differences.map { name + $0 }.joined(separator: "\n"))
        } else {
            #expect(open.isEmpty, "\(draft):\n\(open.joined(separator: "\n"))")
        }
    }
}

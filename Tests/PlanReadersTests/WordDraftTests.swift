import Foundation
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML
import Testing

@testable import PlanReaders

/// The drafts as Word documents give the tree that their Markdown or plain text gives.
@Suite struct WordDraftTests {
    static let files = "Tests/PlanReadersTests/WordFiles/"

    /// Paths below `WordFiles`, without the ending.
    static let documents: [String] = {
        let folders = ["Drafts", "Drafts2", "Drafts-LibreOffice"]
        return folders.flatMap { folder -> [String] in
            let path = RuleFolder.root.path + "/" + files + folder
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.filter { $0.hasSuffix(".docx") }.sorted().map { folder + "/" + $0.dropLast(5) }
        }
    }()

    static func read(_ path: String) throws -> ReadPlan {
        let bytes = try #require(RuleFolder.bytes(path))
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        let source = try PlanOpening.source(bytes, path: path)
        return try reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: "2026-11-22")))
    }

    static func differences(_ path: String, from expected: String) throws -> [String] {
        let source = Source(path: expected, bytes: try #require(RuleFolder.bytes(expected)))
        var comparison = TreeComparison(try read(path).plan)
        comparison.compare(with: try #require(YAMLReader.read(source).root))
        return comparison.differences
    }

    /// Differences that stand, with the reason beside them.
    private static let accepted: Set<String> = {
        let bytes = RuleFolder.bytes("Tests/PlanReadersTests/Fixtures/accepted-word-differences.txt") ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return Set(lines.filter { !$0.hasPrefix("#") })
    }()

    @Test func draftsAreThere() { #expect(Self.documents.count >= 23) }

    @Test("gives the tree that its Markdown or plain text gives", arguments: documents)
    func readsAsItsText(_ document: String) throws {
        let draft = document.replacingOccurrences(of: "Drafts-LibreOffice", with: "Drafts")
        let base = "Tests/PlanReadersTests/" + draft
        let isMarkdown = RuleFolder.bytes(base + ".md") != nil
        let inText = try Self.differences(base + (isMarkdown ? ".md" : ".txt"), from: base + ".expected.yml")
        let inWord = try Self.differences(Self.files + document + ".docx", from: base + ".expected.yml")
        let extra = inWord.filter { !inText.contains($0) && !Self.accepted.contains("\(document): \($0)") }
        #expect(extra.isEmpty, "\(document):\n\(extra.joined(separator: "\n"))")
    }

    @Test("tells places in the text that it shows", arguments: documents)
    func tellsPlacesInItsText(_ document: String) throws {
        let read = try Self.read(Self.files + document + ".docx")
        let scalars = Array(String(decoding: read.source.readable, as: UTF8.self).unicodeScalars)
        for node in read.plan.nodes {
            for field in node.fields where !field.value.text.isEmpty && field.value.inheritedFrom == nil {
                let text = field.value.text
                guard let span = text.span, text.segments.count == 1 else { continue }
                let start = read.source.start(of: span).offset
                let end = read.source.end(of: span).offset
                try #require(start <= end && end <= scalars.count)
                let shown = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(shown.replacingOccurrences(of: "\n", with: " ") == text.string)
            }
        }
    }
}

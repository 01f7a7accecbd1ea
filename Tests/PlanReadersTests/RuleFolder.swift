import Foundation
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML
import Testing

@testable import PlanRules

/// The project's own vocabulary and word lists, read once.
enum RuleFolder {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let vocabulary: Vocabulary = {
        let mistakes = Mistakes()
        guard let plan = file("vocabulary/plan.yml"), let words = file("vocabulary/reading.yml"),
            var vocabulary = VocabularyDecoding(file: plan, mistakes: mistakes).decode(),
            let reading = ReadingDecoding(file: words, mistakes: mistakes).decode()
        else { fatalError("vocabulary: \(mistakes.problems.map(\.message))") }
        vocabulary.reading = reading
        return vocabulary
    }()

    static let textReader: TextReader = {
        let folder = root.appendingPathComponent("Rules/words")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        let lists = names.filter { $0.hasSuffix(".yml") }.compactMap { name -> WordList? in
            file("words/" + name).flatMap { WordListDecoding(file: $0, mistakes: Mistakes()).decode() }
        }
        return TextReader(lexicon: Lexicon(lists: lists))
    }()

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init)
    }

    private static func file(_ path: String) -> RuleFile? {
        guard let bytes = bytes("Rules/" + path) else { return nil }
        let source = Source(path: path, bytes: bytes)
        guard let root = try? YAMLReader.read(source).root else { return nil }
        return RuleFile(path: path, source: source, root: root)
    }
}

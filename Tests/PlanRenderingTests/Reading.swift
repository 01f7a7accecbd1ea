import Foundation
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRendering
import PlanRules
import PlanSource

/// The project's own rules and readers, made once.
enum Reading {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let book: RuleBook = {
        do {
            return try RuleBookLoader(files: try RuleFolder.files(at: root.appendingPathComponent("Rules").path)).load()
        } catch {
            fatalError("the rules do not load: \(error)")
        }
    }()

    static let reader = PlanReader(
        vocabulary: book.vocabulary, textReader: TextReader(lexicon: book.lexicon, terms: book.terms))

    static func plan(_ bytes: [UInt8], as format: PlanFormat) throws -> Plan {
        let path = "plan.\(format.rawValue)"
        let source = format == .docx ? try PlanOpening.source(bytes, path: path) : Source(path: path, bytes: bytes)
        let context = ReadingContext(asOf: CalendarDate(iso: "2027-01-15"))
        return try reader.read(source, format: format, context: context, acceptsFragments: true).plan
    }

    static func plan(yaml: String) throws -> Plan { try plan(Array(yaml.utf8), as: .yaml) }

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init)
    }
}

extension PlanLayout {
    /// The reader that reads the layout.
    var format: PlanFormat {
        switch self {
        case .yaml: .yaml
        case .markdownTable, .markdownList: .markdown
        case .text: .text
        case .wordTable, .wordList: .docx
        }
    }
}

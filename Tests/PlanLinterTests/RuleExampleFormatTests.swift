import Foundation
import PlanLinter
import PlanRules
import Testing

/// The examples of all rules, run in every form: the same plan in another form raises the same finding at the same words.
@Suite struct RuleExampleFormatTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let book: RuleBook = {
        do {
            return try RuleBookLoader(files: try RuleFolder.files(at: root.appendingPathComponent("Rules").path)).load()
        } catch {
            fatalError("the rules do not load: \(error)")
        }
    }()

    /// Misses that stand, with the reason beside them: `rule-id, form`.
    static let accepted: Set<String> = {
        let path = root.appendingPathComponent("Tests/PlanLinterTests/Fixtures/accepted-forms.txt").path
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
    }()

    @Test("the examples of an area show the same in every form", arguments: book.areas.map(\.name))
    func sameInEveryForm(_ area: String) {
        let formats = RuleExampleFormats(book: Self.book)
        let misses = Self.book.rules.filter { $0.area == area }.flatMap { formats.misses(of: $0) }
        let open = misses.filter { !Self.accepted.contains("\($0.rule), \($0.form.name)") }
        for miss in open {
            Issue.record("\(miss.rule), \(miss.form.name) (line \(miss.line)): \(miss.what)\n\(String(decoding: miss.document, as: UTF8.self))")
        }
    }
}

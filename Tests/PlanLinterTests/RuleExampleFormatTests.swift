import Foundation
import PlanLinter
import PlanRules
import Testing

/// The examples of all rules, run in every form.
@Suite struct RuleExampleFormatTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("an example shows the same in every form", arguments: RuleExampleFormats.Form.all)
    func sameInEveryForm(_ form: RuleExampleFormats.Form) throws {
        let files = try RuleFolder.files(at: Self.root.appendingPathComponent("Rules").path)
        let book = try RuleBookLoader(files: files).load()
        let formats = RuleExampleFormats(book: book)
        let misses = book.rules.flatMap { formats.misses(of: $0, in: [form]) }
        print("=== \(form.name): \(misses.count)")
        for miss in misses { print("\(miss.rule):\(miss.line): \(miss.what)\n" + String(decoding: miss.document, as: UTF8.self).split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")) }
    }
}

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

    /// Every layout as it is, and one variation after the other from rule to rule; all of them for every rule
    /// where the environment says `PLANLINT_EVERY_FORM`.
    private static func forms(for number: Int) -> [RuleExampleFormats.Form] {
        let all = RuleExampleFormats.Form.all
        guard ProcessInfo.processInfo.environment["PLANLINT_EVERY_FORM"] == nil else { return all }
        let varied = all.filter { $0.variation != nil }
        return RuleExampleFormats.Form.otherFormats + [varied[number % varied.count]]
    }

    @Test("the examples of an area show the same in every form", arguments: book.areas.map(\.name))
    func sameInEveryForm(_ area: String) {
        let formats = RuleExampleFormats(book: Self.book)
        for (number, rule) in Self.book.rules.enumerated() where rule.area == area {
            for miss in formats.misses(of: rule, in: Self.forms(for: number))
            where !Self.accepted.contains("\(miss.rule), \(miss.form.name)") {
                let document = String(decoding: miss.document, as: UTF8.self)
                Issue.record("\(miss.rule), \(miss.form.name) (line \(miss.line)): \(miss.what)\n\(document)")
            }
        }
    }
}

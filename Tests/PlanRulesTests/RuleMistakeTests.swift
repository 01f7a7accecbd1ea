import PlanDiagnostics
import PlanRules
import PlanSource
import Testing

/// Mistakes in a rule file and where planlint points: `>>` and `<<` mark the place inside the rule.
@Suite("A mistake in a rule")
struct RuleMistakeTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let name: String
        let code: String
        /// Words that the advice holds.
        let advice: String
        let change: @Sendable (String) -> String
        var testDescription: String { name }
    }

    static let sound = """
        id: test-rule
        title: Every task says by when
        severity: warning
        look-at: task
        check: {present: {field: due}}
        message: The task does not say by when.
        why: A task without a date cannot be followed up.
        do: Add a date.
        source: [act-case-planning 49]
        examples:
          - bad: {task: {text: ">>Book the dentist<<", due: null}}
          - good: {task: {text: Book the dentist, due: 2027-03-12}}
          - good: {task: {text: Walk to school, due: each Tuesday}}
        """

    static func replacing(_ old: String, _ new: String) -> @Sendable (String) -> String {
        { $0.replacing(old, with: new) }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            name: "an unknown key", code: "unknown-key", advice: "`message`",
            change: replacing("message:", "[[mesage]]:")),
        Mistake(
            name: "a check that does not exist", code: "unknown-name", advice: "`present`",
            change: replacing("{present:", "{[[presnt]]:")),
        Mistake(
            name: "an unknown field", code: "unknown-field", advice: "`due`",
            change: replacing("{field: due}", "{field: [[deu]]}")),
        Mistake(
            name: "an unknown kind of entry", code: "unknown-name", advice: "`task`",
            change: replacing("look-at: task", "look-at: [[taks]]")),
        Mistake(
            name: "an unknown severity", code: "unknown-name", advice: "`warning`",
            change: replacing("severity: warning", "severity: [[warnign]]")),
        Mistake(
            name: "a shortened severity", code: "unknown-name", advice: "`warning`",
            change: replacing("severity: warning", "severity: {draft: [[warn]]}")),
        Mistake(
            name: "a profile that does not exist", code: "unknown-name", advice: "`vic`",
            change: replacing("look-at: task", "look-at: task\nfor: [act, [[victoria]]]")),
        Mistake(
            name: "an unknown placeholder", code: "unknown-placeholder", advice: "`{text}`",
            change: replacing("message: The task", "message: [[The {txet}]]")),
        Mistake(
            name: "a source that does not exist", code: "unknown-name", advice: "`act-case-planning`",
            change: replacing("[act-case-planning 49]", "[[[act-case-planing 49]]]")),
        Mistake(
            name: "a row that does not exist", code: "unknown-row", advice: "sources/act-case-planning.yml",
            change: replacing("[act-case-planning 49]", "[[[act-case-planning 900]]]")),
        Mistake(
            name: "an unknown word list", code: "unknown-word-list", advice: "`vague-verbs`",
            change: replacing("{present: {field: due}}", "{words: {in: text, avoid: [[vague-verb]]}}")),
        Mistake(
            name: "an unknown setting", code: "unknown-setting", advice: "`review-interval`",
            change: replacing(
                "{present: {field: due}}", "{count: {of: task, at-most: {setting: [[review-intervall]]}}}")),
        Mistake(
            name: "a pattern that cannot be read", code: "bad-pattern", advice: "brackets",
            change: replacing("{present: {field: due}}", "{pattern: {in: text, avoid: [['(a']]}}")),
        Mistake(
            name: "two checks side by side", code: "several-checks", advice: "`all:`",
            change: replacing("{present: {field: due}}", "{present: {field: due}, [[given]]: {field: due}}")),
        Mistake(
            name: "a file under another name", code: "name-mismatch", advice: "same",
            change: replacing("id: test-rule", "id: [[another-rule]]")),
        Mistake(
            name: "a rule superseding one that does not exist", code: "unknown-rule", advice: "`task-has-owner`",
            change: replacing("source:", "supersedes: [[[task-has-ownr]]]\nsource:")),
        Mistake(
            name: "a message that is a list", code: "wrong-type", advice: "text",
            change: replacing("message: The task does not say by when.", "message: [[[a, b]]]")),
    ]

    @Test("is said at its place with what to do", arguments: mistakes)
    func isSaidAtItsPlace(_ mistake: Mistake) throws {
        let marked = mistake.change(Self.sound)
        #expect(marked != Self.sound, "the change applies")
        let place = try #require(marked.firstRange(of: "[["))
        let text = marked.replacing("[[", with: "", maxReplacements: 1).replacing("]]", with: "", maxReplacements: 1)
        let problems = Self.problems(loading: text)
        let problem = try #require(
            problems.first { $0.code == mistake.code }, "found instead: \(problems.map { "\($0.code): \($0.message)" })"
        )
        #expect(problem.advice.contains(mistake.advice), "\(problem.advice)")
        let line = marked[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        #expect(problem.start?.line == line.count)
        #expect(problem.start?.column == line.last!.count + 1)
    }

    @Test("is all there is when the rule is sound")
    func aSoundRuleLoads() {
        #expect(Self.problems(loading: Self.sound).isEmpty)
    }

    @Test("A missing key is named")
    func aMissingKeyIsNamed() {
        for key in ["why", "do", "message", "severity", "look-at", "check", "title"] {
            let text = Self.sound.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
            let problems = Self.problems(loading: text)
            #expect(problems.contains { $0.message.contains("`\(key)`") }, "\(key): \(problems.map(\.message))")
        }
    }

    @Test("An error without a source is refused")
    func anErrorNeedsASource() {
        let text = Self.sound.replacing("severity: warning", with: "severity: error").replacing(
            "source: [act-case-planning 49]\n", with: "")
        #expect(Self.problems(loading: text).map(\.code) == ["error-without-source"])
    }

    private static func problems(loading text: String) -> [Problem] {
        do {
            guard let file = try RuleFolder.parse(Array(text.utf8), path: "tasks/test-rule.yml", shown: "test-rule.yml")
            else { return [] }
            _ = try RuleBookLoader(files: try RuleFolder.files(at: RealRules.folder) + [file]).load()
            return []
        } catch {
            return error.all
        }
    }
}

/// The rules that planlint ships, read from the checkout.
enum RealRules {
    static let folder = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }) + "/Rules"
}

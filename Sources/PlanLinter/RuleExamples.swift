import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanReaders
import PlanRules
import PlanSource

/// Runs the examples that stand in the rules.
package struct RuleExamples {
    /// What an example showed that it was not to show.
    package struct Miss: Sendable {
        package let rule: String
        package let line: Int
        package let what: String
    }

    let book: RuleBook
    /// The day on which examples are read unless they name another.
    static let day = CalendarDate(year: 2027, month: 1, day: 15)!

    package init(book: RuleBook) { self.book = book }

    /// Every miss of one rule; empty when all its examples show what they are to show.
    package func misses(of rule: Rule) -> [Miss] {
        var misses = shortage(of: rule)
        for example in rule.examples {
            if let what = miss(of: example, rule) { misses.append(Miss(rule: rule.id, line: example.line, what: what)) }
        }
        return misses
    }

    private func shortage(of rule: Rule) -> [Miss] {
        let bad = rule.examples.filter { $0.kind == .bad }.count
        let good = rule.examples.count - bad
        guard bad < 1 || good < 2 else { return [] }
        return [
            Miss(
                rule: rule.id, line: 1,
                what: "a rule needs one bad and two good examples, and this one has \(bad) and \(good)")
        ]
    }

    private func miss(of example: RuleExample, _ rule: Rule) -> String? {
        if rule.across != nil { return acrossMiss(of: example, rule) }
        let marked = MarkedText(example.yaml)
        let source = Source(path: "\(rule.id).yml", bytes: marked.bytes)
        let linter = linter(for: example, rule)
        return miss(of: example, rule, as: .yaml, source, wanted: marked.range, by: linter)
            ?? example.fixed.flatMap { fixMiss($0, rule, source, linter) }
    }

    /// The fix gives what the example says, byte for byte, and leaves nothing to mend.
    private func fixMiss(_ fixed: String, _ rule: Rule, _ source: Source, _ linter: Linter) -> String? {
        let report = try? linter.report(on: source, format: .yaml, acceptsFragments: true)
        guard let fix = report?.diagnostics.first(where: { $0.rule == rule.id })?.fixes.first else {
            return "the example shows a fix and the rule makes none"
        }
        let made = fix.edits.applied(to: source.main.bytes)
        guard made.drop(while: { $0 == 0x20 }).elementsEqual(fixed.utf8.drop { $0 == 0x20 }) else {
            return "the fix gives \(String(decoding: made, as: UTF8.self))"
        }
        let after = try? linter.report(
            on: Source(path: source.path, bytes: made), format: .yaml, acceptsFragments: true)
        return after?.diagnostics.contains { $0.rule == rule.id } == false ? nil : "the finding is there after the fix"
    }

    /// As the example asks for: its stage, profile, settings and day.
    func linter(for example: RuleExample, _ rule: Rule) -> Linter {
        let asOf = example.asOf.flatMap { CalendarDate(iso: $0) } ?? Self.day
        return Linter(book: book, options: options(example, rule), asOf: asOf)
    }

    /// - Parameters:
    ///   - source: the example's plan, in any format.
    ///   - wanted: where the arrow must land in it; nil where that is not tested.
    func miss(
        of example: RuleExample, _ rule: Rule, as format: PlanFormat, _ source: Source, wanted: Range<Int>?,
        by linter: Linter
    ) -> String? {
        let report: PlanReport
        do {
            report = try linter.report(on: source, format: format, acceptsFragments: true)
        } catch {
            return "the example cannot be read: "
                + error.all.map { "\($0.message) \($0.advice)" }.joined(separator: " ")
        }
        let found = report.diagnostics.filter { $0.rule == rule.id }
        switch example.kind {
        case .good:
            return found.first.map { "a good example raises: \($0.message.text)" }
        case .bad:
            guard found.count == 1 else { return countMiss(found.count, rule, report) }
            return placeMiss(found[0], wanted, source)
        }
    }

    /// The plans of an example are read as files of one run. A bad example is found in one plan or more, each once.
    private func acrossMiss(of example: RuleExample, _ rule: Rule) -> String? {
        guard !example.plans.isEmpty else { return "an example of a rule on several plans needs `plans:` and a list" }
        let linter = linter(for: example, rule)
        var run = AcrossRun(linter: linter)
        for (number, yaml) in example.plans.enumerated() {
            let source = Source(path: "plan-\(number + 1).yml", bytes: Array(yaml.utf8))
            guard let digest = try? linter.digest(of: source, format: .yaml, acceptsFragments: true) else {
                return "plan \(number + 1) of the example cannot be read"
            }
            run.add(digest)
        }
        let found = run.findings().filter { $0.rule == rule.id }
        switch example.kind {
        case .good: return found.first.map { "a good example raises: \($0.message.text)" }
        case .bad:
            let plans = Set(found.compactMap(\.paths.first))
            guard found.isEmpty || plans.count < found.count else { return nil }
            let what = found.count == 1 ? "1 finding" : "\(found.count) findings"
            return "a bad example raises \(what) of the rule in \(plans.count == 1 ? "1 plan" : "\(plans.count) plans")"
        }
    }

    private func countMiss(_ count: Int, _ rule: Rule, _ report: PlanReport) -> String {
        if let open = report.notChecked.first(where: { $0.rule == rule.id }) {
            return "a bad example is not checked: \(open.because)"
        }
        let others = report.diagnostics.map(\.rule).sorted()
        return "a bad example raises \(count) findings of the rule"
            + (count == 0 && !others.isEmpty ? " (others: \(others.joined(separator: ", ")))" : "")
    }

    private func placeMiss(_ finding: Diagnostic, _ wanted: Range<Int>?, _ source: Source) -> String? {
        guard let wanted, finding.span.range != wanted else { return nil }
        let words = source.text(at: Span(wanted.lowerBound, wanted.upperBound))
        return "the arrow lands on \"\(source.text(at: finding.span))\" and not on \"\(words)\""
    }

    private func options(_ example: RuleExample, _ rule: Rule) -> LintOptions {
        let profile = example.profile ?? rule.profiles.first ?? "general"
        var stage = example.stage ?? .draft
        if example.stage == nil, rule.severity.draft == nil { stage = .endorsement }
        var settings = example.settings
        for (name, value) in example.settings where rule.settings.contains(where: { $0.name == name }) {
            settings["\(rule.id).\(name)"] = value
        }
        var options = LintOptions(
            stage: stage, profile: (profile, "flag", "the example says so"), settings: settings)
        options.showsWeaker = true
        return options
    }
}

/// Text in which `>>` and `<<` mark a place.
struct MarkedText {
    let bytes: [UInt8]
    /// Half-open bytes between the marks, which themselves are taken out; nil without marks.
    let range: Range<Int>?

    init(_ text: String) {
        let raw = Array(text.utf8)
        var bytes: [UInt8] = []
        var start: Int?
        var range: Range<Int>?
        var index = 0
        while index < raw.count {
            let isPair = index + 1 < raw.count && raw[index] == raw[index + 1]
            if isPair, raw[index] == UInt8(ascii: ">"), start == nil {
                start = bytes.count
                index += 2
            } else if isPair, raw[index] == UInt8(ascii: "<"), let from = start, range == nil {
                range = from..<bytes.count
                index += 2
            } else {
                bytes.append(raw[index])
                index += 1
            }
        }
        self.bytes = bytes
        self.range = range
    }
}

import PlanDiagnostics
import PlanLanguage
import PlanRules
import PlanYAML

/// Reads one entry of `suppress:`. A reason is always asked for, and a whole rule cannot be switched off here.
struct DismissalDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    /// The dismissal and the place that unknown names are reported at.
    func decode(_ node: YAMLNode) -> (Configuration.Dismissal, YAMLNode)? {
        let known = ["fingerprint", "rule", "place", "why", "by", "until"]
        guard let keys = Keys(node, of: "suppression", known: known, in: file, mistakes) else { return nil }
        let target = target(keys)
        let why = keys.requiredText("why")
        let until = until(keys)
        guard let target, let why else { return nil }
        return (
            Configuration.Dismissal(target: target, why: why, by: keys.text("by"), until: until), keys["rule"] ?? node
        )
    }

    private func target(_ keys: Keys) -> Configuration.Dismissal.Target? {
        if keys.has("fingerprint") {
            guard !keys.has("rule"), !keys.has("place") else {
                mistakes.add(
                    "The suppression has a fingerprint and a rule or place.", "Keep the fingerprint alone.",
                    code: "two-targets", file, keys.node.span)
                return nil
            }
            return keys.text("fingerprint").map { .fingerprint($0) }
        }
        guard let rule = keys.requiredText("rule"), let place = keys.requiredText("place") else { return nil }
        return .rule(rule, place: place)
    }

    private func until(_ keys: Keys) -> String? {
        guard let text = keys.text("until"), let node = keys["until"] else { return nil }
        guard let date = CalendarDate(iso: text) else {
            mistakes.add(
                "`\(text)` is no day.", "Write it as year-month-day: 2027-03-12.", code: "bad-date", file, node.span)
            return nil
        }
        return date.iso
    }
}

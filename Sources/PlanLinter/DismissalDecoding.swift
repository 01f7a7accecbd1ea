import PlanDiagnostics
import PlanLanguage
import PlanRules
import PlanYAML

/// Reads one entry of `suppress:`. A reason is always asked for, and a whole rule cannot be switched off here.
struct DismissalDecoding {
    let file: RuleFile
    /// The folder of the file, absolute.
    let folder: String
    let mistakes: Mistakes

    /// The dismissal and the place that unknown names are reported at.
    func decode(_ node: YAMLNode) -> (Configuration.Dismissal, YAMLNode)? {
        let known = ["fingerprint", "rule", "place", "plan", "why", "by", "until"]
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
            guard !keys.has("rule"), !keys.has("place"), !keys.has("plan") else {
                mistakes.add(
                    "The suppression has a fingerprint and a rule, place or plan.", "Keep the fingerprint alone.",
                    code: "two-targets", file, keys.node.span)
                return nil
            }
            return keys.text("fingerprint").map { .fingerprint($0) }
        }
        guard keys.has("plan") else {
            guard let rule = keys.requiredText("rule"), let place = keys.requiredText("place") else { return nil }
            return .rule(rule, place: place)
        }
        guard !keys.has("place") else {
            mistakes.add(
                "The suppression has a place and a plan.",
                "Keep `plan:` for what is said of several plans, `place:` for everything else.", code: "two-targets",
                file, keys.node.span)
            return nil
        }
        guard let rule = keys.requiredText("rule"), let plan = keys.text("plan") else { return nil }
        return .across(rule, plan: absolute(FolderPath.join(folder, plan)))
    }

    /// Also of a plan that is not there any more, so that the dismissal can be called unused.
    private func absolute(_ path: String) -> String { FolderPath.absolute(path) ?? path }

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

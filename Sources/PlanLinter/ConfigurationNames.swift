import PlanChecks
import PlanDiagnostics
import PlanRules
import PlanYAML

/// Holds the names of a configuration against the rules: a name that means nothing must not pass in silence.
extension Configuration {
    /// Profiles, rules and settings that the rule book does not have, in the order of their files and places.
    package func unknownNames(in book: RuleBook) -> [Problem] {
        let rules = book.rules.map(\.id)
        var problems: [(Origin, Problem)] = []
        func check(_ name: String, _ kind: String, among known: [String], _ origin: Origin) {
            guard !known.contains(name) else { return }
            problems.append((origin, Self.unknown(name, kind, among: known, at: origin)))
        }
        if let profile { check(profile.value, "profile", among: book.profiles.map(\.id), profile.origin) }
        for (id, severity) in severities { check(id, "rule", among: rules, severity.origin) }
        for dismissal in dismissals {
            let asksOfSeveral: Bool
            let id: String
            switch dismissal.value.target {
            case .fingerprint: continue
            case .rule(let rule, _): (id, asksOfSeveral) = (rule, false)
            case .across(let rule, _): (id, asksOfSeveral) = (rule, true)
            }
            check(id, "rule", among: rules, dismissal.origin)
            guard let rule = book.rules.first(where: { $0.id == id }) else { continue }
            if let problem = Self.unfit(rule, asksOfSeveral, at: dismissal.origin) {
                problems.append((dismissal.origin, problem))
            }
        }
        let known = Self.settingTypes(in: book)
        for (name, setting) in settings {
            check(name, "setting", among: known.keys.sorted(), setting.origin)
            guard let shapes = known[name], let problem = Self.wrongShape(name, setting, shapes) else { continue }
            problems.append((setting.origin, problem))
        }
        return problems.sorted { isBefore($0.0, $1.0) }.map(\.1)
    }

    private func isBefore(_ a: Origin, _ b: Origin) -> Bool {
        let order = files.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
        return (order[a.path] ?? 0, a.start.offset) < (order[b.path] ?? 0, b.start.offset)
    }

    private static func unknown(_ name: String, _ kind: String, among known: [String], at origin: Origin) -> Problem {
        let nearest = NearMiss.nearest(to: name, among: known)
        let listed =
            kind == "profile" ? "There are: \(known.joined(separator: ", "))." : "`planlint rules` lists them."
        return Problem(
            "There is no \(kind) `\(name)`.", advice: nearest.map { "Did you mean `\($0)`?" } ?? listed,
            code: "unknown-\(kind)", path: origin.path, start: origin.start, end: origin.end)
    }

    /// A dismissal that could never do anything: by place of a rule that is asked of several plans, or the other way round.
    private static func unfit(_ rule: Rule, _ asksOfSeveral: Bool, at origin: Origin) -> Problem? {
        func problem(_ message: String, _ advice: String) -> Problem {
            Problem(
                message, advice: advice, code: "cannot-be-dismissed", path: origin.path, start: origin.start,
                end: origin.end)
        }
        if !rule.canBeSuppressed {
            return problem("`\(rule.id)` cannot be dismissed.", "Mend what it points to, or take the dismissal out.")
        }
        switch (rule.across != nil, asksOfSeveral) {
        case (true, false):
            return problem(
                "`\(rule.id)` is asked of several plans, and has no place in one.",
                "Name the plan that it is said of: `plan: ari-v2.docx`.")
        case (false, true):
            return problem(
                "`\(rule.id)` is asked of one plan at a time.", "Name the place as the report does: `place: Task 3`.")
        default: return nil
        }
    }

    /// The shapes that the shipped values of each setting have.
    private static func settingTypes(in book: RuleBook) -> [String: Set<String>] {
        var shapes: [String: Set<String>] = [:]
        for profile in book.profiles {
            for (name, value) in profile.settings { shapes[name, default: []].insert(value.shape) }
        }
        for rule in book.rules {
            for setting in rule.settings {
                shapes["\(rule.id).\(setting.name)", default: []].insert(setting.value.shape)
            }
        }
        return shapes
    }

    private static func wrongShape(
        _ name: String, _ setting: Value<SettingValue>, _ shapes: Set<String>
    ) -> Problem? {
        let given = setting.value.shape
        let expected = shapes.subtracting([SettingValue.notSupplied.shape])
        guard !expected.isEmpty, given != SettingValue.notSupplied.shape, !expected.contains(given) else { return nil }
        let origin = setting.origin
        return Problem(
            "The setting `\(name)` is a \(given), where a \(expected.sorted().joined(separator: " or ")) is expected.",
            advice: "Look at its value in the rules: `planlint config` prints it.", code: "wrong-type",
            path: origin.path, start: origin.start, end: origin.end)
    }
}

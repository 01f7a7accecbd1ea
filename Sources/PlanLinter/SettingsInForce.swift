import PlanChecks
import PlanRules

/// A setting with what it was set by last.
package struct SettingInForce: Sendable {
    package let name: String
    package let value: SettingValue
    package let origin: String
}

extension RuleBook {
    /// All settings, sorted by name: of the rules, then of the profile and what it extends, then of the configuration.
    /// - Parameter profile: general when nil.
    package func settingsInForce(profile: String?, _ configuration: Configuration) -> [SettingInForce] {
        var values: [String: SettingInForce] = [:]
        func set(_ name: String, _ value: SettingValue, _ origin: String) {
            values[name] = SettingInForce(name: name, value: value, origin: origin)
        }
        for rule in rules {
            for setting in rule.settings { set("\(rule.id).\(setting.name)", setting.value, "rule \(rule.id)") }
        }
        for profile in chain(from: profile ?? "general") {
            for (name, value) in profile.settings { set(name, value, "profile \(profile.id)") }
        }
        for (name, setting) in configuration.settings {
            set(name, setting.value, "\(setting.origin.path):\(setting.origin.start.line)")
        }
        return values.values.sorted { $0.name < $1.name }
    }

    private func chain(from id: String) -> [Profile] {
        var chain: [Profile] = []
        var next: String? = id
        while let name = next, let profile = profile(name), !chain.contains(where: { $0.id == name }) {
            chain.insert(profile, at: 0)
            next = profile.extends
        }
        return chain
    }
}

extension SettingValue {
    /// As a person would write it.
    package var words: String {
        switch self {
        case .number(let number): String(number)
        case .text(let text): text
        case .words(let words): words.isEmpty ? "(an empty list)" : words.joined(separator: ", ")
        case .period(let span): "\(span.count) \(span.unit.rawValue)\(span.count == 1 ? "" : "s")"
        case .flag(let flag): flag ? "true" : "false"
        case .notSupplied: "(not supplied)"
        }
    }
}

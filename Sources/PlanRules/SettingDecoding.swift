import PlanChecks
import PlanLanguage
import PlanYAML

extension SettingValue {
    /// A whole number, `true`/`false`, a list, a length of time ("6 weeks"), a text; nothing means "not supplied".
    package init?(_ node: YAMLNode) {
        if let items = node.items {
            var words: [String] = []
            for item in items {
                guard let scalar = item.scalar else { return nil }
                words.append(scalar.text.trimmed().string)
            }
            self = .words(words)
            return
        }
        guard let scalar = node.scalar else { return nil }
        if scalar.isNull {
            self = .notSupplied
        } else if let int = scalar.int {
            self = .number(int)
        } else if let flag = scalar.bool {
            self = .flag(flag)
        } else if let period = CalendarSpan(words: scalar.text.trimmed().string) {
            self = .period(period)
        } else {
            self = .text(scalar.text.trimmed().string)
        }
    }

    /// What kind of value it is, in words.
    package var shape: String {
        switch self {
        case .number: "number"
        case .words: "words"
        case .text: "text"
        case .period: "period"
        case .flag: "flag"
        case .notSupplied: "nothing"
        }
    }
}

extension CalendarSpan {
    /// "6 weeks", "1 month", "42 days".
    package init?(words: String) {
        let parts = words.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), (0...10_000).contains(count) else { return nil }
        var name = parts[1].lowercased()
        if name.hasSuffix("s") { name.removeLast() }
        if name == "fortnight" {
            self.init(count * 2, .week)
            return
        }
        guard let unit = Unit(rawValue: name) else { return nil }
        self.init(count, unit)
    }
}

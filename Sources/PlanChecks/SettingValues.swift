import PlanLanguage

/// A value that a profile or a configuration can change.
package enum SettingValue: Sendable, Hashable {
    case number(Int)
    case words([String])
    case text(String)
    case period(CalendarSpan)
    case flag(Bool)
    /// Stated, and stated to be unknown.
    case notSupplied
}

/// The settings in force, by full name: `review-interval`, `objective-size.limit`.
package struct SettingValues: Sendable {
    private var values: [String: SettingValue]

    package init(_ values: [String: SettingValue] = [:]) { self.values = values }

    package subscript(name: String) -> SettingValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    package var names: [String] { values.keys.sorted() }
}

/// A number written in a rule, or the name of the setting that holds it.
package enum NumberSource: Sendable {
    case fixed(Int)
    case setting(String)

    func value(in context: CheckContext) -> Int? {
        switch self {
        case .fixed(let number): return number
        case .setting(let name):
            guard case .number(let number)? = context.settings[name] else { return nil }
            return number
        }
    }
}

/// Words written in a rule, or the name of the setting that holds them.
package enum WordsSource: Sendable {
    case fixed([String])
    case setting(String)

    func value(in context: CheckContext) -> [String]? {
        switch self {
        case .fixed(let words): return words
        case .setting(let name):
            switch context.settings[name] {
            case .words(let words)?: return words
            case .text(let text)?: return [text]
            default: return nil
            }
        }
    }
}

/// A length of time written in a rule, or the name of the setting that holds it.
package enum PeriodSource: Sendable {
    case fixed(CalendarSpan)
    case setting(String)

    func value(in context: CheckContext) -> CalendarSpan? {
        switch self {
        case .fixed(let span): return span
        case .setting(let name):
            guard case .period(let span)? = context.settings[name] else { return nil }
            return span
        }
    }
}

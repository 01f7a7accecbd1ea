/// A length of time in calendar units, as written: "6 weeks" stays 6 weeks.
package struct CalendarSpan: Hashable, Sendable {
    package enum Unit: String, Sendable, CaseIterable {
        case hour, minute, day, week, month, year
    }

    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// ISO 8601: `P6W`, `PT24H`. A quarter is `P3M`, a fortnight `P2W`.
    package var iso: String {
        switch unit {
        case .hour: "PT\(count)H"
        case .minute: "PT\(count)M"
        case .day: "P\(count)D"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .year: "P\(count)Y"
        }
    }

    /// The day so far after another; hours and minutes stay on the day or reach the last day that they touch.
    package func after(_ date: CalendarDate) -> CalendarDate {
        switch unit {
        case .minute: date.adding(days: count / 1440)
        case .hour: date.adding(days: count / 24)
        case .day: date.adding(days: count)
        case .week: date.adding(days: count * 7)
        case .month: date.adding(months: count)
        case .year: date.adding(months: count * 12)
        }
    }

    /// About how many days; a month counts 30.4 and a year 365.25.
    package var days: Double {
        switch unit {
        case .minute: Double(count) / 1440
        case .hour: Double(count) / 24
        case .day: Double(count)
        case .week: Double(count) * 7
        case .month: Double(count) * 30.4375
        case .year: Double(count) * 365.25
        }
    }
}

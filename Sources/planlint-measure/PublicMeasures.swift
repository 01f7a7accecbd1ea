import PlanLanguage

extension Measure {
    /// The public sentences; nothing where no folder is given.
    static let publicSet: [Measure] = [
        Measure(
            "public-time", "time expression present, public phrases", figures: [.recall], targets: [.recall: 0.97]
        ) { sources in
            phrases(sources).map { row in
                let found = sources.instrument.signals(row.text, asOf: Instrument.publicReference)
                return Case(row.text, isThere: true, isSeen: found.contains { $0.kind == .timeFrame })
            }
        },
        Measure(
            "public-value", "value of a day or period, public phrases", figures: [.correct], targets: [.correct: 0.95]
        ) { sources in
            phrases(sources).compactMap { row in
                guard let value = row.word("value").flatMap(PublicTime.init), let wanted = value.iso else { return nil }
                let found = sources.instrument.signals(row.text, asOf: Instrument.publicReference).filter {
                    $0.kind == .timeFrame
                }
                let values = found.compactMap { $0.value?.iso }
                return Case(
                    row.text,
                    [
                        values.contains { wanted.contains($0) }
                            ? .right : .missed("\(wanted.first ?? ""), read as \(values.first ?? "nothing")")
                    ])
            }
        },
        Measure("public-passive", "passive voice, public sentences", targets: [.f1: 0.94]) { sources in
            rows("passive", sources).map { row in
                let found = sources.instrument.read(row.text).signals.filter { $0.kind == .passive }
                return Case(
                    row.text, isThere: row.flag("passive") ?? false, isSeen: !found.isEmpty,
                    what: found.map { row.text.words(at: $0.range) }.joined(separator: "; "))
            }
        },
        Measure("public-not-measurable", "not measurable, public health goals", targets: [.f1: 0.85]) { sources in
            rows("smart-goals", sources).map { row in
                let found = sources.instrument.findings(row.text, as: "objective").filter(Theme.notMeasurable.speaks)
                return Case(row.text, isThere: row.flag("measurable") == false, isSeen: !found.isEmpty)
            }
        },
        Measure("public-no-measure", "no measure, in either wording, public health goals", targets: [.f1: 0.85]) {
            sources in
            rows("smart-goals", sources).map { row in
                let found = sources.instrument.findings(row.text, as: "objective").filter(Theme.noMeasure.speaks)
                return Case(row.text, isThere: row.flag("measurable") == false, isSeen: !found.isEmpty)
            }
        },
    ]

    private static func rows(_ name: String, _ sources: Sources) -> [LabelledRow] { sources.publicSet?[name] ?? [] }

    /// The Australian phrases, and of the English ones those that a plan could hold.
    private static func phrases(_ sources: Sources) -> [LabelledRow] {
        rows("time-phrases", sources).filter { row in
            guard row.flag("label") == true, let source = row.word("source"), source != "en_duration",
                let value = row.word("value")
            else { return false }
            return source == "en_AU" || PublicTime.isPlanTime(row.text, value)
        }
    }
}

/// A resolved time as the public set writes it: `datetime (2013, 2, 15, 0, 0, 0) Day`,
/// `datetimeInterval ((...), (...)) Hour`.
struct PublicTime: Sendable {
    private let kind: String
    private let grain: String
    /// Year, month, day, hour, minute, second of each point.
    private let points: [[Int]]

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let kind = words.first, let grain = words.last else { return nil }
        self.kind = String(kind)
        self.grain = String(grain)
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        points = stride(from: 0, to: numbers.count - 5, by: 6).map { Array(numbers[$0..<$0 + 6]) }
    }

    /// The ways in which we may say it; nil for what is no day and no period of the calendar.
    var iso: [String]? {
        guard kind == "datetime", let first = points.first,
            let day = CalendarDate(year: first[0], month: first[1], day: first[2])
        else { return nil }
        let last: CalendarDate
        switch grain {
        case "Day": return [day.iso]
        // "in a day", counted from the minute.
        case "Hour": return first[3] == 4 && first[4] == 0 ? [day.iso] : nil
        case "Week": last = day.adding(days: 6)
        case "Month": last = day.adding(months: 1).adding(days: -1)
        case "Quarter": last = day.adding(months: 3).adding(days: -1)
        case "Year": last = day.adding(months: 12).adding(days: -1)
        default: return nil
        }
        return ["\(day.iso)/\(last.iso)", last.iso]
    }

    /// Holidays, clock times and month-first dates are left out: the first are American or of faiths that a plan would
    /// name otherwise, the last are none of our forms.
    static func isPlanTime(_ text: String, _ value: String) -> Bool {
        guard !value.contains("Holiday"), let time = PublicTime(value), !time.isClock else { return false }
        return !time.isMonthFirst(text)
    }

    /// Hours, minutes and seconds, but for what only counts days from the minute of the reference, and deadlines that
    /// end with a day.
    private var isClock: Bool {
        guard ["Hour", "Minute", "Second"].contains(grain) else { return false }
        if grain == "Hour", kind == "datetime", let first = points.first { return first[3] != 4 || first[4] != 0 }
        guard kind == "datetimeInterval", let last = points.last else { return true }
        return last[3] != 0 || last[4] != 0
    }

    private func isMonthFirst(_ text: String) -> Bool {
        let parts = text.split { " /-.".contains($0) }
        let numbers = parts.compactMap { Int($0) }
        guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) || $0 == "on" }), numbers.count > 1, numbers[0] < 13,
            let first = points.first
        else { return false }
        return numbers[0] == first[1] && numbers[1] == first[2] && numbers[0] != numbers[1]
    }
}

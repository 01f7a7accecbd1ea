import PlanLanguage

extension Measure {
    /// When something is to happen, how often, and what the words stand for.
    static let times: [Measure] = [
        Measure("time", "time frame, words of the own set") { sources in
            sources.own.sentences.compactMap { row in
                guard let words = row.words("time") else { return nil }
                let found = sources.instrument.signals(row.text).filter(isTimeFrame).map(\.range)
                return Case(row.text, labelled: row.text.places(of: words), found: found)
            }
        },
        Measure("time-present", "time frame present, own set", targets: [.recall: 0.97]) { sources in
            sources.own.sentences.compactMap { row in
                guard let words = row.words("time") else { return nil }
                let found = sources.instrument.signals(row.text).filter(isTimeFrame)
                return Case(
                    row.text, isThere: !words.isEmpty, isSeen: !found.isEmpty,
                    what: found.map { row.text.words(at: $0.range) }.joined(separator: "; "))
            }
        },
        Measure("time-traps", "time frame, trap sentences", figures: [.alarmRate], targets: [.alarmRate: 0.02]) {
            sources in
            sources.own["traps"].map { row in
                let found = sources.instrument.signals(row.text).filter(isTimeFrame)
                return Case(
                    row.text, isThere: false, isSeen: !found.isEmpty,
                    what: found.map { row.text.words(at: $0.range) }.joined(separator: "; "))
            }
        },
        Measure("time-value", "value of a date, own set", figures: [.correct], targets: [.correct: 0.95]) { sources in
            sources.own["times"].compactMap { row in
                guard let wanted = row.word("value") else { return nil }
                return Case(row.text, [value(row, wanted, sources.instrument)])
            }
        },
        Measure("time-role", "role of a time, own set", figures: [.correct]) { sources in
            sources.own["times"].compactMap { row in
                guard let wanted = row.word("role") else { return nil }
                let roles = overlapping(row, sources.instrument).compactMap { $0.role?.rawValue }
                return Case(
                    row.text, [roles.contains(wanted) ? .right : .missed("\(wanted), read as \(roles.first ?? "none")")]
                )
            }
        },
        Measure("frequency", "frequency, words of the own set") { sources in
            sources.own.sentences.compactMap { row in
                guard let words = row.words("frequency") else { return nil }
                let found = sources.instrument.signals(row.text).filter { $0.kind == .frequency }.map(\.range)
                return Case(row.text, labelled: row.text.places(of: words), found: found)
            }
        },
    ]

    /// What the label `time` holds: deadlines, starts, events, and stretches with two ends.
    private static func isTimeFrame(_ signal: Signal) -> Bool {
        guard signal.kind == .timeFrame else { return false }
        switch signal.role {
        case .deadline, .start, .event: return true
        case .duration:
            if case .interval = signal.value { return true }
            return false
        default: return false
        }
    }

    private static func overlapping(_ row: LabelledRow, _ instrument: Instrument) -> [Signal] {
        let places = row.text.places(of: row.words("time") ?? [])
        let day = row.word("reference").flatMap(CalendarDate.init(iso:)) ?? Instrument.reference
        return instrument.signals(row.text, asOf: day).filter { signal in
            signal.kind == .timeFrame && places.contains { $0.overlaps(signal.range) }
        }
    }

    private static func value(_ row: LabelledRow, _ wanted: String, _ instrument: Instrument) -> Outcome {
        let values = overlapping(row, instrument).map { $0.value?.iso ?? "no value" }
        return values.contains(wanted) ? .right : .missed("\(wanted), read as \(values.first ?? "no time")")
    }
}

extension Signal.Value {
    /// As the labels write it.
    var iso: String? {
        switch self {
        case .date(let date): date.iso
        case .interval(let first, let last): "\(first.iso)/\(last.iso)"
        case .duration(let span): span.iso
        default: nil
        }
    }
}

extension LabelledSet {
    /// Objectives, tasks, goals and criteria.
    var sentences: [LabelledRow] { self["objectives"] + self["tasks"] + self["others"] }
}

import PlanSource

/// Headings of a routine: "Night", "At 8.30 am", "Before school", "Each Friday".
enum RoutineWords {
    private static let words: Set<String> = [
        "night", "nights", "morning", "mornings", "evening", "evenings", "afternoon", "afternoons", "bedtime",
        "breakfast",
        "lunch", "dinner", "tea", "weekend", "weekends", "daily", "weekly", "fortnightly", "monthly", "am", "pm",
        "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays",
        "thursdays",
        "fridays", "saturdays", "sundays", "weekdays", "day", "week", "fortnight", "month", "school", "holidays",
        "term",
    ]

    static func isTime(_ text: MappedText) -> Bool {
        let key = LabelKey.fold(text.bytes[...]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        return key.count <= 7
            && key.contains {
                words.contains($0) || ($0.first?.isNumber == true && ($0.hasSuffix("am") || $0.hasSuffix("pm")))
            }
    }
}

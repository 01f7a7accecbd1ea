@testable import planlint_measure

/// What a measure reached on the check half of each set; of an alarm rate at most that.
struct Floor: Sendable {
    let measure: String
    let first: [Measure.Figure: Double]
    let second: [Measure.Figure: Double]
    /// Nothing where the third set has no row for it.
    var third: [Measure.Figure: Double] = [:]

    func least(_ part: FloorTests.Part) -> [Measure.Figure: Double] {
        switch part {
        case .first: first
        case .second: second
        case .third: third
        }
    }

    static let all: [Floor] = [
        Floor(
            measure: "time", first: [.precision: 0.97, .recall: 0.95, .f1: 0.96],
            second: [.precision: 0.97, .recall: 0.95, .f1: 0.96],
            third: [.precision: 0.95, .recall: 0.94, .f1: 0.94]),
        Floor(
            measure: "time-present", first: [.precision: 0.97, .recall: 0.95, .f1: 0.96],
            second: [.precision: 0.98, .recall: 0.94, .f1: 0.96],
            third: [.precision: 0.96, .recall: 0.94, .f1: 0.95]),
        Floor(measure: "time-traps", first: [.alarmRate: 0.032], second: [.alarmRate: 0.03], third: [.alarmRate: 0.02]),
        Floor(measure: "time-value", first: [.correct: 0.99], second: [.correct: 0.97], third: [.correct: 0.99]),
        Floor(measure: "time-role", first: [.correct: 0.85], second: [.correct: 0.81], third: [.correct: 0.83]),
        Floor(
            measure: "frequency", first: [.precision: 0.98, .recall: 0.92, .f1: 0.95],
            second: [.precision: 0.90, .recall: 0.85, .f1: 0.87],
            third: [.precision: 0.95, .recall: 0.92, .f1: 0.93]),
        Floor(
            measure: "negation", first: [.precision: 0.99, .recall: 0.93, .f1: 0.96],
            second: [.precision: 0.99, .recall: 0.99, .f1: 0.99],
            third: [.precision: 0.99, .recall: 0.99, .f1: 0.99]),
        Floor(
            measure: "passive", first: [.precision: 0.98, .recall: 0.98, .f1: 0.98],
            second: [.precision: 0.98, .recall: 0.94, .f1: 0.96],
            third: [.precision: 0.96, .recall: 0.96, .f1: 0.96]),
        Floor(
            measure: "passive-without-actor", first: [.precision: 0.94, .recall: 0.94, .f1: 0.94],
            second: [.precision: 0.94, .recall: 0.91, .f1: 0.92]),
        Floor(
            measure: "owner", first: [.precision: 0.99, .recall: 0.96, .f1: 0.97],
            second: [.precision: 0.98, .recall: 0.95, .f1: 0.96],
            third: [.precision: 0.98, .recall: 0.95, .f1: 0.96]),
        Floor(measure: "owner-exact", first: [.correct: 0.92], second: [.correct: 0.91], third: [.correct: 0.89]),
        Floor(
            measure: "owner-cell", first: [.precision: 0.99, .recall: 0.99, .f1: 0.99],
            second: [.precision: 0.77, .recall: 0.99, .f1: 0.87],
            third: [.precision: 0.92, .recall: 0.99, .f1: 0.96]),
        Floor(
            measure: "owner-empty", first: [.precision: 0.88, .recall: 0.97, .f1: 0.92],
            second: [.precision: 0.93, .recall: 0.96, .f1: 0.95],
            third: [.precision: 0.90, .recall: 0.95, .f1: 0.93]),
        Floor(
            measure: "negative", first: [.precision: 0.94, .recall: 0.85, .f1: 0.89],
            second: [.precision: 0.89, .recall: 0.80, .f1: 0.84],
            third: [.precision: 0.96, .recall: 0.86, .f1: 0.91]),
        Floor(
            measure: "not-measurable", first: [.precision: 0.99, .recall: 0.62, .f1: 0.76],
            second: [.precision: 0.98, .recall: 0.49, .f1: 0.65],
            third: [.precision: 0.96, .recall: 0.51, .f1: 0.67]),
        Floor(
            measure: "no-measure", first: [.precision: 0.87, .recall: 0.92, .f1: 0.90],
            second: [.precision: 0.89, .recall: 0.89, .f1: 0.89],
            third: [.precision: 0.91, .recall: 0.88, .f1: 0.89]),
        Floor(
            measure: "not-measurable-tasks", first: [.precision: 0.93, .recall: 0.66, .f1: 0.77],
            second: [.precision: 0.92, .recall: 0.47, .f1: 0.62],
            third: [.precision: 0.88, .recall: 0.48, .f1: 0.62]),
        Floor(
            measure: "aims", first: [.precision: 0.85, .recall: 0.94, .f1: 0.89],
            second: [.precision: 0.85, .recall: 0.49, .f1: 0.63],
            third: [.precision: 0.93, .recall: 0.68, .f1: 0.78]),
        Floor(
            measure: "aims-tasks", first: [.precision: 0.53, .recall: 0.79, .f1: 0.63],
            second: [.precision: 0.69, .recall: 0.63, .f1: 0.66],
            third: [.precision: 0.87, .recall: 0.36, .f1: 0.51]),
        Floor(
            measure: "vague", first: [.precision: 0.85, .recall: 0.80, .f1: 0.83],
            second: [.precision: 0.77, .recall: 0.70, .f1: 0.73],
            third: [.precision: 0.94, .recall: 0.82, .f1: 0.88]),
        Floor(
            measure: "vague-tasks", first: [.precision: 0.96, .recall: 0.72, .f1: 0.82],
            second: [.precision: 0.87, .recall: 0.34, .f1: 0.49],
            third: [.precision: 0.97, .recall: 0.49, .f1: 0.65]),
        Floor(
            measure: "service", first: [.precision: 0.59, .recall: 0.74, .f1: 0.66],
            second: [.precision: 0.89, .recall: 0.72, .f1: 0.80],
            third: [.precision: 0.90, .recall: 0.84, .f1: 0.87]),
        Floor(
            measure: "judgemental", first: [.precision: 0.99, .recall: 0.78, .f1: 0.88],
            second: [.precision: 0.99, .recall: 0.74, .f1: 0.85],
            third: [.precision: 0.99, .recall: 0.96, .f1: 0.97]),
        Floor(
            measure: "acronyms", first: [.precision: 0.88, .recall: 0.88, .f1: 0.88],
            second: [.precision: 0.99, .recall: 0.91, .f1: 0.95],
            third: [.precision: 0.99, .recall: 0.99, .f1: 0.99]),
        Floor(
            measure: "support", first: [.precision: 0.84, .recall: 0.78, .f1: 0.81],
            second: [.precision: 0.99, .recall: 0.78, .f1: 0.88],
            third: [.precision: 0.93, .recall: 0.72, .f1: 0.81]),
    ]
}

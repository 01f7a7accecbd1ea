/// Counts of outcomes, and what follows from them.
struct Tally: Sendable {
    var right = 0
    var missed = 0
    var falseAlarms = 0
    var rightlySilent = 0

    init(_ cases: [Case]) {
        for outcome in cases.flatMap(\.outcomes) {
            switch outcome {
            case .right: right += 1
            case .missed: missed += 1
            case .falseAlarm: falseAlarms += 1
            case .rightlySilent: rightlySilent += 1
            }
        }
    }

    var count: Int { right + missed + falseAlarms + rightlySilent }
    var precision: Figure { Figure(right, of: right + falseAlarms) }
    var recall: Figure { Figure(right, of: right + missed) }
    /// Of texts in which there is nothing, those about which something was said.
    var alarmRate: Figure { Figure(falseAlarms, of: falseAlarms + rightlySilent) }

    /// F1 = 2s / (1 + s), where s = right / (right + missed + false alarms) is a proportion. It grows with s, so the ends
    /// of the interval for s give the ends of the interval for F1.
    var f1: Figure {
        let share = Figure(right, of: right + missed + falseAlarms)
        func transformed(_ s: Double) -> Double { 2 * s / (1 + s) }
        return Figure(
            value: transformed(share.value), low: transformed(share.low), high: transformed(share.high), n: share.n)
    }
}

/// A proportion with its 95 % interval.
struct Figure: Sendable {
    let value: Double
    let low: Double
    let high: Double
    let n: Int

    init(value: Double, low: Double, high: Double, n: Int) {
        self.value = value
        self.low = low
        self.high = high
        self.n = n
    }

    /// Wilson (1927) score interval.
    init(_ hits: Int, of n: Int) {
        self.n = n
        guard n > 0 else {
            (value, low, high) = (0, 0, 1)
            return
        }
        let z = 1.959964
        let p = Double(hits) / Double(n)
        let count = Double(n)
        let middle = p + z * z / (2 * count)
        let spread = z * (p * (1 - p) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        value = p
        low = max((middle - spread) / scale, 0)
        high = min((middle + spread) / scale, 1)
    }
}

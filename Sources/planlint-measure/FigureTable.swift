/// The figures as a table in plain text, which is also a table in Markdown.
struct FigureTable {
    private var rows: [[String]] = [["measure", "what", "n", "figure", "value", "95 % interval", "to reach", ""]]

    /// - Parameter cases: nothing is added for a measure without any.
    mutating func add(_ measure: Measure, _ cases: [Case]) {
        guard !cases.isEmpty else { return }
        let tally = Tally(cases)
        for (index, kind) in measure.figures.enumerated() {
            let figure = tally.figure(kind)
            let target = measure.targets[kind]
            rows.append([
                index == 0 ? measure.id : "", index == 0 ? measure.title : "", String(figure.n), kind.rawValue,
                Self.three(figure.value), "\(Self.three(figure.low)) to \(Self.three(figure.high))",
                target.map(Self.three) ?? "", target.map { kind.reaches(figure.value, $0) ? "reached" : "below" } ?? "",
            ])
        }
    }

    var isEmpty: Bool { rows.count == 1 }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            "| "
                + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ")
                + " |"
        }
        let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }

    /// Three decimals: 0.974.
    private static func three(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension Measure.Figure {
    func reaches(_ value: Double, _ target: Double) -> Bool { self == .alarmRate ? value <= target : value >= target }
}

/// One line of the table: what is measured, on what, and how well it should do.
struct Measure: Sendable {
    enum Figure: String, CaseIterable, Sendable {
        case precision = "P"
        case recall = "R"
        case f1 = "F1"
        /// Texts without the fact about which something was said.
        case alarmRate = "alarms"
        /// The share of values that were read as they are.
        case correct = "right"
    }

    /// For `--only`.
    let id: String
    let title: String
    let figures: [Figure]
    /// What to reach; of `alarmRate` at most that.
    let targets: [Figure: Double]
    let cases: @Sendable (Sources) -> [Case]

    /// What a measure may draw on.
    struct Sources: Sendable {
        let instrument: Instrument
        let own: LabelledSet
        let publicSet: LabelledSet?
    }

    init(
        _ id: String, _ title: String, figures: [Figure] = [.precision, .recall, .f1], targets: [Figure: Double] = [:],
        cases: @escaping @Sendable (Sources) -> [Case]
    ) {
        self.id = id
        self.title = title
        self.figures = figures
        self.targets = targets
        self.cases = cases
    }

    /// All of them, in the order in which they are printed.
    static let all: [Measure] = own + publicSet
    /// Those of a folder of own sentences.
    static let own: [Measure] = times + signals + owners + themes
}

extension Tally {
    func figure(_ kind: Measure.Figure) -> Figure {
        switch kind {
        case .precision: precision
        case .recall, .correct: recall
        case .f1: f1
        case .alarmRate: alarmRate
        }
    }
}

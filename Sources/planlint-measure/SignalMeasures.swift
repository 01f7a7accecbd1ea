import PlanLanguage

extension Measure {
    /// Negation words and the passive.
    static let signals: [Measure] = [
        Measure("negation", "negation in the sentence, own set", targets: [.f1: 0.98]) { sources in
            sources.own.sentences.compactMap { row in
                present(row, label: row.flag("negation"), .negation, sources) { _ in true }
            }
        },
        Measure("passive", "passive voice, own set", targets: [.f1: 0.94]) { sources in
            (sources.own.sentences + sources.own["passives"]).compactMap { row in
                present(row, label: row.flag("passive"), .passive, sources) { _ in true }
            }
        },
        Measure("passive-without-actor", "passive without an actor, own set", targets: [.f1: 0.94]) { sources in
            sources.own["passives"].compactMap { row in
                let label = row.flag("passive").map { $0 && row.word("actor") == nil }
                // The label speaks of the first passive of the sentence.
                let first = sources.instrument.signals(row.text).first { $0.kind == .passive }
                return present(row, label: label, .passive, sources) { $0 == first && $0.value == nil }
            }
        },
    ]

    private static func present(
        _ row: LabelledRow, label: Bool?, _ kind: Signal.Kind, _ sources: Sources, where counts: (Signal) -> Bool
    ) -> Case? {
        guard let label else { return nil }
        let found = sources.instrument.signals(row.text).filter { $0.kind == kind && counts($0) }
        return Case(
            row.text, isThere: label, isSeen: !found.isEmpty,
            what: found.map { row.text.words(at: $0.range) }.joined(separator: "; "))
    }
}

import PlanLanguage

extension Measure {
    /// Who does it.
    static let owners: [Measure] = [
        Measure("owner", "owner in the sentence, own set", targets: [.f1: 0.97]) { sources in
            stated(sources).map { row in
                let label = row.word("owner").flatMap { row.text.place(of: $0) }
                let found = owner(row.text, sources.instrument)
                return Case(row.text, labelled: label.map { [$0] } ?? [], found: found.map { [$0] } ?? [])
            }
        },
        Measure("owner-exact", "owner in the sentence, exact words", figures: [.correct]) { sources in
            stated(sources).compactMap { row in
                guard let label = row.word("owner").flatMap({ row.text.place(of: $0) }) else { return nil }
                let found = owner(row.text, sources.instrument)
                let words = "\(row.text.words(at: label)), read as \(found.map(row.text.words(at:)) ?? "nobody")"
                return Case(row.text, [found == label ? .right : .missed(words)])
            }
        },
        Measure("owner-cell", "owner in a field, own set", targets: [.f1: 0.97]) { sources in
            cells(sources).map { row in
                let label = row.word("owner").flatMap { row.text.place(of: $0) }
                let found = sources.instrument.ownerCell(row.text).owners.map(\.range)
                let whole = found.first.map { $0.lowerBound..<(found.last ?? $0).upperBound }
                return Case(row.text, labelled: label.map { [$0] } ?? [], found: whole.map { [$0] } ?? [])
            }
        },
        Measure("owner-empty", "empty owner, sentences and fields", targets: [.f1: 0.97]) { sources in
            stated(sources).map { row in
                let found = owner(row.text, sources.instrument)
                return Case(
                    row.text, isThere: row.word("owner") == nil, isSeen: found == nil,
                    what: found.map(row.text.words(at:)) ?? row.word("owner") ?? "")
            }
                + cells(sources).map { row in
                    let cell = sources.instrument.ownerCell(row.text)
                    return Case(
                        row.text, isThere: row.word("owner") == nil, isSeen: cell.isEmpty,
                        what: cell.owners.map(\.name).joined(separator: "; "))
                }
        },
    ]

    private static func stated(_ sources: Sources) -> [LabelledRow] {
        (sources.own["objectives"] + sources.own["tasks"]).filter { $0.has("owner") }
            + sources.own["owners"].filter { $0.word("from") == "sentence" }
    }

    private static func cells(_ sources: Sources) -> [LabelledRow] {
        sources.own["owners"].filter { $0.word("from") == "cell" }
    }

    /// The actors of the first subject; where something is done to it, who is named as the agent.
    private static func owner(_ text: String, _ instrument: Instrument) -> Range<Int>? {
        let signals = instrument.signals(text)
        let actors = signals.filter { $0.kind == .actor }
        let subjects = actors.filter { $0.position.contains(.subject) }.map(\.range)
        let agents = signals.filter { $0.kind == .passive }.compactMap { signal -> Range<Int>? in
            guard case .word(let agent)? = signal.value else { return nil }
            let after = signal.range.upperBound
            return actors.first {
                $0.range.lowerBound >= after && agent.lowercased().contains(text.words(at: $0.range).lowercased())
            }?.range
        }
        let isPassive = signals.first { $0.kind == .verb && $0.position.contains(.head) }.map { head in
            signals.contains { $0.kind == .passive && $0.range.overlaps(head.range) }
        }
        guard let first = subjects.first, isPassive != true else { return agents.first }
        var last = first
        // "Kim and Jess", "Kim, Jess and Ari" are one owner; the next clause has its own.
        for next in subjects.dropFirst() where joins(text.words(at: last.upperBound..<next.lowerBound)) { last = next }
        return first.lowerBound..<last.upperBound
    }

    private static func joins(_ between: String) -> Bool {
        [" and ", ", ", " & ", " and the ", " and his ", " and her ", " and their "].contains(between)
    }
}

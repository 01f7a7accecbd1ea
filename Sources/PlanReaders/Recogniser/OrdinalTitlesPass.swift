import PlanModel
import PlanSource

/// Pass 1a, beside numbered titles: "FIRST THING: a grown-up is up every morning", "SECOND THING: ..." with points below each:
/// objectives that a family counts in words.
struct OrdinalTitlesPass {
    private static let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]

    func run(on units: inout [Unit]) {
        var titles: [Int] = []
        for index in units.indices where units[index].hit == nil && place(units[index]) == titles.count {
            titles.append(index)
        }
        guard titles.count >= 2, titles.allSatisfy({ holdsPoints($0, units) }) else { return }
        for (place, index) in titles.enumerated() {
            units[index].shape = .heading(level: 2)
            units[index].depth = 0
            units[index].ordinalTitle = String(place + 1)
        }
    }

    /// 0 for "First thing: ...": two words before a colon.
    private func place(_ unit: Unit) -> Int? {
        guard let label = unit.label, !unit.content.isBlank, unit.content.text.count <= 120, !unit.isQuoted,
            case let words = LabelKey.fold(label.bytes[...]).split(separator: 0x20), words.count == 2,
            words[1].count > 3
        else { return nil }
        return Self.ordinals.firstIndex(of: String(decoding: words[0], as: UTF8.self))
    }

    /// Points within the next few lines.
    private func holdsPoints(_ index: Int, _ units: [Unit]) -> Bool {
        units[(index + 1)...].prefix(3).contains { if case .item = $0.shape { true } else { false } }
    }
}

import PlanModel
import PlanSource

/// Pass 1a: "1. How we made this plan", a blank line and a paragraph, "2. Noah's voice": in text without headings of its own, short
/// numbered lines that count the parts of the document are its headings.
struct NumberedTitlesPass {
    let known: KnownKinds
    let look: TaskLook

    func run(on units: inout [Unit]) {
        guard !units.contains(where: { if case .heading(let level) = $0.shape { level > 1 } else { false } }) else {
            return
        }
        let titles = titles(among: units)
        guard titles.count >= 3, titles.count(where: { isNamed(units[$0]) }) >= 2,
            titles.count(where: { isFollowed($0, in: units) }) * 5 >= titles.count * 4
        else { return }
        for index in titles {
            units[index].shape = .heading(level: 2)
            units[index].depth = 0
        }
    }

    /// Those that count 1, 2, 3 ... through the document, whatever stands between them.
    private func titles(among units: [Unit]) -> [Int] {
        var found: [Int] = []
        for index in units.indices where units[index].number == String(found.count + 1) && isTitle(units[index]) {
            found.append(index)
        }
        return found
    }

    private func isTitle(_ unit: Unit) -> Bool {
        guard case .item = unit.shape, !unit.followsClosely, !unit.isQuoted, unit.content.isBlank || unit.label == nil
        else { return false }
        let text = unit.whole.text
        guard text.count <= 60, let first = text.bytes.first, (0x41...0x5A).contains(first),
            ![0x2E, 0x3B, 0x2C].contains(text.bytes.last)
        else { return false }
        guard text.string.split(separator: " ").count <= 8, !look.endsWithOwnerOrTime(text) else { return false }
        // "What needs to change" promises nothing.
        return unit.hit != nil || !look.promises(text)
    }

    /// A label that names no work: a list of objectives has none.
    private func isNamed(_ unit: Unit) -> Bool {
        guard let hit = unit.hit else { return false }
        return hit.meanings.contains { $0.kind != known.task && $0.kind != known.objective }
            || hit.isPlural && hit.meanings.contains { $0.field == nil }
    }

    private func isFollowed(_ index: Int, in units: [Unit]) -> Bool {
        guard index + 1 < units.count else { return true }
        return
            !(units[index + 1].number == String((Int(units[index].number ?? "") ?? 0) + 1)
            && isTitle(units[index + 1]))
    }
}

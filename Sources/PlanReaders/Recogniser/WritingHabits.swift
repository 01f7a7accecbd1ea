import PlanModel
import PlanSource

/// How the writer of a plan lays out work, where a single line does not tell it; found once, before the walk.
struct WritingHabits {
    /// "Objective 2" stands somewhere.
    let countsObjectives: Bool
    /// Labels of an objective's words that stand twice or more, each with its words.
    let aims: Set<String>
    /// Indices of headings with notes of work below them: "Stable housing", and then "- Ring the agent (Kim, 3/12)".
    let headingsOfNotes: Set<Int>
    /// Those of them whose points mostly say who and when: "(Kim, 3/12)".
    let headingsOfPairs: Set<Int>

    init(_ units: [Unit], known: KnownKinds, reading: ReadingWords) {
        countsObjectives = units.contains { unit in
            guard let objective = known.objective, let hit = unit.hit else { return false }
            return hit.number != nil && hit.means(objective)
        }
        var counts: [String: Int] = [:]
        for unit in units where !unit.content.isBlank {
            guard let label = unit.label, label.count <= LabelIndex.longest else { continue }
            let words = WordFold.fold(label.trimmed().string)
            if reading.titleWordsLabels.contains(words) { counts[words, default: 0] += 1 }
        }
        aims = Set(counts.filter { $0.value > 1 }.keys)
        headingsOfNotes = Self.headingsOfNotes(units, reading)
        headingsOfPairs = headingsOfNotes.filter { index in
            let points = Self.points(below: index, units)
            return points.count(where: NotedParts(reading: reading).endsWithPair) * 2 > points.count
                && !reading.questionWords.contains(units[index].content.text.firstWord)
        }
    }

    // MARK: Headings over notes of work

    private struct Group {
        var headings: [Int] = []
        var areas = 0
        var points = 0
        var noted = 0
        var pairs = 0
    }

    /// Three headings of one level at least, nothing but points below each, half of which say at the end who or when, and a
    /// third of which say both. Where most headings are areas of life, they stay that.
    private static func headingsOfNotes(_ units: [Unit], _ reading: ReadingWords) -> Set<Int> {
        var found: Set<Int> = []
        var open: [Int: Group] = [:]
        let notes = NotedParts(reading: reading)
        func finish(from level: Int) {
            for key in open.keys where key >= level {
                guard let group = open.removeValue(forKey: key) else { continue }
                if group.headings.count >= 3, group.noted >= 3, group.noted * 2 >= group.points, group.pairs >= 2,
                    group.pairs * 3 >= group.points, group.areas * 2 <= group.headings.count
                {
                    found.formUnion(group.headings)
                }
            }
        }
        for index in units.indices {
            guard case .heading(let level) = units[index].shape else { continue }
            finish(from: level + 1)
            let points = self.points(below: index, units)
            guard units[index].hit == nil, !points.isEmpty else { continue }
            open[level, default: Group()].headings.append(index)
            open[level]?.points += points.count
            open[level]?.pairs += points.count { notes.endsWithPair($0) || notes.saysWhoAndWhen($0) }
            open[level]?.noted += points.count { notes.endsWithWhoOrWhen($0) }
            if DomainWords(reading: reading).isDomain(units[index].content.text) { open[level]?.areas += 1 }
        }
        finish(from: 0)
        return found
    }

    /// The points right below a heading; none where anything else stands there.
    private static func points(below heading: Int, _ units: [Unit]) -> [MappedText] {
        var points: [MappedText] = []
        for unit in units[(heading + 1)...] {
            switch unit.shape {
            case .heading: return points
            case .item where unit.hit == nil && !unit.isQuoted: points.append(unit.whole.text)
            case .line where unit.label != nil && !points.isEmpty: return points
            default: return []
            }
        }
        return points
    }
}

import PlanDiagnostics
import PlanLanguage
import PlanYAML

/// Reads `sources/ID.yml`: statements by their row numbers.
struct SourceDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    static let keys = ["id", "title", "publisher", "version", "date", "note", "statements"]

    func decode() -> PracticeSource? {
        guard let keys = Keys(file.root, of: "practice source", known: Self.keys, in: file, mistakes),
            let id = keys.requiredText("id"), let title = keys.requiredText("title")
        else { return nil }
        let statements = (keys["statements"]?.entries ?? []).compactMap { entry -> PracticeSource.Statement? in
            guard let row = Int(entry.name) else {
                keys.wrong(entry.value, entry.name, "a row number and its statement")
                return nil
            }
            if let text = entry.value.scalar?.string {
                return PracticeSource.Statement(row: row, text: text, leftAlone: nil, shownBy: nil)
            }
            guard
                let inner = Keys(
                    entry.value, of: .named("statement", "\(row)"), known: ["says", "left-alone", "shown-by"], in: file,
                    mistakes),
                let text = inner.requiredText("says")
            else { return nil }
            return PracticeSource.Statement(
                row: row, text: text, leftAlone: inner.text("left-alone"), shownBy: inner.text("shown-by"))
        }
        return PracticeSource(
            id: id, title: title, publisher: keys.text("publisher") ?? "", version: keys.text("version") ?? "",
            date: keys.text("date") ?? "", statements: statements)
    }
}

/// Reads `vocabulary/areas.yml`.
struct AreaDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    func decode() -> [Area] {
        guard let keys = Keys(file.root, of: "list of areas", known: ["areas"], in: file, mistakes) else { return [] }
        let ranks = Dictionary(uniqueKeysWithValues: Rank.allCases.map { ($0.rawValue, $0) })
        return (keys["areas"]?.entries ?? []).compactMap { entry in
            guard
                let inner = Keys(
                    entry.value, of: .named("area", entry.name), known: ["title", "rank"], in: file, mistakes),
                let title = inner.requiredText("title"), let rank = inner.choice("rank", among: ranks)
            else { return nil }
            return Area(name: entry.name, title: title, rank: rank)
        }
    }
}

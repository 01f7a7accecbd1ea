import PlanLanguage
import PlanYAML

/// Reads `calendar/school-terms.yml`.
struct TermDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    func decode() -> [SchoolTerms.Term] {
        guard
            let keys = Keys(
                file.root, of: "list of school terms", known: ["title", "from", "terms"], in: file, mistakes)
        else {
            return []
        }
        return (keys["terms"]?.items ?? []).compactMap(term)
    }

    private func term(_ node: YAMLNode) -> SchoolTerms.Term? {
        let known = ["state", "year", "term", "start", "end", "sure"]
        guard let keys = Keys(node, of: "term", known: known, in: file, mistakes),
            let state = keys.requiredText("state"), let year = keys.int("year"), let number = keys.int("term"),
            let start = keys.requiredText("start").flatMap({ CalendarDate(iso: $0) }),
            let end = keys.requiredText("end").flatMap({ CalendarDate(iso: $0) })
        else {
            mistakes.add(
                "A school term is not complete.", "Write state, year, term, start and end, with dates as 2027-02-01.",
                code: "bad-term", file, node.span)
            return nil
        }
        return SchoolTerms.Term(state: state, year: year, number: number, start: start, end: end)
    }
}

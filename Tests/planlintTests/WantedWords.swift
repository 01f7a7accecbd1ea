import PlanChecks
import PlanRules

extension Check {
    /// The words that the check looks for and is content with, outside `not`.
    func wantedWords(in book: RuleBook) -> Set<String> {
        switch self {
        case .all(let checks), .any(let checks):
            checks.reduce(into: []) { $0.formUnion($1.wantedWords(in: book)) }
        case .not: []
        case .kind(let kind as WordsCheck) where kind.mode == .find:
            Set(kind.lists.flatMap { book.lexicon.lists[$0].entries.map { $0.text.lowercased() } })
        case .kind(let kind as HasCheck): kind.query.filter?.wantedWords(in: book) ?? []
        case .kind: []
        }
    }
}

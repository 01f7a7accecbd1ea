import PlanLanguage
import PlanModel

/// The part of a rule book that plans are read with, known before the rules are.
package struct ReadingRules: Sendable {
    package let vocabulary: Vocabulary
    package let terms: SchoolTerms
    /// The lists that stand in files of their own; rules may bring more, whose entries the tables hold already.
    let lists: [WordList]
    let tables: @Sendable () -> Lexicon.Tables?

    /// The reader of texts; nil where it takes all rules to know it.
    package func textReader() -> TextReader? {
        tables().map { TextReader(lexicon: Lexicon(lists: lists, tables: $0), terms: terms) }
    }
}

import PlanLanguage
import PlanModel

/// What stands below the rules: the vocabulary, the word lists and the school terms. Known before the rules are, and enough
/// to read a plan with.
package struct RuleGroundwork: Sendable {
    package let reading: ReadingRules
    let areas: [Area]
    let lists: [WordList]
}

extension RuleBookLoader {
    /// - Returns: nil where something is wrong with it, which `load` says.
    package func groundwork() -> RuleGroundwork? {
        let ground = layGroundwork()
        return mistakes.isEmpty ? ground : nil
    }

    func layGroundwork() -> RuleGroundwork? {
        guard let vocabularyFile = file("vocabulary/plan.yml"),
            var vocabulary = VocabularyDecoding(file: vocabularyFile, mistakes: mistakes).decode(),
            let readingFile = file(ReadingDecoding.path)
        else { return nil }
        vocabulary.reading = ReadingDecoding(file: readingFile, mistakes: mistakes).decode() ?? .none
        let areas = file("vocabulary/areas.yml").map { AreaDecoding(file: $0, mistakes: mistakes).decode() } ?? []
        let lists = files(in: "words").compactMap { WordListDecoding(file: $0, mistakes: mistakes).decode() }
        let terms = file("calendar/school-terms.yml").map { TermDecoding(file: $0, mistakes: mistakes).decode() } ?? []
        let reading = ReadingRules(
            vocabulary: vocabulary, terms: SchoolTerms(terms: terms), lists: lists, tables: lexiconTables)
        return RuleGroundwork(reading: reading, areas: areas, lists: lists)
    }
}

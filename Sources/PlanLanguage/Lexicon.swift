/// All word lists in one form that is fast to search: a vocabulary of every word in every form, what the grammar knows
/// of it, and one trie.
package final class Lexicon: Sendable {
    /// As given, in that order; `Reading.PhraseMatch.list` counts in it.
    package let lists: [WordList]
    /// How many lists phrases are found of: those in `lists`, and more where these are only the first of all lists.
    let listCount: Int
    let vocabulary: Vocabulary
    let memory: WordMemory
    let trie: PhraseTrie
    /// For each grammar list its place in `lists`, or -1.
    private let grammarPlaces: [Int32]
    /// For each of `lists` what the grammar reads it as.
    private let grammarKinds: [GrammarLists]
    private let places: [String: Int]

    /// Compiles the lists; of two with one name the later counts for the grammar.
    package convenience init(lists: [WordList]) {
        var builder = LexiconBuilder()
        builder.addGrammar()
        var places: [String: Int] = [:]
        for (index, list) in lists.enumerated() { places[list.name] = index }
        for kind in GrammarList.verbLists {
            if let place = places[kind.name] { builder.addVerbs(of: lists[place], kind: kind) }
        }
        for (index, list) in lists.enumerated() {
            let kind = GrammarList.allCases.first { $0.name == list.name }
            if let kind, GrammarList.traitLists.contains(kind) { continue }
            builder.add(list, at: index, nouns: kind.map(GrammarList.nounLists.contains) ?? false)
        }
        for (kind, traits) in Self.traitLists {
            if let place = places[kind.name] { builder.mark(lists[place], traits) }
        }
        let trie = builder.finish()
        self.init(lists: lists, count: lists.count, vocabulary: builder.vocabulary, memory: builder.memory, trie: trie)
    }

    init(lists: [WordList], count: Int, vocabulary: Vocabulary, memory: WordMemory, trie: PhraseTrie) {
        var places: [String: Int] = [:]
        for (index, list) in lists.enumerated() { places[list.name] = index }
        self.lists = lists
        listCount = max(count, lists.count)
        self.places = places
        self.vocabulary = vocabulary
        self.memory = memory
        self.trie = trie
        grammarPlaces = GrammarList.allCases.map { Int32(places[$0.name] ?? -1) }
        var kinds: [GrammarLists] = Array(repeating: [], count: listCount)
        for list in GrammarList.allCases {
            if let place = places[list.name] { kinds[place] = GrammarLists(list) }
        }
        grammarKinds = kinds
    }

    /// Where the list of that name stands in `lists`.
    package func index(ofListNamed name: String) -> Int? { places[name] }

    /// Where a grammar list stands in `lists`.
    func place(of list: GrammarList) -> Int32? {
        let place = grammarPlaces[list.rawValue]
        return place >= 0 ? place : nil
    }

    /// What the grammar reads a list as; empty for the lists that only rules ask for.
    func grammar(ofListAt place: Int) -> GrammarLists { grammarKinds[place] }

    /// Names of the lists that the grammar reads.
    package static let grammarLists: [String] = GrammarList.allCases.map(\.name)

    /// Those of `grammarLists` that were not given, in that order. The reader works without them and sees less.
    package var missingGrammarLists: [String] { Self.grammarLists.filter { places[$0] == nil } }

    /// Lists whose single words carry a trait of their own.
    private static let traitLists: [(GrammarList, WordTraits)] = [
        (.describingParticiples, .describing), (.nounVerbs, .alsoNoun), (.givenNames, .givenName),
        (.placeNames, .placeName), (.avoidanceVerbs, .avoidance), (.lesseningVerbs, .lessening),
    ]
}

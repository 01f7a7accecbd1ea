extension Lexicon {
    /// The compiled form as printable text, made when planlint is built, so that a run need not compile the lists again.
    package var compactForm: [UInt8] {
        var text = TableText()
        text.append([Int32(listCount)])
        vocabulary.write(to: &text)
        memory.write(to: &text)
        trie.write(to: &text)
        return text.text
    }

    /// What a compact form unfolds to. It takes no list, so that it can be made while the lists are still being read.
    package struct Tables: Sendable {
        fileprivate let listCount: Int
        fileprivate let vocabulary: Vocabulary
        fileprivate let memory: WordMemory
        fileprivate let trie: PhraseTrie

        /// Nil where the form is damaged.
        package init?(compactForm: UnsafeBufferPointer<UInt8>) {
            guard var reader = TableText.Reader(compactForm), let counts = reader.numbers(of: Int32.self),
                let listCount = counts.first, listCount >= 0, listCount < 10_000,
                let vocabulary = Vocabulary(from: &reader),
                let memory = WordMemory(from: &reader, count: vocabulary.count), let trie = PhraseTrie(from: &reader),
                trie.holdsOnly(listsBelow: Int(listCount))
            else { return nil }
            self.listCount = Int(listCount)
            self.vocabulary = vocabulary
            self.memory = memory
            self.trie = trie
        }
    }

    /// - Parameter lists: the very lists that the tables were made of, in the same order, or the first of them, as long as
    ///   these hold all that the grammar reads.
    package convenience init(lists: [WordList], tables: Tables) {
        self.init(
            lists: lists, count: tables.listCount, vocabulary: tables.vocabulary, memory: tables.memory,
            trie: tables.trie)
    }
}

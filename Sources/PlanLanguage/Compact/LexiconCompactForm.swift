extension Lexicon {
    /// The compiled form as printable text, made when planlint is built, so that a run need not compile the lists again.
    package var compactForm: [UInt8] {
        var text = NumberText()
        text.append(lists.count)
        vocabulary.write(to: &text)
        memory.write(to: &text)
        trie.write(to: &text)
        return text.bytes
    }

    /// What a compact form unfolds to. It takes no list, so that it can be made while the lists are still being read.
    package struct Tables: Sendable {
        fileprivate let listCount: Int
        fileprivate let vocabulary: Vocabulary
        fileprivate let memory: WordMemory
        fileprivate let trie: PhraseTrie

        /// Nil where the form is damaged.
        package init?(compactForm: UnsafeBufferPointer<UInt8>) {
            var reader = NumberText.Reader(compactForm)
            guard let listCount = reader.number(), listCount >= 0, listCount < 10_000,
                let vocabulary = Vocabulary(from: &reader),
                let memory = WordMemory(from: &reader, count: vocabulary.count), let trie = PhraseTrie(from: &reader),
                trie.holdsOnly(listsBelow: listCount)
            else { return nil }
            self.listCount = listCount
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

extension Vocabulary {
    func write(to text: inout NumberText) {
        text.append(count)
        for id in 0..<count { text.append(text: Array(bytes(of: Int32(id)))) }
    }

    init?(from reader: inout NumberText.Reader) {
        guard let count = reader.number(), count >= 128, count < 10_000_000 else { return nil }
        self.init(capacity: count)
        for id in 0..<count {
            guard let word = reader.text() else { return nil }
            // The ASCII bytes are there from the start.
            guard id < 128 || insert(word) == Int32(id) else { return nil }
        }
    }
}

extension WordMemory {
    func write(to text: inout NumberText) {
        for index in traits.indices {
            text.append(traits[index].rawValue)
            text.append(Int(values[index]) + 32_768)
            text.append(Int(bases[index]))
            text.append(Int(forms[index].rawValue))
        }
    }

    init?(from reader: inout NumberText.Reader, count: Int) {
        self.init()
        reserve(count)
        for _ in 0..<count {
            guard let traits = reader.wide(), let value = reader.number(), let base = reader.number(),
                let forms = reader.number(), let short = Int16(exactly: value - 32_768), base < count,
                let bits = UInt8(exactly: forms)
            else { return nil }
            append(
                WordTraits(rawValue: traits), value: short, base: Int32(base), forms: VerbForms(rawValue: bits))
        }
    }
}

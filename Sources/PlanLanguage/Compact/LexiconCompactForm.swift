extension Lexicon {
    /// The compiled form as printable text, made when planlint is built, so that a run need not compile the lists again.
    package var compactForm: [UInt8] {
        var text = NumberText()
        vocabulary.write(to: &text)
        memory.write(to: &text)
        trie.write(to: &text)
        return text.bytes
    }

    /// The lexicon of these lists from its compact form; nil where the form is damaged.
    /// - Parameter lists: the very lists that the form was made of, in the same order.
    package convenience init?(lists: [WordList], compactForm: UnsafeBufferPointer<UInt8>) {
        var reader = NumberText.Reader(compactForm)
        guard let vocabulary = Vocabulary(from: &reader),
            let memory = WordMemory(from: &reader, count: vocabulary.count), let trie = PhraseTrie(from: &reader)
        else { return nil }
        self.init(lists: lists, vocabulary: vocabulary, memory: memory, trie: trie)
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

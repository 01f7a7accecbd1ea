import PlanModel

/// What each label of the vocabulary stands for, so that a document is written with labels that say one thing only.
struct LabelKeys {
    struct Use: Hashable {
        let kind: KindID
        /// Nil for the kind itself.
        let field: FieldID?
        let isMain: Bool
        let within: [KindID]
    }

    private let vocabulary: Vocabulary
    private var uses: [String: [Use]] = [:]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for kind in vocabulary.kinds {
            let titles = [Vocabulary.Label(text: kind.title), .init(text: kind.plural)]
            for label in kind.labels + titles {
                add(label, Use(kind: kind.id, field: nil, isMain: false, within: label.within))
            }
            for field in kind.fields {
                for label in field.labels + [.init(text: field.title)] {
                    add(label, Use(kind: kind.id, field: field.id, isMain: field.isMain, within: label.within))
                }
            }
        }
    }

    private mutating func add(_ label: Vocabulary.Label, _ use: Use) {
        let key = Self.key(label.text)
        if uses[key]?.contains(use) != true { uses[key, default: []].append(use) }
    }

    /// All that the words can stand for in some place.
    func uses(of words: String) -> [Use] { uses[Self.key(words)] ?? [] }

    /// Whether the words alone are a label of anything.
    func isLabel(_ words: String) -> Bool { !uses(of: words).isEmpty }

    /// Lower case, words parted by single spaces, without apostrophes and the last "s": what readers do not tell apart
    /// need not be told apart here.
    static func key(_ words: String) -> String {
        var key: [UInt8] = []
        for byte in words.utf8 {
            switch byte {
            case 0x41...0x5A: key.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...: key.append(byte)
            case 0x27: continue
            default: if let last = key.last, last != 0x20 { key.append(0x20) }
            }
        }
        while key.last == 0x20 { key.removeLast() }
        if key.last == 0x73, key.dropLast().last != 0x73 { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }
}

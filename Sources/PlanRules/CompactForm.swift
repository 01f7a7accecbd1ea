import PlanLanguage
import PlanSource
import PlanYAML

/// The rules as they travel inside the program: the YAML trees, already parsed and checked, as one stretch of text.
///
/// A file is `f` path node, or, for a word list, `w` path and its entries; a node is `p` (plain text), `q` (quoted text),
/// `l` (list) or `m` (keys and values in turn), each followed by a length or count, a colon and what it counts. A key that
/// came before is `k` and its number. It holds no places: whatever could be wrong was said when planlint was built.
package enum CompactForm {
    /// Keys that only the rule pages, the tests and the exercises need.
    private static let leftOut: Set<String> = ["examples", "ask", "not-for"]

    package static func encode(_ files: [RuleFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        var keys: [[UInt8]: Int] = [:]
        for file in files.sorted(by: { $0.path < $1.path }) {
            if file.folder == "words", let list = WordListDecoding(file: file, mistakes: Mistakes()).decode() {
                append(list, path: file.path, to: &bytes)
                continue
            }
            append("f", Array(file.path.utf8), to: &bytes)
            append(file.root, &keys, to: &bytes)
        }
        return bytes
    }

    /// Each entry is `i` (its forms count too) or `e`, then `n` with its note, which may be empty.
    private static func append(_ list: WordList, path: String, to bytes: inout [UInt8]) {
        append("w", Array(path.utf8), to: &bytes)
        head("l", list.entries.count, to: &bytes)
        for entry in list.entries {
            append(entry.inflects ? "i" : "e", Array(entry.text.utf8), to: &bytes)
            append("n", Array((entry.note ?? "").utf8), to: &bytes)
        }
    }

    private static func append(_ node: YAMLNode, _ keys: inout [[UInt8]: Int], to bytes: inout [UInt8]) {
        switch node.content {
        case .scalar(let scalar): append(scalar.style == .plain ? "p" : "q", scalar.text.bytes, to: &bytes)
        case .sequence(let items):
            head("l", items.count, to: &bytes)
            for item in items { append(item, &keys, to: &bytes) }
        case .mapping(let entries):
            let kept = entries.filter { !leftOut.contains($0.name) }
            head("m", kept.count, to: &bytes)
            for entry in kept {
                if let known = keys[entry.key.bytes] {
                    head("k", known, to: &bytes)
                } else {
                    keys[entry.key.bytes] = keys.count
                    append("p", entry.key.bytes, to: &bytes)
                }
                append(entry.value, &keys, to: &bytes)
            }
        }
    }

    private static func append(_ letter: String, _ text: [UInt8], to bytes: inout [UInt8]) {
        head(letter, text.count, to: &bytes)
        bytes.append(contentsOf: text)
    }

    private static func head(_ letter: String, _ count: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\(letter)\(count):".utf8)
    }

    /// The files of a compact form; nil where it is damaged.
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [RuleFile]? {
        var reader = Reader(bytes: bytes)
        var files: [RuleFile] = []
        let nowhere = Source(path: "built-in rules", bytes: [])
        while !reader.isAtEnd {
            guard let (letter, count) = reader.head(), let path = reader.string(count) else { return nil }
            if letter == UInt8(ascii: "w") {
                guard let entries = reader.entries() else { return nil }
                let name = String(path.dropFirst("words/".count).dropLast(".yml".count))
                files.append(
                    RuleFile(
                        path: path, source: nowhere, root: Reader.nothing, isBuiltIn: true,
                        wordList: WordList(name: name, entries: entries)))
            } else {
                guard let root = reader.node(depth: 0) else { return nil }
                files.append(RuleFile(path: path, source: nowhere, root: root, isBuiltIn: true))
            }
        }
        return files
    }

    /// Paths and texts of an archive; empty where it is damaged.
    static func archive(_ bytes: UnsafeBufferPointer<UInt8>) -> [(path: String, text: [UInt8])] {
        var reader = Reader(bytes: bytes)
        var files: [(path: String, text: [UInt8])] = []
        while !reader.isAtEnd {
            guard let path = reader.head().flatMap({ reader.text($0.count) }),
                let text = reader.head().flatMap({ reader.text($0.count) })
            else { return [] }
            files.append((String(decoding: path, as: UTF8.self), Array(text)))
        }
        return files
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0
        /// In order of their first use; most keys come again and again and share one text.
        private var keys: [MappedText] = []
        private static let place = Span(0, 0)
        static let nothing = YAMLNode(content: .sequence([]), span: place)

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        var isAtEnd: Bool { index >= bytes.count }

        mutating func head() -> (letter: UInt8, count: Int)? {
            guard index < bytes.count else { return nil }
            let letter = bytes[index]
            index += 1
            var count = 0
            while index < bytes.count, bytes[index] != UInt8(ascii: ":") {
                let digit = Int(bytes[index]) - 48
                guard (0...9).contains(digit), count < 100_000_000 else { return nil }
                count = count * 10 + digit
                index += 1
            }
            guard index < bytes.count else { return nil }
            index += 1
            return (letter, count)
        }

        mutating func text(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
            guard index + count <= bytes.count else { return nil }
            defer { index += count }
            return UnsafeBufferPointer(rebasing: bytes[index..<(index + count)])
        }

        mutating func string(_ count: Int) -> String? { text(count).map { String(decoding: $0, as: UTF8.self) } }

        mutating func entries() -> [WordList.Entry]? {
            guard let (_, count) = head() else { return nil }
            var entries: [WordList.Entry] = []
            entries.reserveCapacity(min(count, 4096))
            for _ in 0..<count {
                guard let (letter, length) = head(), let text = string(length), let (_, noteLength) = head(),
                    let note = string(noteLength)
                else { return nil }
                let inflects = letter == UInt8(ascii: "i")
                entries.append(WordList.Entry(text: text, inflects: inflects, note: note.isEmpty ? nil : note))
            }
            return entries
        }

        mutating func node(depth: Int) -> YAMLNode? {
            guard depth < 64, let (letter, count) = head() else { return nil }
            switch letter {
            case UInt8(ascii: "p"), UInt8(ascii: "q"):
                guard let text = text(count) else { return nil }
                let mapped = MappedText(withoutPlace: Array(text))
                let style: YAMLScalar.Style = letter == UInt8(ascii: "p") ? .plain : .doubleQuoted
                return YAMLNode(content: .scalar(YAMLScalar(style: style, text: mapped)), span: Self.place)
            case UInt8(ascii: "l"):
                var items: [YAMLNode] = []
                items.reserveCapacity(min(count, 4096))
                for _ in 0..<count {
                    guard let item = node(depth: depth + 1) else { return nil }
                    items.append(item)
                }
                return YAMLNode(content: .sequence(items), span: Self.place)
            case UInt8(ascii: "m"): return mapping(count, depth: depth)
            default: return nil
            }
        }

        private mutating func mapping(_ count: Int, depth: Int) -> YAMLNode? {
            var entries: [YAMLEntry] = []
            entries.reserveCapacity(min(count, 4096))
            for _ in 0..<count {
                guard let key = key(), let value = node(depth: depth + 1) else { return nil }
                entries.append(YAMLEntry(key: key, keySpan: Self.place, value: value))
            }
            return YAMLNode(content: .mapping(entries), span: Self.place)
        }

        private mutating func key() -> MappedText? {
            guard let (letter, count) = head() else { return nil }
            if letter == UInt8(ascii: "k") { return count < keys.count ? keys[count] : nil }
            guard let text = text(count) else { return nil }
            let key = MappedText(withoutPlace: Array(text))
            keys.append(key)
            return key
        }
    }
}

import PlanLanguage
import PlanSource
import PlanYAML

/// The rules as they travel inside the program: the YAML trees, already parsed and checked, as one stretch of text that is
/// read where it stands.
///
/// First `k` and the names of all keys, each behind its length; then the files. A file is `f` and its path, then a node of
/// `PackedYAML`; or, for a word list, `w` and its path, then `e` and its entries. A letter is followed by the length of
/// what belongs to it. There are no places: whatever could be wrong was said when planlint was built.
package enum CompactForm {
    /// Keys that only the rule pages, the tests and the exercises need.
    private static let leftOut: Set<String> = ["examples", "ask", "not-for"]

    package static func encode(_ files: [RuleFile]) -> [UInt8] {
        var packing = YAMLPacking(leavingOut: leftOut)
        var content: [UInt8] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            let path = Array(file.path.utf8)
            if file.folder == "words", let list = WordListDecoding(file: file, mistakes: Mistakes()).decode() {
                content += YAMLPacking.node("w", path) + YAMLPacking.node("e", list.entries.flatMap(packed))
            } else {
                content += YAMLPacking.node("f", path) + packing.packed(file.root)
            }
        }
        let keys = packing.keys.flatMap { YAMLPacking.number($0.utf8.count) + Array($0.utf8) }
        return YAMLPacking.node("k", keys) + content
    }

    /// `i` (its forms count too) or `e` and the words, then `n` and the note, which may be empty.
    private static func packed(_ entry: WordList.Entry) -> [UInt8] {
        YAMLPacking.node(entry.inflects ? "i" : "e", Array(entry.text.utf8))
            + YAMLPacking.node("n", Array((entry.note ?? "").utf8))
    }

    /// The files of a compact form; nil where it is damaged.
    /// - Parameter text: lives as long as the program.
    package static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [RuleFile]? {
        guard let start = text.baseAddress else { return nil }
        var place = PackedYAML.Place(start, to: start + text.count)
        guard place.letter() == UInt8(ascii: "k"), let keys = keys(&place) else { return nil }
        let nowhere = Source(path: "built-in rules", bytes: [])
        var files: [RuleFile] = []
        while !place.isAtEnd {
            guard let letter = place.letter(), let path = string(&place) else { return nil }
            if letter == UInt8(ascii: "w") {
                guard place.letter() != nil, let count = place.number(), let entries = place.bytes(count) else {
                    return nil
                }
                files.append(RuleFile(path: path, source: nowhere, wordList: list(path, UncheckedText(entries))))
            } else {
                guard let node = PackedYAML(&place, keys: keys) else { return nil }
                files.append(
                    RuleFile(path: path, source: nowhere, root: YAMLNode(packed: node), isBuiltIn: true))
            }
        }
        return files
    }

    private static func keys(_ place: inout PackedYAML.Place) -> PackedKeys? {
        guard let count = place.number(), let bytes = place.bytes(count), let start = bytes.baseAddress else {
            return nil
        }
        var names: [UnsafeBufferPointer<UInt8>] = []
        var inside = PackedYAML.Place(start, to: start + bytes.count)
        while !inside.isAtEnd {
            guard let length = inside.number(), let name = inside.bytes(length) else { return nil }
            names.append(name)
        }
        return PackedKeys(names)
    }

    private static func string(_ place: inout PackedYAML.Place) -> String? {
        guard let count = place.number(), let bytes = place.bytes(count) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Text that is never written and never given back.
    private struct UncheckedText: @unchecked Sendable {
        let bytes: UnsafeBufferPointer<UInt8>
        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
    }

    private static func list(_ path: String, _ text: UncheckedText) -> WordList {
        let name = String(path.dropFirst("words/".count).dropLast(".yml".count))
        return WordList(name: name) { entries(text.bytes) }
    }

    private static func entries(_ text: UnsafeBufferPointer<UInt8>) -> [WordList.Entry] {
        guard let start = text.baseAddress else { return [] }
        var place = PackedYAML.Place(start, to: start + text.count)
        var entries: [WordList.Entry] = []
        while let letter = place.letter(), let words = string(&place), place.letter() != nil,
            let note = string(&place)
        {
            let inflects = letter == UInt8(ascii: "i")
            entries.append(WordList.Entry(text: words, inflects: inflects, note: note.isEmpty ? nil : note))
        }
        return entries
    }

    /// Files as they were written: `f` and the path, `q` and the text, each behind its length.
    package static func archive(of files: [(path: String, text: [UInt8])]) -> [UInt8] {
        files.flatMap { YAMLPacking.node("f", Array($0.path.utf8)) + YAMLPacking.node("q", $0.text) }
    }

    /// Paths and texts of an archive; empty where it is damaged.
    static func archive(_ text: UnsafeBufferPointer<UInt8>) -> [(path: String, text: [UInt8])] {
        guard let start = text.baseAddress else { return [] }
        var place = PackedYAML.Place(start, to: start + text.count)
        var files: [(path: String, text: [UInt8])] = []
        while !place.isAtEnd {
            guard place.letter() != nil, let path = string(&place), place.letter() != nil, let count = place.number(),
                let bytes = place.bytes(count)
            else { return [] }
            files.append((path, Array(bytes)))
        }
        return files
    }
}

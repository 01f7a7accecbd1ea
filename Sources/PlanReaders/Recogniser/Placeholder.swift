import PlanModel
import PlanSource

/// Words that stand where nothing is said yet.
struct Placeholder {
    let reading: ReadingWords

    private static let marks = Set("_.-–—…?* ".utf8)

    /// Why the text counts as blank: the words themselves; nil where it says something.
    func reason(_ text: MappedText) -> String? {
        let range = text.trimmedRange
        guard !range.isEmpty else { return "" }
        let bytes = text.bytes[range]
        guard bytes.count <= 60 else { return nil }
        if Self.isFrame(bytes) || bytes.allSatisfy(Self.marks.contains) {
            return String(decoding: bytes, as: UTF8.self)
        }
        let key = String(decoding: LabelKey.fold(bytes), as: UTF8.self)
        return reading.blankWords.contains(key) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Blank, or "N/A", "Nil": no entry is made of it.
    func isNothing(_ text: MappedText) -> Bool {
        guard text.count <= 40 else { return false }
        return text.isBlank
            || reading.noEntryWords.contains(String(decoding: LabelKey.fold(text.bytes[...]), as: UTF8.self))
            || text.bytes.allSatisfy { $0 == 0x2D || $0 == 0x20 || $0 == 0x5F }
    }

    /// `[date]`, `<parent's name>`, `{name}` as the whole text.
    private static func isFrame(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > 2, let first = bytes.first, let last = bytes.last else { return false }
        switch (first, last) {
        case (0x5B, 0x5D), (0x3C, 0x3E), (0x7B, 0x7D): break
        default: return false
        }
        return !bytes.dropFirst().dropLast().contains(first) && bytes.dropFirst().first != 0x78
    }
}

import PlanModel
import PlanSource

/// "as above", "ditto", a ditto sign: the field says what the one above says.
struct Ditto {
    let reading: ReadingWords

    func isDitto(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        guard !bytes.isEmpty, bytes.count <= 20 else { return false }
        // The sign is a quotation mark on its own.
        let signs = ["\"", "''", "〃", "“", "”", "”", "“”", "\"\"", ",,"]
        if signs.contains(String(decoding: bytes, as: UTF8.self)) { return true }
        return reading.dittoWords.contains(String(decoding: LabelKey.fold(bytes), as: UTF8.self))
    }
}

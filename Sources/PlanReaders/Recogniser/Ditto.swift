import PlanSource

/// "as above", "ditto", a ditto sign: the field says what the one above says.
enum Ditto {
    private static let words: Set<String> = [
        "as above", "ditto", "same", "same as above", "as per above", "do", "above", "as before",
    ]

    static func isDitto(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        guard !bytes.isEmpty, bytes.count <= 20 else { return false }
        // The sign is a quotation mark on its own.
        let signs = ["\"", "''", "〃", "“", "”", "”", "“”", "\"\"", ",,"]
        if signs.contains(String(decoding: bytes, as: UTF8.self)) { return true }
        return words.contains(String(decoding: LabelKey.fold(bytes), as: UTF8.self))
    }
}

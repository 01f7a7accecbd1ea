/// HTML entities that people and their word processors write into plans.
enum Entity {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•", "middot": "·",
        "eacute": "é", "egrave": "è", "aacute": "á", "agrave": "à", "iacute": "í", "oacute": "ó", "uacute": "ú",
        "ouml": "ö", "uuml": "ü", "auml": "ä", "ntilde": "ñ", "ccedil": "ç", "deg": "°", "times": "×", "frac12": "½",
        "frac14": "¼", "frac34": "¾", "copy": "©", "reg": "®", "trade": "™", "emsp": " ", "ensp": " ", "thinsp": " ",
        "shy": "", "zwnj": "", "zwj": "", "euro": "€", "pound": "£", "larr": "←", "rarr": "→", "check": "✓",
    ]

    /// The text of an entity such as `&amp;` or `&#x2014;`; the entity itself where it is not known.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let body = bytes.dropFirst().dropLast()
        if body.first == 0x23 {
            let digits = String(decoding: body.dropFirst(), as: UTF8.self)
            let isHex = digits.first == "x" || digits.first == "X"
            let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value != 0 else {
                return Array("\u{FFFD}".utf8)
            }
            return Array(String(Character(scalar)).utf8)
        }
        return named[String(decoding: body, as: UTF8.self)].map { Array($0.utf8) } ?? Array(bytes)
    }
}

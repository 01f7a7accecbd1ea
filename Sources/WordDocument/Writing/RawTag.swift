/// A start tag as it was written, with the prefix and the quotes that the writing program chose.
struct RawTag {
    let bytes: ArraySlice<UInt8>

    init(_ range: Range<Int>, in bytes: [UInt8]) { self.bytes = bytes[range] }

    /// "w:r".
    var name: String {
        let end = bytes.dropFirst().firstIndex { $0 == 0x20 || $0 == 0x3E || $0 == 0x2F || (0x09...0x0D).contains($0) }
        return String(decoding: bytes[bytes.startIndex + 1..<(end ?? bytes.endIndex)], as: UTF8.self)
    }

    /// "w:"; empty where the name has none.
    var prefix: String {
        let name = name
        return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
    }

    var isOneTag: Bool { bytes.dropLast().last == 0x2F }

    /// The value of an attribute by the name that is written, character references left as they are.
    subscript(_ attribute: String) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        for quote in ["\"", "'"] {
            guard let start = text.firstRange(of: " \(attribute)=\(quote)") else { continue }
            let rest = text[start.upperBound...]
            guard let end = rest.firstIndex(of: Character(quote)) else { continue }
            return String(rest[..<end])
        }
        return nil
    }

    /// The namespace that its own prefix stands for, declared in this very tag.
    var namespace: String? {
        let prefix = prefix
        return prefix.isEmpty ? self["xmlns"] : self["xmlns:\(prefix.dropLast())"]
    }
}

/// Text as it may stand in XML: what XML cannot hold is left out.
package enum XMLText {
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n": result += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

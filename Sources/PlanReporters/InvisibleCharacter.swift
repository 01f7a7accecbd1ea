/// Characters that act on a terminal or on the reading order instead of being seen.
///
/// A plan comes from anywhere; its text must not be able to move the cursor, hide a line or swap two words in a report.
/// The joiners that hold an emoji or a name together are not among them.
package enum InvisibleCharacter {
    static func isOne(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Four digits, upper case.
    static func hexadecimal(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The text with each of them spelled out: `<U+001B>`. Tabs and line ends become spaces.
    package static func spelledOut(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }), text.unicodeScalars.contains(where: { isOne($0.value) })
        else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85: shown += " "
            case let value where isOne(value): shown += "<U+\(hexadecimal(value))>"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

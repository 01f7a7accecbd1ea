/// Colours as Word writes them: six hexadecimal digits, or "auto".
enum WordColour {
    private static func parts(_ value: String?) -> (red: Int, green: Int, blue: Int)? {
        guard let value, value.utf8.count == 6, let number = Int(value, radix: 16) else { return nil }
        return (number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)
    }

    /// A mid grey, in which forms print their instructions. The dark greys of some themes are for text.
    static func isGrey(_ value: String?) -> Bool {
        guard let (red, green, blue) = parts(value) else { return false }
        let low = min(red, green, blue)
        let high = max(red, green, blue)
        return high - low <= 16 && low >= 0x6A && high <= 0xD0
    }

    /// A fill that a reader sees.
    static func isShade(_ value: String?) -> Bool {
        guard let (red, green, blue) = parts(value) else { return false }
        return min(red, green, blue) < 0xFA
    }
}

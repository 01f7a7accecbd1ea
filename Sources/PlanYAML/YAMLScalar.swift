import PlanSource

/// A single value. YAML's guesses about types are not made here: whoever reads a key knows what should stand there.
package struct YAMLScalar: Sendable {
    package enum Style: Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package let style: Style
    /// The text with escapes, folds and indentation resolved, every byte mapped to the source. Empty text has no place;
    /// use the node's span.
    package let text: MappedText
    /// False where the raw text could not be followed byte for byte and the whole text stands for the whole scalar.
    package let isMapped: Bool

    package init(style: Style, text: MappedText, isMapped: Bool = true) {
        self.style = style
        self.text = text
        self.isMapped = isMapped
    }

    package var string: String { text.string }

    /// Left out, `~` or `null` without quotes.
    package var isNull: Bool {
        guard style == .plain else { return false }
        return text.isEmpty || text.bytes == [0x7E] || ["null", "Null", "NULL"].contains(text.string)
    }

    /// `true` or `false` without quotes; `yes`, `on` and the like are text.
    package var bool: Bool? {
        guard style == .plain else { return nil }
        switch text.string {
        case "true": return true
        case "false": return false
        default: return nil
        }
    }

    /// A whole decimal number without quotes that fits into 64 bits.
    package var int: Int? {
        guard style == .plain, let first = text.bytes.first, text.count <= 20 else { return nil }
        let digits = first == 0x2D || first == 0x2B ? text.bytes.dropFirst() : text.bytes[...]
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text.string)
    }

    /// A decimal number without quotes: `3`, `2.5`, `1e3`. Not `.inf`, `.nan` or hexadecimal.
    package var double: Double? {
        guard style == .plain, let first = text.bytes.first, text.count <= 40 else { return nil }
        let number = Set("0123456789+-.eE".utf8)
        guard text.bytes.allSatisfy(number.contains), first != 0x65, first != 0x45 else { return nil }
        guard let value = Double(text.string), value.isFinite else { return nil }
        return value
    }
}

/// Why bytes are no text that planlint can read.
package struct DecodingFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Nothing, or nothing but spaces and line breaks.
        case empty
        /// Limit in bytes.
        case tooLarge(limit: Int)
        case notText(FileKind)
        /// The first byte that is no UTF-8. `windows1252` is the character that the byte would be in a file that an
        /// older Windows program saved, if it would be one.
        case notUTF8(byte: UInt8, windows1252: Character?)
        /// Half a character, or an odd number of bytes.
        case brokenUTF16
    }

    package let kind: Kind
    /// Where, counted in the text before the fault; nil where the fault is with the file as a whole.
    package let location: Location?

    package init(_ kind: Kind, at location: Location? = nil) {
        self.kind = kind
        self.location = location
    }
}

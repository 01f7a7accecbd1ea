/// Why no copy of a Word document can be written.
package enum WordWriteFault: Error, Hashable, Sendable {
    /// It cannot even be read, or a part in it is damaged.
    case unreadable(WordFault)
    /// It carries a digital signature, which any change would break.
    case signed
    /// Packed or written in a way that we do not change: in several volumes, in UTF-16, without namespace prefixes.
    case unusual
}

import PlanSource

/// YAML trees that were parsed and checked when planlint was built, as one stretch of text that is read where it stands: a
/// value that nobody asks for costs nothing.
///
/// A node is a letter, its length in bytes, and its content: `p` (plain text), `q` (quoted text), `l` (list of nodes), `m`
/// (mapping). A mapping's content is keys and nodes in turn; a key is its number in the table of keys. Every number has four
/// characters, from `0` (0x30) to `o` (0x6F) for six bits each, the lowest first. There are no places: whatever could be wrong
/// was said when planlint was built.
///
/// Sendable because neither the text nor the table of keys is ever written or given back.
package struct PackedYAML: @unchecked Sendable {
    /// The content; the text lives as long as the program.
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private let letter: UInt8
    private let keys: PackedKeys

    private static let nowhere = Span(0, 0)

    /// The node that begins at the place, which moves behind it; nil where the text is damaged.
    package init?(_ place: inout Place, keys: PackedKeys) {
        guard let letter = place.letter(), let count = place.number(), let start = place.skip(count) else { return nil }
        self.start = start
        end = start + count
        self.letter = letter
        self.keys = keys
    }

    /// A place in the text, and where the text ends.
    package struct Place {
        private var next: UnsafePointer<UInt8>
        private let end: UnsafePointer<UInt8>

        package init(_ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
            next = start
            self.end = end
        }

        package var isAtEnd: Bool { next >= end }

        package mutating func letter() -> UInt8? {
            guard next < end else { return nil }
            defer { next += 1 }
            return next.pointee
        }

        @inline(__always)
        package mutating func number() -> Int? {
            guard end - next >= 4 else { return nil }
            let text = UInt32(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt32.self)) &- 0x3030_3030
            guard text & 0xC0C0_C0C0 == 0 else { return nil }
            next += 4
            return Int(text & 0x3F | text >> 2 & 0xFC0 | text >> 4 & 0x3F000 | text >> 6 & 0xFC0000)
        }

        /// Where so many bytes begin that are then left behind.
        package mutating func skip(_ count: Int) -> UnsafePointer<UInt8>? {
            guard count <= end - next else { return nil }
            defer { next += count }
            return next
        }

        package mutating func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
            skip(count).map { UnsafeBufferPointer(start: $0, count: count) }
        }
    }

    private var content: Place { Place(start, to: end) }

    private func node(_ place: inout Place) -> YAMLNode? {
        PackedYAML(&place, keys: keys).map { YAMLNode(packed: $0) }
    }

    var isMapping: Bool { letter == UInt8(ascii: "m") }
    var isSequence: Bool { letter == UInt8(ascii: "l") }
    private var isQuoted: Bool { letter == UInt8(ascii: "q") }

    /// The bytes of a text; nil for a collection.
    var bytes: UnsafeBufferPointer<UInt8>? {
        isMapping || isSequence ? nil : UnsafeBufferPointer(start: start, count: end - start)
    }

    /// No word for nothing is longer than `null`.
    var mayBeNull: Bool { !isQuoted && end - start <= 4 }

    var scalar: YAMLScalar? {
        bytes.map {
            YAMLScalar(style: isQuoted ? .doubleQuoted : .plain, text: MappedText(withoutPlace: Array($0)))
        }
    }

    var trimmedText: String? {
        guard let bytes else { return nil }
        guard let first = bytes.first, let last = bytes.last else { return "" }
        // Anything but ASCII at an end may be a space that takes two bytes.
        if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return String(decoding: bytes, as: UTF8.self) }
        return MappedText(withoutPlace: Array(bytes)).trimmed().string
    }

    var items: [YAMLNode]? {
        guard isSequence else { return nil }
        var items: [YAMLNode] = []
        var place = content
        while !place.isAtEnd, let item = node(&place) { items.append(item) }
        return items
    }

    var entries: [YAMLEntry]? {
        guard isMapping else { return nil }
        var entries: [YAMLEntry] = []
        var place = content
        while !place.isAtEnd, let number = place.number(), number < keys.count, let value = node(&place) {
            entries.append(YAMLEntry(keys[number], value: value))
        }
        return entries
    }

    /// The value under a key of a mapping.
    subscript(_ name: String) -> YAMLNode? {
        guard isMapping, let wanted = keys.number(of: name) else { return nil }
        var place = content
        while !place.isAtEnd, let number = place.number() {
            if number == wanted { return node(&place) }
            guard place.letter() != nil, let count = place.number(), place.skip(count) != nil else { return nil }
        }
        return nil
    }
}

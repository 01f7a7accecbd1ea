import PlanSource

/// YAML trees that were parsed and checked when planlint was built, as one stretch of text that is read where it stands: a
/// value that nobody asks for costs nothing.
///
/// A node is a letter, its length in bytes, and its content: `p` (plain text), `q` (quoted text), `l` (list of nodes), `m`
/// (mapping). A mapping's content is keys and nodes in turn; a key is its number in the table of keys. Every number is
/// decimal and ends with a colon. There are no places: whatever could be wrong was said when planlint was built.
///
/// Sendable because neither the text nor the table of keys is ever written or given back.
package struct PackedYAML: @unchecked Sendable {
    /// A key that occurs in the trees.
    package struct Key: Sendable {
        let name: String
        let text: MappedText
        private let head: UInt64

        /// - Parameter bytes: UTF-8.
        package init(_ bytes: UnsafeBufferPointer<UInt8>) {
            name = String(decoding: bytes, as: UTF8.self)
            text = MappedText(withoutPlace: Array(bytes))
            head = Self.head(bytes)
        }

        /// The first eight bytes as a number: nearly all that tells one key from another.
        static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
            bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }

        @inline(__always)
        func isEqual(to wanted: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Bool {
            self.head == head && text.count == wanted.count
                && (wanted.count <= 8 || text.bytes.withUnsafeBufferPointer { $0.elementsEqual(wanted) })
        }
    }

    /// The content; the text lives as long as the program.
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private let letter: UInt8
    private let keys: UnsafeBufferPointer<Key>

    private static let nowhere = Span(0, 0)

    /// The node that begins at the place, which moves behind it; nil where the text is damaged.
    package init?(_ place: inout Place, keys: UnsafeBufferPointer<Key>) {
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
            var value = 0
            while next < end {
                let digit = next.pointee &- 0x30
                next += 1
                if digit == 10 { return value }
                guard digit < 10, value < 100_000_000 else { return nil }
                value = value * 10 + Int(digit)
            }
            return nil
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
        guard isMapping else { return nil }
        var name = name
        return name.withUTF8 { value(of: $0, Key.head($0)) }
    }

    private func value(of name: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> YAMLNode? {
        var place = content
        while !place.isAtEnd, let number = place.number(), number < keys.count {
            if keys[number].isEqual(to: name, head) { return node(&place) }
            guard place.letter() != nil, let count = place.number(), place.skip(count) != nil else { return nil }
        }
        return nil
    }
}

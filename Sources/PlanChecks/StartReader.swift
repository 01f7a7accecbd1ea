/// Reads an expression from its beginning as far as two bytes of a match go.
struct StartReader {
    /// A set of ASCII bytes.
    struct ByteSet {
        private(set) var bits: SIMD2<UInt64> = .zero

        static let all = ByteSet(bits: SIMD2(repeating: .max))

        private init(bits: SIMD2<UInt64>) { self.bits = bits }

        init() {}

        init(_ byte: UInt8) { bits[Int(byte >> 6)] = 1 << UInt64(byte & 63) }

        var isEmpty: Bool { bits == .zero }
        var bytes: [UInt8] { (0..<128).filter { bits[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 1 } }

        mutating func formUnion(_ other: ByteSet) { bits |= other.bits }
        func union(_ other: ByteSet) -> ByteSet { ByteSet(bits: bits | other.bits) }
    }

    /// What a piece of the expression can begin with.
    struct Starts {
        /// Matches of one byte.
        var singles = ByteSet()
        /// A first byte of longer ones, and the bytes that may come second. A first byte may stand several times.
        var pairs: [(first: UInt8, seconds: ByteSet)] = []
        var isEmptyPossible = false

        var firsts: ByteSet { pairs.reduce(singles) { $0.union(ByteSet($1.first)) } }

        /// What matches one byte may go on with any of these.
        mutating func extend(with seconds: ByteSet) {
            guard !singles.isEmpty, !seconds.isEmpty else { return }
            for byte in singles.bytes { pairs.append((byte, seconds)) }
        }
    }

    private let bytes: [UInt8]
    private var place = 0
    private(set) var beginsWithBoundary = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil where anything can come first.
    mutating func read() -> Starts? {
        _ = skip("(?i)")
        beginsWithBoundary = skip("\\b") || bytes[place...].starts(with: "(?i:\\b".utf8)
        guard let starts = alternatives(), place == bytes.count else { return nil }
        return starts
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count,
            UnsafeBufferPointer(start: text.utf8Start, count: count).elementsEqual(bytes[place..<place + count])
        else { return false }
        place += count
        return true
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Up to the closing bracket or the end.
    private mutating func alternatives() -> Starts? {
        guard var all = sequence() else { return nil }
        while next == UInt8(ascii: "|") {
            place += 1
            guard let more = sequence() else { return nil }
            all.singles.formUnion(more.singles)
            all.pairs += more.pairs
            all.isEmptyPossible = all.isEmptyPossible || more.isEmptyPossible
        }
        return all
    }

    private mutating func sequence() -> Starts? {
        var whole = Starts(isEmptyPossible: true)
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            guard let piece = piece() else {
                // Anything may come here: right where a match has begun, and no answer where it has not.
                guard !whole.isEmptyPossible, skipRest() else { return nil }
                whole.extend(with: .all)
                whole.singles = ByteSet()
                return whole
            }
            append(quantified(piece), to: &whole)
        }
        return whole
    }

    private func append(_ piece: Starts, to whole: inout Starts) {
        whole.extend(with: piece.firsts)
        if !piece.isEmptyPossible { whole.singles = ByteSet() }
        if whole.isEmptyPossible {
            whole.singles.formUnion(piece.singles)
            whole.pairs += piece.pairs
        }
        whole.isEmptyPossible = whole.isEmptyPossible && piece.isEmptyPossible
    }

    /// One letter, mark, group or assertion; nil for what can be anything.
    private mutating func piece() -> Starts? {
        guard let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "^"), UInt8(ascii: "$"):
            place += 1
            return Starts(isEmptyPossible: true)
        case UInt8(ascii: "("): return group()
        case UInt8(ascii: "\\"): return escape()
        case UInt8(ascii: "["), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"),
            UInt8(ascii: "{"), 0x80...:
            return nil
        default:
            place += 1
            return Starts(singles: ByteSet(byte &- 65 < 26 ? byte | 32 : byte))
        }
    }

    private mutating func escape() -> Starts? {
        guard place + 1 < bytes.count else { return nil }
        let byte = bytes[place + 1]
        if byte == UInt8(ascii: "b") || byte == UInt8(ascii: "B") {
            place += 2
            return Starts(isEmptyPossible: true)
        }
        let isLetter = (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80
        guard !isLetter else { return nil }
        place += 2
        return Starts(singles: ByteSet(byte))
    }

    private static let assertions = ["(?=", "(?!", "(?<=", "(?<!"].map { Array($0.utf8) }

    private mutating func group() -> Starts? {
        let isAssertion = Self.assertions.contains { bytes[place...].starts(with: $0) }
        if isAssertion {
            guard skipGroup() else { return nil }
            return Starts(isEmptyPossible: true)
        }
        let start = place
        if !skip("(?:"), !skip("(?i:"), !skip("(?-i:") {
            guard bytes[place...].dropFirst().first != UInt8(ascii: "?") else { return nil }
            place += 1
        }
        guard let inner = alternatives(), next == UInt8(ascii: ")") else {
            place = start
            return nil
        }
        place += 1
        return inner
    }

    /// What `?`, `*`, `+` and `{n,m}` make of a piece.
    private mutating func quantified(_ piece: Starts) -> Starts {
        var piece = piece
        guard let byte = next, "?*+{".utf8.contains(byte) else { return piece }
        place += 1
        if byte == UInt8(ascii: "{") {
            while let inner = next, inner != UInt8(ascii: "}") { (_, place) = (inner, place + 1) }
            place = min(place + 1, bytes.count)
        }
        if byte != UInt8(ascii: "?") { piece.extend(with: .all) }
        if byte != UInt8(ascii: "+") { piece.isEmptyPossible = true }
        if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { place += 1 }
        return piece
    }

    // MARK: Passing over

    /// To the end of this alternative.
    private mutating func skipRest() -> Bool {
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            guard skipOne() else { return false }
        }
        return true
    }

    private mutating func skipOne() -> Bool {
        switch next {
        case UInt8(ascii: "("): return skipGroup()
        case UInt8(ascii: "["): return skipClass()
        case UInt8(ascii: "\\"):
            place += 2
            return place <= bytes.count
        default:
            place += 1
            return true
        }
    }

    private mutating func skipGroup() -> Bool {
        place += 1
        while let byte = next {
            if byte == UInt8(ascii: ")") {
                place += 1
                return true
            }
            guard skipOne() else { return false }
        }
        return false
    }

    private mutating func skipClass() -> Bool {
        place += 1
        if next == UInt8(ascii: "^") { place += 1 }
        if next == UInt8(ascii: "]") { place += 1 }
        while let byte = next {
            place += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "]") { return place <= bytes.count }
        }
        return false
    }
}

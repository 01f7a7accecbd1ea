/// How a match of an expression can begin: its first two bytes, and whether a word begins there. Most texts are told to
/// hold no match by that alone, without asking PCRE2.
///
/// Understands the part of the syntax that rules use. What it does not understand can begin with anything, which is
/// always right and never quick. Letters count in both cases, as all patterns of rules do.
struct MatchStarts: Sendable {
    /// For each first byte, in lower case, the bytes that may come second, 128 bits; all bits for any.
    private let seconds: [SIMD2<UInt64>]
    private let atWordStart: Bool

    /// Nil where a match can begin with anything, or be empty.
    init?(_ expression: String) {
        var reader = StartReader(Array(expression.utf8))
        guard let starts = reader.read(), !starts.isEmptyPossible else { return nil }
        var seconds: [SIMD2<UInt64>] = Array(repeating: .zero, count: 128)
        for byte in starts.singles { seconds[Int(byte)] = Self.any }
        for (first, second) in starts.pairs {
            guard let second else {
                seconds[Int(first)] = Self.any
                continue
            }
            seconds[Int(first)][Int(second >> 6)] |= 1 << UInt64(second & 63)
        }
        self.seconds = seconds
        atWordStart = reader.beginsWithBoundary && starts.firsts.allSatisfy { Self.isWordByte($0) }
    }

    private static let any = SIMD2<UInt64>(repeating: .max)

    private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == 95 }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

    /// Where in a text a match may begin, in order; nil for a text with a letter whose other case is written in ASCII, in
    /// which places cannot be told.
    func places(in text: UnsafeBufferPointer<UInt8>) -> [Int]? {
        var places: [Int] = []
        var wasWord = false
        return seconds.withUnsafeBufferPointer { seconds in
            for index in text.indices {
                let byte = Self.lower(text[index])
                if byte >= 0x80 {
                    // A long s and the sign for kelvin.
                    let next = index + 1 < text.count ? text[index + 1] : 0
                    if byte == 0xC5 && next == 0xBF || byte == 0xE2 && next == 0x84 { return nil }
                    wasWord = false
                    continue
                }
                let isFree = !atWordStart || !wasWord
                wasWord = Self.isWordByte(byte)
                guard isFree, seconds[Int(byte)] != .zero else { continue }
                let next = index + 1 < text.count ? Self.lower(text[index + 1]) : 0
                let allowed = seconds[Int(byte)]
                if next >= 0x80 || allowed[Int(next >> 6)] >> UInt64(next & 63) & 1 == 1 || allowed == Self.any {
                    places.append(index)
                }
            }
            return places
        }
    }
}

/// Reads an expression from its beginning as far as two bytes of a match go.
private struct StartReader {
    /// What a piece of the expression can begin with.
    struct Starts {
        /// Matches of one byte.
        var singles: Set<UInt8> = []
        /// First and second byte of longer ones; nil for any second byte.
        var pairs: [(UInt8, UInt8?)] = []
        var isEmptyPossible = false

        var firsts: Set<UInt8> { singles.union(pairs.map(\.0)) }
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
                whole.pairs += whole.singles.map { ($0, nil) }
                whole.singles = []
                return whole
            }
            append(quantified(piece), to: &whole)
        }
        return whole
    }

    private func append(_ piece: Starts, to whole: inout Starts) {
        for single in whole.singles { whole.pairs += piece.firsts.map { (single, $0) } }
        if !piece.isEmptyPossible { whole.singles = [] }
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
            return Starts(singles: [byte &- 65 < 26 ? byte | 32 : byte])
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
        return Starts(singles: [byte])
    }

    private mutating func group() -> Starts? {
        let isAssertion = ["(?=", "(?!", "(?<=", "(?<!"].contains { bytes[place...].starts(with: $0.utf8) }
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
        if byte != UInt8(ascii: "?") { piece.pairs += piece.singles.map { ($0, nil) } }
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

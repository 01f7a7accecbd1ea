/// A space of an expression stands for as many spaces as somebody typed: "due to" finds "due  to", and with the space that
/// does not break a line as well.
enum LooseSpaces {
    private static let any = Array("[ \\xA0]".utf8)
    private static let space = UInt8(ascii: " ")

    /// Spaces in a class of characters, behind a backslash or in what looks back stay as they are: PCRE2 looks back over a
    /// fixed length only.
    static func loosened(_ expression: String) -> String {
        let old = Array(expression.utf8)
        guard old.contains(space) else { return expression }
        var new: [UInt8] = []
        new.reserveCapacity(old.count + old.count / 2)
        var place = 0
        while place < old.count {
            let end = endOfFixed(old, from: place)
            if end > place {
                new += old[place..<end]
                place = end
            } else if old[place] == space {
                new += any
                place += 1
                new.append(contentsOf: quantifier(of: old, at: &place))
            } else {
                new.append(old[place])
                place += 1
            }
        }
        return String(decoding: new, as: UTF8.self)
    }

    /// An optional space is any number of them; what else counts spaces is kept.
    private static func quantifier(of bytes: [UInt8], at place: inout Int) -> [UInt8] {
        guard place < bytes.count else { return [UInt8(ascii: "+")] }
        switch bytes[place] {
        case UInt8(ascii: "?"):
            place += 1
            return [UInt8(ascii: "*")]
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"): return []
        default: return [UInt8(ascii: "+")]
        }
    }

    /// Where a piece ends that is kept as it is; `start` where none begins there.
    private static func endOfFixed(_ bytes: [UInt8], from start: Int) -> Int {
        switch bytes[start] {
        case UInt8(ascii: "\\"): return min(start + 2, bytes.count)
        case UInt8(ascii: "["): return endOfClass(bytes, from: start)
        case UInt8(ascii: "("):
            let rest = bytes[start...]
            guard rest.starts(with: "(?<=".utf8) || rest.starts(with: "(?<!".utf8) else { return start }
            return endOfGroup(bytes, from: start)
        default: return start
        }
    }

    private static func endOfClass(_ bytes: [UInt8], from start: Int) -> Int {
        var place = start + 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "^") { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: "]") { place += 1 }
        while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, bytes.count)
    }

    private static func endOfGroup(_ bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): place = endOfClass(bytes, from: place) - 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return place }
        }
        return bytes.count
    }
}

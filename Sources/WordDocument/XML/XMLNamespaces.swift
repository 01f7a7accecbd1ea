import Glibc

/// What prefixes stand for at the place that has been read, innermost last ("Namespaces in XML 1.0", W3C).
///
/// expat can do this, too, and then hashes every name and every attribute anew: more than a third of its time on a Word document.
struct XMLNamespaces {
    private struct Binding {
        let prefix: [UInt8]
        let isWord: Bool
        /// False for a prefix that a tag took back.
        let isDeclared: Bool
        let depth: Int
    }

    private var bindings: [Binding] = []
    /// Where the last prefix was found: nearly all of a document has one.
    private var recent = -1
    private static let colon = CInt(UInt8(ascii: ":"))

    /// Word declares about fifty; each element is looked for among all of them.
    static let most = 1000

    /// Takes the declarations of a start tag.
    /// - Parameter list: names and values in turn, ended by nil.
    /// - Throws: `tooMany` where more are in force than a document has use for.
    mutating func enter(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?, depth: Int) throws(WordFault) {
        guard let list else { return }
        var index = 0
        while let name = list[index] {
            if XMLAttributes.isDeclaration(name), let value = list[index + 1] {
                guard bindings.count < Self.most else { throw .tooMany(limit: Self.most) }
                let prefix = name[5] == 0 ? name + 5 : name + 6
                bindings.append(
                    Binding(
                        prefix: Array(UnsafeRawBufferPointer(start: prefix, count: strlen(prefix))),
                        isWord: Self.isWord(value), isDeclared: value[0] != 0, depth: depth))
                recent = -1
            }
            index += 2
        }
    }

    /// Forgets the declarations of a tag.
    mutating func leave(depth: Int) {
        while let last = bindings.last, last.depth >= depth {
            bindings.removeLast()
            recent = -1
        }
    }

    /// A name taken apart; nil where nothing says what its prefix stands for.
    mutating func resolve(_ name: UnsafePointer<CChar>) -> XMLName? {
        let colon = strchr(name, Self.colon)
        let count = colon.map { UnsafePointer($0) - name } ?? 0
        let local = colon.map { UnsafePointer($0) + 1 } ?? name
        if let place = place(of: name, count) { return XMLName(local, isWord: bindings[place].isWord) }
        return count == 0 ? XMLName(local, isWord: false) : nil
    }

    /// Whether every prefix in front of an attribute stands for something.
    mutating func know(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Bool {
        guard let list else { return true }
        var index = 0
        while let name = list[index] {
            if let colon = strchr(name, Self.colon), !XMLAttributes.isDeclaration(name) {
                let count = UnsafePointer(colon) - name
                guard (count == 3 && memcmp(name, "xml", 3) == 0) || place(of: name, count) != nil else { return false }
            }
            index += 2
        }
        return true
    }

    private mutating func place(of prefix: UnsafePointer<CChar>, _ count: Int) -> Int? {
        if recent >= 0, isSame(recent, prefix, count) { return recent }
        guard let found = bindings.indices.last(where: { isSame($0, prefix, count) }), bindings[found].isDeclared
        else { return nil }
        recent = found
        return found
    }

    private func isSame(_ place: Int, _ prefix: UnsafePointer<CChar>, _ count: Int) -> Bool {
        bindings[place].prefix.count == count && memcmp(bindings[place].prefix, prefix, count) == 0
    }

    /// Word's own elements, in the transitional or in the strict form of the standard.
    private static func isWord(_ namespace: UnsafePointer<CChar>) -> Bool {
        let count = strlen(namespace)
        return ends(namespace, count, in: "/wordprocessingml/2006/main")
            || ends(namespace, count, in: "/ooxml/wordprocessingml/main")
    }

    private static func ends(_ name: UnsafePointer<CChar>, _ count: Int, in ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        return count >= length && memcmp(name + (count - length), ending.utf8Start, length) == 0
    }
}

import Glibc

/// The name of an element. Valid during the call only.
struct XMLName {
    /// Of the local name.
    let bytes: UnsafeBufferPointer<UInt8>
    /// In the namespace of Word's own elements.
    let isWord: Bool

    /// - Parameter local: without a prefix, ended by zero.
    init(_ local: UnsafePointer<CChar>, isWord: Bool) {
        bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(local).assumingMemoryBound(to: UInt8.self), count: strlen(local))
        self.isWord = isWord
    }

    var local: String { String(decoding: bytes, as: UTF8.self) }
}

/// The attributes of an element, valid during the call only. They are looked up by their local name; what declares a
/// namespace is none.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    private static let colon = CInt(UInt8(ascii: ":"))

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

    /// `xmlns`, `xmlns:w`.
    static func isDeclaration(_ name: UnsafePointer<CChar>) -> Bool {
        name[0] == 0x78 && strncmp(name, "xmlns", 5) == 0 && (name[5] == 0 || name[5] == 0x3A)
    }

    private static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strchr(name, colon).map { UnsafePointer($0 + 1) } ?? name
    }

    subscript(_ name: StaticString) -> String? {
        guard let list else { return nil }
        var index = 0
        while let key = list[index] {
            let local = Self.local(key)
            if strlen(local) == name.utf8CodeUnitCount, memcmp(local, name.utf8Start, name.utf8CodeUnitCount) == 0,
                !Self.isDeclaration(key)
            {
                return list[index + 1].map { String(cString: $0) }
            }
            index += 2
        }
        return nil
    }

    /// All of them, by local name.
    var all: [String: String] {
        guard let list else { return [:] }
        var found: [String: String] = [:]
        var index = 0
        while let key = list[index] {
            if !Self.isDeclaration(key) {
                found[String(cString: Self.local(key))] = list[index + 1].map { String(cString: $0) }
            }
            index += 2
        }
        return found
    }

    /// A switch such as `<w:b/>` or `<w:b w:val="0"/>`.
    var isOn: Bool {
        guard let value = self["val"] else { return true }
        return value != "0" && value != "false" && value != "off" && value != "none"
    }
}

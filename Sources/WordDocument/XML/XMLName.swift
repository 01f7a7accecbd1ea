import Glibc

/// The name of an element, as expat gives it: namespace, bar, local name. Valid during the call only.
struct XMLName {
    /// Of the local name.
    let bytes: UnsafeBufferPointer<UInt8>
    /// In the namespace of Word's own elements, in the transitional or in the strict form of the standard.
    let isWord: Bool

    init(_ name: UnsafePointer<CChar>) {
        let bar = strrchr(name, 0x7C)
        let start = bar.map { UnsafePointer($0 + 1) } ?? name
        bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: strlen(start))
        isWord = bar.map { Self.isWord(name, count: $0 - UnsafeMutablePointer(mutating: name)) } ?? false
    }

    var local: String { String(decoding: bytes, as: UTF8.self) }

    private static func isWord(_ name: UnsafePointer<CChar>, count: Int) -> Bool {
        ends(name, count, in: "/wordprocessingml/2006/main") || ends(name, count, in: "/ooxml/wordprocessingml/main")
    }

    private static func ends(_ name: UnsafePointer<CChar>, _ count: Int, in ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        return count >= length && memcmp(name + (count - length), ending.utf8Start, length) == 0
    }
}

/// The attributes of an element, valid during the call only. They are looked up by their local name.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

    subscript(_ name: StaticString) -> String? {
        guard let list else { return nil }
        var index = 0
        while let key = list[index] {
            let bar = strrchr(key, 0x7C)
            let local = bar.map { UnsafePointer($0 + 1) } ?? key
            if strlen(local) == name.utf8CodeUnitCount, memcmp(local, name.utf8Start, name.utf8CodeUnitCount) == 0 {
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
            let bar = strrchr(key, 0x7C)
            found[String(cString: bar.map { UnsafePointer($0 + 1) } ?? key)] = list[index + 1].map {
                String(cString: $0)
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

/// A packed file made by hand, so that it can also lie about itself. Entries are stored, not compressed.
struct ZipFile {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        /// What the file says of the size; the true one unless given.
        var claimedSize: Int?
        /// Compressed bytes, where the entry is deflated.
        var deflated: [UInt8]?
        var isEncrypted = false

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    static func packed(_ entries: [Entry]) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for entry in entries {
            let place = file.count
            let header = header(entry)
            let name = Array(entry.name.utf8)
            file += number(0x0403_4B50, 4) + header + number(name.count, 2) + number(0, 2) + name
            file += entry.deflated ?? entry.bytes
            list += number(0x0201_4B50, 4) + number(20, 2) + header + number(name.count, 2)
            list += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(place, 4) + name
        }
        let end = number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
        return file + list + end + number(list.count, 4) + number(file.count, 4) + number(0, 2)
    }

    /// Version, flags, method, time, day, check sum, both sizes.
    private static func header(_ entry: Entry) -> [UInt8] {
        let stored = entry.deflated ?? entry.bytes
        return number(20, 2) + number(entry.isEncrypted ? 1 : 0, 2) + number(entry.deflated == nil ? 0 : 8, 2)
            + number(0, 2) + number(0x5C76, 2) + number(Int(checkSum(entry.bytes)), 4) + number(stored.count, 4)
            + number(entry.claimedSize ?? entry.bytes.count, 4)
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// Documents of one paragraph, to be spoiled.
enum WordSample {
    static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    static func xml(_ body: String, doctype: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(doctype)<w:document xmlns:w=\"\(space)\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>\(body)</w:body></w:document>"
    }

    static func file(_ body: String, doctype: String = "") -> [UInt8] {
        ZipFile.packed([ZipFile.Entry("word/document.xml", xml(body, doctype: doctype))])
    }
}

/// A packed file whose entries are stored as they are (PKWARE, APPNOTE.TXT 4.3).
enum StoredZip {
    static func bytes(of entries: [(name: String, text: String)]) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for (name, text) in entries {
            let place = file.count
            let words = Array(text.utf8)
            // Version, flags, method, time, day, check sum, both sizes, length of the name.
            let header =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x0021, 2)
                + number(Int(checkSum(words)), 4) + number(words.count, 4) + number(words.count, 4)
                + number(name.utf8.count, 2)
            file += number(0x0403_4B50, 4) + header + number(0, 2) + Array(name.utf8) + words
            list +=
                number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 12) + number(place, 4) + Array(name.utf8)
        }
        let end = number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
        return file + list + end + number(list.count, 4) + number(file.count, 4) + number(0, 2)
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }

    /// CRC-32, bit by bit: the files are made once.
    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

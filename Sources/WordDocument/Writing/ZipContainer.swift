/// A packed file as it lies on the disk: where each entry's bytes stand, so that those of untouched entries are copied as
/// they are, with their dates, their padding and their order.
///
/// Stricter than a reader has to be: what does not add up to the last byte is not written again.
struct ZipContainer {
    struct Entry {
        let name: String
        /// Its record in the list at the end of the file.
        let record: Range<Int>
        /// Its header with name and extra fields; the packed bytes follow.
        let header: Range<Int>
        /// From the header to whatever follows in the file, padding and data descriptor included.
        let region: Range<Int>
    }

    let bytes: [UInt8]
    /// In the order of the list.
    let entries: [Entry]
    let list: Range<Int>
    let ending: Range<Int>

    init(_ bytes: [UInt8]) throws(WordWriteFault) {
        self.bytes = bytes
        guard let end = Self.ending(of: bytes) else { throw .unreadable(.damaged) }
        let count = bytes.number(at: end + 10, width: 2)
        let size = bytes.number(at: end + 12, width: 4)
        let start = bytes.number(at: end + 16, width: 4)
        // All ones: the numbers stand elsewhere, in the form for files of more than 4 GB.
        guard bytes.number(at: end + 4, width: 4) == 0, bytes.number(at: end + 8, width: 2) == count,
            count != 0xFFFF, start + size == end
        else { throw .unusual }
        list = start..<end
        ending = end..<bytes.count
        entries = try Self.entries(of: bytes, list: list, count: count)
    }

    private static func ending(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && bytes.number(at: place, width: 4) == 0x0605_4B50 {
            if place + 22 + bytes.number(at: place + 20, width: 2) == bytes.count { return place }
        }
        return nil
    }

    private struct Found {
        let name: String
        let record: Range<Int>
        let header: Range<Int>
        let dataEnd: Int
    }

    private static func entries(
        of bytes: [UInt8], list: Range<Int>, count: Int
    ) throws(WordWriteFault) -> [Entry] {
        var found: [Found] = []
        var place = list.lowerBound
        for _ in 0..<count {
            let entry = try read(bytes, at: place, list: list)
            found.append(entry)
            place = entry.record.upperBound
        }
        guard place == list.upperBound else { throw .unusual }
        let order = found.indices.sorted { found[$0].header.lowerBound < found[$1].header.lowerBound }
        var ends = [Int](repeating: list.lowerBound, count: found.count)
        for (index, next) in zip(order, order.dropFirst()) { ends[index] = found[next].header.lowerBound }
        var entries: [Entry] = []
        for (index, entry) in found.enumerated() {
            guard entry.dataEnd <= ends[index] else { throw .unreadable(.damaged) }
            entries.append(
                Entry(
                    name: entry.name, record: entry.record, header: entry.header,
                    region: entry.header.lowerBound..<ends[index]))
        }
        return entries
    }

    private static func read(_ bytes: [UInt8], at place: Int, list: Range<Int>) throws(WordWriteFault) -> Found {
        guard place + 46 <= list.upperBound, bytes.number(at: place, width: 4) == 0x0201_4B50 else {
            throw .unreadable(.damaged)
        }
        let nameLength = bytes.number(at: place + 28, width: 2)
        let recordEnd =
            place + 46 + nameLength + bytes.number(at: place + 30, width: 2) + bytes.number(at: place + 32, width: 2)
        let packed = bytes.number(at: place + 20, width: 4)
        let header = bytes.number(at: place + 42, width: 4)
        guard recordEnd <= list.upperBound else { throw .unreadable(.damaged) }
        guard packed != 0xFFFF_FFFF, header != 0xFFFF_FFFF else { throw .unusual }
        guard bytes.number(at: place + 8, width: 2) & 1 == 0 else { throw .unreadable(.protected) }
        guard header + 30 <= list.lowerBound, bytes.number(at: header, width: 4) == 0x0403_4B50 else {
            throw .unreadable(.damaged)
        }
        let ownLength = bytes.number(at: header + 26, width: 2)
        let dataStart = header + 30 + ownLength + bytes.number(at: header + 28, width: 2)
        let name = place + 46..<place + 46 + nameLength
        guard dataStart + packed <= list.lowerBound, ownLength == nameLength,
            bytes[name].elementsEqual(bytes[header + 30..<header + 30 + ownLength])
        else { throw .unreadable(.damaged) }
        return Found(
            name: String(decoding: bytes[name], as: UTF8.self), record: place..<recordEnd, header: header..<dataStart,
            dataEnd: dataStart + packed)
    }
}

extension [UInt8] {
    /// A little-endian number; the caller has checked that it is there.
    func number(at place: Int, width: Int) -> Int {
        var value = 0
        for index in (0..<width).reversed() { value = value << 8 | Int(self[place + index]) }
        return value
    }

    mutating func set(_ value: Int, at place: Int, width: Int) {
        for index in 0..<width { self[place + index] = UInt8(truncatingIfNeeded: value >> (index * 8)) }
    }
}

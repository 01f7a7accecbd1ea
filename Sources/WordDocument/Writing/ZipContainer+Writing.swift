/// The same packed file with some entries changed.
extension ZipContainer {
    struct Changes {
        var replaced: [String: [UInt8]] = [:]
        var removed: Set<String> = []
        /// New entries, at the end, with the date of `model`.
        var added: [(name: String, bytes: [UInt8])] = []
        /// The entry whose date new ones take, so that the same input gives the same file.
        var model = ""

        var isEmpty: Bool { replaced.isEmpty && removed.isEmpty && added.isEmpty }
    }

    func applying(_ changes: Changes) throws(WordWriteFault) -> [UInt8] {
        guard !changes.isEmpty else { return bytes }
        var writer = ContainerWriter(container: self)
        let order = entries.indices.sorted { entries[$0].region.lowerBound < entries[$1].region.lowerBound }
        writer.file += bytes[0..<(order.first.map { entries[$0].region.lowerBound } ?? list.lowerBound)]
        var records: [Int: [UInt8]] = [:]
        for index in order where !changes.removed.contains(entries[index].name) {
            records[index] = try writer.write(entries[index], as: changes.replaced[entries[index].name])
        }
        var list = entries.indices.compactMap { records[$0] }
        let model = entries.first { $0.name == changes.model }
        for (name, part) in changes.added { list.append(try writer.add(name, part, like: model)) }
        return writer.finish(list)
    }
}

private struct ContainerWriter {
    let container: ZipContainer
    var file: [UInt8] = []

    private var bytes: [UInt8] { container.bytes }

    init(container: ZipContainer) {
        self.container = container
        file.reserveCapacity(container.bytes.count + 65_536)
    }

    /// - Returns: the entry's record for the list.
    mutating func write(_ entry: ZipContainer.Entry, as part: [UInt8]?) throws(WordWriteFault) -> [UInt8] {
        var record = Array(bytes[entry.record])
        record.set(file.count, at: 42, width: 4)
        guard let part else {
            file += bytes[entry.region]
            return record
        }
        let deflation = try Deflation(part)
        var header = Array(bytes[entry.header])
        Self.describe(deflation, in: &header, from: 6)
        Self.describe(deflation, in: &record, from: 8)
        file += header + deflation.packed
        return record
    }

    mutating func add(
        _ name: String, _ part: [UInt8], like model: ZipContainer.Entry?
    ) throws(WordWriteFault) -> [UInt8] {
        let deflation = try Deflation(part)
        var header = [UInt8](repeating: 0, count: 30)
        header.set(0x0403_4B50, at: 0, width: 4)
        header.set(20, at: 4, width: 2)
        Self.describe(deflation, in: &header, from: 6)
        // 1 January 1980 where there is nothing to go by.
        let time = model.map { bytes.number(at: $0.header.lowerBound + 10, width: 4) } ?? 0x0021_0000
        header.set(time, at: 10, width: 4)
        header.set(name.utf8.count, at: 26, width: 2)
        var record: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0] + header[4..<30] + [UInt8](repeating: 0, count: 14)
        record.set(file.count, at: 42, width: 4)
        file += header + Array(name.utf8) + deflation.packed
        return record + Array(name.utf8)
    }

    mutating func finish(_ records: [[UInt8]]) -> [UInt8] {
        let start = file.count
        for record in records { file += record }
        var ending = Array(bytes[container.ending])
        ending.set(records.count, at: 8, width: 2)
        ending.set(records.count, at: 10, width: 2)
        ending.set(file.count - start, at: 12, width: 4)
        ending.set(start, at: 16, width: 4)
        return file + ending
    }

    /// Flags, method, check sum and sizes, which stand in the same order in the header and in the record.
    private static func describe(_ deflation: Deflation, in bytes: inout [UInt8], from place: Int) {
        // Kept: that the name is UTF-8. Dropped: sizes after the data, and how hard it was packed.
        bytes.set(bytes.number(at: place, width: 2) & 0x0800, at: place, width: 2)
        bytes.set(8, at: place + 2, width: 2)
        bytes.set(Int(deflation.checkSum), at: place + 8, width: 4)
        bytes.set(deflation.packed.count, at: place + 12, width: 4)
        bytes.set(deflation.size, at: place + 16, width: 4)
    }
}

import CZip

/// The entries of a packed file in memory. Nothing is ever written: names with "../" in them are just names.
struct ZipArchive {
    struct Entry {
        let name: String
        let index: UInt64
        /// Bytes unpacked, as the file declares them.
        let size: Int
        let isEncrypted: Bool
    }

    private let zip: ZipLibrary
    private let archive: OpaquePointer
    let entries: [Entry]

    /// Opens the bytes for the time of the call; libzip reads from them, so they stay where they are for as long.
    static func with<Result>(
        _ bytes: [UInt8], limits: WordLimits, _ work: (ZipArchive) throws(WordFault) -> Result
    ) throws(WordFault) -> Result {
        let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, WordFault> in
            do throws(WordFault) {
                let opened = try ZipArchive(buffer, limits)
                defer { opened.zip.discard(opened.archive) }
                return .success(try work(opened))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private init(_ buffer: UnsafeRawBufferPointer, _ limits: WordLimits) throws(WordFault) {
        guard Self.count(in: buffer) <= limits.entries else { throw .tooMany(limit: limits.entries) }
        guard let zip = ZipLibrary.loaded else { throw .noUnpacker }
        var error = zip_error_t()
        zip.initError(&error)
        defer { zip.endError(&error) }
        guard let source = zip.newSource(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
            throw .damaged
        }
        guard let opened = zip.open(source, ZIP_RDONLY, &error) else {
            zip.freeSource(source)
            throw .damaged
        }
        self.zip = zip
        archive = opened
        do throws(WordFault) {
            entries = try Self.entries(of: opened, zip, limits)
        } catch {
            zip.discard(opened)
            throw error
        }
    }

    /// How many entries the record at the end speaks of, before any of them is looked at; 65,535 stands for "more".
    private static func count(in buffer: UnsafeRawBufferPointer) -> Int {
        // The record has 22 bytes, and a remark of at most 65,535 may follow it.
        var place = buffer.count - 22
        let last = max(0, place - 65_535)
        while place >= last {
            if buffer[place] == 0x50, buffer[place + 1] == 0x4B, buffer[place + 2] == 5, buffer[place + 3] == 6 {
                return Int(buffer[place + 10]) | Int(buffer[place + 11]) << 8
            }
            place -= 1
        }
        return 0
    }

    private static func entries(
        of archive: OpaquePointer, _ zip: ZipLibrary, _ limits: WordLimits
    ) throws(WordFault) -> [Entry] {
        let count = zip.count(archive, 0)
        guard count >= 0, count <= limits.entries else { throw .tooMany(limit: limits.entries) }
        var entries: [Entry] = []
        var names: Set<String> = []
        var total = 0
        for index in 0..<UInt64(count) {
            var status = zip_stat_t()
            guard zip.stat(archive, index, 0, &status) == 0, let name = status.name else { throw .damaged }
            // The declared size is a claim; it is held to while reading.
            guard status.size <= UInt64(limits.unpacked) else { throw .tooLarge(limit: limits.unpacked) }
            total += Int(status.size)
            guard total <= limits.unpacked else { throw .tooLarge(limit: limits.unpacked) }
            let entry = Entry(
                name: String(cString: name), index: index, size: Int(status.size),
                isEncrypted: status.encryption_method != 0)
            // Two parts of one name: two programs would read two documents.
            guard names.insert(entry.name.lowercased()).inserted else { throw .damaged }
            entries.append(entry)
        }
        return entries
    }

    func entry(named name: String) -> Entry? {
        entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// - Throws: `damaged` where the part is longer or shorter than declared or its check sum is wrong.
    func bytes(of entry: Entry) throws(WordFault) -> [UInt8] {
        guard !entry.isEncrypted else { throw .protected }
        guard let file = zip.openEntry(archive, entry.index, 0) else { throw .damaged }
        defer { _ = zip.closeEntry(file) }
        var hasFailed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, count in
            while count < entry.size + 1 {
                let got = zip.read(file, buffer.baseAddress?.advanced(by: count), UInt64(entry.size + 1 - count))
                guard got > 0 else {
                    hasFailed = got < 0
                    return
                }
                count += Int(got)
            }
        }
        guard !hasFailed, bytes.count == entry.size else { throw .damaged }
        return bytes
    }
}

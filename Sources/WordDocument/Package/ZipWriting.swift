import CZip
import Glibc

/// A packed file made in memory. The same entries give the same bytes on every machine and day.
package enum ZipWriting {
    package struct Entry: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    /// - Parameter entries: in the order in which they are to stand in the file; each name once.
    /// - Returns: nil where there is no memory for it or no libzip, or a name stands twice.
    package static func pack(_ entries: [Entry], isDeflated: Bool = true) -> [UInt8]? {
        guard let zip = ZipLibrary.loaded else { return nil }
        var error = zip_error_t()
        zip.initError(&error)
        defer { zip.endError(&error) }
        guard let target = zip.newSource(nil, 0, 0, &error) else { return nil }
        defer { zip.freeSource(target) }
        // The archive gives its own hold on the target back when it is closed; ours lasts until the bytes are read.
        zip.keepSource(target)
        guard let archive = zip.open(target, ZIP_TRUNCATE, &error) else {
            zip.freeSource(target)
            return nil
        }
        guard entries.allSatisfy({ add($0, to: archive, zip, isDeflated: isDeflated) }), zip.close(archive) == 0 else {
            zip.discard(archive)
            return nil
        }
        return bytes(of: target, zip)
    }

    private static func add(
        _ entry: Entry, to archive: OpaquePointer, _ zip: ZipLibrary, isDeflated: Bool
    ) -> Bool {
        // libzip frees its copy when the archive is closed.
        guard let copy = malloc(max(entry.bytes.count, 1)) else { return false }
        entry.bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
        guard let source = zip.source(archive, copy, UInt64(entry.bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip.add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip.freeSource(source)
            return false
        }
        // 1 January 1980, the first day that the format knows.
        return zip.setCompression(archive, UInt64(index), isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
            && zip.setTime(archive, UInt64(index), 0, 0x0021, 0) == 0
    }

    private static func bytes(of source: OpaquePointer, _ zip: ZipLibrary) -> [UInt8]? {
        var status = zip_stat_t()
        guard zip.statSource(source, &status) == 0, zip.openSource(source) == 0 else { return nil }
        defer { _ = zip.closeSource(source) }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = zip.readSource(source, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
                guard got > 0 else { return }
                count += Int(got)
            }
        }
        return bytes.count == size ? bytes : nil
    }
}

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
    /// - Returns: nil where there is no memory for it, or a name stands twice.
    package static func pack(_ entries: [Entry], isDeflated: Bool = true) -> [UInt8]? {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
        defer { zip_source_free(target) }
        // The archive gives its own hold on the target back when it is closed; ours lasts until the bytes are read.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            return nil
        }
        guard entries.allSatisfy({ add($0, to: archive, isDeflated: isDeflated) }), zip_close(archive) == 0 else {
            zip_discard(archive)
            return nil
        }
        return bytes(of: target)
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer, isDeflated: Bool) -> Bool {
        // libzip frees its copy when the archive is closed.
        guard let copy = malloc(max(entry.bytes.count, 1)) else { return false }
        entry.bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        // 1 January 1980, the first day that the format knows.
        return zip_set_file_compression(archive, UInt64(index), isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
            && zip_file_set_dostime(archive, UInt64(index), 0, 0x0021, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8]? {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = zip_source_read(source, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
                guard got > 0 else { return }
                count += Int(got)
            }
        }
        return bytes.count == size ? bytes : nil
    }
}

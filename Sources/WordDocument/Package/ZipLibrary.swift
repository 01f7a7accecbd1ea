import CZip
import Glibc

/// What we use of libzip, loaded when the first packed file is met: libzip brings a library for cryptography along, and
/// loading the two takes about as long as checking a plan that is no Word document.
struct ZipLibrary: Sendable {
    typealias Failure = UnsafeMutablePointer<zip_error_t>

    let initError: @convention(c) @Sendable (Failure) -> Void
    let endError: @convention(c) @Sendable (Failure) -> Void
    let open: @convention(c) @Sendable (OpaquePointer, CInt, Failure) -> OpaquePointer?
    let close: @convention(c) @Sendable (OpaquePointer) -> CInt
    let discard: @convention(c) @Sendable (OpaquePointer) -> Void
    let count: @convention(c) @Sendable (OpaquePointer, zip_flags_t) -> Int64
    let stat: @convention(c) @Sendable (OpaquePointer, UInt64, zip_flags_t, UnsafeMutablePointer<zip_stat_t>) -> CInt
    let openEntry: @convention(c) @Sendable (OpaquePointer, UInt64, zip_flags_t) -> OpaquePointer?
    let read: @convention(c) @Sendable (OpaquePointer, UnsafeMutableRawPointer?, UInt64) -> Int64
    let closeEntry: @convention(c) @Sendable (OpaquePointer) -> CInt
    let add: @convention(c) @Sendable (OpaquePointer, UnsafePointer<CChar>, OpaquePointer, zip_flags_t) -> Int64
    let setCompression: @convention(c) @Sendable (OpaquePointer, UInt64, Int32, UInt32) -> CInt
    let setTime: @convention(c) @Sendable (OpaquePointer, UInt64, UInt16, UInt16, zip_flags_t) -> CInt
    let source: @convention(c) @Sendable (OpaquePointer, UnsafeRawPointer?, UInt64, CInt) -> OpaquePointer?
    let newSource: @convention(c) @Sendable (UnsafeRawPointer?, UInt64, CInt, Failure) -> OpaquePointer?
    let keepSource: @convention(c) @Sendable (OpaquePointer) -> Void
    let freeSource: @convention(c) @Sendable (OpaquePointer?) -> Void
    let statSource: @convention(c) @Sendable (OpaquePointer, UnsafeMutablePointer<zip_stat_t>) -> CInt
    let openSource: @convention(c) @Sendable (OpaquePointer) -> CInt
    let readSource: @convention(c) @Sendable (OpaquePointer, UnsafeMutableRawPointer?, UInt64) -> Int64
    let closeSource: @convention(c) @Sendable (OpaquePointer) -> CInt

    /// Nil on a machine where libzip is not installed.
    static let loaded: ZipLibrary? = names.lazy.compactMap { dlopen($0, RTLD_LAZY | RTLD_LOCAL) }.first
        .flatMap { try? ZipLibrary($0) }

    /// Debian 12, Debian 13, and a machine with the development files alone. What we use is the same in all of them.
    private static let names = ["libzip.so.4", "libzip.so.5", "libzip.so"]

    private init(_ library: UnsafeMutableRawPointer) throws(Missing) {
        initError = try Self.function("zip_error_init", library)
        endError = try Self.function("zip_error_fini", library)
        open = try Self.function("zip_open_from_source", library)
        close = try Self.function("zip_close", library)
        discard = try Self.function("zip_discard", library)
        count = try Self.function("zip_get_num_entries", library)
        stat = try Self.function("zip_stat_index", library)
        openEntry = try Self.function("zip_fopen_index", library)
        read = try Self.function("zip_fread", library)
        closeEntry = try Self.function("zip_fclose", library)
        add = try Self.function("zip_file_add", library)
        setCompression = try Self.function("zip_set_file_compression", library)
        setTime = try Self.function("zip_file_set_dostime", library)
        source = try Self.function("zip_source_buffer", library)
        newSource = try Self.function("zip_source_buffer_create", library)
        keepSource = try Self.function("zip_source_keep", library)
        freeSource = try Self.function("zip_source_free", library)
        statSource = try Self.function("zip_source_stat", library)
        openSource = try Self.function("zip_source_open", library)
        readSource = try Self.function("zip_source_read", library)
        closeSource = try Self.function("zip_source_close", library)
    }

    private struct Missing: Error {}

    /// - Parameter Function: what zip.h says of it.
    private static func function<Function>(
        _ name: String, _ library: UnsafeMutableRawPointer
    ) throws(Missing) -> Function {
        guard let address = dlsym(library, name) else { throw Missing() }
        return unsafeBitCast(address, to: Function.self)
    }
}

import CZlib

/// Bytes as a packed file keeps them.
struct Deflation {
    let packed: [UInt8]
    let size: Int
    let checkSum: UInt32

    /// The same bytes out for the same bytes in, on every run.
    init(_ bytes: [UInt8]) throws(WordWriteFault) {
        size = bytes.count
        checkSum = bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
        }
        guard let packed = Self.deflate(bytes) else { throw .unusual }
        self.packed = packed
    }

    /// Nil only where memory runs out.
    private static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // Negative: no header of its own, as a packed file wants it.
        let window: Int32 = -15
        guard
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        var isDone = false
        let packed = bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(capacity)
                isDone = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = capacity - Int(stream.avail_out)
            }
        }
        return isDone ? packed : nil
    }
}

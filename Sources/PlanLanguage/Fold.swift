/// Case folding and hashing of single words, byte by byte, as the tokeniser does it.
enum Fold {
    static let seed: UInt32 = 2_166_136_261

    /// A to Z become a to z; other bytes stay, so that UTF-8 sequences pass through.
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

    /// FNV-1a, one step.
    @inline(__always)
    static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = seed
        for byte in bytes { hash = step(hash, lower(byte)) }
        return hash
    }
}

/// Case folding and hashing of single words, byte by byte, as the tokeniser does it.
enum Fold {
    static let seed: UInt64 = 14_695_981_039_346_656_037

    /// A to Z become a to z; other bytes stay, so that UTF-8 sequences pass through.
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

    /// FNV-1a (Fowler, Noll and Vo), one step.
    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 1_099_511_628_211 }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = step(hash, lower(byte)) }
        return hash
    }

    /// The half of a hash that a token has room for.
    @inline(__always)
    static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }
}

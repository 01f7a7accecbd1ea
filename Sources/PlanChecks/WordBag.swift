/// The lower-case words of a text, for comparing what two texts say.
enum WordBag {
    /// Words of letters and digits, in order; apostrophes are dropped, everything else divides.
    static func words(of bytes: [UInt8]) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        walk(bytes) { byte in
            if let byte {
                current.append(byte)
            } else {
                words.append(String(decoding: current, as: UTF8.self))
                current.removeAll(keepingCapacity: true)
            }
        }
        return words
    }

    /// The print of each of the words, without making them.
    static func prints(of bytes: [UInt8]) -> [UInt64] {
        var prints: [UInt64] = []
        var print = WordPrint.start
        walk(bytes) { byte in
            if let byte {
                print = WordPrint.adding(byte, to: print)
            } else {
                prints.append(print)
                print = WordPrint.start
            }
        }
        return prints
    }

    /// Each byte of each word in lower case, and nil behind each word.
    @inline(__always)
    private static func walk(_ bytes: [UInt8], _ take: (UInt8?) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var isInside = false
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x27 {
                    // dropped: "Ari's" and "Aris" are one word
                } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
                    index += 2
                } else if isWordByte(byte) {
                    isInside = true
                    take(byte &- 0x41 < 26 ? byte | 32 : byte)
                } else if isInside {
                    isInside = false
                    take(nil)
                }
                index += 1
            }
            if isInside { take(nil) }
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 32) &- 0x61 < 26
    }

    /// The share of one text's words that the other has; 0 for no words.
    static func containment(of part: [String], in whole: [String]) -> Double {
        guard !part.isEmpty else { return 0 }
        let known = Set(whole)
        return Double(part.filter(known.contains).count) / Double(part.count)
    }

    /// Whether shared words over all words (Jaccard) come to a share.
    static func overlap(_ a: Set<String>, _ b: Set<String>, isAtLeast share: Double) -> Bool {
        // Sets of very different sizes cannot have that much in common.
        let (small, large) = a.count < b.count ? (a, b) : (b, a)
        guard !small.isEmpty, Double(small.count) >= share * Double(large.count) else { return false }
        let shared = small.count { large.contains($0) }
        return Double(shared) >= share * Double(small.count + large.count - shared)
    }

    /// Shared words over all words (Jaccard), each word counted once.
    static func overlap(_ a: [String], _ b: [String]) -> Double {
        let first = Set(a)
        let second = Set(b)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return Double(first.intersection(second).count) / Double(first.union(second).count)
    }
}

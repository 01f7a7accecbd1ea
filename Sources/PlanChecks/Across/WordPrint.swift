/// Numbers that stand for words and texts, the same on every machine (Fowler-Noll-Vo 1a, 64 bits).
///
/// Plans of a run are compared by these and not by their words, so that thousands fit in memory and no finding in one child's
/// report can repeat the words of another's.
enum WordPrint {
    /// The print of no bytes.
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    static func adding(_ byte: UInt8, to print: UInt64) -> UInt64 { (print ^ UInt64(byte)) &* prime }

    static func of(_ word: String) -> UInt64 { word.utf8.reduce(start) { adding($1, to: $0) } }

    /// Of several words, by the prints of each.
    static func of(_ words: [UInt64]) -> UInt64 { words.reduce(start, joined) }

    static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { mixed(first &* prime ^ second) }

    /// One of a family of hash functions (the finaliser of SplitMix64), by number.
    static func mixed(_ value: UInt64, by number: UInt64 = 0) -> UInt64 {
        var mixed = value &+ number &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The set of words of one text, and what finds texts like it (Broder's min-wise hashing).
package struct WordSet: Sendable {
    private static let bandCount = 16
    private static let rowsOfABand = 2

    /// Sorted, each once; half of each print, so that ten thousand plans fit in memory.
    let words: [UInt32]

    /// - Parameter prints: of the words, in any order.
    init(_ prints: some Sequence<UInt64>) {
        let sorted = prints.map { UInt32(truncatingIfNeeded: WordPrint.mixed($0)) }.sorted()
        words = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }

    /// Two texts that share a number here may be alike; those that share six words in ten nearly always do. Made anew each
    /// time: it is asked for twice at the end of a run and would be kept for all of it.
    var bands: [UInt64] {
        (0..<UInt64(Self.bandCount)).map { band in
            (0..<UInt64(Self.rowsOfABand)).reduce(band) { print, row in
                let number = band * UInt64(Self.rowsOfABand) + row + 1
                var least: UInt64?
                for word in words { least = min(least ?? .max, WordPrint.mixed(UInt64(word), by: number)) }
                return WordPrint.joined(print, least ?? 0)
            }
        }
    }

    var count: Int { words.count }

    /// Shared words over all words (Jaccard).
    func overlap(with other: WordSet) -> Double {
        var shared = 0
        var first = 0
        var second = 0
        while first < words.count, second < other.words.count {
            if words[first] == other.words[second] {
                shared += 1
                first += 1
                second += 1
            } else if words[first] < other.words[second] {
                first += 1
            } else {
                second += 1
            }
        }
        let all = words.count + other.words.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }
}

/// Finds texts that are nearly alike among many, without comparing each with each.
struct NearTexts {
    /// How many texts of one bucket are looked at: enough to find one, and never more work the more there are.
    private static let looked = 16

    private let sets: [WordSet]
    private var buckets: [UInt64: [Int]] = [:]

    init(_ sets: [WordSet]) {
        self.sets = sets
        for (index, set) in sets.enumerated() where set.count > 0 {
            for band in set.bands where buckets[band, default: []].count < Self.looked {
                buckets[band, default: []].append(index)
            }
        }
    }

    /// The text most like a given one, the earliest of several; nil where none shares so much.
    func nearest(to set: WordSet, atLeast share: Double, where isMeant: (Int) -> Bool) -> Int? {
        var best: (index: Int, share: Double)?
        var seen: Set<Int> = []
        for band in set.bands {
            for index in buckets[band] ?? [] where seen.insert(index).inserted && isMeant(index) {
                let overlap = set.overlap(with: sets[index])
                guard overlap >= share else { continue }
                if best == nil || overlap > best!.share || (overlap == best!.share && index < best!.index) {
                    best = (index, overlap)
                }
            }
        }
        return best?.index
    }
}

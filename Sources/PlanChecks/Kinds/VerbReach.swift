/// Whether words are the whole of what a verb is done to: "sees her new counsellor twice a week", but not "sees the
/// counsellor's chart", "meets Nan at the clinic" or "has the form signed".
///
/// Own rule, on bytes, as the checks know no words: the words stand close behind the verb, only a few small words stand
/// between them, and a mark or a small word follows. Known limits: an unknown word behind ("counselling daily") hides the
/// match.
enum VerbReach {
    /// Bytes between a verb and what it is done to: "her new", "with the hospital's".
    private static let reach = 32
    /// What stands between them where the verb is done to something else.
    private static let parting = words("at in on by from about that and or when")
    /// What may follow.
    private static let following = words(
        """
        with for at every each once twice three four a in on by from about to and until before within while through \
        weekly fortnightly monthly regularly again here there as after over during when who run
        """)

    private static func words(_ text: StaticString) -> Set<[UInt8]> {
        Set("\(text)".utf8.split(separator: 32).map(Array.init))
    }

    /// - Parameters:
    ///   - range: the words, as byte offsets.
    ///   - ends: where the verbs end, in order.
    static func reaches(_ range: Range<Int>, from ends: [Int], in bytes: [UInt8]) -> Bool {
        guard let end = ends.last(where: { $0 <= range.lowerBound }), range.lowerBound - end <= reach,
            isClosed(at: range.upperBound, in: bytes)
        else { return false }
        let between = bytes[end..<range.lowerBound]
        // . : ; , (
        guard !between.contains(where: { $0 == 46 || $0 == 58 || $0 == 59 || $0 == 44 || $0 == 40 }) else {
            return false
        }
        return !between.split(separator: 32).contains { parting.contains(Array($0)) }
    }

    private static func isClosed(at end: Int, in bytes: [UInt8]) -> Bool {
        guard end < bytes.count else { return true }
        // An apostrophe of either kind, or a hyphen.
        guard bytes[end] == 32 else { return bytes[end] != 39 && bytes[end] != 0xE2 && bytes[end] != 45 }
        let next = bytes[(end + 1)...].prefix { $0 > 96 && $0 < 123 }
        return next.isEmpty || following.contains(Array(next))
    }
}

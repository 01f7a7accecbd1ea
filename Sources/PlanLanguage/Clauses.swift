/// What the words of a text are to its requests. A class, so that the readers of sentences share one set of notes
/// without copying them; it lives within one reading.
final class Clauses {
    /// Where a word stands.
    enum Zone: UInt8 {
        case main
        /// if, when, because, until ...
        case condition
        /// so that, to + verb behind an object
        case purpose
        /// by + -ing, without
        case manner
        /// who, which, that
        case relative
        case quoted
    }

    /// One verb in use.
    struct Use {
        /// Index of the verb's token.
        let token: Int
        /// The main request or a further aim.
        let isHead: Bool
    }

    /// For each token.
    var zones: [Zone]
    /// In order of the text.
    private(set) var uses: [Use] = []
    /// Token ranges of the subjects of main clauses, in order.
    private(set) var subjects: [Range<Int>] = []
    private var notes: [UInt8]
    /// Tokens of time expressions.
    private static let time: UInt8 = 1
    private static let used: UInt8 = 2
    private static let head: UInt8 = 4
    private static let subject: UInt8 = 8
    private static let complement: UInt8 = 16

    init(count: Int, quoted: [Range<Int>], times: [TimeSpan]) {
        zones = Array(repeating: .main, count: count)
        notes = Array(repeating: 0, count: count)
        for range in quoted { for index in range { zones[index] = .quoted } }
        for span in times { for index in span.tokens { notes[index] |= Self.time } }
    }

    func add(_ token: Int, isHead: Bool) {
        guard notes.indices.contains(token) else { return }
        uses.append(Use(token: token, isHead: isHead))
        notes[token] |= isHead ? Self.used | Self.head : Self.used
    }

    /// A verb that completes a head: "agrees to bring".
    func add(complement token: Int) {
        add(token, isHead: false)
        if notes.indices.contains(token) { notes[token] |= Self.complement }
    }

    func add(subject: Range<Int>) {
        subjects.append(subject)
        for index in subject { notes[index] |= Self.subject }
    }

    /// Stands in a side clause from now on, unless it is quoted.
    func mark(_ range: Range<Int>, _ zone: Zone) {
        for index in range where zones[index] == .main { zones[index] = zone }
    }

    private func has(_ token: Int, _ note: UInt8) -> Bool { notes.indices.contains(token) && notes[token] & note != 0 }

    /// The verb of a request or of a further aim.
    func isHead(_ token: Int) -> Bool { has(token, Self.head) }
    /// The verb of a request, or one that completes it: "agrees not to bring".
    func isRequested(_ token: Int) -> Bool { has(token, Self.head | Self.complement) }
    /// Some verb in use stands here.
    func isUsed(_ token: Int) -> Bool { has(token, Self.used) }
    /// Belongs to an expression of time.
    func isTime(_ token: Int) -> Bool { has(token, Self.time) }
    /// Within the subject of a main clause.
    func isSubject(_ token: Int) -> Bool { has(token, Self.subject) }
}

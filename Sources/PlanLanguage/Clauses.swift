/// What the words of a sentence are to its request.
struct Clauses {
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
        var isHead: Bool
        /// Where its group begins: modal, "to", or itself.
        let group: Int
    }

    /// For each token.
    var zones: [Zone]
    /// In order of the text.
    var uses: [Use] = [] {
        didSet { index(from: min(oldValue.count, uses.count)) }
    }
    /// Token ranges of the subjects of main clauses, in order.
    var subjects: [Range<Int>] = []
    /// For the verb of each aim the place where its group begins.
    private(set) var heads: [Int: Int] = [:]
    private var used: Set<Int> = []
    /// Tokens of time expressions, in order.
    var times: [Range<Int>] = []

    init(zones: [Zone]) { self.zones = zones }

    private mutating func index(from start: Int) {
        for use in uses[start...] {
            used.insert(use.token)
            if use.isHead { heads[use.token] = use.group }
        }
    }

    /// Some verb in use stands here.
    func isUsed(_ token: Int) -> Bool { used.contains(token) }

    /// Belongs to an expression of time.
    func isTime(_ token: Int) -> Bool {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low].contains(token)
    }
}

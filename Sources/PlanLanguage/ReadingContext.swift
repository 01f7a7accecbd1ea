/// What is known around a text: dates to count from, whose state's school terms hold, and who is in the plan.
package struct ReadingContext: Sendable {
    /// Relative dates count from here.
    package var planDate: CalendarDate?
    /// Relative dates count from here where there is no plan date.
    package var asOf: CalendarDate?
    /// The date of "the next review", where the plan gives it.
    package var reviewDate: CalendarDate?
    /// `act`, `vic`, `nsw`, `sa`: chooses the school terms.
    package var state: String?
    /// Names of the people in the plan, so that a child called Will or May is read as a person.
    package let names: [String]
    let nameTable: NameTable

    package init(
        planDate: CalendarDate? = nil, asOf: CalendarDate? = nil, reviewDate: CalendarDate? = nil,
        state: String? = nil, names: [String] = []
    ) {
        self.planDate = planDate
        self.asOf = asOf
        self.reviewDate = reviewDate
        self.state = state
        self.names = names
        nameTable = NameTable(names)
    }

    /// The day from which relative dates count, and what it is.
    var base: (day: CalendarDate, from: Signal.ResolvedFrom)? {
        if let planDate { return (planDate, .planDate) }
        if let asOf { return (asOf, .asOf) }
        return nil
    }
}

/// The words of people's names, by the hash of their folded bytes.
struct NameTable: Sendable {
    private let hashes: [UInt32]

    init(_ names: [String]) {
        var found: [UInt32] = []
        for name in names {
            for word in name.utf8.split(whereSeparator: { $0 == 32 || $0 == 45 || $0 == 9 || $0 == 44 }) {
                let bytes = Array(word)
                guard bytes.count > 1, bytes[0] < 97 || bytes[0] > 122 else { continue }
                found.append(Fold.short(Fold.hash(bytes)))
            }
        }
        hashes = found.sorted()
    }

    var isEmpty: Bool { hashes.isEmpty }

    func contains(_ hash: UInt32) -> Bool {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }
}

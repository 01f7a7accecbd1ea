/// Words that the grammar asks for by name. They enter the vocabulary first, so that each one's number is its raw value.
enum Known: Int32, CaseIterable, Sendable {
    case by = 128
    case before, prior, to, no, not, later, than, on, or, until, till, up, ahead, of, `in`, time, `for`, due, within,
        inside
    case the, an, at, after, from, since, starting, commencing, beginning, effective, during, over, between, and, per,
        each
    case every, other, second, alternate, next, coming, this, last, past, now, today, tomorrow, yesterday, tonight
    case week, term, school, day, days, business, working, close, end, start, month, year, old, age, aged, turns,
        turning
    case ago, couple, few, several, half, quarter, cob, eofy, eom, fy, noon, midnight, midday, am, pm, clock
    case st, nd, rd, th, times, once, twice, order, orders, holidays, ongoing, starts, latest, about, around,
        approximately
    case least, most, more, less, fewer, minimum, maximum, exactly, under, upon, following, act, living, life, needs,
        night
    case weekday, weekdays, weekend, weekends, financial, calendar, consecutive, continuous, basis, `as`, date,
        deadline, scheduled
    case out, percent, cent, some, any, morning, afternoon, evening, long, one, first, another, full, whole, clear
    case visit, session, meal, bedtime, mealtime, appointment, lesson, payday, pay, single, lives, functioning, was,
        were, had, did, has, have, been

    /// The word itself.
    var text: String { "\(self)" }
}

/// A set of known words as bits, so that membership is one shift.
struct KnownSet: Sendable {
    private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ words: Known...) {
        for word in words {
            let place = Int(word.rawValue - 128)
            let bit = UInt64(1) << UInt64(place & 63)
            switch place >> 6 {
            case 0: bits.0 |= bit
            case 1: bits.1 |= bit
            case 2: bits.2 |= bit
            default: bits.3 |= bit
            }
        }
    }

    @inline(__always)
    func contains(_ word: Int32) -> Bool {
        let place = Int(word) - 128
        guard place >= 0, place < 256 else { return false }
        let part =
            switch place >> 6 {
            case 0: bits.0
            case 1: bits.1
            case 2: bits.2
            default: bits.3
            }
        return part >> UInt64(place & 63) & 1 == 1
    }
}

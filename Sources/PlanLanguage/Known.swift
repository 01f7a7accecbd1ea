/// Words that the grammar asks for by name. They enter the vocabulary first, so that each one's number is its raw
/// value.
enum Known: Int32, CaseIterable, Sendable {
    case by = 128
    case before, prior, to, no, not, later, than, on, or, until, till, up, ahead, of, `in`, time, `for`, due, within,
        inside
    case the, an, at, after, from, since, starting, commencing, beginning, effective, during, over, between, and, per,
        each
    case every, other, second, alternate, next, coming, this, last, past, now, today, tomorrow, yesterday, tonight
    case week, term, school, day, days, business, working, close, end, start, month, year, old, age, aged, turns,
        turning
    case ago, couple, few, several, half, cob, eofy, eom, fy, noon, midnight, midday, am, pm, clock
    case st, nd, rd, th, times, once, order, orders, holidays, ongoing, starts, latest, about, around,
        approximately
    case least, most, more, less, fewer, minimum, maximum, exactly, under, upon, following, act, living, life, needs,
        night
    case weekday, weekdays, weekend, weekends, financial, calendar, consecutive, continuous, `as`, date,
        deadline, scheduled
    case out, percent, cent, some, any, morning, afternoon, evening, one, first, another, full, whole, clear
    case service, services, centre, hospital, clinic, college, court, network, foundation, society, council, corporation
    case association, church, mosque, club, refuge, playgroup, preschool, kindergarten, program, agency, department
    case directorate, cooperative, early, mid, late, support, help, assistance, supported
    case who, that, `if`, when, so, `while`, `where`, whether,
        whenever
    case need, agree, going, able, `let`, please, be, without, well, addition, with, but, then, also, plus, there
    case ensure, see, say, tell, feel, says, said, limit, down, away, back, work, look, eod, eow, confidence, confident,
        only, yes,
        none, longer, stop, off, family,
        through, `is`, are, will, make, being, how, what, why, via
    case book, attend, contact, email, phone, ring, call, record, report, review, monitor, transport, request, schedule
    case `return`, store, sign, check, test, name, show, use, watch, talk, walk, pay, play, practise, practice, cook,
        wash
    case clean, open, complete, finish, follow, update, document
    case visit, session, meal, bedtime, mealtime, appointment, lesson, payday, single, lives, functioning, was,
        were, had, did, has, have, been
    case responsible, owner, lead, action, task, `nil`
    case handover, sleep, access, feed, change, shift, meeting, changeover, bath, nappy, trip, game, match, training
    case payment, bill, dose, lunch, breakfast, dinner, tea, outing, drop, pick, nap, release, discharge, hearing
    case interview, conference, camp, road, street, lane, avenue, drive, place, crescent, parade, terrace, people,
        adults
    case anyone, those, kids, eoy, hence, rest, recess, assembly, exit, entry, upcoming, can, together, top,
        besides, along, whilst, does, sees, his, their, all, alone, leave, fall, remove, ease, settle, shrink,
        disappear,
        manage, protect, shield, spare, shelter, children, go, weeknights, rostered, kinder, custody, care, birthday,
        terms, come, lower, keep, cease, relieve, alleviate, mitigate, cut, calm, defuse, combat, fade, dwindle,
        subside, die,
        diminish, halt
    case ending, side, arvo, lunchtime, throughout, remainder, dated, black, man
    case trial, placement, course, sessions, lease, parole, sentence, admission, beg, these, final, scan
    case put, behind, kick, beat, `break`, lose, habit, escape, blow, become, grow, shorter, rarer, milder, weaker, rare
    case earlier, far, dob
    case reduce, decrease, lessen, decline, eliminate, minimise, uncommon, infrequent, smaller, aside, gone, bin, give,
        seat, job, stay, begin, sheltered, better, stronger, greater, improved, increased, reduced
    case straight, home, ride, run, steer, guide, move, turn, draw, rid, quash, quell, reject, happen, occur, rarely,
        dry, hold, number, numbers, girls, boys, twins, siblings, brothers, sisters,
        want, bed, increase, car, bus, pram, bike, afterwards,
        assessment, exam, inspection

    /// The word itself.
    var text: String { "\(self)" }
}

/// A set of known words as bits, so that membership is one shift. There is room for 512; a test counts them.
struct KnownSet: Sendable {
    private var bits = SIMD8<UInt64>()

    init(_ words: Known...) {
        for word in words {
            let place = Int(word.rawValue - 128)
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    @inline(__always)
    func contains(_ word: Int32) -> Bool {
        let place = Int(word) - 128
        guard place >= 0, place < 512 else { return false }
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
}

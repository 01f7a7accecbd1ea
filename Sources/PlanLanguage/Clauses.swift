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

    /// What is noted of one token.
    private struct Notes: OptionSet {
        let rawValue: UInt16

        /// Belongs to an expression of time.
        static let time = Notes(rawValue: 1)
        static let used = Notes(rawValue: 2)
        static let head = Notes(rawValue: 4)
        static let subject = Notes(rawValue: 8)
        static let complement = Notes(rawValue: 16)
        static let actorBegins = Notes(rawValue: 32)
        /// An actor ends right before it.
        static let actorEnds = Notes(rawValue: 64)
        static let aim = Notes(rawValue: 128)
        /// Belongs to how often something is.
        static let rhythm = Notes(rawValue: 256)
    }

    /// In order of the text.
    private(set) var uses: [Use] = []
    /// Some request was noted as an aim.
    private(set) var hasAim = false
    /// Who is named, in order and apart.
    private(set) var actors: [ActorSpan] = []
    /// One a token and one behind the last. Owned memory rather than arrays: it is asked several times a word.
    private let notes: UnsafeMutableBufferPointer<(zone: Zone, notes: Notes)>

    init(count: Int, quoted: [Range<Int>], times: [TimeSpan]) {
        notes = .allocate(capacity: count + 1)
        notes.initialize(repeating: (.main, []))
        for range in quoted { for index in range { set(.quoted, at: index) } }
        for span in times { for index in span.tokens { note(Self.notes(of: span.form), at: index) } }
    }

    private static func notes(of form: TimeSpan.Form) -> Notes {
        switch form {
        case .frequency: [.time, .rhythm]
        default: .time
        }
    }

    deinit {
        notes.deallocate()
    }

    // MARK: Notes; outside the text every answer is no, and nothing is noted

    @inline(__always)
    private func holds(_ token: Int) -> Bool { token >= 0 && token < notes.count }

    @inline(__always)
    private func has(_ token: Int, _ wanted: Notes) -> Bool {
        holds(token) && !notes[token].notes.isDisjoint(with: wanted)
    }

    private func note(_ note: Notes, at token: Int) {
        if holds(token) { notes[token].notes.formUnion(note) }
    }

    @inline(__always)
    func zone(_ token: Int) -> Zone { holds(token) ? notes[token].zone : .main }

    func set(_ zone: Zone, at token: Int) {
        if holds(token) { notes[token].zone = zone }
    }

    /// Stands in a side clause from now on, unless it is quoted.
    func mark(_ range: Range<Int>, _ zone: Zone) {
        for index in range where self.zone(index) == .main { set(zone, at: index) }
    }

    // MARK: Verbs

    func add(_ token: Int, isHead: Bool) {
        guard holds(token) else { return }
        uses.append(Use(token: token, isHead: isHead))
        note(isHead ? [.used, .head] : .used, at: token)
    }

    /// A verb that completes a head: "agrees to bring".
    func add(complement token: Int) {
        add(token, isHead: false)
        note(.complement, at: token)
    }

    func add(subject: Range<Int>) {
        for index in subject { note(.subject, at: index) }
    }

    /// The verb of a request or of a further aim.
    func isHead(_ token: Int) -> Bool { has(token, .head) }
    /// Asks for something that could be met or missed by itself.
    func isAim(_ token: Int) -> Bool { has(token, .aim) }
    func add(aim token: Int) {
        note(.aim, at: token)
        hasAim = true
    }
    /// The verb of a request, or one that completes it: "agrees not to bring".
    func isRequested(_ token: Int) -> Bool { has(token, [.head, .complement]) }
    /// Some verb in use stands here.
    func isUsed(_ token: Int) -> Bool { has(token, .used) }
    /// Says how often.
    func isRhythm(_ token: Int) -> Bool { has(token, .rhythm) }
    /// Belongs to an expression of time.
    func isTime(_ token: Int) -> Bool { has(token, .time) }
    /// Within the subject of a main clause.
    func isSubject(_ token: Int) -> Bool { has(token, .subject) }

    // MARK: Actors

    /// Takes who is named, in order and apart.
    func place(_ actors: [ActorSpan]) {
        self.actors = actors
        for actor in actors {
            note(.actorBegins, at: actor.tokens.lowerBound)
            note(.actorEnds, at: actor.tokens.upperBound)
        }
    }

    func beginsActor(_ token: Int) -> Bool { has(token, .actorBegins) }
    /// An actor ends right before this place.
    func endsActor(_ token: Int) -> Bool { has(token, .actorEnds) }
    /// The place behind the actor that begins here; 0 for none.
    func endOfActor(at token: Int) -> Int { actor(at: token)?.tokens.upperBound ?? 0 }

    /// The actor that begins here.
    func actor(at token: Int) -> ActorSpan? {
        guard beginsActor(token) else { return nil }
        var low = 0
        var high = actors.count
        while low < high {
            let middle = (low + high) / 2
            if actors[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < actors.count && actors[low].tokens.lowerBound == token ? actors[low] : nil
    }
}

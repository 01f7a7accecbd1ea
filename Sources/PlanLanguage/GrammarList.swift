/// A set of grammar lists as bits.
struct GrammarLists: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ list: GrammarList) { rawValue = 1 << UInt32(list.rawValue) }

    func contains(_ list: GrammarList) -> Bool { rawValue >> UInt32(list.rawValue) & 1 == 1 }
}

/// The word lists that the grammar itself reads. Without one of them the reader works on but sees less, so a loader
/// reports what is missing.
enum GrammarList: Int, CaseIterable, Sendable {
    /// Words that can be the verb of a task or an aim and stand in no other verb list.
    case verbs
    case observableVerbs
    case vagueVerbs
    case avoidanceVerbs
    /// Avoidance only without a scale.
    case lesseningVerbs
    case avoidancePhrases
    /// Phrases with a negative word that say nothing negative.
    case pseudoNegations
    case describingParticiples
    /// Verb forms that are as often nouns.
    case nounVerbs
    case roles
    case agencies
    case collectiveOwners
    case ownerPlaceholders
    case placeholders
    case evidencePhrases
    /// Events that a time frame can hang on.
    case timeAnchors
    /// Named days of the year; the note says when (`HolidayRule`).
    case holidays
    /// "ASAP", "ongoing": no time frame.
    case vagueTimes
    case givenNames
    /// Capitalised words that are no person.
    case placeNames
    /// What a number can count.
    case countedNouns
    /// Verbs that go along with an act and are no aim beside it: "... and logs each call".
    case companionVerbs
    /// Verbs for an undertaking that can be met or missed by itself: "attend", "find".
    case undertakingVerbs
    /// What nobody wishes for, named by itself: "truancy", "yelling".
    case unwantedThings

    /// The list's name, which is its file's name.
    var name: String {
        switch self {
        case .verbs: "task-verbs"
        case .observableVerbs: "observable-verbs"
        case .vagueVerbs: "vague-verbs"
        case .avoidanceVerbs: "avoidance-verbs"
        case .lesseningVerbs: "lessening-verbs"
        case .avoidancePhrases: "avoidance-phrases"
        case .pseudoNegations: "pseudo-negations"
        case .describingParticiples: "describing-participles"
        case .nounVerbs: "noun-verbs"
        case .roles: "roles"
        case .agencies: "agencies"
        case .collectiveOwners: "collective-owners"
        case .ownerPlaceholders: "owner-placeholders"
        case .placeholders: "placeholders"
        case .evidencePhrases: "evidence-phrases"
        case .timeAnchors: "time-anchors"
        case .holidays: "holidays"
        case .vagueTimes: "vague-times"
        case .givenNames: "given-names"
        case .placeNames: "place-names"
        case .countedNouns: "counted-nouns"
        case .companionVerbs: "companion-verbs"
        case .undertakingVerbs: "undertaking-verbs"
        case .unwantedThings: "unwanted-things"
        }
    }

    /// Lists of names for people, bodies and things: their entries have a plural but no verb forms ("parent", not
    /// "parenting").
    static let nounLists: [GrammarList] = [.roles, .agencies, .timeAnchors, .countedNouns]

    /// Lists whose words only carry a trait of the grammar; they are not searched for, so `Reading.phrases` never holds
    /// them.
    static let traitLists: [GrammarList] = [.describingParticiples, .nounVerbs, .givenNames, .verbs]

    /// Lists of verbs in their base form.
    static let verbLists: [GrammarList] = [.verbs, .observableVerbs, .vagueVerbs, .avoidanceVerbs, .lesseningVerbs]
}

/// The word lists that the grammar itself reads. Without one of them the reader works on but sees less, so a loader reports what is missing.
enum GrammarList: String, CaseIterable, Sendable {
    /// Words that can be the verb of a task or an aim and stand in no other verb list.
    case verbs = "task-verbs"
    case observableVerbs = "observable-verbs"
    case vagueVerbs = "vague-verbs"
    case avoidanceVerbs = "avoidance-verbs"
    /// Avoidance only without a scale.
    case lesseningVerbs = "lessening-verbs"
    case avoidancePhrases = "avoidance-phrases"
    /// Phrases with a negative word that say nothing negative.
    case pseudoNegations = "pseudo-negations"
    case describingParticiples = "describing-participles"
    /// Verb forms that are as often nouns.
    case nounVerbs = "noun-verbs"
    case roles
    case agencies
    case collectiveOwners = "collective-owners"
    case ownerPlaceholders = "owner-placeholders"
    case placeholders
    case evidencePhrases = "evidence-phrases"
    /// Events that a time frame can hang on.
    case timeAnchors = "time-anchors"
    /// Named days of the year; the note says when (`HolidayRule`).
    case holidays
    /// "ASAP", "ongoing": no time frame.
    case vagueTimes = "vague-times"
    case givenNames = "given-names"
    /// Capitalised words that are no person.
    case placeNames = "place-names"
    /// What a number can count.
    case countedNouns = "counted-nouns"

    /// Lists of names for people, bodies and things: their entries have a plural but no verb forms ("parent", not "parenting").
    static let nounLists: [GrammarList] = [.roles, .agencies, .timeAnchors, .countedNouns]

    /// Lists of verbs in their base form.
    static let verbLists: [GrammarList] = [.verbs, .observableVerbs, .vagueVerbs, .avoidanceVerbs, .lesseningVerbs]
}

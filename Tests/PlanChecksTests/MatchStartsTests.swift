import Foundation
import PlanChecks
import Testing

/// A pattern that looks at the beginnings of words first finds what it finds without looking.
@Suite("How a match can begin")
struct MatchStartsTests {
    /// Written so that nothing is known of its beginning.
    private static func unprepared(_ expression: String) throws -> CompiledPattern {
        try CompiledPattern("[z]{0}" + expression)
    }

    private static let texts = [
        "", "a", "no", "Will not hit, and will ring Nan.", "Supports each week: by naming three steps", "WON’T yell",
        "so that Ari sleeps", "e.g. a list; i.e. two", "____ and ....", "and/or", "Don't. No longer drinks",
        "\u{212A}im will ring", "\u{17F}upport for Jess", "naïve café and école", "so-that the\u{A0}kids",
        "Learn and use it",
        "The Department will call", "<parent's name> to attend", "1 or 2, or 3", "x_and_y", "Night: phone off",
    ]

    @Test(
        "Every text gives the same matches",
        arguments: [
            "(?i)\\b(?:and|but)\\s+(?:will\\s+|to\\s+)?(?:not|never|stop\\w*)\\b",
            "\\b(?:for example|such as|i\\.?e\\.?|e\\.?g\\.?)",
            "(?i)\\b(?:will |to |does )?(?:not|never|won.t|no longer|drink\\w*)\\b[^,.;]*?", "_{3,}|\\.{4,}",
            "(?i)^\\W*(?:night|morning)",
            "<[^<>]*name>", "a", "an?", "a?n", "(?:a|no)+", "\\bso (?!far)\\w+", "(?<=and )(?:will )?not",
            "(?i)\\bsupport", "k",
            "(?:x|)and", "\\b[Ll]earn\\b", "(and)/(or)", "\\bthe (?:\\w+ )?depart", "s", "(?:so|that)(?:-| )",
            "no\\b|\\bwill\\b", "\\b(?i:so|the)\\b", "(?i:\\b(?:and|will)\\b) (?-i:[A-Z])", "(?-i:S)u",
        ])
    func sameMatches(_ expression: String) throws {
        let quick = try CompiledPattern(expression)
        let plain = try Self.unprepared(expression)
        for text in Self.texts {
            let found = Self.ranges(quick.matches(in: Array(text.utf8)))
            #expect(found == Self.ranges(plain.matches(in: Array(text.utf8))), "\(expression) in \(text)")
        }
    }

    private static func ranges(_ matches: CompiledPattern.Matches) -> [Range<Int>]? {
        if case .ranges(let ranges) = matches { ranges } else { nil }
    }
}

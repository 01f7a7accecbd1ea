import PlanDiagnostics
import PlanSource

/// What is well-formed YAML and still refused, in words for people who do not program.
enum TreeFault {
    case alias
    case anchor
    case tag
    case severalDocuments
    case keyIsNoText
    case keyIsEmpty
    case duplicateKey(String, firstLine: Int)
    case tooDeep(Int)
    case tooMany(Int)
    case tooManyComments(Int)

    func problem(in source: Source, at span: Span) -> Problem {
        let words = words
        return Problem(words.message, advice: words.advice, code: words.code, in: source, at: span)
    }

    private var words: (message: String, advice: String, code: String) {
        switch self {
        case .alias:
            (
                "A value that begins with * is read as a reference to another place, which planlint does not follow.",
                "If the star belongs to the text, put the whole value in quotes; otherwise write the value out here.",
                "yaml-alias"
            )
        case .anchor:
            (
                "A value that begins with & is read as a name for this place, which planlint does not use.",
                "If the & belongs to the text, put the whole value in quotes; otherwise take the name away.",
                "yaml-anchor"
            )
        case .tag:
            (
                "A value that begins with ! is read as the name of a type, which planlint does not use.",
                "If the ! belongs to the text, put the whole value in quotes; otherwise take the name away.", "yaml-tag"
            )
        case .severalDocuments:
            (
                "A second document begins here, after a line of three dashes.",
                "Keep one plan or one rule in a file: move the rest to a file of its own, or take the line away.",
                "yaml-several-documents"
            )
        case .keyIsNoText:
            (
                "A list or a set of keys stands where a key is expected.",
                "If this is a text that begins with [ or {, put it in quotes.", "yaml-key"
            )
        case .keyIsEmpty:
            (
                "There is no key before the colon.",
                "Write the key, or put the text in quotes if it begins with a colon.", "yaml-key"
            )
        case .duplicateKey(let key, let line):
            (
                "\"\(key)\" is given twice in the same entry: here and on line \(line).",
                "Keep one of them. If these are two entries, begin each with a dash on a line of its own.",
                "yaml-duplicate-key"
            )
        case .tooDeep(let depth):
            (
                "Lists and keys are nested more than \(depth) levels deep here.",
                "Check the indentation and the brackets before this place.", "yaml-too-deep"
            )
        case .tooManyComments(let count):
            (
                "The file has more than \(count) comments.",
                "Check that it is the right file, or split it.", "yaml-too-many-values"
            )
        case .tooMany(let count):
            (
                "The file has more than \(count) values.",
                "Check that it is the right file, or split it.", "yaml-too-many-values"
            )
        }
    }
}

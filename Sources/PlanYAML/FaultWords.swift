import PlanDiagnostics
import PlanSource

/// Turns libyaml's terse messages into what a practice lead can act on.
enum FaultWords {
    static func problem(for fault: YAMLFault, in source: Source) -> Problem {
        let bytes = source.main.bytes
        // What cannot begin a text is best shown at its first character, not at the one that gave it away.
        let isBeginning = ["anchor", "alias", "tag", "directive"].contains { fault.context.hasSuffix($0) }
        let start = min(max(isBeginning ? fault.contextStart ?? fault.start : fault.start, 0), bytes.count)
        let words = words(for: fault, bytes: bytes, at: start)
        var message = words.message
        if let began = fault.contextStart, words.namesContext {
            let from = source.start(of: Span(min(began, bytes.count), min(began, bytes.count)))
            if from.line != source.start(of: Span(start, start)).line {
                message += " What it belongs to begins on line \(from.line)."
            }
        }
        return Problem(
            message, advice: words.advice, code: "yaml-syntax", in: source,
            at: Span(start, CharacterEnd.after(start, in: bytes)))
    }

    private struct Words {
        let message: String
        let advice: String
        var namesContext = false
    }

    private static func words(for fault: YAMLFault, bytes: [UInt8], at start: Int) -> Words {
        switch fault.problem {
        case "mapping values are not allowed in this context":
            Words(
                message: "There is a colon here that cannot belong to a key.",
                advice: "If the text has a colon in it, put the whole text in quotes; otherwise check the indentation.")
        case "could not find expected ':'":
            Words(
                message: "A key without a colon, or a text that is not indented far enough, stands before this place.",
                advice: "Write a colon and a space after the key, or indent the line under the text it belongs to.",
                namesContext: true)
        case "did not find expected key" where start < bytes.count && bytes[start] == UInt8(ascii: ":"):
            Words(
                message: "There is no key before the colon.",
                advice: "Write the key, or put the text in quotes if it begins with a colon.")
        case "did not find expected key":
            Words(
                message: "This line does not fit under the keys before it.",
                advice: "Indent it like the keys it belongs to. If a value before it begins with a quote, "
                    + "the quote must end where the value ends.", namesContext: true)
        case "did not find expected '-' indicator":
            Words(
                message: "This line does not fit into the list before it.",
                advice: "Begin it with a dash, or indent it under the entry it belongs to.", namesContext: true)
        case "did not find expected ',' or ']'":
            Words(
                message: "A list in square brackets is not finished here.",
                advice: "Add the missing comma or the closing ]. A text with a comma or bracket in it needs quotes.",
                namesContext: true)
        case "did not find expected ',' or '}'":
            Words(
                message: "Keys in curly brackets are not finished here.",
                advice: "Add the missing comma or the closing }. A text with a comma or bracket in it needs quotes.",
                namesContext: true)
        case "found unexpected end of stream", "found unexpected document indicator":
            Words(
                message: "A text in quotes is not finished.",
                advice: "Add the closing quote.", namesContext: true)
        case "found character that cannot start any token": characterWords(bytes, at: start)
        default: lessCommonWords(for: fault, bytes: bytes, at: start)
        }
    }

    private static func characterWords(_ bytes: [UInt8], at start: Int) -> Words {
        if start < bytes.count, bytes[start] == 0x09 { return tab }
        let character = String(decoding: bytes[start..<CharacterEnd.after(start, in: bytes)], as: UTF8.self)
        return Words(
            message: "A text cannot begin with \(character) unless it is in quotes.",
            advice: "Put the whole text in quotes.")
    }

    private static let tab = Words(
        message: "The line is indented with a tab.", advice: "Use spaces instead of the tab.")

    private static func lessCommonWords(for fault: YAMLFault, bytes: [UInt8], at start: Int) -> Words {
        let problem = fault.problem
        if problem.contains("tab character") { return tab }
        if problem.contains("not allowed in this context") {
            return Words(
                message: "A list entry or key cannot stand at this place of the line.",
                advice: "Put it on a line of its own, or put the text in quotes if it begins with a dash "
                    + "or a question mark.")
        }
        if problem == "found unknown escape character" || problem.contains("hexdecimal")
            || problem.contains("character escape code")
        {
            return Words(
                message: "A backslash in a text in double quotes has a special meaning, and this one is unknown.",
                advice: "Use single quotes, or write two backslashes.", namesContext: true)
        }
        if problem == "did not find expected node content" {
            return Words(
                message: "A value is expected here.",
                advice: "Write the value; if it begins with a comma, colon or bracket, put it in quotes.",
                namesContext: true)
        }
        if problem == "control characters are not allowed" {
            return Words(
                message: "There is an invisible control character here.", advice: "Delete it and type the text again.")
        }
        if fault.context.contains("block scalar") {
            return Words(
                message: "Only + or - and a number may follow the | or > that begins a block of text.",
                advice: "Begin the text on the next line, or put it in quotes if it begins with | or >.")
        }
        if fault.context.contains("anchor") || fault.context.contains("alias") || fault.context.contains("tag") {
            return Words(
                message: "A text cannot begin with *, & or ! unless it is in quotes.",
                advice: "Put the whole text in quotes.")
        }
        if fault.context.contains("directive") || problem.contains("directive") {
            return Words(
                message: "A line cannot begin with % unless it is in quotes.", advice: "Put the text in quotes.")
        }
        if problem.contains("UTF-8") || problem.contains("Unicode") {
            return Words(
                message: "The file has bytes that are not UTF-8 text.", advice: "Save it as UTF-8 and try again.")
        }
        return Words(
            message: "The file cannot be read as YAML from here on (\(problem)).",
            advice: "Check the indentation, the quotes and the brackets before this place.", namesContext: true)
    }
}

/// Where the character at a byte ends.
enum CharacterEnd {
    static func after(_ start: Int, in bytes: [UInt8]) -> Int {
        guard start < bytes.count else { return bytes.count }
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}

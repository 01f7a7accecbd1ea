import PlanDiagnostics
import PlanModel
import PlanSource

/// Guides to planlint and the reports that it saved: they are full of goals, objectives and tasks, and none of them is a plan.
///
/// One pass over the bytes. A report is told by the line or the key with which it begins, a guide by how often it names the
/// program; a plan in which somebody mentions it once or twice is read.
enum OwnPage {
    /// Why the document is none that could be a plan; nil where it could.
    static func problem(_ source: Source) -> Problem? {
        let bytes = source.main.bytes
        if isJSON(bytes) {
            return problem(
                "This is JSON, and no plan is written in it.",
                "If it is a report that planlint saved, check the plan itself; a plan may be a Word, Markdown, text or YAML file.",
                source)
        }
        let mentions = mentions(in: bytes, atMost: fewest)
        if isReport(bytes) || (mentions > 0 && isExercise(bytes)) { return report(source) }
        guard mentions >= fewest else { return nil }
        return problem(
            "This document speaks of planlint itself, as its guides do, so it was not read as a plan.",
            "If it is a plan, keep the sentences about planlint in another file.", source)
    }

    /// The same for a Word document, whose bytes say nothing: only a report is told there.
    /// - Parameter text: as a person reads it.
    static func problem(_ source: Source, showing text: [UInt8]) -> Problem? {
        isReport(text) ? report(source) : nil
    }

    private static func report(_ source: Source) -> Problem {
        problem(
            "This is what planlint said about a plan, not a plan.",
            "Check the plan that it speaks of. If a plan was written into the report, copy it into a file of its own.",
            source)
    }

    /// So many mentions make a guide.
    private static let fewest = 3

    private static func problem(_ message: String, _ advice: String, _ source: Source) -> Problem {
        Problem(message, advice: advice, code: "not-a-plan", path: source.path)
    }

    /// An object with a first key, or a list of objects; `{goal: ...}` of YAML has no quotation mark there.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let signs = bytes.lazy.filter { $0 > 0x20 }.prefix(3)
        let start = signs.first == 0x5B ? Array(signs.dropFirst()) : Array(signs)
        return start.starts(with: [0x7B, 0x22])
    }

    /// "Read as: 1 goal, 4 objectives, 17 tasks." within the first lines, or the command that printed it.
    private static func isReport(_ bytes: [UInt8]) -> Bool {
        var start = 0
        for _ in 0..<40 {
            guard start < bytes.count else { return false }
            let line = bytes[start..<MarkdownLine.end(of: start, in: bytes)].drop { $0 <= 0x20 }
            start = MarkdownLine.next(after: start, in: bytes)
            if line.starts(with: "$ planlint ".utf8) { return true }
            guard line.starts(with: "Read as: ".utf8) else { continue }
            let rest = LabelKey.fold(line.dropFirst(9).prefix(80)).split(separator: 0x20).prefix(4)
            let words = rest.map { String(decoding: $0, as: UTF8.self) }
            if words.count == 4, words[0].allSatisfy(\.isNumber), words[1].hasPrefix("goal"),
                words[2].allSatisfy(\.isNumber),
                words[3].hasPrefix("objective")
            {
                return true
            }
        }
        return false
    }

    private static func isExercise(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "# Exercise: ".utf8) || bytes.starts(with: "# Answers: ".utf8)
    }

    /// How often the program is named, remarks to it ("planlint-disable") and all inside HTML comments left out.
    private static func mentions(in bytes: [UInt8], atMost most: Int) -> Int {
        let name = Array("planlint".utf8)
        var count = 0
        var index = 0
        var isComment = false
        while index < bytes.count, count < most {
            switch bytes[index] {
            case 0x3C where bytes[index...].starts(with: "<!--".utf8): isComment = true
            case 0x2D where isComment && bytes[index...].starts(with: "-->".utf8): isComment = false
            case 0x70 where !isComment && bytes[index...].starts(with: name):
                index += name.count - 1
                if index + 1 == bytes.count || bytes[index + 1] != 0x2D { count += 1 }
            default: break
            }
            index += 1
        }
        return count
    }
}

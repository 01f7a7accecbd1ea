import PlanDiagnostics
import PlanSource

/// Lines with more list and quote marks than a person writes, refused before md4c spends time on them.
enum Nesting {
    static func firstLine(in bytes: [UInt8], deeperThan limit: Int) -> Int? {
        var marks = 0
        var isPrefix = true
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x0D:
                marks = 0
                isPrefix = true
            case 0x20, 0x09:
                break
            case 0x3E, 0x2D, 0x2A, 0x2B:
                guard isPrefix else { break }
                // "-----" and "***" are lines and emphasis: a list mark has a space after it.
                let follows = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
                if byte == 0x3E || follows == 0x20 || follows == 0x09 { marks += 1 }
                if marks > limit { return index }
            default:
                isPrefix = false
            }
        }
        return nil
    }

    static func problem(in source: Source, at offset: Int, limit: Int) -> Problem {
        Problem(
            "Lists or quotes lie more than \(limit) deep here.",
            advice: "Check that the file is a case plan; take the inner lists out.", code: "too-deep", in: source,
            at: Span(offset, offset))
    }
}

import PlanModel

/// The form of a document whose name does not tell it, such as one from standard input.
struct FormatGuess {
    private let keys: Set<String>

    init(_ vocabulary: Vocabulary) {
        let plan = vocabulary.kinds.first { $0.name == "plan" }
        keys = Set(vocabulary.kinds.flatMap { [$0.name, $0.plural] } + (plan?.fields.map(\.name) ?? []))
    }

    /// YAML where the first line is a key of the vocabulary in its own spelling; Markdown where its marks are seen.
    func format(of bytes: [UInt8]) -> PlanFormat {
        let lines = bytes.prefix(20_000).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(400)
        if let first = lines.first(where: { $0.first != 0x23 || $0.dropFirst().first != 0x20 }), isKey(first) {
            return .yaml
        }
        return lines.contains(where: isMarked) ? .markdown : .text
    }

    private func isKey(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: 0x3A) else { return false }
        let rest = line[(colon + 1)...]
        return (rest.isEmpty || rest.first == 0x20) && keys.contains(String(decoding: line[..<colon], as: UTF8.self))
    }

    /// A heading, bold words or the line of dashes below a table's header.
    private func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == 0x23 {
            let rest = line.drop { $0 == 0x23 }
            return rest.first == 0x20 && line.count - rest.count <= 6
        }
        if line.starts(with: "**".utf8) || line.starts(with: "---\n".utf8) { return true }
        let isRule = line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
        return isRule && line.contains(0x7C) && line.contains(0x2D)
    }
}

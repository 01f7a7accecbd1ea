import PlanDiagnostics
import PlanRules
import PlanSource
import PlanYAML

/// One labelled text. A label that is not there does not apply.
struct LabelledRow: Sendable {
    let text: String
    private let node: YAMLNode

    init?(_ node: YAMLNode) {
        guard let text = (node["text"] ?? node["goal"])?.scalar?.string else { return nil }
        self.text = text
        self.node = node
    }

    func has(_ key: String) -> Bool { node[key] != nil }

    /// nil also where the label is `null`.
    func word(_ key: String) -> String? {
        guard let scalar = node[key]?.scalar, !scalar.isNull else { return nil }
        return scalar.string
    }

    /// `true`, `false`, `1`, `0`.
    func flag(_ key: String) -> Bool? {
        guard let scalar = node[key]?.scalar else { return nil }
        return scalar.bool ?? scalar.int.map { $0 != 0 }
    }

    /// Exact words of the text; nil where the label does not apply.
    func words(_ key: String) -> [String]? { node[key]?.items?.compactMap { $0.scalar?.string } }
}

/// The own set and, where a folder is given, the public one.
struct LabelledSet: Sendable {
    enum Half: String, CaseIterable, Sendable { case tune, check }

    private(set) var rows: [String: [LabelledRow]] = [:]

    /// No sentences.
    init() {}

    subscript(name: String) -> [LabelledRow] { rows[name] ?? [] }

    /// The own sentences: `objectives.tune.yml` ... in a folder.
    init(folder: String, half: Half) throws(Problems) {
        for name in ["objectives", "tasks", "others", "traps", "times", "passives", "owners"] {
            let path = "\(folder)/\(name).\(half.rawValue).yml"
            let file = try Self.file(path)
            rows[name] = file?.root.items?.compactMap(LabelledRow.init) ?? []
        }
    }

    /// The public sentences, one JSON object a line; JSON is YAML.
    init(publicFolder folder: String, half: Half) throws(Problems) {
        for name in ["passive", "smart-goals", "time-phrases"] {
            let path = "\(folder)/\(name).jsonl"
            let bytes = try Self.bytes(of: path)
            var found: [LabelledRow] = []
            for line in bytes.split(separator: 0x0A) {
                guard let file = try RuleFolder.parse(Array(line), path: path, shown: path),
                    let row = LabelledRow(file.root)
                else { continue }
                if Self.half(of: row.text) == half { found.append(row) }
            }
            rows[name] = found
        }
    }

    /// Which half a public sentence belongs to: by its words alone, so that it stays there whatever is added.
    /// The top bit of the 32-bit FNV-1a hash of its UTF-8 bytes.
    static func half(of text: String) -> Half {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash >> 31 == 0 ? .tune : .check
    }

    private static func file(_ path: String) throws(Problems) -> RuleFile? {
        try RuleFolder.parse(try bytes(of: path), path: path, shown: path)
    }

    private static func bytes(of path: String) throws(Problems) -> [UInt8] {
        do {
            return try FileReading.bytes(of: path, limit: 10_000_000)
        } catch {
            throw Problems([Problem(error)])
        }
    }
}

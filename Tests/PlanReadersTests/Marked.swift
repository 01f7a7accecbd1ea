import PlanLanguage
import PlanModel
import PlanSource
import Testing

@testable import PlanReaders

/// A document in which `>>` and `<<` mark the place that a test is about.
struct Marked {
    let source: Source
    let span: Span

    init(_ text: String, path: String = "plan.md") throws {
        let bytes = Array(text.utf8)
        let open = try #require(Self.find(Array(">>".utf8), in: bytes, from: 0))
        let close = try #require(Self.find(Array("<<".utf8), in: bytes, from: open + 2))
        source = Source(path: path, bytes: Array(bytes[..<open] + bytes[(open + 2)..<close] + bytes[(close + 2)...]))
        span = Span(open, close - 2)
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        (start..<max(start, bytes.count - wanted.count + 1)).first { bytes[$0...].starts(with: wanted) }
    }

    func read(asOf: String = "2026-11-22") throws -> ReadPlan {
        try Marked.reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: asOf)), acceptsFragments: true)
    }

    static let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)

    static func read(_ text: String, path: String = "plan.md") throws -> Plan {
        try reader.read(
            Source(path: path, bytes: Array(text.utf8)), context: ReadingContext(asOf: CalendarDate(iso: "2026-11-22")),
            acceptsFragments: true
        ).plan
    }
}

extension Plan {
    /// The first entry of a kind; a test fails where there is none.
    func first(_ kind: String) throws -> Node {
        let id = try #require(vocabulary.kind(named: kind))
        return try #require(nodes.first { $0.kind == id })
    }

    func all(_ kind: String) -> [Node] { vocabulary.kind(named: kind).map(nodes(of:)) ?? [] }

    func field(_ name: String, of node: Node) -> FieldValue? { vocabulary.field(named: name).flatMap { node[$0] } }

    /// The words of a field, over all entries of a kind.
    func words(_ field: String, of kind: String) -> [String] {
        all(kind).map { self.field(field, of: $0)?.text.string ?? "-" }
    }
}

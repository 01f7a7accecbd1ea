/// A JSON document in memory, for the few that are not reports: schemas.
package indirect enum JSONValue: Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case list([JSONValue])
    /// Keys keep their order.
    case object([(String, JSONValue)])

    /// The document as indented text, with a line break at the end.
    package var bytes: [UInt8] {
        var writer = JSONWriter(isIndented: true)
        write(to: &writer)
        writer.endLine()
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let text): writer.string(text)
        case .number(let number): writer.number(number)
        case .bool(let flag): writer.bool(flag)
        case .list(let items): writer.array(items) { $1.write(to: &$0) }
        case .object(let entries):
            writer.object { writer in
                for (key, value) in entries {
                    writer.key(key)
                    value.write(to: &writer)
                }
            }
        }
    }
}

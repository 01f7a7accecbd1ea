/// Writes JSON (RFC 8259) as bytes, in the order in which it is told.
///
/// Hand-written because the reports must not load Foundation, and because the keys keep the order of the contract.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Open objects and arrays that are written on one line.
    private var inlineDepth = 0
    private var isFirst = true
    private var followsKey = false

    /// - Parameter isIndented: two spaces a level, for one document; otherwise everything stands on one line.
    init(isIndented: Bool) { self.isIndented = isIndented }

    mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        nest(open: "{", close: "}", inline: inline, body)
    }

    mutating func array<T>(_ items: some Sequence<T>, inline: Bool = false, _ body: (inout JSONWriter, T) -> Void) {
        nest(open: "[", close: "]", inline: inline) { writer in
            for item in items { body(&writer, item) }
        }
    }

    mutating func key(_ name: String) {
        separate()
        JSONText.append(name, to: &bytes)
        append(": ")
        followsKey = true
    }

    mutating func string(_ text: String) {
        startValue()
        JSONText.append(text, to: &bytes)
    }

    mutating func number(_ value: Int) {
        startValue()
        append(String(value))
    }

    mutating func bool(_ value: Bool) {
        startValue()
        append(value ? "true" : "false")
    }

    mutating func null() {
        startValue()
        append("null")
    }

    mutating func endLine() { append("\n") }

    private mutating func nest(
        open: String, close: String, inline: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        begin(open, inline: inline)
        body(&self)
        end(close, inline: inline)
    }

    /// Opens an object or a list that is closed by a later call, for documents that are written piece by piece.
    mutating func begin(_ open: String, inline: Bool = false) {
        startValue()
        append(open)
        depth += 1
        inlineDepth += inline ? 1 : 0
        isFirst = true
    }

    mutating func end(_ close: String, inline: Bool = false) {
        depth -= 1
        if !isFirst { breakLine() }
        inlineDepth -= inline ? 1 : 0
        append(close)
        isFirst = false
    }

    /// What was written since the last call.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func startValue() {
        if followsKey { followsKey = false } else { separate() }
    }

    private mutating func separate() {
        if !isFirst { append(isIndented && inlineDepth == 0 ? "," : ", ") }
        isFirst = false
        if depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        guard isIndented, inlineDepth == 0 else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension JSONWriter {
    mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Nothing at all where there is nothing to say.
    mutating func member(_ name: String, ifThere text: String?) {
        if let text { member(name, text) }
    }

    mutating func member(_ name: String, orNull text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    mutating func member<T>(
        _ name: String, of items: some Sequence<T>, inline: Bool = false, _ body: (inout JSONWriter, T) -> Void
    ) {
        key(name)
        array(items, inline: inline, body)
    }
}

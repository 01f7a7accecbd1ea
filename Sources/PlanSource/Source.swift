/// A document as it was given: a name to print, and its parts as decoded bytes.
///
/// A text file has one part, decoded to UTF-8 without its byte order mark. Offsets everywhere in planlint refer to these
/// bytes; `Source` alone turns them into places for people.
package final class Source: Sendable {
    /// One stream of bytes, with what a person would call it where the document has several.
    package struct Part: Sendable {
        package let name: String
        package let bytes: [UInt8]
        package let lines: LineTable

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
            lines = LineTable(bytes)
        }
    }

    /// The path or the stdin name, as the person wrote it.
    package let path: String
    package let parts: [Part]
    /// How a text file was written, for writing it back; UTF-8 for everything else.
    package let encoding: TextEncoding
    /// What a person reads where the parts themselves are no text: places are told in it.
    package let shown: ShownText?
    /// The file as it was, where the parts were unpacked from it: what a copy of it is made of.
    package let packed: [UInt8]?

    package init(
        path: String, parts: [Part], encoding: TextEncoding = .utf8, shown: ShownText? = nil, packed: [UInt8]? = nil
    ) {
        self.path = path
        self.parts = parts
        self.encoding = encoding
        self.shown = shown
        self.packed = packed
    }

    /// The same document with a text to tell its places in.
    package func showing(_ text: ShownText) -> Source {
        Source(path: path, parts: parts, encoding: encoding, shown: text, packed: packed)
    }

    /// The text that places of findings count in.
    package var readable: [UInt8] { shown?.bytes ?? main.bytes }

    package convenience init(path: String, bytes: [UInt8], encoding: TextEncoding = .utf8) {
        self.init(path: path, parts: [Part(name: "text", bytes: bytes)], encoding: encoding)
    }

    package var main: Part { parts[0] }

    package func start(of span: Span) -> Location {
        shown?.start(of: span) ?? parts[Int(span.part.index)].lines.location(of: span.start)
    }

    package func end(of span: Span) -> Location {
        shown?.end(of: span) ?? parts[Int(span.part.index)].lines.location(of: span.end)
    }

    /// The document's own words at a span, decoded.
    package func text(at span: Span) -> String {
        String(decoding: parts[Int(span.part.index)].bytes[span.range], as: UTF8.self)
    }
}

import PlanSource
import Testing

@testable import WordDocument

/// Small packed documents to write comments into.
struct ReviewSample {
    static let author = WordAuthor(name: "planlint", initials: "pl", date: "2026-11-22")
    static let review = WordReview(author: author)

    let file: [UInt8]
    /// The bytes between `»` and `«` in the document.
    let span: Span

    /// - Parameters:
    ///   - body: XML between the body's tags, in which `»` and `«` mark a place.
    ///   - parts: further parts, by name.
    ///   - relations: lines for the document's relations: type and target.
    init(
        _ body: String, parts: [(name: String, text: String)] = [], relations: [(type: String, target: String)] = [],
        root: String? = nil
    ) {
        var bytes = Array((root ?? WordSample.xml("@BODY@")).replacing("@BODY@", with: body).utf8)
        var from = 0
        var to = 0
        if let open = Self.mark("»", in: bytes) {
            bytes.removeSubrange(open)
            from = open.lowerBound
            to = from
            if let close = Self.mark("«", in: bytes) {
                bytes.removeSubrange(close)
                to = close.lowerBound
            }
        }
        span = Span(from, to)
        file = ZipFile.packed(Self.entries(bytes, parts, relations))
    }

    private static func mark(_ mark: String, in bytes: [UInt8]) -> Range<Int>? {
        bytes.firstRange(of: Array(mark.utf8))
    }

    private static func entries(
        _ document: [UInt8], _ parts: [(name: String, text: String)], _ relations: [(type: String, target: String)]
    ) -> [ZipFile.Entry] {
        let types =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        let lines = relations.enumerated().map { index, relation in
            "<Relationship Id=\"rId\(index)\" Type=\"http://example.org/\(relation.type)\" "
                + "Target=\"\(relation.target)\"/>"
        }
        let list =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + lines.joined() + "</Relationships>"
        return [ZipFile.Entry("[Content_Types].xml", types), ZipFile.Entry("word/document.xml", document)]
            + (relations.isEmpty ? [] : [ZipFile.Entry("word/_rels/document.xml.rels", list)])
            + parts.map { ZipFile.Entry($0.name, $0.text) } + [ZipFile.Entry("word/media/a.png", [1, 2, 3, 0, 255])]
    }

    func commented(_ words: String = "Look here.") throws -> [UInt8] {
        try Self.review.adding([WordComment(at: span, paragraphs: [words])], to: file)
    }

    /// Between the body's tags.
    static func body(of file: [UInt8]) throws -> String {
        let text = String(decoding: try part("word/document.xml", of: file), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<w:body>")).upperBound
        return String(text[start..<(try #require(text.firstRange(of: "</w:body>")).lowerBound)])
    }

    static func part(_ name: String, of file: [UInt8]) throws -> [UInt8] { try #require(try parts(of: file)[name]) }

    static func parts(of file: [UInt8]) throws -> [String: [UInt8]] {
        try ZipArchive.with(file, limits: .standard) { zip throws(WordFault) in
            var parts: [String: [UInt8]] = [:]
            for entry in zip.entries { parts[entry.name] = try zip.bytes(of: entry) }
            return parts
        }
    }
}

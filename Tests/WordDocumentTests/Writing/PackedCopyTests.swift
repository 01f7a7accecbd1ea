import PlanSource
import Testing

@testable import WordDocument

/// The packed file around the document: what is not ours to change is copied byte for byte, or nothing is written.
@Suite struct PackedCopyTests {
    private static let body = "<w:p><w:r><w:t>»Ask Nan«</w:t></w:r></w:p>"

    /// The record and the region of each entry, by name.
    private static func entries(_ file: [UInt8]) throws -> [(name: String, region: [UInt8])] {
        try ZipContainer(file).entries.map { ($0.name, Array(file[$0.region])) }
    }

    @Test func untouchedEntriesAreTheSameBytesInTheSameOrder() throws {
        let sample = ReviewSample(
            Self.body, parts: [("word/styles.xml", "<w:styles xmlns:w=\"\(WordSample.space)\"/>")])
        let before = try Self.entries(sample.file)
        let after = try Self.entries(try sample.commented())
        #expect(after.map(\.name) == before.map(\.name) + ["word/_rels/document.xml.rels", "word/comments.xml"])
        for (old, new) in zip(before, after) where !["[Content_Types].xml", "word/document.xml"].contains(old.name) {
            #expect(old.region == new.region, "\(old.name)")
        }
    }

    @Test func datesOfChangedEntriesStayAndNewOnesHaveTheDocuments() throws {
        let file = try ReviewSample(Self.body).commented()
        let container = try ZipContainer(file)
        let dates = Set(container.entries.map { file.number(at: $0.header.lowerBound + 10, width: 4) })
        #expect(dates.count == 1)
        for entry in container.entries {
            let (header, record) = (entry.header.lowerBound, entry.record.lowerBound)
            #expect(file.number(at: header + 10, width: 4) == file.number(at: record + 12, width: 4))
        }
    }

    @Test func theSameInputGivesTheSameFile() throws {
        let sample = ReviewSample(Self.body)
        #expect(try sample.commented() == sample.commented())
    }

    @Test func aSignedDocumentIsRefused() {
        let sample = ReviewSample(Self.body, parts: [("_xmlsignatures/sig1.xml", "<Signature/>")])
        #expect(throws: WordWriteFault.signed) { try sample.commented() }
        #expect(throws: WordWriteFault.signed) { try ReviewSample.review.clearing(sample.file) }
    }

    @Test func damageInAPartThatWouldOnlyBeCopiedIsRefused() throws {
        var file = ReviewSample(Self.body).file
        let picture = try #require(file.firstRange(of: [1, 2, 3, 0, 255]))
        file[picture.lowerBound] = 9
        #expect(throws: WordWriteFault.unreadable(.damaged)) {
            try ReviewSample.review.adding([WordComment(at: Span(0, 0), paragraphs: ["x"])], to: file)
        }
    }

    @Test func everyTruncationIsRefused() throws {
        let file = ReviewSample(Self.body).file
        for length in stride(from: 0, to: file.count, by: 5) {
            #expect(throws: WordWriteFault.self) { try ReviewSample.review.clearing(Array(file[..<length])) }
        }
    }

    @Test func noSingleChangedByteMakesItCrash() throws {
        let file = ReviewSample(Self.body).file
        var refused = 0
        for place in stride(from: 0, to: file.count, by: 3) {
            var broken = file
            broken[place] ^= 0x5A
            do {
                let span = Span(0, min(40, file.count))
                _ = try ReviewSample.review.adding([WordComment(at: span, paragraphs: ["x"])], to: broken)
            } catch { refused += 1 }
        }
        #expect(refused > 20)
    }

    @Test func aDocumentWithAByteOrderMarkKeepsIt() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let sample = ReviewSample(Self.body, root: "\u{FEFF}" + WordSample.xml("@BODY@"))
        let file = try ReviewSample.review.adding(
            [WordComment(at: Span(sample.span.start - 3, sample.span.end - 3), paragraphs: ["x"])], to: sample.file)
        let document = try ReviewSample.part("word/document.xml", of: file)
        #expect(document.starts(with: mark))
        #expect(
            String(decoding: document, as: UTF8.self).contains("<w:commentRangeStart w:id=\"0\"/><w:r><w:t>Ask Nan"))
        #expect(
            try ReviewSample.parts(of: try ReviewSample.review.clearing(file).file)
                == ReviewSample.parts(of: sample.file))
    }

    @Test func aDocumentInUTF16IsRefused() {
        let text: [UInt8] =
            [0xFF, 0xFE] + WordSample.xml("<w:p/>").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
        let file = ZipFile.packed([
            ZipFile.Entry("[Content_Types].xml", types), ZipFile.Entry("word/document.xml", text),
        ])
        #expect(throws: WordWriteFault.unusual) { try ReviewSample.review.clearing(file) }
    }
}

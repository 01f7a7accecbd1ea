import Foundation
import PlanDiagnostics
import PlanLanguage
import PlanSource
import Testing

@testable import PlanReaders

/// Files that are no Word document whatever their name says: a plain sentence, and what to do about it.
@Suite struct WordHostileTests {
    static let files: [(name: String, code: String, bytes: [UInt8])] = {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
        let encrypted: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
        return [
            ("a PDF", "not-text-pdf", Array("%PDF-1.7\n1 0 obj".utf8)),
            ("the old format", "not-text-old-office", old),
            ("a password", "word-protected", old + encrypted + [UInt8](repeating: 0, count: 96)),
            (
                "an OpenDocument file", "not-text-open-document",
                Array("PK\u{3}\u{4}..........................mimetypeapplication/vnd.oasis.opendocument.text".utf8)
            ),
            ("rich text", "not-text-rtf", Array("{\\rtf1\\ansi Plan}".utf8)),
            ("plain text", "word-not-read", Array("# Case plan\n".utf8)),
            ("nothing", "empty-file", []),
            ("half a zip", "word-not-read", Array("PK\u{3}\u{4} word/document.xml and then noise".utf8)),
            ("zeros", "empty-file", [UInt8](repeating: 0, count: 4096)),
        ]
    }()

    @Test("is refused with a sentence", arguments: files.map(\.name))
    func refuses(_ name: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        do {
            _ = try PlanOpening.source(file.bytes, path: "plan.docx")
            Issue.record("\(name) was taken for a Word document")
        } catch {
            #expect(error.all.map(\.code) == [file.code])
            #expect(error.all.allSatisfy { $0.message.hasSuffix(".") && $0.advice.hasSuffix(".") })
        }
    }

    /// Bytes of real documents, changed one at a time: read or refused, never a crash and never a place outside the text.
    @Test func survivesChangedBytes() throws {
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        let path = WordDraftTests.files + "Forms/38-strict-with-changes.docx"
        let whole = try #require(RuleFolder.bytes(path))
        var random = Numbers(seed: 38)
        for _ in 0..<300 {
            var bytes = whole
            bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next() >> 8)
            do {
                let source = try PlanOpening.source(bytes, path: path)
                let read = try reader.read(source, context: ReadingContext())
                for node in read.plan.nodes {
                    #expect(read.source.end(of: node.anchor).offset <= read.source.readable.count)
                }
            } catch {
                #expect(!error.all.isEmpty)
            }
        }
    }

    /// The same numbers in every run.
    private struct Numbers {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 16
        }
    }
}

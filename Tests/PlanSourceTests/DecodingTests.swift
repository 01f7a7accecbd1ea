import PlanSource
import Testing

@Suite struct DecodingTests {
    private func fault(_ bytes: [UInt8], limit: Int = 10_000_000) -> DecodingFault? {
        do {
            _ = try Source.decode(bytes, path: "plan.txt", limit: limit)
            return nil
        } catch {
            return error
        }
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBigEndian ? pair.reversed() : pair
        }
    }

    private static let text = "Café 🦷\r\nAri’s plan e\u{301}\n"

    @Test(arguments: [
        (Array(text.utf8), TextEncoding.utf8),
        ([0xEF, 0xBB, 0xBF] + Array(text.utf8), TextEncoding(.utf8, hasByteOrderMark: true)),
        ([0xFF, 0xFE] + utf16(text, isBigEndian: false), TextEncoding(.utf16LittleEndian, hasByteOrderMark: true)),
        ([0xFE, 0xFF] + utf16(text, isBigEndian: true), TextEncoding(.utf16BigEndian, hasByteOrderMark: true)),
    ])
    func everyEncodingGivesTheSameTextAndIsWrittenBackAsItWas(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
        let source = try Source.decode(bytes, path: "plan.txt")
        #expect(String(decoding: source.main.bytes, as: UTF8.self) == Self.text)
        #expect(source.encoding == encoding)
        #expect(source.encoded(source.main.bytes) == bytes)
        #expect(source.start(of: Span(0, 0)) == Location(line: 1, column: 1, offset: 0))
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(" \r\n\t".utf8)])
    func aFileWithoutTextIsEmpty(_ bytes: [UInt8]) {
        #expect(fault(bytes)?.kind == .empty)
    }

    @Test func aFileBeyondTheLimitIsRefused() {
        #expect(fault(Array("12345".utf8), limit: 5) == nil)
        #expect(fault(Array("123456".utf8), limit: 5)?.kind == .tooLarge(limit: 5))
    }

    @Test func aWindowsQuoteIsNamedWithItsPlace() {
        let bytes = Array("title: é\nAri".utf8) + [0x92] + Array("s plan".utf8)
        #expect(
            fault(bytes)
                == DecodingFault(
                    .notUTF8(byte: 0x92, windows1252: "’"), at: Location(line: 2, column: 4, offset: 12)))
        #expect(fault(Array("caf".utf8) + [0xE9])?.kind == .notUTF8(byte: 0xE9, windows1252: "é"))
        #expect(fault(Array("a".utf8) + [0x81])?.kind == .notUTF8(byte: 0x81, windows1252: nil))
    }

    @Test(arguments: [
        [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x9F, 0xA6],
    ])
    func whatIsNoUTF8IsFoundWhereItBegins(_ wrong: [UInt8]) {
        let found = fault(Array("🦷 ab".utf8) + wrong + Array(" c".utf8))
        #expect(found?.location == Location(line: 1, column: 5, offset: 4))
        guard case .notUTF8(let byte, _) = found?.kind else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(byte == wrong.first)
    }

    @Test(arguments: [[0x3D, 0xD8], [0x3D, 0xD8, 0x61, 0x00], [0x00, 0xDC, 0x61, 0x00], [0x61]])
    func halfACharacterOfUTF16IsRefusedAtItsPlace(_ wrong: [UInt8]) {
        let bytes = [0xFF, 0xFE] + Self.utf16("a\nb", isBigEndian: false) + wrong
        #expect(fault(bytes) == DecodingFault(.brokenUTF16, at: Location(line: 2, column: 2, offset: 3)))
    }

    @Test func zeroBytesAreNoText() {
        #expect(fault(Array("abc\0def and more".utf8))?.kind == .notText(.binary))
        #expect(fault([0xFF, 0xFE] + Self.utf16("ab\0c", isBigEndian: false))?.kind == .notText(.binary))
        #expect(fault(Self.utf16("A plan for Ari", isBigEndian: false))?.kind == .notText(.utf16WithoutMark))
        #expect(fault(Self.utf16("A plan for Ari’s café", isBigEndian: true))?.kind == .notText(.utf16WithoutMark))
        #expect(fault([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])?.kind == .notText(.utf32))
    }

    @Test(arguments: [
        ("%PDF-1.7\n", FileKind.pdf), ("\n\n%PDF-1.4", .pdf), ("{\\rtf1\\ansi", .rtf), ("GIF89a", .image),
        ("PK\u{3}\u{4}", .zip), ("PK\u{3}\u{4}.......word/document.xml", .docx),
        ("PK\u{3}\u{4}..........................mimetypeapplication/vnd.oasis.opendocument.text", .openDocument),
        ("RIFF1234WEBPVP8", .image), ("1234ftypheic", .image),
    ])
    func whatIsNoTextIsCalledByItsName(_ beginning: String, _ kind: FileKind) {
        #expect(fault(Array(beginning.utf8))?.kind == .notText(kind))
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], FileKind.oldOffice),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
    ])
    func binaryBeginningsAreCalledByTheirName(_ bytes: [UInt8], _ kind: FileKind) {
        #expect(fault(bytes)?.kind == .notText(kind))
    }

    @Test(arguments: ["PKs plan", "%PD", "RIFF", "{\\r", "BM meets Kim", "GIF of Ari", "II met Kim"])
    func textThatBeginsAlmostLikeAnotherFormatIsText(_ text: String) {
        #expect(fault(Array(text.utf8)) == nil)
    }
}

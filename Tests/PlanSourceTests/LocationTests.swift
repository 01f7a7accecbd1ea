import PlanSource
import Testing

@Suite struct LocationTests {
    private func table(_ text: String) -> LineTable { LineTable(Array(text.utf8)) }

    @Test(arguments: ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree", "one\ntwo\r\nthree\r"])
    func allThreeLineEndsCount(_ text: String) {
        let bytes = Array(text.utf8)
        let start = bytes.count - (text.hasSuffix("\r") ? 6 : 5)
        let place = LineTable(bytes).location(of: start)
        #expect(place == Location(line: 3, column: 1, offset: start))
        #expect(bytes[LineTable(bytes).range(ofLine: 3)].elementsEqual("three".utf8))
        #expect(bytes[LineTable(bytes).range(ofLine: 1)].elementsEqual("one".utf8))
    }

    @Test func nothingElseEndsALine() {
        let text = "a\u{85}b\u{2028}c\u{2029}d\u{C}e\u{B}f"
        #expect(table(text).lineCount == 1)
        #expect(table(text).location(of: text.utf8.count) == Location(line: 1, column: 12, offset: 11))
    }

    @Test func columnsCountCodePoints() {
        // An emoji is one code point, a letter with a combining mark two.
        let text = "x\n🦷e\u{301}!"
        #expect(table(text).location(of: text.utf8.count - 1) == Location(line: 2, column: 4, offset: 5))
    }

    @Test func aLineFeedAfterACarriageReturnBelongsToThatLine() {
        #expect(table("a\r\nb").location(of: 2) == Location(line: 1, column: 3, offset: 2))
        #expect(table("a\r\nb").location(of: 3) == Location(line: 2, column: 1, offset: 3))
    }

    @Test func aPlaceInsideACharacterIsItsBeginning() {
        let table = table("aé🦷b")
        #expect((1...2).map { table.location(of: $0).column } == [2, 2])
        #expect((3...6).map { table.location(of: $0).column } == [3, 3, 3, 3])
        #expect(table.location(of: 7).column == 4)
    }

    @Test func offsetsOutsideTheTextAreItsEnds() {
        #expect(table("ab\nc").location(of: 99) == Location(line: 2, column: 2, offset: 4))
        #expect(table("ab\nc").location(of: -5) == Location(line: 1, column: 1, offset: 0))
        #expect(table("").location(of: 3) == Location(line: 1, column: 1, offset: 0))
        #expect(table("ab\n").location(of: 3) == Location(line: 2, column: 1, offset: 3))
        #expect(table("ab\n").lineCount == 2)
    }

    @Test func aLineThatDoesNotExistIsAnEmptyRange() {
        #expect(table("ab\nc").range(ofLine: 0) == 0..<0)
        #expect(table("ab\nc").range(ofLine: 3) == 4..<4)
    }

    @Test func everyPlaceOfALongLineIsAsCountedByHand() {
        let text = "start\n" + String(repeating: "aé🦷–e\u{301} ", count: 3_000) + "\nend"
        let bytes = Array(text.utf8)
        let table = LineTable(bytes)
        var line = 1
        var column = 1
        var offset = 0
        var byte = 0
        for scalar in text.unicodeScalars {
            let wanted = Location(line: line, column: column, offset: offset)
            let found = table.location(of: byte)
            if found != wanted {
                Issue.record("byte \(byte): \(found), not \(wanted)")
                return
            }
            byte += String(scalar).utf8.count
            offset += 1
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
        #expect(line == 3 && byte == bytes.count)
    }

    @Test func bytesThatAreNoTextDoNotCrash() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) }
        let table = LineTable(bytes)
        for byte in stride(from: 0, through: 10_000, by: 7) {
            let place = table.location(of: byte)
            #expect(place.line >= 1 && place.column >= 1 && place.offset <= byte)
        }
    }

    @Test func aSourceTellsWhereASpanBeginsAndEnds() {
        let source = Source(path: "a.md", bytes: Array("é\nbook it".utf8))
        let span = Span(3, 7)
        #expect(source.start(of: span) == Location(line: 2, column: 1, offset: 2))
        #expect(source.end(of: span) == Location(line: 2, column: 5, offset: 6))
        #expect(source.text(at: span) == "book")
    }
}

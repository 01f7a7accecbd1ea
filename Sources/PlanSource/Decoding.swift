extension Source {
    /// Decodes the bytes of a text file: UTF-8 with or without a byte order mark, UTF-16 with one.
    ///
    /// - Parameter limit: the most bytes that the file may have.
    /// - Throws: the first reason why this is no text. The place in it counts as everywhere: lines and columns from 1, in
    ///   code points of the text before.
    package static func decode(
        _ bytes: [UInt8], path: String, limit: Int = 10_000_000
    ) throws(DecodingFault) -> Source {
        guard bytes.count <= limit else { throw DecodingFault(.tooLarge(limit: limit)) }
        if let kind = FileKind.recognise(bytes) { throw DecodingFault(.notText(kind)) }
        let encoding = TextEncoding(markIn: bytes)
        let text: [UInt8]
        switch encoding.scheme {
        case .utf8: text = try validated(encoding.hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes)
        case .utf16LittleEndian, .utf16BigEndian:
            text = try UTF16Decoding.decode(bytes[2...], isBigEndian: encoding.scheme == .utf16BigEndian)
        }
        if encoding.scheme != .utf8, FileKind.hasZero(text) { throw DecodingFault(.notText(.binary)) }
        guard text.contains(where: { !isSpace($0) }) else { throw DecodingFault(.empty) }
        return Source(path: path, bytes: text, encoding: encoding)
    }

    /// The whole text as the bytes of a file, encoded as the file was.
    package func encoded(_ text: [UInt8]) -> [UInt8] { encoding.encode(text) }

    private static func validated(_ text: [UInt8]) throws(DecodingFault) -> [UInt8] {
        let fault: Int?
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: text.span)
            fault = nil
        } catch {
            fault = error.byteOffsets.lowerBound
        }
        guard let fault else { return text }
        let byte = text[fault]
        let place = LineTable(Array(text[..<fault])).location(of: fault)
        throw DecodingFault(.notUTF8(byte: byte, windows1252: Windows1252.character(byte)), at: place)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

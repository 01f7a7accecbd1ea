import Glibc

/// What a file is, told by its first bytes and not by its name.
package enum FileKind: String, CaseIterable, Sendable {
    case pdf
    /// Word 97 to 2003 and everything else in the old Office container.
    case oldOffice = "old-office"
    case docx
    case openDocument = "open-document"
    case zip
    case rtf
    case image
    case utf16WithoutMark = "utf-16-without-mark"
    case utf32 = "utf-32"
    /// Zero bytes, which no text has.
    case binary

    /// Nil for what may be text. Looks at the beginning only, except for what a zip file holds and for zero bytes.
    package static func recognise(_ bytes: [UInt8]) -> FileKind? {
        if bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: "PK\u{5}\u{6}".utf8) { return zipKind(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldOffice }
        if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
        // Readers accept a PDF that begins after a few other bytes, and scanners write such files.
        if bytes.prefix(64).firstPlace(of: "%PDF-") != nil { return .pdf }
        if isImage(bytes) { return .image }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        guard hasZero(bytes) else { return nil }
        return looksLikeUTF16(bytes) ? .utf16WithoutMark : .binary
    }

    static func hasZero(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return memchr(start, 0, buffer.count) != nil
        }
    }

    /// The name of each part stands twice in a zip file: before its data, and in the list at the end.
    private static func zipKind(_ bytes: [UInt8]) -> FileKind {
        let opening = bytes.prefix(200)
        if opening.firstPlace(of: "mimetypeapplication/vnd.oasis.opendocument") != nil { return .openDocument }
        if bytes.prefix(65_536).firstPlace(of: "word/") != nil || bytes.suffix(65_536).firstPlace(of: "word/") != nil {
            return .docx
        }
        return .zip
    }

    private static func isImage(_ bytes: [UInt8]) -> Bool {
        let beginnings: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
            Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        if beginnings.contains(where: bytes.starts(with:)) { return true }
        // HEIC photos and WebP pictures carry their name after a length.
        let names = ["ftypheic", "ftypheix", "ftypmif1", "ftypavif"]
        if names.contains(where: { bytes.dropFirst(4).starts(with: $0.utf8) }) { return true }
        return bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    }

    /// English in UTF-16 has a zero in nearly every second byte, always on the same side.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(1024)
        var zeros = [0, 0]
        for index in sample.indices where sample[index] == 0 { zeros[index & 1] += 1 }
        let pairs = sample.count / 2
        return pairs > 0 && (max(zeros[0], zeros[1]) * 10 >= pairs * 7) && min(zeros[0], zeros[1]) * 10 <= pairs
    }
}

extension Collection<UInt8> {
    func firstPlace(of words: String) -> Index? {
        var start = startIndex
        let wanted = words.utf8
        while let candidate = self[start...].firstIndex(of: wanted[wanted.startIndex]) {
            if self[candidate...].starts(with: wanted) { return candidate }
            start = index(after: candidate)
        }
        return nil
    }
}

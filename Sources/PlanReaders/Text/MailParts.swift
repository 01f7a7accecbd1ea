/// The parts of a pasted e-mail that are no plan: headers, signature, the mail that it answers.
struct MailParts {
    private var reasons: [Int: String] = [:]
    /// The words after "Sent:" or "Date:" in the head.
    private(set) var sent: Range<Int>?

    init(lines: [TextLine], bytes: [UInt8]) {
        let headerEnd = Self.headerEnd(lines, bytes)
        for index in 0..<headerEnd { reasons[index] = "it is the head of an e-mail" }
        sent = lines[..<headerEnd].lazy.compactMap { Self.sent($0, bytes) }.first
        let quote = Self.quoteStart(lines, bytes)
        guard headerEnd > 0 || quote != nil else { return }
        let end = quote ?? lines.count
        for index in end..<lines.count { reasons[index] = "it is an earlier e-mail" }
        if let closing = Self.closing(lines[..<end], bytes) {
            for index in closing..<end { reasons[index] = "it is the end of an e-mail" }
        }
        if let greeting = Self.greeting(lines[headerEnd..<end], bytes) { reasons[greeting] = "it is a greeting" }
    }

    func skipped(_ index: Int) -> String? { reasons[index] }

    private static func key(_ line: TextLine, _ bytes: [UInt8]) -> String {
        String(decoding: LabelKey.fold(bytes[line.words]), as: UTF8.self)
    }

    private static let headers: Set<String> = [
        "from", "to", "sent", "subject", "cc", "bcc", "date", "importance", "attachments",
    ]

    private static func isHeader(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
        guard let colon = bytes[line.words].firstIndex(of: 0x3A) else { return false }
        return headers.contains(String(decoding: LabelKey.fold(bytes[line.words.lowerBound..<colon]), as: UTF8.self))
    }

    private static func sent(_ line: TextLine, _ bytes: [UInt8]) -> Range<Int>? {
        guard let colon = bytes[line.words].firstIndex(of: 0x3A) else { return nil }
        let name = String(decoding: LabelKey.fold(bytes[line.words.lowerBound..<colon]), as: UTF8.self)
        return name == "sent" || name == "date" ? colon + 1..<line.words.upperBound : nil
    }

    /// One past the last header line at the top; 0 where the text begins otherwise.
    private static func headerEnd(_ lines: [TextLine], _ bytes: [UInt8]) -> Int {
        var index = 0
        while index < lines.count, lines[index].isBlank { index += 1 }
        let start = index
        while index < lines.count, isHeader(lines[index], bytes) { index += 1 }
        return index - start >= 2 ? index : 0
    }

    /// "On Monday ... wrote:" or "-----Original Message-----", where everything after is the earlier mail.
    private static func quoteStart(_ lines: [TextLine], _ bytes: [UInt8]) -> Int? {
        lines.indices.first { index in
            guard !lines[index].isBlank, lines[index].words.count <= 200 else { return false }
            let key = key(lines[index], bytes)
            if key == "original message" || key == "forwarded message" { return true }
            guard key.hasSuffix(" wrote"), bytes[lines[index].words].last == 0x3A else { return false }
            return lines[(index + 1)...].first { !$0.isBlank }.map { bytes[$0.words].first == 0x3E } ?? false
        }
    }

    private static let closings: Set<String> = [
        "cheers", "regards", "kind regards", "warm regards", "best regards", "thanks", "many thanks", "thank you",
        "best wishes", "yours sincerely", "best",
    ]

    /// The closing words with which the signature begins: short lines only after them.
    private static func closing(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Int? {
        lines.indices.last { index in
            guard !lines[index].isBlank, lines[index].words.count <= 24 else { return false }
            return closings.contains(key(lines[index], bytes)) || bytes[lines[index].words].elementsEqual("--".utf8)
        }
    }

    private static func greeting(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Int? {
        guard let index = lines.indices.first(where: { !lines[$0].isBlank }), lines[index].words.count <= 40 else {
            return nil
        }
        let first = key(lines[index], bytes).split(separator: " ").first ?? ""
        return ["hi", "hello", "dear", "hey", "morning"].contains(first) ? index : nil
    }
}

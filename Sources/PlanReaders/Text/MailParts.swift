import PlanModel

/// The parts of a pasted e-mail that are no plan: headers, signature, the mail that it answers.
struct MailParts {
    private let reading: ReadingWords
    private var reasons: [Int: String] = [:]
    /// The text begins with the head of an e-mail.
    private(set) var hasHead = false
    /// The words after "Sent:" or "Date:" in the head.
    private(set) var sent: Range<Int>?

    init(lines: [TextLine], bytes: [UInt8], reading: ReadingWords) {
        self.reading = reading
        let headerEnd = headerEnd(lines, bytes)
        hasHead = headerEnd > 0
        for index in 0..<headerEnd { reasons[index] = "it is the head of an e-mail" }
        sent = lines[..<headerEnd].compactMap { date($0, bytes) }.first
        let quote = quoteStart(lines, bytes)
        guard headerEnd > 0 || quote != nil else { return }
        let end = quote ?? lines.count
        for index in end..<lines.count { reasons[index] = "it is an earlier e-mail" }
        if let closing = closing(lines[..<end], bytes) {
            for index in closing..<end { reasons[index] = "it is the end of an e-mail" }
        }
        if let greeting = greeting(lines[headerEnd..<end], bytes) { reasons[greeting] = "it is a greeting" }
    }

    func skipped(_ index: Int) -> String? { reasons[index] }

    private static func key(_ line: TextLine, _ bytes: [UInt8]) -> String {
        String(decoding: LabelKey.fold(bytes[line.words]), as: UTF8.self)
    }

    private func isHeader(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
        guard let colon = bytes[line.words].firstIndex(of: 0x3A) else { return false }
        return reading.mailHeaders.contains(
            String(decoding: LabelKey.fold(bytes[line.words.lowerBound..<colon]), as: UTF8.self))
    }

    private func date(_ line: TextLine, _ bytes: [UInt8]) -> Range<Int>? {
        guard let colon = bytes[line.words].firstIndex(of: 0x3A) else { return nil }
        let name = String(decoding: LabelKey.fold(bytes[line.words.lowerBound..<colon]), as: UTF8.self)
        return reading.mailDateHeaders.contains(name) ? colon + 1..<line.words.upperBound : nil
    }

    /// One past the last header line at the top; 0 where the text begins otherwise.
    private func headerEnd(_ lines: [TextLine], _ bytes: [UInt8]) -> Int {
        var index = 0
        while index < lines.count, lines[index].isBlank { index += 1 }
        let start = index
        while index < lines.count, isHeader(lines[index], bytes) { index += 1 }
        return index - start >= 2 ? index : 0
    }

    /// "On Monday ... wrote:" or "-----Original Message-----", where everything after is the earlier mail.
    private func quoteStart(_ lines: [TextLine], _ bytes: [UInt8]) -> Int? {
        lines.indices.first { index in
            guard !lines[index].isBlank, lines[index].words.count <= 200 else { return false }
            let key = Self.key(lines[index], bytes)
            if reading.mailEarlierLines.contains(key) { return true }
            guard reading.mailEarlierEndings.ordered.contains(where: { key.hasSuffix(" " + $0) }),
                bytes[lines[index].words].last == 0x3A
            else { return false }
            return lines[(index + 1)...].first { !$0.isBlank }.map { bytes[$0.words].first == 0x3E } ?? false
        }
    }

    /// The closing words with which the signature begins: short lines only after them.
    private func closing(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Int? {
        lines.indices.last { index in
            guard !lines[index].isBlank, lines[index].words.count <= 24 else { return false }
            return reading.mailClosings.contains(Self.key(lines[index], bytes))
                || bytes[lines[index].words].elementsEqual("--".utf8)
        }
    }

    private func greeting(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Int? {
        guard let index = lines.indices.first(where: { !lines[$0].isBlank }), lines[index].words.count <= 40 else {
            return nil
        }
        let first = Self.key(lines[index], bytes).split(separator: " ").first.map(String.init) ?? ""
        return reading.mailGreetings.contains(first) ? index : nil
    }
}

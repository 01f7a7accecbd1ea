import PlanLanguage
import PlanModel

/// Finds who an entry's own words name for it: "Jess to book ...", "... (Kim, by Friday)", "... - Kim - 12 March", "... Wendy, today."
struct OwnerInSentence {
    struct Found {
        /// In the text, from the first name to the last.
        let range: Range<Int>
        /// Each one named, as ranges of the words at `range`.
        let people: [Range<Int>]
    }

    let reader: TextReader
    let context: ReadingContext
    private let words: ReadingWords
    /// First and second words of the names in the plan.
    private let firstNames: Set<Substring>

    init(reader: TextReader, context: ReadingContext, words: ReadingWords) {
        self.words = words
        self.reader = reader
        self.context = context
        firstNames = Set(context.names.flatMap { $0.split(separator: " ").prefix(2) })
    }

    /// - Parameter isTask: "Ruby: ..." before an objective says whom it is about.
    func find(in bytes: [UInt8], _ reading: Reading, isTask: Bool) -> Found? {
        if isTask, let found = byLabel(bytes, reading) { return found }
        if isTask, tellsHowItIs(bytes, reading), let found = byLaterSubject(bytes, reading) { return found }
        return bySubject(bytes, reading) ?? inBrackets(bytes) ?? betweenDashes(bytes) ?? inLastSentence(bytes, reading)
            ?? byLaterSubject(bytes, reading) ?? beforeTime(bytes, reading)
    }

    /// "Dr Bui has referred Linh to the team. Amelia to chase it up": behind the first name, how things are.
    private func tellsHowItIs(_ bytes: [UInt8], _ reading: Reading) -> Bool {
        guard let first = reading.signals.first(where: { $0.kind == .actor }), first.range.upperBound < bytes.count
        else { return false }
        let next = bytes[first.range.upperBound...].split(separator: 0x20).first
        return next.map { words.stateVerbs.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    }

    /// "Jess and Kim: talk about mornings": nothing but who stands before the colon.
    private func byLabel(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        guard let colon = bytes.prefix(60).firstIndex(of: 0x3A), colon + 2 < bytes.count, bytes[colon + 1] == 0x20
        else {
            return nil
        }
        let people = reading.signals.filter { $0.kind == .actor && $0.range.upperBound <= colon }.map(\.range)
        guard let first = people.first, let last = people.last else { return nil }
        var place = 0
        for range in people {
            guard joins(bytes[place..<range.lowerBound]) else { return nil }
            place = range.upperBound
        }
        guard joins(bytes[place..<colon]) else { return nil }
        let whole = first.lowerBound..<last.upperBound
        return Found(
            range: whole,
            people: people.map { $0.lowerBound - whole.lowerBound..<$0.upperBound - whole.lowerBound })
    }

    /// "and", "with the", commas and the like.
    private func joins(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(whereSeparator: { [0x20, 0x2C, 0x26, 0x2F, 0x2B].contains($0) }).allSatisfy {
            words.ownerJoiningWords.contains(String(decoding: $0, as: UTF8.self))
        }
    }

    /// "Uniform and bag, Jodie, 22 January", "Mobile credit, Jodie, monthly": a name between commas before the time at the end.
    private func beforeTime(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        let commas = bytes.indices.filter { bytes[$0] == 0x2C }
        guard commas.count >= 2, let last = commas.last, let before = commas.dropLast().last, last + 2 < bytes.count,
            before + 2 < last, (0x41...0x5A).contains(bytes[before + 2])
        else { return nil }
        let isTime = reading.signals.contains {
            ($0.kind == .timeFrame || $0.kind == .frequency) && $0.range.lowerBound >= last
                && $0.range.lowerBound <= last + 8
        }
        return isTime ? names(bytes, before + 1..<last, atMost: 3) : nil
    }

    /// "Apply for the fee waiver, Anneliese to do the form", "Lessons - who pays? Lucia to let Carl know"
    private func byLaterSubject(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        for actor in reading.signals where actor.kind == .actor {
            let start = actor.range.lowerBound
            let end = actor.range.upperBound
            guard start > 2, bytes[start - 1] == 0x20, Self.partMarks.contains(bytes[start - 2]),
                (0x41...0x5A).contains(bytes[start]), end < bytes.count, bytes[end] == 0x20,
                words.ownerModals.begins(bytes[(end + 1)...])
            else { continue }
            if let found = names(bytes, actor.range, atMost: 6) { return found }
        }
        return nil
    }

    /// A comma, stop, question mark, semicolon, or the last byte of a dash.
    private static let partMarks: Set<UInt8> = [0x2C, 0x2E, 0x3F, 0x3B, 0x2D, 0x93, 0x94]

    private func names(_ bytes: [UInt8], _ range: Range<Int>, atMost words: Int) -> Found? {
        var range = range
        while !range.isEmpty, Self.isSpaceOrComma(bytes[range.lowerBound]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while !range.isEmpty, Self.isSpaceOrComma(bytes[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        guard !range.isEmpty, bytes[range].split(separator: 0x20).count <= words else { return nil }
        let cell = reader.readOwner(Array(bytes[range]), in: context)
        guard !cell.isEmpty else { return nil }
        return Found(range: range, people: cell.owners.map(\.range))
    }

    private static func isSpaceOrComma(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x2E }

    /// The subject before "to", "will", "is to" or another main verb.
    private func bySubject(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        guard let first = bytes.first, (0x41...0x5A).contains(first) || first >= 0xC3 else { return nil }
        if let passive = passive(reading) { return agent(after: passive, bytes, reading) }
        if let name = byFirstName(bytes, reading) { return name }
        let actors = reading.signals.filter { $0.kind == .actor && $0.position.contains(.subject) }
        guard let start = actors.first, let sentence = reading.sentences.first,
            sentence.contains(start.range.lowerBound),
            leads(bytes[..<start.range.lowerBound])
        else { return nil }
        // "her worker at the hospital service, Nell, will ...": what a comma follows is no verb yet.
        let verb = reading.signals.first {
            $0.kind == .verb && $0.range.lowerBound >= start.range.upperBound
                && !($0.range.upperBound < bytes.count && bytes[$0.range.upperBound] == 0x2C)
        }
        if let end = modal(in: bytes, after: start.range.upperBound, before: sentence.upperBound),
            (verb?.range.lowerBound ?? end) >= end, let found = names(bytes, 0..<end, atMost: 14), covers(found, bytes)
        {
            return found
        }
        let end = actors.last { $0.range.upperBound <= (verb?.range.lowerBound ?? sentence.upperBound) } ?? start
        return names(bytes, start.range.lowerBound..<end.range.upperBound, atMost: 14)
    }

    /// The passive that the first sentence begins with: "Jarrah will be picked up ...".
    private func passive(_ reading: Reading) -> Signal? {
        guard let sentence = reading.sentences.first,
            let verb = reading.signals.first(where: { $0.kind == .verb || $0.kind == .passive }),
            let passive = reading.signals.first(where: { $0.kind == .passive }),
            sentence.contains(passive.range.lowerBound)
        else { return nil }
        return verb.range.lowerBound >= passive.range.lowerBound ? passive : nil
    }

    /// "Jarrah will be picked up by Lisa": not Jarrah does it.
    private func agent(after passive: Signal, _ bytes: [UInt8], _ reading: Reading) -> Found? {
        let actors = reading.signals.filter { $0.kind == .actor && $0.range.lowerBound > passive.range.lowerBound }
        guard let first = actors.first(where: { bytes[..<$0.range.lowerBound].suffix(4).elementsEqual(" by ".utf8) })
        else {
            return nil
        }
        return names(bytes, first.range, atMost: 6)
    }

    /// "Will decides ...": a name of the plan at the start, and a verb in its place after it.
    private func byFirstName(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        guard let space = bytes.firstIndex(of: 0x20), space + 1 < bytes.count, (0x61...0x7A).contains(bytes[space + 1])
        else {
            return nil
        }
        let word = Substring(decoding: bytes[..<space], as: UTF8.self)
        let rest = bytes[(space + 1)...].prefix { $0 != 0x20 }
        let next = String(decoding: rest, as: UTF8.self)
        guard firstNames.contains(word), !words.noVerbAfterName.contains(next) else { return nil }
        return Found(range: 0..<space, people: [0..<space])
    }

    /// One or more of the names with "and" between at the start, and a word in lower case that goes on.
    func leadingNames(in bytes: [UInt8], among names: Set<[UInt8]>) -> Found? {
        var people: [Range<Int>] = []
        var start = 0
        while true {
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
            guard names.contains(Array(bytes[start..<end])), end + 1 < bytes.count,
                (0x61...0x7A).contains(bytes[end + 1])
            else {
                return nil
            }
            people.append(start..<end)
            let next = bytes[(end + 1)...].prefix { $0 != 0x20 }
            let word = String(decoding: next, as: UTF8.self)
            guard word == "and" else {
                return words.noVerbAfterName.contains(word) ? nil : Found(range: 0..<end, people: people)
            }
            start = next.endIndex + 1
            guard start < bytes.count, people.count < 4 else { return nil }
        }
    }

    /// Names, and little beside them: no lower-case word after the last name. "Noah goes" is more than a name.
    private func covers(_ found: Found, _ bytes: [UInt8]) -> Bool {
        guard let last = found.people.map(\.upperBound).max() else { return false }
        let rest = bytes[found.range].dropFirst(last)
        return rest.split(separator: 0x20).count <= 1
    }

    /// Nothing but "The", "My" and the like stands before the subject.
    private func leads(_ before: ArraySlice<UInt8>) -> Bool {
        before.split(separator: 0x20).count <= 3 && !before.contains(0x2C)
            && !words.conditionOpenings.contains(
                String(decoding: before.prefix { $0 != 0x20 }, as: UTF8.self).lowercased())
    }

    /// Where the space before "to", "will", "is to" or "must" is.
    private func modal(in bytes: [UInt8], after start: Int, before end: Int) -> Int? {
        var index = start
        var count = 0
        while index < end, count < 9 {
            guard bytes[index] == 0x20 else {
                index += 1
                continue
            }
            if words.ownerModals.begins(bytes[index + 1..<end]) { return index }
            count += 1
            index += 1
        }
        return nil
    }

    /// Brackets at the end that begin with names: "(Renee, 10/11/26)".
    private func inBrackets(_ bytes: [UInt8]) -> Found? {
        guard let close = bytes.lastIndex(of: 0x29), bytes.count - close <= 2 || isBeforeDash(bytes, close),
            let open = bytes[..<close].lastIndex(of: 0x28)
        else { return nil }
        let inside = open + 1..<close
        let comma = bytes[inside].firstIndex(of: 0x2C) ?? close
        guard let found = names(bytes, open + 1..<comma, atMost: 6) else { return nil }
        // "(starts school 2027)" speaks of a school, "(the school)" and "(mum)" name who.
        let lead = bytes[found.range].prefix(found.people.first?.lowerBound ?? 0)
        let isFirst = lead.isEmpty || words.labelOpenings.begins(lead)
        return isFirst || (0x41...0x5A).contains(bytes[found.range.lowerBound]) ? found : nil
    }

    /// "Apply for laptop funding (Ashwin) - by 15 January 2027"
    private func isBeforeDash(_ bytes: [UInt8], _ close: Int) -> Bool {
        close + 4 < bytes.count && bytes.count - close <= 40 && bytes[close + 1] == 0x20
            && Self.dash(bytes, close + 1) > 0
    }

    /// "View houses - Gemma and Trish - each Wednesday", "Ring the school / Kim / 12 March"
    private func betweenDashes(_ bytes: [UInt8]) -> Found? {
        var cuts: [(start: Int, end: Int)] = []
        var index = 0
        while index + 2 < bytes.count {
            let width = Self.dash(bytes, index)
            if width > 0 {
                cuts.append((index, index + width))
                index += width
            } else {
                index += 1
            }
        }
        // A dash parts more than a slash: "Tues / Thurs free for TAFE – Mr Abbas".
        let dashed = cuts.filter { bytes[$0.start + 1] != 0x2F }
        return after(dashed, bytes) ?? after(cuts, bytes)
    }

    private func after(_ cuts: [(start: Int, end: Int)], _ bytes: [UInt8]) -> Found? {
        for (number, cut) in cuts.enumerated() {
            let end = number + 1 < cuts.count ? cuts[number + 1].start : bytes.count
            guard end > cut.end, (0x41...0x5A).contains(bytes[cut.end]) else { continue }
            let comma = bytes[cut.end..<end].firstIndex(of: 0x2C) ?? end
            if let found = names(bytes, cut.end..<comma, atMost: 7) { return found }
        }
        return nil
    }

    /// The width of " - ", " – ", " — " or " / ".
    private static func dash(_ bytes: [UInt8], _ index: Int) -> Int {
        guard bytes[index] == 0x20 else { return 0 }
        if bytes[index + 2] == 0x20, bytes[index + 1] == 0x2D || bytes[index + 1] == 0x2F { return 3 }
        guard index + 4 < bytes.count, bytes[index + 1] == 0xE2, bytes[index + 2] == 0x80, bytes[index + 4] == 0x20
        else {
            return 0
        }
        return bytes[index + 3] == 0x93 || bytes[index + 3] == 0x94 ? 5 : 0
    }

    /// "School and kindy know who may pick up. Wendy, today."
    private func inLastSentence(_ bytes: [UInt8], _ reading: Reading) -> Found? {
        guard reading.sentences.count > 1, let last = reading.sentences.last else { return nil }
        // "Parenting course. Nan. When available."
        for middle in reading.sentences.dropFirst().dropLast() where bytes[middle].split(separator: 0x20).count <= 3 {
            if let found = names(bytes, middle, atMost: 3) { return found }
        }
        let comma = bytes[last].firstIndex(of: 0x2C) ?? last.upperBound
        guard bytes[last].split(separator: 0x20).count <= 6 else { return nil }
        return names(bytes, last.lowerBound..<comma, atMost: 4)
    }
}

import PlanSource

/// The ways in which a label stands at the start of a line.
extension LabelSplit {
    /// "Review 11 Dec 2026 at Nan's", "DOB 3.2.2013": the label of a day with the day right after it. A point of a list may be
    /// work to do then.
    func byDay(_ bytes: ArraySlice<UInt8>) -> Found? {
        guard let first = bytes.first, (first | 0x20) &- 0x61 < 26 else { return nil }
        var words = 0
        for index in bytes.prefix(32).indices where bytes[index] == 0x20 {
            words += 1
            if DateStart.begins(bytes[(index + 1)...]) {
                guard let hit = labels.find(bytes[..<index]), hit.meanings.contains(where: \.isDay) else { return nil }
                // "review 11 Dec" may be work to do then, "dob 3/2/2013" is none.
                guard first < 0x61 || !hit.meanings.contains(where: \.namesEntry) else { return nil }
                return Found(label: bytes.startIndex..<index, hit: hit, rest: index + 1)
            }
            if words == 3 { return nil }
        }
        return nil
    }

    /// "PERMANENCY OBJECTIVE   Family preservation": wide spaces after a label in capitals, and words that are none.
    func byGap(_ content: RichText) -> Found? {
        let bytes = content.bytes
        guard
            let gap = bytes.prefix(LabelIndex.longest).indices.dropLast().first(where: {
                bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20
            }), gap > 2, !bytes[..<gap].contains(where: { (0x61...0x7A).contains($0) }),
            let hit = labels.find(bytes[..<gap])
        else { return nil }
        var rest = gap
        while rest < bytes.count, bytes[rest] == 0x20 { rest += 1 }
        let next = bytes[rest...].prefix(LabelIndex.longest + 1)
        let end = next.indices.dropLast().first { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 } ?? next.endIndex
        guard rest < bytes.count, labels.find(bytes[rest..<end]) == nil else { return nil }
        return Found(label: 0..<gap, hit: hit, rest: rest)
    }

    /// "Is the child Aboriginal and/or Torres Strait Islander?  [x] Neither": a question with its answer on the same line.
    func byQuestion(_ content: RichText) -> Found? {
        let bytes = content.bytes
        guard let mark = bytes.prefix(LabelIndex.longest + 1).firstIndex(of: 0x3F), mark + 2 < bytes.count,
            bytes[mark + 1] == 0x20, bytes[..<mark].contains(0x20), let hit = labels.find(bytes[..<mark])
        else { return nil }
        return Found(label: 0..<mark, hit: hit, rest: mark + 2)
    }

    /// "No current need. Ari saw the GP ...", "No current need, because ...": a label of several words for running text.
    func byStop(_ content: RichText) -> Found? {
        let bytes = content.bytes
        guard let stop = bytes.prefix(LabelIndex.longest).firstIndex(where: { $0 == 0x2E || $0 == 0x2C }),
            stop + 1 < bytes.count,
            bytes[stop + 1] == 0x20, bytes[..<stop].filter({ $0 == 0x20 }).count >= 2,
            let hit = labels.find(bytes[..<stop]),
            hit.meanings.allSatisfy({ $0.field != nil && !$0.isMain })
        else { return nil }
        return Found(label: 0..<stop, hit: hit, rest: stop + 2)
    }

    func byColon(_ content: RichText) -> Found? {
        let bytes = content.bytes
        guard let colon = bytes.prefix(LabelIndex.longest).firstIndex(of: 0x3A), colon > 0 else { return nil }
        var rest = colon + 1
        let next = rest < bytes.count ? bytes[rest] : 0x20
        let isBold = content.bold.first.map {
            $0.lowerBound == 0 && $0.upperBound >= colon && $0.upperBound <= colon + 2
        }
        guard next == 0x20 || next == 0x09 || isBold == true else { return nil }
        while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
        if let hit = labels.find(bytes[..<colon]) { return Found(label: 0..<colon, hit: hit, rest: rest) }
        guard isBold == true || LabelLook.isLabel(bytes[..<colon]) else { return nil }
        return Found(label: 0..<colon, hit: nil, rest: rest)
    }

    /// "**Who** Kim Hart"
    func byBold(_ content: RichText) -> Found? {
        guard let bold = content.bold.first, bold.lowerBound == 0, bold.upperBound < content.text.count else {
            return nil
        }
        let hit = labels.find(content.bytes[bold])
        // "**The boys' voices.** Jarrah told Deb ...": what nobody knows is a label by its full stop.
        let words = content.bytes[bold].split(separator: 0x20).count
        guard hit != nil || content.bytes[bold].last == 0x2E && words <= 8 && bold.count > 3 else { return nil }
        var rest = bold.upperBound
        while rest < content.text.count, content.bytes[rest] == 0x20 || content.bytes[rest] == 0x3A { rest += 1 }
        rest = LabelLook.afterDash(content.bytes, rest)
        return Found(label: bold, hit: hit, rest: rest)
    }

    /// "Goal – reunification", "Domain - Education", "Owner<tab>Kim"
    func byDash(_ content: RichText) -> Found? {
        let bytes = content.bytes
        for index in bytes.indices.prefix(LabelIndex.longest) {
            let isTab = bytes[index] == 0x09
            guard isTab || bytes[index] == 0x20 else { continue }
            let rest = isTab ? index + 1 : LabelLook.afterDash(bytes, index + 1)
            guard rest > index + 1 || isTab, rest < bytes.count else { continue }
            guard let hit = labels.find(bytes[..<index]) else { return nil }
            return Found(label: 0..<index, hit: hit, rest: rest)
        }
        return nil
    }

    /// "Objective 2 Jess will ...", "Task 1.2. Book the dentist"
    func byNumber(_ content: RichText) -> Found? {
        let bytes = content.bytes
        var start = 0
        for _ in 0..<4 {
            guard let space = bytes[start...].prefix(30).firstIndex(of: 0x20) else { return nil }
            start = space + 1
            var end = start
            while end < bytes.count, (0x30...0x39).contains(bytes[end]) || (bytes[end] == 0x2E && end > start) {
                end += 1
            }
            guard end > start else { continue }
            guard !speaksOf(bytes[end...]) else { return nil }
            var rest = end
            while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x29 || bytes[rest] == 0x2E { rest += 1 }
            rest = LabelLook.afterDash(bytes, rest)
            guard let hit = labels.find(bytes[..<end]), hit.number != nil, hit.meanings.contains(where: \.isCounted)
            else { return nil }
            return Found(label: 0..<end, hit: hit, rest: rest)
        }
        return nil
    }

    /// "Objective A    Baby always sleeps ...": a letter for a number, and wide spaces after it.
    func byLetter(_ content: RichText) -> Found? {
        let bytes = content.bytes
        guard
            let gap = bytes.prefix(40).indices.dropFirst(3).first(where: { index in
                let isDigit = (0x30...0x39).contains(bytes[index])
                let letter = isDigit ? index - 1 : index
                return (0x41...0x48).contains(bytes[letter]) && bytes[letter - 1] == 0x20 && index + 2 < bytes.count
                    && (bytes[index + 1] == 0x09 || bytes[index + 1] == 0x20 && bytes[index + 2] == 0x20)
            })
        else { return nil }
        guard let hit = labels.find(bytes[...gap]), hit.number != nil, hit.meanings.contains(where: \.isCounted) else {
            return nil
        }
        var rest = gap + 1
        while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
        return Found(label: 0..<(gap + 1), hit: hit, rest: rest)
    }

    /// "Objective 1 is on track": the words after the number speak of the objective and are not its own.
    private func speaksOf(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.first == 0x20 else { return false }
        let word = rest.dropFirst().prefix(24).prefix { $0 != 0x20 }
        return labels.reading.speaksOfWords.contains(String(decoding: word, as: UTF8.self))
    }

    /// "What's changing - No. 1": a label and its number, and nothing else.
    func numbered(_ content: RichText) -> Found? {
        whole(content).flatMap {
            $0.hit?.number != nil && $0.hit?.meanings.contains(where: \.isCounted) == true ? $0 : nil
        }
    }

    func whole(_ content: RichText) -> Found? {
        guard content.text.count <= LabelIndex.longest, let hit = labels.find(content.text) else { return nil }
        return Found(label: content.text.trimmedRange, hit: hit, rest: content.text.count)
    }
}

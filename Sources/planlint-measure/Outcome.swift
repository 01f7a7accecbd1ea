/// What a detector said about one fact that people had labelled.
enum Outcome: Sendable {
    /// Present and seen, or for a value: read as it is.
    case right
    /// Present and not seen, or read as something else; the words tell what.
    case missed(String)
    /// Seen where it is absent; the words tell what.
    case falseAlarm(String)
    /// Absent, and nothing was said.
    case rightlySilent
}

/// One labelled text and what came of it.
struct Case: Sendable {
    let text: String
    let outcomes: [Outcome]

    init(_ text: String, _ outcomes: [Outcome]) {
        self.text = text
        self.outcomes = outcomes
    }

    /// A fact about the whole text.
    init(_ text: String, isThere: Bool, isSeen: Bool, what: String = "") {
        self.text = text
        outcomes =
            switch (isThere, isSeen) {
            case (true, true): [.right]
            case (true, false): [.missed(what)]
            case (false, true): [.falseAlarm(what)]
            case (false, false): [.rightlySilent]
            }
    }

    /// Labelled words against found words; each is matched with at most one other that it overlaps.
    init(_ text: String, labelled: [Range<Int>], found: [Range<Int>]) {
        self.text = text
        var open = found
        var outcomes: [Outcome] = []
        for label in labelled {
            if let hit = open.firstIndex(where: { $0.overlaps(label) }) {
                open.remove(at: hit)
                outcomes.append(.right)
            } else {
                outcomes.append(.missed(text.words(at: label)))
            }
        }
        // A second finding on words that are already matched is no further alarm.
        for extra in open where !labelled.contains(where: { $0.overlaps(extra) }) {
            outcomes.append(.falseAlarm(text.words(at: extra)))
        }
        self.outcomes = outcomes.isEmpty ? [.rightlySilent] : outcomes
    }
}

extension String {
    /// The text of a half-open range of UTF-8 bytes, as much of it as there is.
    func words(at range: Range<Int>) -> String {
        let bytes = Array(utf8)
        let inside = range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[inside], as: UTF8.self)
    }

    /// Where the words stand, as a half-open range of UTF-8 bytes; the first place that is not taken yet.
    func place(of words: String, sparing taken: [Range<Int>] = []) -> Range<Int>? {
        let text = Array(utf8)
        let wanted = Array(words.utf8)
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        for start in 0...(text.count - wanted.count) where text[start..<start + wanted.count].elementsEqual(wanted) {
            let range = start..<start + wanted.count
            if !taken.contains(where: { $0.overlaps(range) }) { return range }
        }
        return nil
    }

    func places(of words: [String]) -> [Range<Int>] {
        words.reduce(into: []) { found, word in
            if let place = place(of: word, sparing: found) { found.append(place) }
        }
    }
}

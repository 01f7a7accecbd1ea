import PlanModel
import PlanSource

/// What running text looks like, where no label says what it is.
struct TaskLook {
    let reading: ReadingWords

    /// "To be looked at after the review" promises nothing yet.
    func couldBeTask(_ text: MappedText) -> Bool {
        let words = LabelKey.fold(text.bytes.prefix(200)[...])
        return !words.isEmpty && !reading.undecidedOpenings.begins((words + [0x20])[...])
    }

    /// Somebody will do something: "Kim to ring the school", "Jess will ...", "I will ...".
    func promises(_ text: MappedText) -> Bool {
        let words = words(of: text, limit: 12)
        guard let first = words.first, !reading.noPromiseOpenings.contains(first) else { return false }
        return words.dropFirst().contains(where: reading.promiseWords.contains)
    }

    /// Somebody will do something, or does it again and again: "Nan walks May to school every morning".
    func tellsWork(_ text: MappedText) -> Bool {
        promises(text) || words(of: text, limit: 40).contains(where: reading.rhythmWords.contains)
    }

    /// "Clean house - Lisa - ASAP", "Screens / both parents / ongoing", "Home help (Kim, 3/12)": short parts at the end, as
    /// people note who and by when.
    func endsWithOwnerOrTime(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        if bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28) { return bytes.endIndex - open <= 40 }
        guard let cut = TailParts.lastCut(in: bytes) else { return false }
        return bytes.endIndex - cut.upperBound <= 40
    }

    /// "Objective 3 is a program to attend", "What will happen?": about the work, and no work. "Jess is to ring" is work.
    func isRemark(_ text: MappedText) -> Bool {
        if text.bytes[text.trimmedRange].last == 0x3F { return true }
        let words = words(of: text, limit: 12)
        let before = words.prefix { !reading.promiseWords.contains($0) }
        return zip(before, words.dropFirst()).contains {
            reading.speaksOfWords.contains($0) && !reading.promiseWords.contains($1)
        }
    }

    /// "Keira is sober whenever she has Jarli." and no title: it ends with a full stop, or a word in it tells or promises.
    func isSentence(_ text: MappedText) -> Bool {
        if text.bytes[text.trimmedRange].last == 0x2E { return true }
        let words = words(of: text, limit: 12)
        guard let first = words.first, !reading.questionWords.contains(first) else { return false }
        return words.dropFirst().contains { reading.speaksOfWords.contains($0) || reading.promiseWords.contains($0) }
    }

    /// A form's own instructions: "Please describe ...", "(List the tasks)".
    func isInstruction(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        let isBracketed = (bytes.first == 0x28 && bytes.last == 0x29) || (bytes.first == 0x5B && bytes.last == 0x5D)
        guard let first = words(of: text, limit: 1).first else { return false }
        return isBracketed && reading.instructionOpenings.contains(first)
    }

    private func words(of text: MappedText, limit: Int) -> [String] {
        LabelKey.fold(text.bytes.prefix(200)[...]).split(separator: 0x20).prefix(limit).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

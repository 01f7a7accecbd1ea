import PlanSource

/// What running text looks like, where no label says what it is.
enum TaskLook {
    /// "To be looked at after the review" promises nothing yet.
    static func couldBeTask(_ text: MappedText) -> Bool {
        let words = words(of: text, limit: 4)
        return !(words.first == "to" && words.dropFirst().first == "be") && !words.isEmpty
    }

    /// Somebody will do something: "Kim to ring the school", "Jess will ...", "I will ...".
    static func promises(_ text: MappedText) -> Bool {
        let words = words(of: text, limit: 12)
        guard let first = words.first, !["when", "if", "this", "these", "it", "we", "please", "there"].contains(first)
        else {
            return false
        }
        return words.dropFirst().contains { $0 == "to" || $0 == "will" || $0 == "must" }
    }

    /// A form's own instructions: "Please describe ...", "(List the tasks)".
    static func isInstruction(_ text: MappedText) -> Bool {
        let verbs = [
            "please", "describe", "list", "insert", "record", "outline", "enter", "complete", "include", "note", "tick",
            "provide", "state", "identify", "specify", "guidance", "instructions", "see",
        ]
        let bytes = text.bytes[text.trimmedRange]
        let isBracketed = (bytes.first == 0x28 && bytes.last == 0x29) || (bytes.first == 0x5B && bytes.last == 0x5D)
        guard let first = words(of: text, limit: 1).first else { return false }
        return isBracketed && verbs.contains(first)
    }

    private static func words(of text: MappedText, limit: Int) -> [String] {
        LabelKey.fold(text.bytes.prefix(200)[...]).split(separator: 0x20).prefix(limit).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

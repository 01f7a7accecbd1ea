import PlanModel
import PlanSource

/// Pass 7c: whether the child is Aboriginal or a Torres Strait Islander, ticked in a place of its own: "Aboriginal ☒ Torres Strait
/// Islander ☐ Neither ☐" in a cell or a line, or a question for each.
struct TickedStatusPass {
    let known: KnownKinds

    /// The longest text that is looked at, in bytes.
    private static let longest = 400

    /// What the boxes say, and the words that say it.
    fileprivate struct Ticks {
        var aboriginal: (words: MappedText, isSo: Bool)?
        var islander: (words: MappedText, isSo: Bool)?
        /// "Neither", "Unknown".
        var other: MappedText?
        /// Boxes of which none is ticked.
        var blank: MappedText?
        var places: [Span] = []
    }

    func run(on plan: inout Plan) {
        guard let child = known.child,
            let field = plan.vocabulary[child].fields.first(where: { $0.name == "aboriginal-status" }),
            case .choice(let choices) = field.type
        else { return }
        let children = plan.nodes.filter { $0.kind == child }.map(\.id)
        for id in children where plan.nodes[id][field.id]?.text.isBlank ?? true {
            let ticks = read(texts(of: id, among: children, in: plan), choices)
            guard let words = ticks.words, let anchor = words.span else { continue }
            plan.nodes[id].fields.removeAll { $0.id == field.id }
            plan.nodes[id].fields.append(
                (field.id, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: Recognition(.content))))
            plan.leftovers.removeAll { left in left.text.span.map(ticks.places.contains) ?? false }
        }
    }

    /// Texts of the child's own part; of the whole plan where it is about one child.
    private func texts(of child: NodeID, among children: [NodeID], in plan: Plan) -> [MappedText] {
        let own = Set([child] + plan.descendants(of: child))
        let blocks = plan.texts.filter { $0.role != .guidance && (children.count == 1 || own.contains($0.node)) }
        let ofPlan = children.count == 1 ? plan.nodes[0].fields.map(\.value.text) : []
        return (blocks.map(\.text) + ofPlan).filter { text in
            text.count <= Self.longest && StatusWords.stand(in: text.bytes)
        }
    }

    private func read(_ texts: [MappedText], _ choices: [Vocabulary.Choice]) -> Ticks {
        var ticks = Ticks()
        for text in texts {
            guard let boxes = TickedOptions(text.bytes), let place = text.span else { continue }
            ticks.places.append(place)
            if boxes.ticked.isEmpty { ticks.blank = ticks.blank ?? text }
            for option in boxes.options where option.isTicked {
                take(text.slice(option.words), asked: option.question.map(text.slice), choices, &ticks)
            }
        }
        return ticks
    }

    private func take(_ words: MappedText, asked: MappedText?, _ choices: [Vocabulary.Choice], _ ticks: inout Ticks) {
        switch StatusWords.answer(words, among: choices) {
        case "aboriginal" where StatusWords.isYes(words): takeYes(words, asked, &ticks)
        case "aboriginal": ticks.aboriginal = (words, true)
        case "torres-strait-islander": ticks.islander = (words, true)
        case "neither" where StatusWords.isNo(words): takeNo(words, asked, &ticks)
        case .some: ticks.other = words
        case nil: break
        }
    }

    private func takeYes(_ words: MappedText, _ asked: MappedText?, _ ticks: inout Ticks) {
        guard let asked, StatusWords.stand(in: asked.bytes) else { return }
        switch (StatusWords.aboriginal(in: asked), StatusWords.islander(in: asked)) {
        case (.some, .some): ticks.aboriginal = (words, true)
        case (let people?, nil): ticks.aboriginal = (people, true)
        case (nil, let people?): ticks.islander = (people, true)
        case (nil, nil): break
        }
    }

    private func takeNo(_ words: MappedText, _ asked: MappedText?, _ ticks: inout Ticks) {
        guard let asked, StatusWords.stand(in: asked.bytes) else { return }
        if StatusWords.aboriginal(in: asked) != nil { ticks.aboriginal = (words, false) }
        if StatusWords.islander(in: asked) != nil { ticks.islander = (words, false) }
    }
}

extension TickedStatusPass.Ticks {
    /// Nil where nothing was found.
    var words: MappedText? {
        if let aboriginal, aboriginal.isSo, let islander, islander.isSo {
            var both = aboriginal.words
            let place = islander.words.span ?? Span(0, 0)
            both.append(Array(" and ".utf8), standingFor: Span(place.start, place.start, in: place.part))
            both.append(islander.words)
            return both
        }
        if let aboriginal, aboriginal.isSo { return aboriginal.words }
        if let islander, islander.isSo { return islander.words }
        return other ?? aboriginal?.words ?? islander?.words ?? blank
    }
}

/// How forms name the two peoples.
enum StatusWords {
    private static let islanders = ["torres strait islander", "torres strait", "tsi"].map { Array($0.utf8) }
    private static let aboriginals = ["aboriginal", "atsi", "first nations", "indigenous"].map { Array($0.utf8) }

    static func stand(in bytes: [UInt8]) -> Bool {
        let words = words(of: bytes)
        return (aboriginals + islanders).contains { Phrase.place(of: $0, in: words) != nil }
    }

    static func aboriginal(in text: MappedText) -> MappedText? { first(of: aboriginals, in: text) }

    static func islander(in text: MappedText) -> MappedText? { first(of: islanders, in: text) }

    private static func first(of words: [[UInt8]], in text: MappedText) -> MappedText? {
        let all = Self.words(of: text.bytes)
        for word in words {
            if let place = Phrase.place(of: word, in: all) { return text.slice(place..<place + word.count) }
        }
        return nil
    }

    /// The choice whose words these are, up to a mark: "Neither (tick one)", not "Aboriginal health check booked".
    static func answer(_ text: MappedText, among choices: [Vocabulary.Choice]) -> String? {
        let stops: Set<UInt8> = [0x28, 0x2C, 0x2E, 0x3A, 0x3B]
        let words = WordFold.fold(text.slice(0..<(text.bytes.firstIndex(where: stops.contains) ?? text.count)).string)
        return choices.first { ($0.words + [$0.value]).contains { WordFold.fold($0) == words } }?.value
    }

    /// In lower case, each byte that is no letter a space, and one after the end; places stay what they are.
    private static func words(of bytes: [UInt8]) -> [UInt8] {
        bytes.map { byte in (byte | 0x20) &- 0x61 < 26 ? byte | 0x20 : byte >= 0x80 ? byte : 0x20 } + [0x20]
    }

    static func isYes(_ text: MappedText) -> Bool { ["yes", "y"].contains(text.string.lowercased()) }

    static func isNo(_ text: MappedText) -> Bool { ["no", "n"].contains(text.string.lowercased()) }
}

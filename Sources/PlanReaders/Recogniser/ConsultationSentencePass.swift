import PlanModel
import PlanSource

/// Pass 7d: a cultural consultation told in running text: "Leonie Barrett, Aboriginal cultural adviser, was consulted on 16
/// September 2026." Only in a plan that has no place for one, and only with the day on which it was.
/// "We met with ... on 27 July. She advised ..." tells it too, where a cultural voice is named.
struct ConsultationSentencePass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let kind = plan.vocabulary.kind(named: "consultation"), let main = plan.vocabulary[kind].mainField?.id,
            !plan.nodes.contains(where: { $0.kind == kind }),
            let words = told(in: plan)
        else { return }
        let anchor = words.span ?? plan.nodes[0].anchor
        let id = plan.nodes.count
        var node = Node(id: id, kind: kind, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
        node.fields = [
            (main, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: Recognition(.sentence)))
        ]
        plan.nodes.append(node)
        plan.nodes[0].children.append(id)
    }

    private func told(in plan: Plan) -> MappedText? {
        let culture = plan.vocabulary.kind(named: "culture")
        for block in plan.texts where block.role == .body {
            if let words = words(in: block.text, ofCulture: plan.nodes[block.node].kind == culture) { return words }
        }
        return nil
    }

    /// From the sentence that tells it to the end of the paragraph, or to a further consultation that is still to come: the
    /// advice follows.
    private func words(in text: MappedText, ofCulture isOfCulture: Bool) -> MappedText? {
        // Both ways of telling it give a day.
        guard text.count <= 2000, text.bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let sentences = SentenceCut(reading: reading).ranges(of: text.bytes)
        let lower = text.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for (index, range) in sentences.enumerated() where tells(text, lower, range, isOfCulture) {
            let end = sentences[(index + 1)...].first { isStillToCome(Array(lower[$0])) }?.lowerBound ?? text.count
            return text.slice(range.lowerBound..<end).trimmed()
        }
        return nil
    }

    private func tells(
        _ text: MappedText, _ lower: [UInt8], _ range: Range<Int>, _ isOfCulture: Bool
    ) -> Bool {
        let own = Array(lower[range])
        let isDated = reading.consultationSentenceWords.bytes.contains { wanted in
            guard let start = Phrase.place(of: wanted, in: own) else { return false }
            let after = range.lowerBound + start + wanted.count
            return after < text.count && DateStart.begins(text.bytes[(after + 1)...])
        }
        return isDated || tellsOfAMeeting(own, after: Array(lower[range.lowerBound...]), isOfCulture)
    }

    /// "On 27 July 2026 we met with Ms Banks from the Torres Strait Islander service. She advised that ..."; among what is said of
    /// culture also "Aunty Napa met with Lena on 4 August. Her advice was that ...".
    private func tellsOfAMeeting(_ sentence: [UInt8], after rest: [UInt8], _ isOfCulture: Bool) -> Bool {
        guard sentence.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        let says = { (words: ReadingWords.List, text: [UInt8]) in
            words.bytes.contains { Phrase.place(of: $0, in: text) != nil }
        }
        let sentence = sentence + [0x20]
        let isCulturalVoice =
            says(reading.culturalVoiceWords, sentence) || isOfCulture && says(reading.elderTitles, sentence)
        return isCulturalVoice && says(reading.meetingWords, sentence) && says(reading.adviceWords, rest + [0x20])
    }

    /// "We will consult with the local organisation"
    private func isStillToCome(_ sentence: [UInt8]) -> Bool {
        reading.promiseWords.bytes.contains {
            Phrase.place(of: $0 + Array(" consult".utf8), in: sentence + [0x20]) != nil
        }
    }
}

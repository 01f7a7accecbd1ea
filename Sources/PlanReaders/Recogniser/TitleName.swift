import PlanModel
import PlanSource

/// Whom the title names: "Case plan for Ari Bell", "CASE PLAN — Baby Isla Moreno".
struct TitleName {
    let reading: ReadingWords

    func find(label: MappedText?, content: MappedText, isPlan: Bool) -> MappedText? {
        if isPlan, !content.isBlank { return content.trimmed() }
        let text = label ?? content
        let lower = text.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for word in reading.titleNameWords.bytes {
            let wanted = [0x20] + word + [0x20]
            guard lower.count > wanted.count else { continue }
            for start in 0..<(lower.count - wanted.count) where lower[start...].starts(with: wanted) {
                let name = text.slice(start + wanted.count..<text.count).trimmed()
                return name.isBlank || isNobody(name) ? nil : name
            }
        }
        return beforeDash(text)
    }

    /// "Finn's plan for after I turn 18", "Marlee's Care and Connection Plan"
    ///
    /// Agencies' programs are named so too: the caller sees whether the name comes again.
    func ownerOfPlan(_ text: MappedText) -> MappedText? {
        let words = text.bytes.split(separator: 0x20)
        guard let first = words.first, first.count > 3, (0x41...0x5A).contains(first[first.startIndex]),
            words.dropFirst().prefix(5).contains(where: {
                reading.planTitleWords.contains(String(decoding: LabelKey.fold($0), as: UTF8.self))
            })
        else { return nil }
        let name = first.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D }
        let mark = first[name.endIndex...]
        guard mark.elementsEqual("'s".utf8) || mark.elementsEqual("’s".utf8) else { return nil }
        return text.slice(name.startIndex..<name.endIndex)
    }

    /// "Safety and support plan: Rosie and Theo Baranski", "Case plan - Matilda Bligh (3 years)": what the document is, and a name.
    ///
    /// Agencies and programs stand there too: the caller sees whether the name comes again.
    func behindPlan(_ text: MappedText) -> MappedText? {
        let bytes = text.bytes
        let cut = bytes.indices.lazy.compactMap { index -> Range<Int>? in
            if bytes[index] == 0x3A { return index..<index + 1 }
            guard bytes[index] == 0x20 else { return nil }
            let past = LabelLook.afterDash(bytes, index + 1)
            return past > index + 1 ? index..<past : nil
        }.first
        guard let cut else { return nil }
        let title = LabelKey.fold(bytes[..<cut.lowerBound]).split(separator: 0x20)
        guard title.contains(where: { reading.planTitleWords.contains(String(decoding: $0, as: UTF8.self)) }) else {
            return nil
        }
        let rest = text.slice(cut.upperBound..<text.count).trimmed()
        let name = rest.slice(0..<(rest.bytes.firstIndex(of: 0x28) ?? rest.count)).trimmed()
        let words = name.string.split(separator: " ")
        let isName =
            (1...6).contains(words.count)
            && words.allSatisfy { word in
                word.first?.isUppercase == true && word.contains(where: \.isLowercase)
                    && !word.contains(where: \.isNumber)
                    || word == "and" || word == "&"
            }
        let agency = LabelKey.fold(name.bytes[...]).split(separator: 0x20)
        guard isName,
            !agency.contains(where: { reading.agencyTitleWords.contains(String(decoding: $0, as: UTF8.self)) })
        else { return nil }
        return isNobody(name) ? nil : name
    }

    /// "Jarrah F. - Safety & Action Plan": a name, a dash and what the document is.
    private func beforeDash(_ text: MappedText) -> MappedText? {
        let bytes = text.bytes
        guard let cut = bytes.indices.first(where: { bytes[$0] == 0x20 && LabelLook.afterDash(bytes, $0 + 1) > $0 + 1 })
        else {
            return nil
        }
        let name = text.slice(0..<cut)
        let words = name.string.split(separator: " ")
        let isName =
            (1...4).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true && !$0.contains { $0.isNumber } }
        let key = LabelKey.fold(name.bytes[...]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard isName,
            !key.contains(where: { reading.planTitleWords.contains($0) || reading.agencyTitleWords.contains($0) })
        else {
            return nil
        }
        return name
    }

    /// "a young person", "your family": the title of an empty form.
    private func isNobody(_ name: MappedText) -> Bool {
        let lower = name.bytes.prefix(reading.nobodyOpenings.longest + 1).map {
            (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }
        return reading.nobodyOpenings.begins(lower[...])
    }
}

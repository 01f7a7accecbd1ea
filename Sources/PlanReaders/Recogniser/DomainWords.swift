import PlanModel
import PlanSource

/// Words of which the names of life areas are made: "Health", "Family and social relationships", "Self care".
struct DomainWords {
    let reading: ReadingWords

    func isDomain(_ text: MappedText) -> Bool {
        guard text.count <= 60 else { return false }
        let key = LabelKey(text.bytes[...]).text.split(separator: " ").map(String.init)
        return !key.isEmpty && key.contains(where: reading.domainWords.contains)
            && key.allSatisfy { reading.domainWords.contains($0) || reading.domainJoiningWords.contains($0) }
    }
}

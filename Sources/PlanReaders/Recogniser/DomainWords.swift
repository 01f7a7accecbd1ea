import PlanSource

/// Words of which the names of life areas are made: "Health", "Family and social relationships", "Self care".
enum DomainWords {
    private static let words: Set<String> = [
        "health", "wellbeing", "education", "training", "learning", "school", "safety", "identity", "culture",
        "cultural",
        "emotional", "behavioural", "behaviour", "development", "developmental", "family", "social", "relationships",
        "relationship", "friends", "self", "care", "skills", "housing", "home", "living", "arrangements", "placement",
        "presentation", "money", "work", "employment", "finances", "community", "connections", "recreation", "physical",
        "mental", "independence", "spiritual", "belonging", "legal", "leisure", "life",
    ]
    private static let joints: Set<String> = ["and", "of", "in", "for", "my", "the", "with", "domain", "area"]

    static func isDomain(_ text: MappedText) -> Bool {
        guard text.count <= 60 else { return false }
        let key = LabelKey(text.bytes[...]).text.split(separator: " ").map(String.init)
        return !key.isEmpty && key.contains(where: words.contains)
            && key.allSatisfy { words.contains($0) || joints.contains($0) }
    }
}

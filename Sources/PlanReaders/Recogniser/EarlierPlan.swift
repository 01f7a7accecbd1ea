import PlanModel
import PlanSource

/// Whether a title speaks of a plan before this one: "Step in the last plan".
struct EarlierPlan {
    let reading: ReadingWords

    func isNamed(in title: MappedText) -> Bool {
        guard title.count <= 80 else { return false }
        let key = [0x20] + LabelKey.fold(title.bytes[...]) + [0x20]
        return reading.earlierPlanWords.bytes.contains { words in
            let wanted = [0x20] + words + [0x20]
            return key.count >= wanted.count
                && (0...(key.count - wanted.count)).contains { key[$0...].starts(with: wanted) }
        }
    }
}

import PlanModel
import PlanSource

/// Headings of a routine: "Night", "At 8.30 am", "Before school", "Each Friday".
struct RoutineWords {
    let reading: ReadingWords

    func isTime(_ text: MappedText) -> Bool {
        let key = LabelKey.fold(text.bytes[...]).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        return key.count <= 7
            && key.contains {
                reading.routineWords.contains($0)
                    || ($0.first?.isNumber == true && ($0.hasSuffix("am") || $0.hasSuffix("pm")))
            }
    }
}

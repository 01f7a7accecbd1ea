import PlanModel

/// Labels that people frame: "Goal of the plan", "Strengths at this time".
extension LabelIndex {
    /// The label without the words behind it: "Goal of the plan" is "Goal".
    func withoutClosing(_ key: LabelKey) -> Hit? {
        for closing in closings where key.bytes.count > closing.count + 2 {
            guard key.bytes.suffix(closing.count).elementsEqual(closing) else { continue }
            return hit(key.bytes.dropLast(closing.count), number: key.number)
        }
        return nil
    }
}

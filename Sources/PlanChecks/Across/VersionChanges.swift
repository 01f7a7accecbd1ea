import PlanModel

/// What changed from one version of a plan to the next, in numbers and names of fields.
package struct VersionChanges: Sendable {
    package let new: Int
    package let reworded: Int
    package let gone: Int
    package let same: Int
    /// Fields that say something else now.
    package let changed: [RequiredField]

    package init(from old: PlanDigest, to now: PlanDigest, fields: [RequiredField]) {
        let before = NearTexts(old.entries.map(\.words))
        let after = NearTexts(now.entries.map(\.words))
        var (new, reworded, same) = (0, 0, 0)
        for entry in now.entries {
            let isMeant: (Int) -> Bool = { old.entries[$0].kind == entry.kind }
            if before.nearest(to: entry.words, atLeast: 0.999, where: isMeant) != nil {
                same += 1
            } else if before.nearest(to: entry.words, atLeast: 0.5, where: isMeant) != nil {
                reworded += 1
            } else {
                new += 1
            }
        }
        gone =
            old.entries.filter { entry in
                after.nearest(to: entry.words, atLeast: 0.5) { now.entries[$0].kind == entry.kind } == nil
            }.count
        self.new = new
        self.reworded = reworded
        self.same = same
        changed = fields.filter { old.fields[$0] != now.fields[$0] }
    }

    var captures: [Capture] {
        [
            Capture("new", .number(new)), Capture("reworded", .number(reworded)), Capture("gone", .number(gone)),
            Capture("same", .number(same)), Capture("fields", .fields(changed)),
        ]
    }
}

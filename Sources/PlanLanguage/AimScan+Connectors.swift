/// Words that join two acts more loosely than "and": "as well as", "along with", "while also".
extension AimScan {
    /// How the coordinator at a place joins.
    func joint(at place: Int) -> AimParting.Joint {
        if passage.at(place, .plus) || passage.mark(place, 38) { return .connector }
        if passage.at(place, .or), !passage.mark(place - 1, 47) { return .choice }
        return .plain
    }

    /// The place behind a connector that begins here.
    func endOfConnector() -> Int? {
        if passage.at(index, .as), passage.at(index + 1, .well), passage.at(index + 2, .as) { return index + 3 }
        if passage.at(index, .along, .together), passage.at(index + 1, .with) { return index + 2 }
        if passage.at(index, .in), passage.at(index + 1, .addition), passage.at(index + 2, .to) { return index + 3 }
        if passage.at(index, .on), passage.at(index + 1, .top), passage.at(index + 2, .of) { return index + 3 }
        if passage.at(index, .besides) { return index + 1 }
        if passage.at(index, .`while`, .whilst) {
            let behind = passage.at(index + 1, .also) ? index + 2 : index + 1
            return passage.forms(behind).contains(.gerund) ? behind : nil
        }
        return nil
    }

    /// Behind a connector a further verb in -ing, or of the make of the main one.
    mutating func connected(_ behind: Int) {
        guard let head, zone == .main, hasObject, behind < end else { return step(to: behind) }
        let isSideActivity = passage.at(index, .`while`, .whilst) && !passage.at(index + 1, .also)
        if passage.forms(behind).contains(.gerund),
            !isSideActivity || passage.phrase(.undertakingVerbs, at: behind) != nil
        {
            aim(ClauseReader.Head(token: behind, group: behind, form: .gerund), joint: .connector, start: behind)
        } else if !passage.forms(behind).isDisjoint(with: head.form), matches(behind, head.form) {
            aim(ClauseReader.Head(token: behind, group: behind, form: head.form), joint: .connector, start: behind)
        } else {
            step(to: behind)
        }
    }
}

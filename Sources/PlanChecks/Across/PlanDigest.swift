import PlanLanguage
import PlanModel
import PlanSource

/// What one plan leaves behind for the checks that rest on several plans: numbers in place of words.
///
/// Made after a plan was checked, and small: a few kilobytes for a plan of twenty tasks.
package struct PlanDigest: Sendable {
    /// An entry that can be found again in another plan.
    package struct Entry: Sendable {
        let kind: KindID
        /// "Objective 2, task 1".
        let place: String
        /// Its words, the name of the child left out.
        let words: WordSet
        /// Done, dropped, or with a word on what came of it.
        let hasOutcome: Bool
        let isClosed: Bool
    }

    /// A name in running text, and where it stands first.
    struct NamePlace: Sendable {
        let print: UInt64
        /// Index into the digest's places.
        let place: Int
    }

    package let path: String
    package let profile: String
    /// Prints of each child's names, in order.
    let children: [[UInt64]]
    /// Stands for the child or children that the plan is for; nil where it names none.
    let key: UInt64?
    let born: CalendarDate?
    package let version: Int?
    package let date: CalendarDate?
    /// The vocabulary's word for the plan's status.
    let status: String?
    let endorsed: CalendarDate?
    let entries: [Entry]
    /// What each field of the plan says, over all entries of its kind; fields on how the work goes are left out.
    let fields: [RequiredField: UInt64]
    /// Choices of the plan and of the child, as the vocabulary's words.
    let choices: [RequiredField: String]
    /// Where the names below stand: "Objective 2, task 1".
    let places: [String]
    /// First and last name side by side, anywhere in the text.
    let fullNames: [NamePlace]
    /// The given name alone, where it is the one who acts in an objective, a goal or a task.
    let givenNames: [NamePlace]
    /// Names of everyone whom the plan lists as one of its people, and of everyone who has a task.
    let listed: Set<UInt64>
    let owners: Set<UInt64>
    /// First and last name of everyone listed.
    let listedFullNames: Set<UInt64>
    /// Fields on how the work goes that are filled; they have no print.
    let spoken: Set<RequiredField>
}

extension PlanDigest {
    /// Whether the plan lists this child among its people: a brother or sister.
    func lists(_ child: [UInt64]) -> Bool { child.first.map { listed.contains($0) } ?? false }

    /// Why this cannot be an earlier version of another plan, if it plainly is not: the end of "they give different ...".
    ///
    /// A child whose name has changed is still known by the day of birth; where neither tells, two plans may be one child's.
    package func differsInChild(from other: PlanDigest) -> String? {
        if let born, let others = other.born { return born == others ? nil : "days of birth" }
        guard !children.isEmpty, !other.children.isEmpty else { return nil }
        let isShared = children.contains { child in
            other.children.contains { $0.first == child.first || Set($0) == Set(child) }
        }
        return isShared ? nil : "names"
    }

    func isSameFamily(as other: PlanDigest) -> Bool {
        if let key, key == other.key { return true }
        return children.contains(where: other.lists) || other.children.contains(where: lists)
            || children.contains { child in other.children.contains { $0 == child } }
    }
}

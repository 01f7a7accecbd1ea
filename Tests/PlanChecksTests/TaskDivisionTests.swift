import PlanChecks
import PlanLanguage
import PlanModel
import PlanSource
import Testing

@Suite("A long list of tasks")
struct TaskDivisionTests {
    private static let check = SizeCheck(
        of: TinyPlan.task, atMost: .fixed(8), review: FieldReference(field: TinyPlan.due, of: TinyPlan.objective),
        interval: nil, owner: TinyPlan.owner, due: TinyPlan.due, status: nil, keep: [], family: nil)

    /// Nothing is about safety, contact or court.
    private static let free = SizeCheck(
        of: TinyPlan.task, atMost: .fixed(8), review: FieldReference(field: TinyPlan.due, of: TinyPlan.objective),
        interval: .fixed(CalendarSpan(3, .month)), owner: TinyPlan.owner, due: TinyPlan.due, status: nil,
        keep: [.not(.all([]))], family: nil)

    private static func captures(
        _ tasks: [(String, String)], review: String? = nil, then second: String? = nil, by check: SizeCheck = check
    ) -> [String: String] {
        var tiny = TinyPlan()
        for (owner, day) in tasks {
            _ = tiny.addTask([
                (TinyPlan.text, .given, "Book the dentist"), (TinyPlan.owner, .given, owner),
                (TinyPlan.due, .given, day),
            ])
        }
        if let review { tiny.plan.nodes[1].fields.append((TinyPlan.due, day(review))) }
        if let second {
            let id = tiny.plan.nodes.count
            var node = Node(
                id: id, kind: TinyPlan.objective, parent: 0, anchor: Span(0, 1), recognisedBy: Recognition(.key))
            node.fields = [(TinyPlan.due, day(second))]
            tiny.plan.nodes.append(node)
        }
        guard case .fails(let faults) = check.result(at: 1, in: tiny.context()) else { return [:] }
        return faults[0].captures.reduce(into: [:]) { found, capture in
            switch capture.value {
            case .words(let words), .composed(let words), .name(let words): found[capture.name] = words
            case .number(let number): found[capture.name] = String(number)
            case .date(let date): found[capture.name] = date.spelled
            case .fields(let places): found[capture.name] = String(places.count)
            }
        }
    }

    @Test("Seven tasks, as in the practice guidance's own example, are no long list")
    func sevenTasksAreFine() {
        #expect(Self.captures(Array(repeating: ("Jess", "2027-02-01"), count: 7)).isEmpty)
    }

    @Test("Eleven tasks are divided by who does them and by the review after the next")
    func elevenTasksAreDivided() {
        let tasks =
            Array(repeating: ("Jess", "2027-02-01"), count: 5) + Array(repeating: ("Kim", "2027-02-20"), count: 2)
            + Array(repeating: ("Jess", "2027-06-01"), count: 2) + Array(repeating: ("Kim", "2027-07-01"), count: 2)
        let captures = Self.captures(tasks, review: "2027-05-14")
        #expect(captures["count"] == "11")
        #expect(captures["person"] == "Jess")
        #expect(captures["person-count"] == "7")
        #expect(captures["later-count"] == "0", "a task not known to be about something else is never put off")
        #expect(captures["split"] == "1a [aim]: tasks 1.1 to 1.5, 1.8 and 1.9. 1b [aim]: 1.6, 1.7, 1.10 and 1.11")
    }

    private static func day(_ day: String) -> FieldValue {
        var value = FieldValue(state: .given, anchor: Span(0, 1), recognisedBy: Recognition(.key))
        value.date = CalendarDate(iso: day)
        return value
    }

    @Test("Tasks after the second review from now are held for it, as the practice lead's finding shows")
    func laterTasksAreHeldForTheSecondReview() {
        let tasks =
            Array(repeating: ("Jess", "2027-01-20"), count: 7) + Array(repeating: ("Kim", "2027-07-01"), count: 4)
        let captures = Self.captures(tasks, review: "2027-02-14", then: "2027-05-28", by: Self.free)
        #expect(captures["later-when"] == "after the second review from now (28 May 2027)")
        #expect(captures["split"]?.hasSuffix("For the review on 28 May 2027: 1.8 to 1.11") == true)
    }

    @Test("Where the plan has a day for one review only, no second one is invented")
    func laterTasksAreHeld() {
        let tasks =
            Array(repeating: ("Jess", "2027-01-20"), count: 5) + Array(repeating: ("Kim", "2027-02-10"), count: 2)
            + Array(repeating: ("Jess", "2027-06-01"), count: 2) + Array(repeating: ("Kim", "2027-07-01"), count: 2)
        let captures = Self.captures(tasks, review: "2027-02-14", by: Self.free)
        #expect(captures["later-count"] == "4")
        #expect(captures["later-when"] == "more than 3 months after the next review (14 February 2027)")
        #expect(
            captures["split"]
                == "1a [aim]: tasks 1.1 to 1.5. 1b [aim]: 1.6 and 1.7. For a later review: 1.8 to 1.11")
    }
}

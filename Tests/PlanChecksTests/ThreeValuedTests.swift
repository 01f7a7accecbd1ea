import PlanChecks
import PlanModel
import Testing

/// A check that answers as told.
private struct Fixed: CheckKind {
    let answer: CheckResult
    func result(at node: NodeID, in context: CheckContext) -> CheckResult { answer }
}

@Suite("Checks hold, do not hold, or cannot be told")
struct ThreeValuedTests {
    enum Answer: String, Sendable { case yes, no, open }

    private static func check(_ answer: Answer) -> Check {
        switch answer {
        case .yes: .kind(Fixed(answer: .holds([])))
        case .no: .kind(Fixed(answer: .fails([Fault()])))
        case .open: .kind(Fixed(answer: .notChecked(because: "no date")))
        }
    }

    private static func answer(_ check: Check) -> Answer {
        switch check.result(at: 0, in: TinyPlan().context()) {
        case .holds: .yes
        case .fails: .no
        case .notChecked: .open
        }
    }

    @Test(
        "all: a fault wins over what cannot be told",
        arguments: [
            ([Answer.yes, .yes], Answer.yes), ([.yes, .no], .no), ([.open, .no], .no), ([.yes, .open], .open),
        ])
    func all(_ parts: [Answer], _ expected: Answer) {
        #expect(Self.answer(.all(parts.map(Self.check))) == expected)
    }

    @Test(
        "any: what holds wins over what cannot be told",
        arguments: [
            ([Answer.no, .no], Answer.no), ([.no, .yes], .yes), ([.open, .yes], .yes), ([.no, .open], .open),
        ])
    func any(_ parts: [Answer], _ expected: Answer) {
        #expect(Self.answer(.any(parts.map(Self.check))) == expected)
    }

    @Test(
        "not turns yes and no around and leaves the open open",
        arguments: [(Answer.yes, Answer.no), (.no, .yes), (.open, .open)])
    func not(_ part: Answer, _ expected: Answer) {
        #expect(Self.answer(.not(Self.check(part))) == expected)
    }

    @Test("present: blank and unreadable are faults, no place is open unless the profile requires the place")
    func presence() {
        var tiny = TinyPlan()
        let given = tiny.addTask([(TinyPlan.due, .given, "2027-03-12")])
        let blank = tiny.addTask([(TinyPlan.due, .blank, "")])
        let unreadable = tiny.addTask([(TinyPlan.due, .unreadable, "whenever")])
        let nowhere = tiny.addTask([])
        let check = PresentCheck(FieldReference(field: TinyPlan.due))
        let context = tiny.context()
        #expect(check.result(at: given, in: context).holds)
        for node in [blank, unreadable] {
            guard case .fails(let faults) = check.result(at: node, in: context) else {
                Issue.record("\(node) is a fault")
                continue
            }
            #expect(faults.first?.isMissing == true)
        }
        guard case .notChecked(let because) = check.result(at: nowhere, in: context) else {
            Issue.record("no place cannot be told")
            return
        }
        #expect(because == "the plan has no place for \"due\"")
        let required = tiny.context(required: [RequiredField(kind: TinyPlan.task, field: TinyPlan.due)])
        guard case .fails = check.result(at: nowhere, in: required) else {
            Issue.record("a required place that is missing is a fault")
            return
        }
    }

    @Test("compare: a missing side is open and says which")
    func compareWithoutASide() {
        var tiny = TinyPlan()
        let node = tiny.addTask([(TinyPlan.due, .given, "2027-03-12")])
        let objectiveDue = FieldReference(field: TinyPlan.due, of: TinyPlan.objective)
        let check = CompareCheck(.field(FieldReference(field: TinyPlan.due)), .onOrBefore, .field(objectiveDue))
        guard case .notChecked(let because) = check.result(at: node, in: tiny.context()) else {
            Issue.record("cannot be told")
            return
        }
        #expect(because == "an objective gives no \"due\"")
    }

    @Test(
        "compare: days in order, with a shift",
        arguments: [("2027-01-29", true), ("2027-01-30", false)])
    func compareWithAShift(_ day: String, _ expected: Bool) {
        var tiny = TinyPlan()
        let node = tiny.addTask([(TinyPlan.due, .given, day)])
        let check = CompareCheck(
            .field(FieldReference(field: TinyPlan.due)), .onOrBefore, .asOf, shift: .fixed(.init(2, .week)))
        #expect(check.result(at: node, in: tiny.context()).holds == expected)
    }
}

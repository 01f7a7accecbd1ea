import Foundation
import PlanModel
import PlanReaders
import PlanRendering
import PlanRules
import PlanSource
import Testing

/// A plan that is written out and read back is the same plan, and marked words are still the same words.
@Suite struct RoundTripTests {
    @Test("every plan of a rule's example is read back as it was", arguments: PlanLayout.allCases)
    func ruleExamples(_ layout: PlanLayout) throws {
        var failures: [String] = []
        var count = 0
        for rule in Reading.book.rules {
            for example in rule.examples {
                let plan = try Reading.plan(yaml: example.yaml.replacing(">>", with: "").replacing("<<", with: ""))
                let rendered = PlanRenderer(layout).render(plan)
                let back = try Reading.plan(rendered.bytes, as: layout.format)
                count += 1
                let lines = TreeDifference.between(plan, back)
                if !lines.isEmpty { failures.append("\(rule.id):\(example.line) " + lines.joined(separator: "\n      ")) }
            }
        }
        print("=== \(layout.rawValue): \(failures.count) of \(count)")
        print(failures.joined(separator: "\n"))
    }

    @Test("a plan made by chance is read back as it was", arguments: PlanLayout.allCases)
    func inventedPlans(_ layout: PlanLayout) throws {
        var invented = InventedPlans(seed: 7, vocabulary: Reading.book.vocabulary)
        for number in 1...40 {
            let built = invented.plan()
            let yaml = PlanRenderer(.yaml).render(built)
            let plan = try Reading.plan(yaml.bytes, as: .yaml)
            let rendered = PlanRenderer(layout).render(plan)
            let back = try Reading.plan(rendered.bytes, as: layout.format)
            let lines = TreeDifference.between(plan, back)
            if !lines.isEmpty {
                print("=== invented \(layout.rawValue) \(number): \(lines.count) of \(plan.nodes.count)\n" + lines.prefix(60).joined(separator: "\n"))
                try Data(rendered.bytes).write(to: URL(fileURLWithPath: "/tmp/render-inv-\(layout.rawValue)-\(number)"))
            }
        }
    }
}

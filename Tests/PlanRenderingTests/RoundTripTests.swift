import Foundation
import PlanModel
import PlanReaders
import PlanRendering
import PlanRules
import PlanSource
import Testing

/// A plan that is written out and read back is the same plan.
@Suite struct RoundTripTests {
    /// Differences that stand, with the reason beside them: `rule-id: difference`.
    static let accepted: Set<String> = {
        let bytes = Reading.bytes("Tests/PlanRenderingTests/Fixtures/accepted-differences.txt") ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return Set(lines.filter { !$0.hasPrefix("#") })
    }()

    @Test("the plan of a rule's example is read back as it was", arguments: PlanLayout.allCases)
    func ruleExamples(_ layout: PlanLayout) throws {
        var differences: [String] = []
        var count = 0
        for rule in Reading.book.rules {
            for example in rule.examples {
                let plan = try Reading.plan(yaml: example.yaml.replacing(">>", with: "").replacing("<<", with: ""))
                differences += try Self.differences(plan, layout).map { "\(rule.id): \($0)" }
                count += 1
            }
        }
        #expect(count > 400)
        let open = differences.filter { !Self.accepted.contains($0) }
        #expect(open.isEmpty, "\(open.joined(separator: "\n"))")
    }

    @Test("a plan made by chance is read back as it was", arguments: PlanLayout.allCases)
    func inventedPlans(_ layout: PlanLayout) throws {
        var invented = InventedPlans(seed: 7, vocabulary: Reading.book.vocabulary)
        for number in 1...25 {
            let built = invented.plan()
            let plan = try Reading.plan(PlanRenderer(.yaml).render(built).bytes, as: .yaml)
            #expect(plan.nodes.count == built.nodes.count)
            let lines = try Self.differences(plan, layout)
            #expect(lines.isEmpty, "plan \(number):\n\(lines.joined(separator: "\n"))")
        }
    }

    @Test("a draft in any layout, written out, is read back as it was", arguments: PlanLayout.allCases)
    func drafts(_ layout: PlanLayout) throws {
        let folder = "Tests/PlanReadersTests/Drafts/"
        let names = try FileManager.default.contentsOfDirectory(atPath: Reading.root.path + "/" + folder).sorted()
        let documents = names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.filter { $0 != "README.md" }
        #expect(documents.count >= 12)
        for name in documents {
            let bytes = try #require(Reading.bytes(folder + name))
            let draft = try Reading.plan(bytes, as: name.hasSuffix(".md") ? .markdown : .text)
            let open = try Self.differences(draft, layout, days: false).map { "\(name): \($0)" }.filter {
                !Self.accepted.contains($0)
            }
            #expect(open.isEmpty, "\(open.joined(separator: "\n"))")
        }
    }

    @Test("what a form cannot say is told")
    func tellsLosses() throws {
        let plan = try Reading.plan(yaml: "tasks: [{text: Book the dentist, strengths: [Ari likes his dentist]}]")
        #expect(PlanRenderer(.markdownList).render(plan).losses.count == 1)
        #expect(PlanRenderer(.yaml).render(plan).losses.isEmpty)
    }

    private static func differences(_ plan: Plan, _ layout: PlanLayout, days: Bool = true) throws -> [String] {
        let rendered = PlanRenderer(layout).render(plan)
        guard rendered.losses.isEmpty else { return [] }
        return TreeDifference.between(plan, try Reading.plan(rendered.bytes, as: layout.format), days: days)
    }
}

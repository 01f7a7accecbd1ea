import PlanYAML
import Testing

@Suite struct LimitTests {
    @Test func nestingBeyondTheLimitIsRefusedWhereItGoesTooFar() throws {
        #expect(problems(in: String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).isEmpty)
        let found = problems(in: "a: " + String(repeating: "[", count: 50_000))
        #expect(found.map(\.code) == ["yaml-too-deep"])
        #expect(found.first?.start?.column == 4 + 63)
    }

    @Test func moreValuesThanTheLimitAreRefused() throws {
        let limits = YAMLLimits(nodes: 7)
        #expect(problems(in: "a: [1, 2, 3]\nb: 4\n", limits: YAMLLimits(nodes: 8)).isEmpty)
        let found = problems(in: "a: [1, 2, 3]\nb: 4\n", limits: limits)
        #expect(found.map(\.code) == ["yaml-too-many-values"])
    }

    @Test func moreCommentsThanTheLimitAreRefused() throws {
        #expect(problems(in: "# a\n# b\n", limits: YAMLLimits(nodes: 2)).isEmpty)
        let found = problems(in: "# a\n# b\nc: 1\n  # d\n", limits: YAMLLimits(nodes: 3))
        #expect(found.isEmpty)
        let more = problems(in: "# a\n# b\nc: 1\n  # d\n#\n", limits: YAMLLimits(nodes: 3))
        #expect(more.map(\.code) == ["yaml-too-many-values"])
        #expect(more.first?.start?.line == 5)
    }

    @Test func aFileBeyondTheSizeIsNotReadAtAll() throws {
        #expect(problems(in: "a: 12345\n", limits: YAMLLimits(bytes: 9)).isEmpty)
        #expect(problems(in: "a: 123456\n", limits: YAMLLimits(bytes: 9)).map(\.code) == ["yaml-too-large"])
    }

    @Test func anAliasBombIsRefusedAndNotExpanded() throws {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1...40 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let found = problems(in: yaml)
        #expect(found.count == 41 + 80)
        #expect(Set(found.map(\.code)) == ["yaml-alias", "yaml-anchor"])
    }

    @Test func everyOneOfManyDuplicateKeysIsReported() throws {
        let found = problems(in: String(repeating: "key: 1\n", count: 2_000))
        #expect(found.count == 1_999)
        #expect(found.last?.start?.line == 2_000)
        #expect(found.allSatisfy { $0.code == "yaml-duplicate-key" && $0.message.contains("on line 1.") })
    }
}

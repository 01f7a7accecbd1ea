import Testing

/// What is said of the areas of life that a plan is set out by.
@Suite struct DomainCoverageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func said(_ areas: String, profile: String) throws -> (findings: [String], notChecked: [String]) {
        let head = "# Case plan for Ari Bell\n\n## Goal\n\nAri lives at home with Jess\n\n"
        try folder.write("plan.md", head + areas)
        let report = try Run(["check", "plan.md", "--for", profile, "--format", "json"], in: folder).json()
        let plan = (report["plans"] as? [[String: Any]])?.first
        func told(_ key: String, _ words: String) -> [String] {
            (plan?[key] as? [[String: Any]] ?? []).filter { ($0["rule"] as? String ?? "").contains("domain") }
                .compactMap { $0[words] as? String }
        }
        return (told("diagnostics", "message"), told("not_checked", "because"))
    }

    private static let health = "## Health\n\nObjective: Ari has his teeth seen to by 12 March 2027\n\n"

    @Test func oneFindingNamesEveryAreaThatLacks() throws {
        let said = try said(Self.health + "## Education\n\n## Identity\n\n## Housing\n", profile: "general")
        #expect(
            said.findings == [
                "Education, Identity and Housing have no entry, and the plan does not say that there is no current need."
            ])
    }

    @Test func noCurrentNeedIsAnAnswer() throws {
        let said = try said(Self.health + "## Education\n\nNo current need.\n\n## Identity\n", profile: "general")
        #expect(
            said.findings == ["Identity has no entry, and the plan does not say that there is no current need."])
    }

    @Test func headingOverTheAreasIsNoneOfThem() throws {
        let said = try said("## Plan by domain\n\n" + Self.health + "## Education\n", profile: "general")
        #expect(
            said.findings == ["Education has no entry, and the plan does not say that there is no current need."])
    }

    @Test(arguments: ["", health])
    func planThatIsNotSetOutByAreasIsSaidToBeUncheckedOnce(_ areas: String) throws {
        let said = try said(areas + "## Tasks\n\n- Kim Hart will book the dentist\n", profile: "act")
        #expect(said.findings.isEmpty)
        #expect(said.notChecked.count == 1)
    }
}

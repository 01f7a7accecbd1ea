import PlanDiagnostics
import Testing

@testable import PlanLinter

@Suite struct PlanFilesTests {
    private func names(_ files: PlanFiles, in folder: TemporaryFolder) -> [String] {
        files.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }

    @Test func walksFoldersInOrderAndTakesKnownEndingsOnly() throws {
        let folder = try TemporaryFolder()
        for name in ["b/two.MD", "a.txt", "b/one.yaml", "c.pdf", "noending", ".hidden.md", "~$draft.md", ".git/x.md"] {
            try folder.write(name)
        }
        let found = PlanFiles([folder.path])
        #expect(names(found, in: folder) == ["a.txt", "b/one.yaml", "b/two.MD"])
        #expect(found.files.allSatisfy { !$0.isNamed })
        #expect(found.problems.isEmpty)
    }

    @Test func namedFilesAreTakenWhateverTheyAreCalled() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(".draft.xyz")
        let found = PlanFiles([file], excluding: [Exclusion(try #require(Glob("*")), in: folder.path)])
        #expect(found.files.map(\.path) == [file])
        #expect(found.files.allSatisfy { $0.isNamed })
    }

    @Test func fileThatIsReachedTwiceIsOnePlan() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.md")
        try folder.link("b.md", to: "a.md")
        let found = PlanFiles([folder.path + "/", file, folder.path])
        #expect(found.files.map(\.path) == [file])
        #expect(found.files.allSatisfy { $0.isNamed })
    }

    @Test func linksThatGoRoundInACircleEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/plan.md")
        try folder.write("b/plan.md")
        for name in ["a", "b"] {
            try folder.link("\(name)/up", to: "..")
            try folder.link("\(name)/over", to: name == "a" ? "../b" : "../a")
        }
        try folder.link("a/self.md", to: "self.md")
        let found = PlanFiles([folder.path])
        #expect(names(found, in: folder) == ["a/over/plan.md", "a/plan.md"])
    }

    @Test func exclusionsLeaveOutFilesAndWholeFolders() throws {
        let folder = try TemporaryFolder()
        for name in ["keep.md", "old/a.md", "x/old/b.md", "x/draft-old.md", "y/z/c.md"] { try folder.write(name) }
        let globs = try ["old/", "*-old.md", "y/**/c.md"].map { try #require(Glob($0)) }
        let found = PlanFiles([folder.path], excluding: globs.map { Exclusion($0, in: folder.path) })
        #expect(names(found, in: folder) == ["keep.md"])
    }

    @Test func configurationsAreNoPlansAndThoseBelowAreNoted() throws {
        let folder = try TemporaryFolder()
        try folder.write("planlint.yml")
        try folder.write("team/.planlint.yml")
        let found = PlanFiles([folder.path])
        #expect(found.files.isEmpty)
        #expect(found.configurations == [folder.path + "/team/.planlint.yml"])
    }

    @Test func whatIsNotThereIsAProblem() {
        let found = PlanFiles(["/nowhere/at-all.md"])
        #expect(found.files.isEmpty)
        #expect(found.problems.map(\.code) == ["no-such-file"])
        #expect(found.problems.map(\.path) == ["/nowhere/at-all.md"])
    }

    @Test func largeFoldersAreWalked() throws {
        let folder = try TemporaryFolder()
        for number in 0..<2000 { try folder.write("\(number % 7)/\(number).md") }
        #expect(PlanFiles([folder.path]).files.count == 2000)
    }
}

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.txt", false), ("archive", "x/archive", true),
        ("/archive", "x/archive", false), ("/archive", "archive", true), ("x/*.md", "x/a.md", true),
        ("x/*.md", "x/y/a.md", false), ("x/**", "x/y/a.md", true), ("**/a.md", "a.md", true),
        ("x/**/a.md", "x/a.md", true),
        ("dr?ft*", "draft-2.md", true), ("a*b*c", "aXbXbXc", true), ("a*b*c", "aXbXbX", false), ("é?", "éa", true),
        ("./x", "x", true),
    ])
    func matchesAsPeopleExpect(_ pattern: String, _ path: String, _ isMatch: Bool) throws {
        #expect(try #require(Glob(pattern)).matches(path, isFolder: false) == isMatch)
    }

    @Test func slashAtTheEndMeansAFolder() throws {
        let glob = try #require(Glob("old/"))
        #expect(glob.matches("x/old", isFolder: true))
        #expect(!glob.matches("x/old", isFolder: false))
    }

    @Test(arguments: ["", "/", "//", "../x", "x/../y"]) func patternsThatNameNothingAreRefused(_ pattern: String) {
        #expect(Glob(pattern) == nil)
    }

    @Test func manyStarsTakeNoTime() throws {
        let glob = try #require(Glob(String(repeating: "*a", count: 200) + "b"))
        #expect(!glob.matches(String(repeating: "a", count: 5000), isFolder: false))
    }
}

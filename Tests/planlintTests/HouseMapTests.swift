import Testing

/// Sources/README.md is the first page that a newcomer opens, so it has to be true.
@Suite struct HouseMapTests {
    struct Row: Equatable {
        let name: String
        let folder: String
        let sentence: String
        let sees: [String]
    }

    private let manifest: Manifest
    private let rows: [Row]

    init() throws {
        manifest = Manifest(try Repository.text("Package.swift"))
        rows = try Repository.text("Sources/README.md").split(separator: "\n").compactMap(Self.row)
        try #require(manifest.targets.count > 10 && rows.count > 10)
    }

    @Test func everyTargetOfTheManifestIsOnTheMapAndNoOther() {
        #expect(Set(rows.map(\.name)) == Set(manifest.targets.map(\.name)))
        #expect(rows.count == manifest.targets.count)
    }

    @Test func everyFolderOfTheMapIsThereAndEveryFolderIsOnTheMap() {
        let folders = Set(
            Repository.files(below: "Sources").compactMap { path in
                path.split(separator: "/").count > 2
                    ? path.split(separator: "/").dropFirst().first.map(String.init) : nil
            })
        for row in rows { #expect(Repository.exists("Sources/\(row.folder)"), "\(row.folder) is not there") }
        #expect(Set(rows.map(\.folder).filter { !$0.hasPrefix("../") }) == folders)
    }

    @Test func theMapAndTheManifestDrawTheSameArrows() {
        for target in manifest.targets {
            let row = rows.first { $0.name == target.name }
            #expect(row?.sees.sorted() == target.dependencies.sorted(), "\(target.name)")
        }
    }

    @Test func whatATargetSeesStandsAboveIt() {
        for (index, row) in rows.enumerated() {
            let above = Set(rows[..<index].map(\.name)).union(["ArgumentParser"])
            #expect(above.isSuperset(of: row.sees), "\(row.name) sees what stands below it")
        }
    }

    @Test func everyTargetIsDescribedInOneLine() {
        for row in rows { #expect(!row.sentence.isEmpty && row.sentence.count < 160, "\(row.name)") }
    }

    /// A line such as "| [`Name`](folder) | one line | `A` `B` |".
    private static func row(_ line: Substring) -> Row? {
        let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
        guard cells.count == 3, let name = cells[0].wholeMatch(of: #/\[`([\w-]+)`\]\(([^)]+)\) */#) else { return nil }
        let sees = cells[2].matches(of: #/`([\w-]+)`/#).map { String($0.1) }
        return Row(
            name: String(name.1), folder: String(name.2), sentence: cells[1].trimmingSuffix(while: { $0 == " " }),
            sees: sees)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}

import Foundation
import Testing

/// What we keep to so that the house stays small.
@Suite struct HouseRuleTests {
    private static let ours = ["Sources", "Tests", "Plugins", "Benchmarks"]

    @Test func noFileOfSwiftIsLongerThan400Lines() throws {
        for path in Self.ours.flatMap({ Repository.swiftFiles(below: $0) }) {
            let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 400, "\(path) has \(lines) lines; split it by what it does")
        }
    }

    @Test func noDrawerForEverything() {
        let drawers: Set = ["Utils", "Util", "Utilities", "Helpers", "Helper", "Manager", "Common", "Misc", "Core"]
        for path in Repository.files() {
            let parts = path.split(separator: "/").map { $0.split(separator: ".").first.map(String.init) ?? "" }
            #expect(drawers.isDisjoint(with: parts), "\(path): name it by what it holds")
        }
    }

    @Test func librariesDoWithoutFoundation() throws {
        for path in Repository.swiftFiles(below: "Sources") {
            let imports = try Repository.text(path).matches(of: #/(?m)^(?:\w+ )?import (?:\w+ )?Foundation\w*/#)
            #expect(
                imports.isEmpty, "\(path): Foundation makes the program slow to start; Glibc or the standard library do"
            )
        }
    }

    @Test func everyDebianPackageOfTheManifestIsInstalled() throws {
        let packages = try Repository.text("Package.swift").matches(of: #/\.apt\(\["([^"]+)"\]\)/#).map { String($0.1) }
        let script = try Repository.text(".ci/install")
        #expect(packages.count >= 3)
        for package in packages { #expect(script.contains("=\(package)\n"), "\(package) is missing in .ci/install") }
    }

    @Test func scriptsCanBeRun() {
        for path in Repository.files(below: ".ci") {
            #expect(FileManager.default.isExecutableFile(atPath: Repository.url(path).path), "chmod +x \(path)")
        }
    }

    /// A path of one machine, or a host that only some can reach, is of no use to anybody else.
    @Test func filesNameNoMachine() throws {
        let machine =
            #/(?im)(?:^|[\s"'`(=])/(?:home|root|work|users|opt|workspace)/\w|\b[\w-]+\.(?:internal|corp|lan)\b[:/]/#
        let readable: Set = ["swift", "md", "yml", "txt", "json", "sh", ""]
        for path in Repository.files() where readable.contains(URL(filePath: path).pathExtension) {
            guard let text = try? Repository.text(path) else { continue }
            for match in text.matches(of: machine) {
                let line = text[..<match.range.lowerBound].filter { $0 == "\n" }.count + 1
                Issue.record("\(path):\(line) has \"\(match.output)\"")
            }
        }
    }

    @Test func everyLinkInAPageLeadsSomewhere() throws {
        for path in Repository.files() where path.hasSuffix("README.md") || path == "CHANGELOG.md" {
            let folder = URL(filePath: "/" + path).deletingLastPathComponent().path
            for link in try Repository.text(path).matches(of: #/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/#) {
                let target = URL(filePath: folder + "/" + link.1).standardized.path
                #expect(Repository.exists(String(target.dropFirst())), "\(path) links to \(link.1)")
            }
        }
    }
}

import Foundation
import Testing

/// How much planlint says about ten typical drafts by another hand, and how much of it a careful reader would keep.
///
/// `Drafts/NOTES.md` says what the author of the drafts would want pointed out, `Drafts/JUDGED.tsv` what became of each finding.
@Suite struct NoiseBudgetTests {
    struct Draft: Sendable, CustomTestStringConvertible {
        let file: String
        let profile: String
        /// The plan's own date.
        let day: String

        var testDescription: String { file }
        var number: String { String(file.prefix(2)) }
        var path: String { "Tests/planlintTests/Drafts/\(file)" }
        var options: [String] { ["--for", profile, "--stage", "draft", "--as-of", day] }
    }

    static let drafts = [
        Draft(file: "01-act-at-home.md", profile: "act", day: "2026-11-12"),
        Draft(file: "02-act-kinship.txt", profile: "act", day: "2026-11-09"),
        Draft(file: "03-act-transition.md", profile: "act", day: "2026-11-16"),
        Draft(file: "04-vic-family-violence.md", profile: "vic", day: "2026-11-06"),
        Draft(file: "05-vic-reunification.txt", profile: "vic", day: "2026-11-13"),
        Draft(file: "06-vic-infant.md", profile: "vic", day: "2026-11-10"),
        Draft(file: "07-nsw-restoration.txt", profile: "nsw", day: "2026-11-05"),
        Draft(file: "08-nsw-long-term.md", profile: "nsw", day: "2026-11-02"),
        Draft(file: "09-sa-family-services.txt", profile: "sa", day: "2026-11-04"),
        Draft(file: "10-sa-adolescent.txt", profile: "sa", day: "2026-11-17"),
    ]

    /// Entries before `--all`.
    private static let mostEntries = 15
    /// Nine in ten.
    private static let leastKept = 0.9

    private struct Judgement {
        let finding: String
        let isKept: Bool
        let isSmall: Bool
        let why: String
    }

    /// By draft.
    private static func judgements() throws -> [String: [Judgement]] {
        let lines = try Repository.text("Tests/planlintTests/Drafts/JUDGED.tsv").split(separator: "\n")
        let rows = lines.filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return Dictionary(grouping: rows, by: { $0[0] }).mapValues { rows in
            rows.map {
                Judgement(
                    finding: $0[1...3].joined(separator: " | "), isKept: $0[4] == "yes", isSmall: $0[1] == "info",
                    why: $0[5])
            }
        }
    }

    @Test("A draft gets at most fifteen entries before --all", arguments: drafts)
    func entries(_ draft: Draft) throws {
        let run = try Program.run(["check", draft.path] + draft.options, columns: 100)
        let entries = run.output.split(separator: "\n").filter { $0.contains(#/^ {0,2}\d+\. /#) }
        #expect((1...Self.mostEntries).contains(entries.count), "\(entries.count) entries")
    }

    @Test("Each finding on a draft has been judged, and nothing was judged that is not found", arguments: drafts)
    func everyFindingIsJudged(_ draft: Draft) throws {
        let run = try Program.run(["check", draft.path, "--format", "json"] + draft.options)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let plans = try #require(root["plans"] as? [[String: Any]])
        let found = plans.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }.map { finding in
            ["severity", "rule", "place"].map { finding[$0] as? String ?? "" }.joined(separator: " | ")
        }.sorted()
        let judged = try #require(try Self.judgements()[draft.number])
        let known = judged.map(\.finding).sorted()
        let difference = found.difference(from: known)
        #expect(difference.isEmpty, "judge these in JUDGED.tsv: \(difference.map(Self.shown).joined(separator: "; "))")
        for judgement in judged { #expect(!judgement.why.isEmpty, "\(judgement.finding) without a reason") }
    }

    private static func shown(_ change: CollectionDifference<String>.Change) -> String {
        switch change {
        case .insert(_, let element, _): "new: \(element)"
        case .remove(_, let element, _): "gone: \(element)"
        }
    }

    @Test("A careful reader keeps nine in ten, of all that is said and of what is shown first")
    func kept() throws {
        let all = try Self.judgements().values.flatMap(\.self)
        let shown = all.filter { !$0.isSmall }
        for judgements in [all, shown] {
            let kept = judgements.count(where: \.isKept)
            #expect(Double(kept) >= Double(judgements.count) * Self.leastKept, "\(kept) of \(judgements.count)")
        }
    }
}

import Foundation
import PlanDiagnostics
import PlanRules
import Testing

/// Where planlint could do harm: the practice lead's sentences, counted through in their order, each with its test.
@Suite struct HarmTests {
    private static let book = CoverageTests.book

    private static func rules(in area: String) -> [Rule] { book.rules.filter { $0.area == area } }

    /// A report on an invented plan.
    private static func output(_ plan: String, _ options: [String] = ["--format", "json"]) throws -> String {
        let folder = try TemporaryFolder()
        let path = try folder.write("plan.yml", plan)
        return try Program.run(["check", path, "--for", "general", "--as-of", "2027-01-15"] + options, columns: 200)
            .output
    }

    private struct Spoken {
        let rule: String
        let words: String
        let suggestion: String?
        let severity: String
    }

    private static func spoken(_ plan: String, stage: String = "endorsement") throws -> [Spoken] {
        let json = try output(plan, ["--format", "json", "--stage", stage])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let plans = try #require(root["plans"] as? [[String: Any]])
        return plans.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }.map { finding in
            let said = ["message", "do", "suggestion"].compactMap { finding[$0] as? String }.joined(separator: " ")
            return Spoken(
                rule: finding["rule"] as? String ?? "", words: said, suggestion: finding["suggestion"] as? String,
                severity: finding["severity"] as? String ?? "")
        }
    }

    // MARK: Copies and violence

    @Test("1: nothing is to be given to, or gathered from, the person who uses violence")
    func nothingFromOrToThatPerson() throws {
        for stage in ["draft", "endorsement"] {
            let asking = try Self.spoken(HarmPlans.violence, stage: stage).filter { $0.words.contains("Dan") }
            #expect(asking.isEmpty, "\(asking.map { "\($0.rule): \($0.words)" })")
            let rules = try Self.spoken(HarmPlans.violence, stage: stage).map(\.rule)
            #expect(Set(rules).isDisjoint(with: ["each-parent-is-heard", "absence-has-a-reason"]))
        }
    }

    @Test("2: each copy is a decision about one person: safe, redacted, separate, or not given, and by whom")
    func aDecisionForEachCopy() throws {
        let finding = try #require(try Self.spoken(HarmPlans.violence).first { $0.rule == "copies-are-safe" })
        for choice in ["each person", "Safe to give", "redacted copy", "separate plan", "not given", "decided by whom"]
        {
            #expect(finding.words.contains(choice), "\(choice)")
        }
    }

    @Test("3: silence on violence is said: whether each copy is safe was not checked")
    func silenceIsNotSafety() throws {
        let report = try Self.output(HarmPlans.silentOnViolence)
        #expect(report.contains("\"because\": \"the plan does not say whether each copy is safe\""))
    }

    // MARK: The tool's own leak

    @Test("4: what is about violence, an address or another child is never written into a copy of the plan")
    func reportOnly() {
        #expect(Self.rules(in: "violence").count > 5)
        for rule in Self.rules(in: "violence") { #expect(rule.isReportOnly, "\(rule.id)") }
    }

    @Test("4: nor into the return note, which is made for an e-mail")
    func notInAnEmail() throws {
        let folder = try TemporaryFolder()
        let plan = try folder.write("plan.yml", HarmPlans.violence)
        let page = try Program.run(["checklist", plan], columns: 200).output
        let note = page[(try #require(page.firstRange(of: "Return note")?.upperBound))...]
        #expect(!note.lowercased().contains("violence") && !note.contains("copy") && !note.contains("Dan"))
        #expect(note.contains("talk over with you in person"))
    }

    @Test(
        "5: the words that such a finding is about are withheld in every format",
        arguments: ["terminal", "json", "jsonl"])
    func quotesAreWithheld(_ format: String) throws {
        let report = try Self.output(HarmPlans.violence, ["--format", format, "--stage", "endorsement", "--all"])
        #expect(report.contains("safe-address-stays-out"))
        #expect(!report.contains("Example Street") && !report.contains("refuge, 12"))
    }

    @Test(
        "5: nor does another finding on the same sentence repeat them",
        arguments: ["terminal", "json", "jsonl"])
    func neighboursWithholdToo(_ format: String) throws {
        let plan = """
            child: {name: Ari Bell}
            goal: Family preservation
            family-violence: Jess has described threats by Dan
            tasks:
              - {text: "Drive Jess and Ari to the refuge at 12 Example Street"}

            """
        let report = try Self.output(plan, ["--format", format, "--stage", "endorsement", "--all"])
        #expect(report.contains("safe-address-stays-out") && report.contains("task-has-owner-and-deadline"))
        #expect(!report.contains("Example Street"))
    }

    @Test(
        "5: nor does one that stands in another cell of the row, or speaks of a copy of the words elsewhere",
        arguments: ["terminal", "json", "jsonl"])
    func fartherNeighboursWithholdToo(_ format: String) throws {
        let plan = """
            child: {name: Ari Bell}
            goal: Family preservation
            family-violence: Jess has described threats by Dan
            tasks:
              - {text: "Drive Jess to the refuge at 12 Example Street", owner: Kim Hart, due: ASAP}
              - {text: Book the dentist, owner: Kim Hart, due: null}
              - {text: Take the cot to 12 Example Street, owner: Kim Hart, due: null}

            """
        let report = try Self.output(
            plan, ["--format", format, "--stage", "endorsement", "--all", "--with", "evidence"])
        #expect(report.contains("safe-address-stays-out") && report.contains("task-deadline-is-definite"))
        #expect(report.contains("task-has-deadline") && report.contains("Book the dentist"))
        #expect(!report.contains("12 Example") && !report.contains("Example Street"))
    }

    @Test("6: a comment of planlint that is left in the plan stops its endorsement")
    func ownCommentsStopEndorsement() throws {
        let plan = "goal: Restoration\nsummary: \"Ari lives with his nan. planlint: who checks this?\"\n"
        let finding = try #require(try Self.spoken(plan).first { $0.rule == "no-comment-of-planlint-is-left" })
        #expect(finding.severity == "error")
    }

    @Test("7: nothing found is not the same as safe to share, and people read so")
    func nothingFoundIsNotSafe() throws {
        let report = try Program.run(["check", "Examples/strong-act.md", "--as-of", "2026-11-22"], columns: 200).output
        #expect(report.contains("Nothing found is not the same as safe to share."))
        let checklist = try Program.run(["checklist", "Examples/strong-act.md"], columns: 200).output
        #expect(checklist.contains("Nothing found is not the same as safe to share."))
    }

    // MARK: Blame of those who suffer violence

    @Test("8: where violence is recorded, talk of arguing and conflict is never turned into something positive")
    func noPositiveRewrite() throws {
        let about = try Self.spoken(HarmPlans.violence).filter { $0.rule.hasPrefix("objective-") }
        let rewriting: Set = [
            "objective-is-worded-positively", "objective-halves-are-positive", "objective-half-says-what-instead",
            "objective-names-what-replaces",
        ]
        #expect(rewriting.isDisjoint(with: about.map(\.rule)))
        let asking = about.filter { $0.rule == "objective-asks-whose-behaviour" }
        #expect(asking.count == 2 && asking.allSatisfy { $0.suggestion == nil })
    }

    @Test("9: there the question is whose behaviour it is")
    func whoseBehaviour() throws {
        let asking = try Self.spoken(HarmPlans.violence).filter { $0.rule == "objective-asks-whose-behaviour" }
        #expect(!asking.isEmpty && asking.allSatisfy { $0.words.contains("whose behaviour") })
    }

    @Test("10: a reason why nothing is asked of the person who uses violence counts as much as a task")
    func aReasonCounts() throws {
        let rule = "who-uses-violence-has-a-part"
        let without = try Self.spoken(HarmPlans.violence)
        #expect(without.contains { $0.rule == rule && $0.words.contains("contact would raise the risk") })
        let reasoned = HarmPlans.violence.replacing(
            "threats by Dan Cole",
            with: "threats by Dan Cole. His whereabouts are not known, Dana Cole, 10 January 2027")
        #expect(!(try Self.spoken(reasoned)).contains { $0.rule == rule })
    }

    // MARK: Blaming words

    @Test("11: no list offers another label for a person; it asks what was seen or heard")
    func noOtherLabel() throws {
        let labels = try #require(Self.book.lexicon.lists.first { $0.name == "labels" })
        for entry in labels.entries {
            #expect(entry.note?.hasSuffix("?") ?? true, "\(entry.text): \(entry.note ?? "")")
        }
        let rule = try #require(Self.book.rule("describes-not-labels"))
        #expect(rule.suggestion == nil && rule.advice.written.contains("seen or heard"))
        #expect(!rule.message.written.contains("{note}") && !rule.advice.written.contains("{note}"))
    }

    @Test("12: no sentence of ours says fail, non-compliant, poor, weak or should have")
    func noBlamingWords() { BarredWordTests().noBlame() }

    // MARK: Gaming

    @Test("13: one date, one name, one measure or one reason for nearly everything is a thing to consider")
    func oneForAll() {
        for id in [
            "tasks-have-dates-of-their-own", "tasks-are-shared-out", "measures-differ", "no-need-reasons-differ",
        ] {
            let rule = Self.book.rule(id)
            #expect(rule?.severity[.endorsement] == .info, "\(id)")
        }
    }

    @Test("14: words that are hung on to satisfy a rule are quoted to whoever endorses")
    func hungOnWords() throws {
        let folder = try TemporaryFolder()
        let plan = try folder.write(
            "plan.yml",
            "goal: Restoration\nobjectives: [Jess will improve her parenting by next review as evidenced by observation]\n"
        )
        let checklist = try Program.run(["checklist", plan], columns: 250).output
        #expect(
            checklist.contains(
                "a measure or a date that could stand at any objective: \"Jess will improve her parenting"))
    }

    @Test("15: no sentence lists the words that would satisfy its rule")
    func noPassword() {
        for rule in Self.book.rules {
            let wanted = rule.check.wantedWords(in: Self.book)
            let said = "\(rule.message.written) \(rule.advice.written)".lowercased()
            let given = wanted.filter { $0.count > 3 && said.contains($0) }
            #expect(given.count < 5, "\(rule.id) names \(given)")
        }
    }

    // MARK: False reassurance

    @Test(
        "16: people never read ready, met, a verdict or a score",
        arguments: [
            "Examples/strong-act.md", "Examples/strong-vic.yml", "Examples/strong-nsw.txt", "Examples/strong-sa.md",
        ])
    func noVerdict(_ plan: String) throws {
        // Redacted, a report holds our own words only.
        let report = try Program.run(["check", plan, "--stage", "endorsement", "--all", "--redact"], columns: 200)
            .output
        #expect(!report.contains(#/(?i)\b(?:ready|met|passed|pass|score|complies|compliant|approved|safe plan)\b/#))
    }

    @Test("17: people read what could run, what could not, and what is for them")
    func whatCouldRun() throws {
        let report = try Program.run(["check", "Examples/strong-act.md", "--stage", "endorsement"], columns: 200).output
        #expect(
            report.contains(#/No finding that stops endorsement in the \d+ rules that could run; \d+ could not run/#))
    }

    // MARK: Accept all

    @Test(
        "18 to 20: no change is ready to apply that holds a blank, or that touches views, culture, consent, violence or court"
    )
    func nothingToAcceptBlindly() throws {
        let untouched: Set = ["violence", "culture", "child-and-family"]
        for plan in [HarmPlans.violence, HarmPlans.silentOnViolence, HarmPlans.busyWorker] {
            let root = try #require(
                try JSONSerialization.jsonObject(with: Data(try Self.output(plan).utf8)) as? [String: Any])
            let findings = (root["plans"] as? [[String: Any]] ?? []).flatMap {
                $0["diagnostics"] as? [[String: Any]] ?? []
            }
            for finding in findings {
                let area = Self.book.rule(finding["rule"] as? String ?? "")?.area ?? ""
                let fixes = finding["fixes"] as? [[String: Any]] ?? []
                #expect(fixes.isEmpty || !untouched.contains(area), "\(finding["rule"] ?? "")")
                let texts = fixes.flatMap { $0["edits"] as? [[String: Any]] ?? [] }.compactMap { $0["text"] as? String }
                #expect(texts.allSatisfy { !$0.contains("[") })
            }
        }
    }

    @Test("21: a blank of ours that is left in a plan stops it at both stages", arguments: ["draft", "endorsement"])
    func blanksStop(_ stage: String) throws {
        let plan =
            "goal: Restoration\ntasks: [{text: 'Jess will ring the clinic by [date]', owner: Jess Bell, due: 2027-03-12}]\n"
        let finding = try #require(try Self.spoken(plan, stage: stage).first { $0.rule == "no-placeholder-is-left" })
        #expect(finding.severity == "error")
    }

    // MARK: Workers

    @Test("22: nothing counts, ranks or groups by worker", arguments: ["terminal", "json"])
    func noWorkerIsCounted(_ format: String) throws {
        let report = try Self.output(HarmPlans.busyWorker, ["--format", format, "--stage", "endorsement", "--all"])
        #expect(
            !report.contains(#/Kim(?: Hart)?(?:'s)?:? \d+ tasks|\d+ (?:tasks )?(?:are|is) Kim|Kim(?: Hart)? has \d+/#))
        let rules = try Self.spoken(HarmPlans.busyWorker).map(\.rule)
        #expect(Set(rules).isDisjoint(with: ["load-on-one-person", "tasks-are-shared-out"]))
    }

    @Test("23: the counts say nothing about anybody's practice, and the first page says so")
    func theFirstPageSaysSo() throws {
        let page = try Repository.text("README.md").replacing("\n", with: " ")
        #expect(page.contains("Counts of findings say nothing about anybody's practice"))
    }
}

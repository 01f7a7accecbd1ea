import PlanDiagnostics

/// The end of a run: across plans, problems, numbers.
extension TerminalReporter {
    private static let mostSkipped = 10

    /// - Parameter plans: how many blocks came before, plans that were not read among them.
    func closing(of ending: ShownEnding, plans: Int) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        across(ending, on: &page)
        problems(ending, on: &page)
        skipped(ending, on: &page)
        page.gap()
        if plans > 1 { summary(ending.summary, on: &page) }
        if ending.summary.plans > 0 {
            page.paragraph("Nothing found is not the same as safe to share.")
        }
        return page.bytes
    }

    private func across(_ ending: ShownEnding, on page: inout TerminalPage) {
        guard !ending.across.isEmpty else { return }
        page.paragraph("Across plans", .heading)
        for item in ending.across where item.dismissal == nil {
            page.paragraph(
                [.init("- \(item.message.text) "), .init("(\(item.severity.rawValue), \(item.rule))", .quiet)],
                indent: 2, hanging: 4)
            if let advice = item.advice {
                page.paragraph([.init("Do: ", .quiet), .init(advice.text)], indent: 4, hanging: 8)
            }
            page.paragraph(item.paths.joined(separator: "; "), indent: 4)
        }
        for item in ending.across {
            guard let dismissal = item.dismissal else { continue }
            let by = dismissal.by.map { ", by \($0)" } ?? ""
            let until = dismissal.until.map { ", until \($0)" } ?? ""
            page.paragraph(
                [
                    .init("Dismissed: ", .heading), .init("\(item.rule). Reason: \(dismissal.why)"),
                    .init("\(by)\(until) (\(dismissal.from))", .quiet),
                ], indent: 2, hanging: 4)
            page.paragraph(item.paths.joined(separator: "; "), indent: 4)
        }
    }

    private func problems(_ ending: ShownEnding, on page: inout TerminalPage) {
        guard !ending.problems.isEmpty else { return }
        page.gap()
        page.paragraph("Could not run", .heading)
        for problem in ending.problems { page.add(problem) }
    }

    private func skipped(_ ending: ShownEnding, on page: inout TerminalPage) {
        guard !ending.skipped.isEmpty else { return }
        page.gap()
        page.paragraph("Passed over, nothing of a plan in them: \(ending.skipped.count)", .heading)
        for path in ending.skipped.prefix(all ? ending.skipped.count : Self.mostSkipped) {
            page.paragraph(path, indent: 2, hanging: 4)
        }
        if !all, ending.skipped.count > Self.mostSkipped {
            page.paragraph("and \(ending.skipped.count - Self.mostSkipped) more: --all", indent: 2)
        }
    }

    private func summary(_ summary: RunSummary, on page: inout TerminalPage) {
        let errors = summary.acrossErrors
        let acrossPlans = errors > 0 ? "; across plans \(Counting.of(errors, "finding")) more" : ""
        let notRead = summary.notRead > 0 ? ", \(summary.notRead) not read" : ""
        page.paragraph(
            "\(Counting.of(summary.plans, "plan")) read\(notRead). In \(summary.plansWithErrors) of them a finding stops "
                + "endorsement\(acrossPlans).")
    }
}

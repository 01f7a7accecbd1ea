import PlanDiagnostics

/// The endorsement checklist on paper or at a terminal: at most two A4 pages.
package struct ChecklistReporter {
    package enum Form: String, CaseIterable, Sendable { case terminal, markdown }

    private let width: Int
    private let hasColour: Bool

    /// - Parameter width: columns of the terminal; at least 20.
    package init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    package func bytes(_ plan: ShownPlan, as form: Form) -> [UInt8] {
        let sheet = ChecklistSheet(plan)
        switch form {
        case .terminal: return terminal(sheet, plan.path)
        case .markdown: return markdown(sheet, plan.path)
        }
    }

    private func terminal(_ sheet: ChecklistSheet, _ path: String) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        page.paragraph("Endorsement checklist: \(path)", .heading)
        for line in sheet.head { page.paragraph(line, indent: 2) }
        for section in sheet.sections {
            page.gap()
            page.paragraph(section.title, .heading)
            for line in section.lines {
                switch line {
                case .paragraph(let words): page.paragraph(words, indent: 2)
                case .item("", let words): page.paragraph("- \(words)", indent: 2, hanging: 4)
                case .item(let name, let words):
                    page.paragraph([.init("- \(name): ", .heading), .init(words)], indent: 2, hanging: 4)
                case .box(let words): page.paragraph("[ ] \(words)", indent: 2, hanging: 6)
                case .quote(let words): page.paragraph(words, indent: 4, hanging: 7)
                case .blanks(let labels): page.paragraph(Self.blanks(labels), indent: 2)
                }
            }
        }
        return page.bytes
    }

    private func markdown(_ sheet: ChecklistSheet, _ path: String) -> [UInt8] {
        var page = MarkdownPage()
        page.heading(1, "Endorsement checklist: \(path)")
        for line in sheet.head { page.paragraph(line) }
        for section in sheet.sections {
            page.heading(2, section.title)
            for line in section.lines {
                switch line {
                case .paragraph(let words): page.paragraph(words)
                case .item("", let words): page.item(words)
                case .item(let name, let words): page.item(name, words)
                case .box(let words): page.item("\u{2610} " + words)
                case .quote(let words): page.quote(words)
                case .blanks(let labels): page.paragraph(Self.blanks(labels))
                }
            }
        }
        return page.bytes
    }

    private static func blanks(_ labels: [String]) -> String {
        labels.map { "\($0): " + String(repeating: "_", count: 16) }.joined(separator: "   ")
    }
}

import PlanReporters
import WordDocument

/// The endorsement checklist as a Word document of at most two A4 pages, to be printed and signed or ticked on the screen.
///
/// The words and their order are the sheet's, the same as at the terminal.
package enum ChecklistDocument {
    package static func bytes(_ plan: ShownPlan) -> [UInt8] {
        let sheet = ChecklistSheet(plan)
        let look = ChecklistLook(size: ChecklistFit.size(of: sheet))
        var page = ChecklistPage()
        // Paper is passed around; which folder the plan lies in is nobody's business there.
        page.heading(1, "Endorsement checklist: \(plan.path.split(separator: "/").last ?? "")")
        for line in sheet.head { page.paragraph(line) }
        for section in sheet.sections {
            page.heading(2, section.title)
            write(section.lines[...], to: &page)
        }
        let document = NewWordDocument(styles: look.styles, numbering: ChecklistLook.numbering, footer: look.footer)
        let body = NewWordDocument.opening(hasBoxes: true) + page.body + document.closing(margin: ChecklistLook.margin)
        return document.packed(Array(body.utf8))
    }

    /// Items with a name follow one another in a table; everything else is a paragraph.
    private static func write(_ lines: ArraySlice<ChecklistSheet.Line>, to page: inout ChecklistPage) {
        var pairs: [(String, String)] = []
        for line in lines {
            if case .item(let name, let words) = line, !name.isEmpty {
                pairs.append((name, words))
                continue
            }
            page.table(pairs)
            pairs = []
            switch line {
            case .paragraph(let words): page.paragraph(words)
            case .item(_, let words): page.item(words)
            case .box(let words): page.box(words)
            case .quote(let words): page.note(words)
            case .blanks(let labels): page.blanks(labels)
            }
        }
        page.table(pairs)
    }
}

import PlanDiagnostics
import PlanSource

/// `planlint show`: what was understood of a plan and by what, for somebody who wonders why a rule did or did not speak.
package struct OutlineReporter: Sendable {
    private static let indentStep = 2
    let width: Int
    let hasColour: Bool

    package init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    package func report(_ plan: ShownPlan) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        page.paragraph(plan.path, .heading)
        for remark in plan.remarks { page.paragraph(remark, indent: 2) }
        for node in plan.outline { add(node, depth: 0, in: plan, to: &page) }
        page.gap()
        page.paragraph("Not understood", .heading)
        if plan.notUnderstood.isEmpty { page.paragraph("Nothing was left over.", indent: 2) }
        for item in plan.notUnderstood {
            let quote = item.quote.isEmpty ? "" : " \"\(Quotation.cut(item.quote))\":"
            page.paragraph(
                "\(item.place)\(position(of: item.span, in: plan)):\(quote) \(item.because)", indent: 2, hanging: 4)
        }
        return page.bytes
    }

    /// The same as one JSON document.
    package func json(_ plan: ShownPlan, version: String) -> [UInt8] {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("planlint", version)
            writer.member("schema", JSONReporter.schema)
            writer.member("path", plan.path)
            writer.member("outline", of: plan.outline) { $0.value(of: $1, in: plan) }
            writer.member("not_understood", of: plan.notUnderstood) { $0.value(of: $1, in: plan) }
            if !plan.remarks.isEmpty { writer.member("remarks", of: plan.remarks) { $0.string($1) } }
        }
        writer.endLine()
        return writer.bytes
    }

    private func add(_ node: OutlineNode, depth: Int, in plan: ShownPlan, to page: inout TerminalPage) {
        let indent = depth * Self.indentStep
        page.paragraph(
            [
                .init(node.place.isEmpty ? node.kind : node.place, .heading),
                .init("\(position(of: node.span, in: plan)), by \(node.recognisedBy)", .quiet),
            ], indent: indent, hanging: indent + 4)
        for field in node.fields { add(field, indent: indent + Self.indentStep, in: plan, to: &page) }
        for text in node.beside {
            let step = indent + Self.indentStep
            page.paragraph(
                [
                    .init("beside: \"\(Quotation.cut(text.text))\" "),
                    .init(position(of: text.span, in: plan).trimmingPrefix(" ").description, .quiet),
                ], indent: step, hanging: step + 4)
        }
        for child in node.children { add(child, depth: depth + 1, in: plan, to: &page) }
    }

    private func add(_ field: OutlineNode.Field, indent: Int, in plan: ShownPlan, to page: inout TerminalPage) {
        var pieces: [TerminalPage.Piece] = [.init("\(field.name): ")]
        switch field.state {
        case "given": pieces.append(.init("\"\(Quotation.cut(field.text))\" "))
        default:
            pieces.append(.init("\(field.state) ", .warning))
            if !field.text.isEmpty { pieces.append(.init("\"\(Quotation.cut(field.text))\" ")) }
        }
        if let value = field.value { pieces.append(.init("= \(value) ")) }
        if field.state != "no place" {
            pieces.append(.init("\(position(of: field.span, in: plan)), by \(field.recognisedBy)", .quiet))
        }
        page.paragraph(pieces, indent: indent, hanging: indent + 4)
    }

    private func position(of span: Span, in plan: ShownPlan) -> String {
        guard !plan.isWord, let start = plan.start(of: span) else { return "" }
        return " (\(start.line):\(start.column))"
    }
}

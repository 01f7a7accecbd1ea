/// A page of help for a terminal: the page of a rule, a list, the values in force.
package struct Page: Sendable {
    package enum Block: Sendable {
        case heading(String)
        case paragraph(String)
        /// A name and what there is to say about it.
        case item(String, String)
        /// Lines that must stay as they are.
        case verbatim([String])
    }

    package var blocks: [Block]

    package init(_ blocks: [Block] = []) { self.blocks = blocks }

    package func bytes(width: Int, hasColour: Bool) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        for block in blocks {
            switch block {
            case .heading(let text):
                page.gap()
                page.paragraph(text, .heading)
            case .paragraph(let text):
                page.paragraph(text, indent: 2)
            case .item(let name, let text):
                page.paragraph([.init(name, .heading), .init(text.isEmpty ? "" : ": \(text)")], indent: 2, hanging: 6)
            case .verbatim(let lines):
                for line in lines { page.verbatim(line, indent: 4) }
            }
        }
        return page.bytes
    }
}

import CMarkdown
import PlanDiagnostics
import PlanSource

/// What md4c tells, gathered into blocks. One use per document.
final class MarkdownWalk {
    /// A list item that is open.
    struct OpenItem {
        let isOrdered: Bool
        let isTicked: Bool?
        var isWritten = false
    }

    /// Why reading was given up.
    enum Stop {
        case tooDeep(at: Int)
        case tooMany(at: Int)

        func problem(in source: Source, limits: BlockLimits) -> Problem {
            switch self {
            case .tooDeep(let at): Nesting.problem(in: source, at: at, limit: limits.depth)
            case .tooMany(let at):
                Problem(
                    "This document has more than \(limits.nodes) paragraphs, list items and cells.",
                    advice: "Check that the file is a case plan; split it if it holds several.", code: "too-large",
                    in: source, at: Span(at, at))
            }
        }
    }

    let bytes: [UInt8]
    let limits: BlockLimits
    /// First byte of the document while md4c runs.
    var base: UnsafePointer<CChar>?
    var document = BlockDocument()
    var stop: Stop?
    var comments: [Span] = []

    var nodes = 0
    /// End of the last text seen.
    var cursor = 0
    var lists: [Bool] = []
    var items: [OpenItem] = []
    var quotes = 0
    /// More than 0 inside struck-out text and pictures.
    var muted = 0
    var run: TextRun?
    var shape: Block.Shape = .paragraph
    var table: TableRows?
    var rawStart: Int?
    var rawEnd = 0

    init(bytes: [UInt8], limits: BlockLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> MarkdownWalk {
        // md4c gives back the pointer that `MarkdownFolder.run` gave it.
        Unmanaged<MarkdownWalk>.fromOpaque(data!).takeUnretainedValue()
    }

    func enter(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        nodes += 1
        if nodes > limits.nodes { return give(up: .tooMany(at: cursor)) }
        if items.count + quotes > limits.depth { return give(up: .tooDeep(at: cursor)) }
        switch kind {
        case MD_BLOCK_QUOTE:
            quotes += 1
        case MD_BLOCK_UL, MD_BLOCK_OL:
            finishRun()
            lists.append(kind == MD_BLOCK_OL)
        case MD_BLOCK_LI:
            let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self)
            let isTicked = item.flatMap { $0.is_task != 0 ? $0.task_mark != CChar(0x20) : nil }
            items.append(OpenItem(isOrdered: lists.last ?? false, isTicked: isTicked))
        case MD_BLOCK_H:
            open(.heading(level: Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)))
        case MD_BLOCK_P, MD_BLOCK_CODE:
            open(.paragraph)
        case MD_BLOCK_HTML:
            rawStart = nil
        case MD_BLOCK_TABLE:
            finishRun()
            table = TableRows()
        case MD_BLOCK_TR:
            table?.openRow()
        case MD_BLOCK_TH, MD_BLOCK_TD:
            run = TextRun(cursor: cursor)
        default:
            break
        }
        return 0
    }

    func leave(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        switch kind {
        case MD_BLOCK_QUOTE: quotes -= 1
        case MD_BLOCK_UL, MD_BLOCK_OL: lists.removeLast()
        case MD_BLOCK_LI:
            finishRun()
            items.removeLast()
        case MD_BLOCK_H, MD_BLOCK_P, MD_BLOCK_CODE: finishRun()
        case MD_BLOCK_HTML: finishRaw()
        case MD_BLOCK_TABLE: finishTable()
        case MD_BLOCK_THEAD: table?.closeHeader()
        case MD_BLOCK_TH, MD_BLOCK_TD:
            let cell = run ?? TextRun(cursor: cursor)
            table?.add(cell)
            run = nil
        default: break
        }
        return 0
    }

    private func give(up reason: Stop) -> Int32 {
        stop = reason
        return 1
    }
}

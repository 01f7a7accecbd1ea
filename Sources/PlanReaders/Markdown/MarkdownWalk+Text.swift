import CMarkdown
import PlanSource

/// Pieces of text and what surrounds them.
extension MarkdownWalk {
    func enter(_ kind: MD_SPANTYPE) -> Int32 {
        switch kind {
        case MD_SPAN_DEL, MD_SPAN_IMG: muted += 1
        case MD_SPAN_STRONG: run?.openBold()
        case MD_SPAN_EM: run?.openItalic()
        default: break
        }
        return 0
    }

    func leave(_ kind: MD_SPANTYPE) -> Int32 {
        switch kind {
        case MD_SPAN_DEL: muted -= 1
        case MD_SPAN_IMG:
            muted -= 1
            remark("A picture was passed over: planlint reads words only.")
        case MD_SPAN_STRONG: run?.closeBold()
        case MD_SPAN_EM: run?.closeItalic()
        default: break
        }
        return 0
    }

    func text(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
        // Items of a tight list have their text without a paragraph around it.
        if run == nil, rawStart == nil, kind != MD_TEXT_HTML { open(.paragraph) }
        guard let span = place(of: text, size) else {
            if kind == MD_TEXT_BR || kind == MD_TEXT_SOFTBR { run?.breakLine(isHard: kind == MD_TEXT_BR) }
            return 0
        }
        if kind == MD_TEXT_CODE { document.verbatim.append(code(span)) }
        switch kind {
        case MD_TEXT_BR, MD_TEXT_SOFTBR:
            run?.breakLine(isHard: kind == MD_TEXT_BR)
        case MD_TEXT_HTML where run == nil:
            rawStart = rawStart ?? span.start
            rawEnd = span.end
        case MD_TEXT_HTML:
            inlineRaw(span)
        case MD_TEXT_ENTITY where muted == 0:
            run?.add(Entity.decode(bytes[span.range]), standingFor: span, in: bytes)
        case MD_TEXT_CODE where size > 0 && bytes[span.end - 1] == 0x0A:
            run?.add(span.start..<span.end - 1, of: bytes)
            run?.breakLine(isHard: true)
        default:
            if muted == 0 { run?.add(span.range, of: bytes) } else { run?.strike() }
        }
        cursor = span.end
        return 0
    }

    /// With the marks and spaces before it: "the `the`" is no word that stands twice.
    private func code(_ span: Span) -> Span {
        var start = span.start
        while start > 0, bytes[start - 1] == 0x60 { start -= 1 }
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return Span(start, span.end)
    }

    /// Text that md4c made itself (a line break) has no place in the document.
    private func place(of text: UnsafePointer<CChar>?, _ size: Int) -> Span? {
        guard let text, let base else { return nil }
        let offset = Int(bitPattern: text) - Int(bitPattern: base)
        guard offset >= 0, offset + size <= bytes.count, size >= 0 else { return nil }
        return Span(offset, offset + size)
    }

    private func inlineRaw(_ span: Span) {
        if RawText.isLineBreak(bytes[span.range]) {
            run?.breakLine(isHard: true)
        } else if RawText.isComment(bytes[span.range]) {
            comments.append(span)
        } else {
            remark("HTML tags were passed over: planlint reads the words between them.")
        }
    }

    private func remark(_ text: String) {
        if !document.remarks.contains(text) { document.remarks.append(text) }
    }
}

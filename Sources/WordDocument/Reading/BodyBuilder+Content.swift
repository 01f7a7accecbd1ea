import PlanSource

/// What stands in paragraphs, and what surrounds it: text, controls, fields, changes, alternatives.
extension BodyBuilder {
    /// False for an element that is none of these.
    func startContent(_ element: WordElement, _ attributes: XMLAttributes, at range: Range<Int>) -> Bool {
        let span = Span(range.lowerBound, range.upperBound, in: part)
        switch element {
        case .text: isInText = true
        case .run: startRun()
        case .tab: if !isInParagraphProperties, isShown { append(.tab, span) }
        case .lineBreak:
            let kind = attributes["type"]
            if isShown, kind != "page", kind != "column" { append(.lineBreak, span) }
        case .noBreakHyphen: if isShown { add("-", span) }
        case .symbol: if isShown { addSymbol(attributes, span) }
        case .insertion: body.hasInsertions = true
        case .deletion: startDeletion()
        case .alternatives: alternatives.append(false)
        case .choice, .fallback: startAlternative()
        case .picture: if !isMuted { body.pictures += 1 }
        case .watermark:
            guard !isMuted, let words = attributes["string"] else { break }
            var text = MappedText()
            text.append(Array(words.utf8), standingFor: span)
            body.watermarks.append(text)
        case .foreignPart: body.hasForeignParts = true
        case .commentStart, .commentEnd, .commentSign: comment(element, attributes["id"], span)
        case .note: if attributes["type"] != nil { mute() }
        case .control:
            controls.append(OpenControl(isAroundParagraphs: stories[top].paragraph == nil))
        case .fieldSign: fieldSign(attributes, span)
        default: return startField(element, attributes)
        }
        return true
    }

    func endContent(_ element: WordElement) {
        switch element {
        case .text: isInText = false
        case .run: stories[top].look = WordLook()
        case .alternatives: _ = alternatives.popLast()
        case .control: _ = controls.popLast()
        case .paragraphProperties: isInParagraphProperties = false
        case .runProperties: isInRunProperties = false
        case .rowProperties: isInRowProperties = false
        case .cellProperties: isInCellProperties = false
        case .controlProperties: isInControlProperties = false
        default: break
        }
    }

    private func add(_ text: StaticString, _ span: Span) {
        var mapped = MappedText()
        mapped.append(text.withUTF8Buffer { Array($0) }, standingFor: span)
        append(.text(mapped), span)
    }

    /// Boxes and ticks of the symbol fonts; nothing else in them is a word.
    private func addSymbol(_ attributes: XMLAttributes, _ span: Span) {
        guard let font = attributes["font"], let hex = attributes["char"], let code = UInt32(hex, radix: 16) else {
            return
        }
        switch (font, code & 0xFF) {
        case ("Wingdings", 0xFE), ("Wingdings", 0xFD), ("Wingdings 2", 0x51), ("Wingdings 2", 0x52),
            ("Wingdings 2", 0x53), ("Wingdings 2", 0x54):
            append(.box(isTicked: true), span)
        case ("Wingdings", 0xA8), ("Wingdings", 0x6F), ("Wingdings", 0x71), ("Wingdings", 0x72), ("Wingdings 2", 0x30),
            ("Wingdings 2", 0x35), ("Wingdings 2", 0xA3):
            append(.box(isTicked: false), span)
        case ("Wingdings", 0xFC): add("✓", span)
        default: break
        }
    }

    /// From the end of the first mark to the start of the second; at a point where there is only the sign.
    private func comment(_ element: WordElement, _ id: String?, _ span: Span) {
        guard let id else { return }
        switch element {
        case .commentStart: body.commentPlaces[id] = Span(span.end, span.end, in: part)
        case .commentEnd:
            guard let start = body.commentPlaces[id] else { return }
            body.commentPlaces[id] = Span(start.start, max(start.start, span.start), in: part)
        default:
            if body.commentPlaces[id] == nil { body.commentPlaces[id] = Span(span.start, span.start, in: part) }
        }
    }

    private func startDeletion() {
        body.hasDeletions = true
        if isInParagraphProperties {
            stories[top].isMarkDeleted = true
        } else if isInRowProperties {
            if let table = stories[top].tables.indices.last { stories[top].tables[table].isRowDeleted = true }
        } else {
            mute()
        }
    }

    /// The first way to say it is taken: newer programs read it, and the others say the same again.
    private func startAlternative() {
        guard let isTaken = alternatives.last else { return }
        if isTaken { mute() } else { alternatives[alternatives.count - 1] = true }
    }

    private func startRun() {
        stories[top].look = WordLook()
        guard let control = controls.last, let isTicked = control.isTicked, !control.hasWrittenBox,
            let span = stories[top].paragraph?.span
        else { return }
        controls[controls.count - 1].hasWrittenBox = true
        if !isMuted { append(.box(isTicked: isTicked), Span(span.start, span.start, in: part)) }
    }
}

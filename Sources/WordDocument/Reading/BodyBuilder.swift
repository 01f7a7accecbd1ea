import PlanSource

/// Turns the elements of one part into blocks. One use per part.
final class BodyBuilder: XMLHandler {
    let bytes: [UInt8]
    let part: PartID
    let limits: WordLimits
    var body = WordBody()
    var stories = [OpenStory()]
    var controls: [OpenControl] = []
    var fields: [OpenField] = []
    var nodes = 0
    /// Elements that are open, also those that mean nothing to us.
    var depth = 0
    /// What those are; nil for those that mean nothing.
    private var elements: [WordElement?] = []
    /// The depths of open elements whose words do not count: deleted, or the second of two ways to say the same.
    private var mutes: [Int] = []
    /// More than 0 inside a record of former properties.
    var former = 0
    var isInRunProperties = false
    var isInParagraphProperties = false
    var isInRowProperties = false
    var isInCellProperties = false
    var isInControlProperties = false
    var isInText = false
    /// For each open choice between ways to say the same: whether one was taken.
    var alternatives: [Bool] = []

    init(bytes: [UInt8], part: PartID, limits: WordLimits) {
        self.bytes = bytes
        self.part = part
        self.limits = limits
    }

    func finished() -> WordBody {
        body.blocks = stories[0].blocks
        return body
    }

    var top: Int { stories.count - 1 }

    var isMuted: Bool { !mutes.isEmpty }

    /// Until the end of the element that has just begun.
    func mute() { mutes.append(depth) }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) throws(WordFault) {
        depth += 1
        let known = WordElement(name)
        elements.append(known)
        guard let element = known else { return }
        if case .formerProperties = element { former += 1 }
        guard former == 0 else { return }
        if startStructure(element, attributes, at: range) {
            nodes += 1
            if nodes > limits.nodes { throw .tooMany(limit: limits.nodes) }
        } else if !startContent(element, attributes, at: range) {
            startProperty(element, attributes)
        }
    }

    func end(_ name: XMLName, at range: Range<Int>) {
        defer {
            if mutes.last == depth { mutes.removeLast() }
            depth -= 1
        }
        guard let known = elements.popLast(), let element = known else { return }
        if case .formerProperties = element {
            former -= 1
            return
        }
        guard former == 0 else { return }
        endStructure(element, at: range)
        endContent(element)
    }

    func text(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        guard isInText, isShown else { return }
        guard stories[top].paragraph != nil else { return }
        // Runs are split anywhere, also within a word; those of one look are one.
        if stories[top].pendingLook != stories[top].look { flush() }
        stories[top].pendingLook = stories[top].look
        let span = Span(range.lowerBound, range.upperBound, in: part)
        if text.count == span.count {
            stories[top].pending.append(verbatim: text, at: span)
        } else {
            stories[top].pending.append(Array(text), standingFor: span)
        }
    }

    /// The text gathered so far becomes a run.
    func flush() {
        guard let span = stories[top].pending.span else { return }
        let run = WordRun(.text(stories[top].pending), look: stories[top].pendingLook, span: span)
        stories[top].pending = MappedText()
        stories[top].paragraph?.runs.append(run)
    }

    /// Text counts here: nothing deleted, no code of a field, no placeholder of a control.
    var isShown: Bool {
        !isMuted && fields.allSatisfy(\.isInResult) && !controls.contains { $0.showsPlaceholder }
            && !(controls.last.map { $0.isTicked != nil } ?? false)
    }

    func append(_ content: WordRun.Content, _ span: Span) {
        flush()
        let look = stories[top].look
        stories[top].paragraph?.runs.append(WordRun(content, look: look, span: span))
    }
}

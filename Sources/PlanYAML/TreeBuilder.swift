import PlanDiagnostics
import PlanSource

/// Builds the tree from events, without recursion, and collects what is wrong on the way.
struct TreeBuilder {
    /// A list or mapping whose end has not come yet.
    private struct Frame {
        let isMapping: Bool
        let isFlow: Bool
        let start: Int
        var end: Int
        var items: [YAMLNode] = []
        var entries: [YAMLEntry] = []
        /// The key that waits for its value; a key that is no text keeps its place with an empty text.
        var key: (text: MappedText, span: Span)?
    }

    private let source: Source
    private let bytes: [UInt8]
    private let limits: YAMLLimits
    private var stack: [Frame] = []
    private var documents = 0
    private var nodes = 0
    private var problems: [(start: Int, problem: Problem)] = []
    private(set) var root: YAMLNode?
    /// The bytes of all scalars in source order, for telling a comment from a `#` in a text.
    private(set) var scalarRanges: [Range<Int>] = []

    init(source: Source, limits: YAMLLimits) {
        self.source = source
        bytes = source.main.bytes
        self.limits = limits
    }

    /// In the order of the file.
    var sortedProblems: [Problem] {
        problems.enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element.problem)
    }

    mutating func build(from events: borrowing EventStream) {
        do {
            while take(try events.next()) {}
        } catch {
            let problem = FaultWords.problem(for: error, in: source)
            problems.append((error.start, problem))
        }
        // Where reading stopped early, the entries so far are still worth a look.
        for frame in stack where frame.isMapping { checkKeys(of: frame) }
    }

    /// False when nothing after this event is to be read.
    private mutating func take(_ event: YAMLEvent) -> Bool {
        checkProperties(of: event)
        switch event.kind {
        case .streamStart, .documentEnd: return true
        case .streamEnd: return false
        case .documentStart: return startDocument(at: event)
        case .alias:
            report(.alias, event.start..<event.end)
            return add(YAMLNode(content: .scalar(.missing), span: Span(event.start, event.end)))
        case .scalar(let style, let value): return add(scalar(style, value, at: event.start..<event.end))
        case .sequenceStart(let isFlow): return open(event, isMapping: false, isFlow: isFlow)
        case .mappingStart(let isFlow): return open(event, isMapping: true, isFlow: isFlow)
        case .sequenceEnd, .mappingEnd: return close(event)
        }
    }

    private mutating func startDocument(at event: YAMLEvent) -> Bool {
        documents += 1
        guard documents > 1 else { return true }
        report(.severalDocuments, event.start..<event.end)
        return false
    }

    private mutating func checkProperties(of event: YAMLEvent) {
        if event.hasAnchor { report(.anchor, event.start..<event.start) }
        if event.hasTag { report(.tag, event.start..<event.start) }
    }

    private mutating func scalar(_ style: YAMLScalar.Style, _ value: [UInt8], at range: Range<Int>) -> YAMLNode {
        var end = range.upperBound
        switch style {
        case .literal, .folded:
            // The header of a block text may hold a comment; the text begins after it.
            scalarRanges.append(BlockWalk.bodyStart(in: bytes, at: range)..<range.upperBound)
            while end > range.lowerBound + 1, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        default:
            if !range.isEmpty { scalarRanges.append(range) }
        }
        let span = Span(range.lowerBound, end)
        if let text = ScalarMap.map(style, in: bytes, at: range, value: value) {
            return YAMLNode(content: .scalar(YAMLScalar(style: style, text: text)), span: span)
        }
        var text = MappedText()
        text.append(value, standingFor: span)
        return YAMLNode(content: .scalar(YAMLScalar(style: style, text: text, isMapped: false)), span: span)
    }
}

// MARK: - Lists and mappings

extension TreeBuilder {
    private mutating func open(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) -> Bool {
        guard stack.count < limits.depth else {
            report(.tooDeep(limits.depth), event.start..<event.end)
            return false
        }
        stack.append(Frame(isMapping: isMapping, isFlow: isFlow, start: event.start, end: event.end))
        return true
    }

    private mutating func close(_ event: YAMLEvent) -> Bool {
        guard let frame = stack.popLast() else { return true }
        // The end of a block collection is where the next thing begins, far below; its last child tells the true end.
        let end = max(frame.start, frame.isFlow ? event.end : frame.end)
        let span = Span(frame.start, end)
        if frame.isMapping {
            checkKeys(of: frame)
            return add(YAMLNode(content: .mapping(frame.entries), span: span))
        }
        return add(YAMLNode(content: .sequence(frame.items), span: span))
    }

    private mutating func add(_ node: YAMLNode) -> Bool {
        nodes += 1
        guard nodes <= limits.nodes else {
            report(.tooMany(limits.nodes), node.span.range)
            return false
        }
        guard var frame = stack.popLast() else {
            if root == nil { root = node }
            return true
        }
        frame.end = max(frame.end, node.span.end)
        if !frame.isMapping {
            frame.items.append(node)
        } else if let key = frame.key {
            frame.entries.append(YAMLEntry(key: key.text, keySpan: key.span, value: node))
            frame.key = nil
        } else {
            frame.key = (key(from: node), node.span)
        }
        stack.append(frame)
        return true
    }

    private mutating func key(from node: YAMLNode) -> MappedText {
        guard let scalar = node.scalar else {
            report(.keyIsNoText, node.span.range)
            return MappedText()
        }
        if scalar.text.isEmpty { report(.keyIsEmpty, node.span.range) }
        return scalar.text
    }

    private mutating func checkKeys(of frame: Frame) {
        guard frame.entries.count > 1 else { return }
        for (first, again) in KeyCheck.repetitions(in: frame.entries) {
            let line = source.start(of: frame.entries[first].keySpan).line
            let entry = frame.entries[again]
            report(.duplicateKey(entry.name, firstLine: line), entry.keySpan.range)
        }
    }

    private mutating func report(_ fault: TreeFault, _ range: Range<Int>) {
        let span = Span(range.lowerBound, range.upperBound)
        problems.append((range.lowerBound, fault.problem(in: source, at: span)))
    }
}

extension YAMLScalar {
    /// Stands where something refused would have stood.
    fileprivate static let missing = YAMLScalar(style: .plain, text: MappedText())
}

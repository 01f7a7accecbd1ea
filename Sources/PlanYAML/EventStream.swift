import CYAML

/// One event of libyaml with its place in bytes.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case documentStart
        case documentEnd
        case streamEnd
        case alias
        case scalar(YAMLScalar.Style, [UInt8])
        case sequenceStart(isFlow: Bool)
        case sequenceEnd
        case mappingStart(isFlow: Bool)
        case mappingEnd
    }

    let kind: Kind
    let start: Int
    let end: Int
    var hasAnchor = false
    var hasTag = false
}

/// What libyaml says about text that it cannot read.
struct YAMLFault: Error {
    let context: String
    let problem: String
    /// Byte offset.
    let start: Int
    /// Where the thing began that was being read.
    let contextStart: Int?
}

/// Pulls events out of libyaml, one by one.
///
/// The parser keeps a pointer into the bytes, so a stream lives only inside `read`.
struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let marks: MarkTable
    private let base: Int

    /// Runs `body` with a stream over `bytes`; nil only when libyaml gets no memory.
    static func read<Result>(_ bytes: ArraySlice<UInt8>, _ body: (borrowing EventStream) -> Result) -> Result? {
        let marks = MarkTable(bytes)
        return bytes.withUnsafeBufferPointer { buffer in
            let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
            guard yaml_parser_initialize(parser) == 1 else {
                parser.deallocate()
                return nil
            }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return body(EventStream(parser: parser, marks: marks, base: bytes.startIndex))
        }
    }

    private init(parser: UnsafeMutablePointer<yaml_parser_t>, marks: MarkTable, base: Int) {
        self.parser = parser
        self.marks = marks
        self.base = base
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    func next() throws(YAMLFault) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
        defer { yaml_event_delete(&event) }
        let start = marks.byte(ofCodePoint: event.start_mark.index)
        let end = max(start, marks.byte(ofCodePoint: event.end_mark.index))
        var result = YAMLEvent(kind: Self.kind(of: event), start: start, end: end)
        switch event.type {
        case YAML_SCALAR_EVENT:
            result.hasAnchor = event.data.scalar.anchor != nil
            result.hasTag = event.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT:
            result.hasAnchor = event.data.sequence_start.anchor != nil
            result.hasTag = event.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT:
            result.hasAnchor = event.data.mapping_start.anchor != nil
            result.hasTag = event.data.mapping_start.tag != nil
        default: break
        }
        return result
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_SCALAR_EVENT: scalar(of: event)
        case YAML_SEQUENCE_START_EVENT:
            .sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private static func scalar(of event: yaml_event_t) -> YAMLEvent.Kind {
        let data = event.data.scalar
        let value = Array(UnsafeBufferPointer(start: data.value, count: data.length))
        switch data.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: return .scalar(.singleQuoted, value)
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .scalar(.doubleQuoted, value)
        case YAML_LITERAL_SCALAR_STYLE: return .scalar(.literal, value)
        case YAML_FOLDED_SCALAR_STYLE: return .scalar(.folded, value)
        default: return .scalar(.plain, value)
        }
    }

    private func fault() -> YAMLFault {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
        let context = state.context.map { String(cString: $0) } ?? ""
        guard state.error != YAML_READER_ERROR else {
            // The reader counts bytes and has no marks.
            return YAMLFault(context: context, problem: problem, start: base + state.problem_offset, contextStart: nil)
        }
        return YAMLFault(
            context: context, problem: problem, start: marks.byte(ofCodePoint: state.problem_mark.index),
            contextStart: state.context == nil ? nil : marks.byte(ofCodePoint: state.context_mark.index))
    }
}

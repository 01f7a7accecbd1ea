import PlanSource

/// Follows the raw bytes of a scalar to find out where each byte of its text came from.
///
/// libyaml gives the text and the place of the whole token. The walk here repeats what its scanner does with folds,
/// escapes and indentation; the outcome is compared with libyaml's text, which stays the judge.
enum ScalarMap {
    /// - Parameters:
    ///   - bytes: the whole source.
    ///   - range: the token, with quotes or block header.
    ///   - value: the text as libyaml read it.
    /// - Returns: the mapped text, or nil where the walk came to another text.
    static func map(_ style: YAMLScalar.Style, in bytes: [UInt8], at range: Range<Int>, value: [UInt8]) -> MappedText? {
        if value.isEmpty { return MappedText() }
        let text: MappedText?
        switch style {
        case .plain:
            text = verbatim(bytes, range, value) ?? walked(bytes, range) { $0.plain() }
        case .singleQuoted, .doubleQuoted:
            guard range.count >= 2 else { return nil }
            let inner = range.lowerBound + 1..<range.upperBound - 1
            if style == .singleQuoted {
                text = verbatim(bytes, inner, value) ?? walked(bytes, inner) { $0.singleQuoted() }
            } else {
                text = verbatim(bytes, inner, value) ?? walked(bytes, inner) { $0.doubleQuoted() }
            }
        case .literal, .folded:
            text = BlockWalk.text(in: bytes, at: range, isFolded: style == .folded, value: value)
        }
        return text?.bytes == value ? text : nil
    }

    private static func verbatim(_ bytes: [UInt8], _ range: Range<Int>, _ value: [UInt8]) -> MappedText? {
        guard range.count == value.count, bytes[range].elementsEqual(value) else { return nil }
        return MappedText(verbatim: value, at: Span(range.lowerBound, range.upperBound))
    }

    private static func walked(_ bytes: [UInt8], _ range: Range<Int>, _ walk: (inout FlowWalk) -> Void) -> MappedText {
        var flow = FlowWalk(bytes: bytes, range: range)
        walk(&flow)
        return flow.text
    }
}

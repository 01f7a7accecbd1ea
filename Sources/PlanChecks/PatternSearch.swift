import CPCRE2

/// One search for the matches of an expression in one text.
struct PatternSearch {
    private let text: UnsafeBufferPointer<UInt8>
    private let code: OpaquePointer
    private let limits: OpaquePointer?
    private let data: OpaquePointer
    private let options: UInt32
    private var ranges: [Range<Int>] = []
    /// How often PCRE2 was asked.
    private(set) var tries = 0

    /// Nil where there is no memory for it. Has to be ended.
    init?(_ text: UnsafeBufferPointer<UInt8>, code: OpaquePointer, limits: OpaquePointer?) {
        guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { return nil }
        self.text = text
        self.code = code
        self.limits = limits
        self.data = data
        options = text.allSatisfy { $0 < 0x80 } ? UInt32(PCRE2_NO_UTF_CHECK) : 0
    }

    func end() { pcre2_match_data_free_8(data) }

    /// - Parameter places: where a match may begin, in order; the code matches at the place that it is given, and there only.
    mutating func run(at places: [Int], firstOnly: Bool) -> CompiledPattern.Matches {
        var end = 0
        for place in places where place >= end {
            switch ask(from: place) {
            case .failed: return .tooHard
            case .none: continue
            case .found(let range):
                if !range.isEmpty { ranges.append(range) }
                if firstOnly, !ranges.isEmpty { return .ranges(ranges) }
                end = range.upperBound
            }
        }
        return .ranges(ranges)
    }

    /// The code looks for the places itself.
    mutating func run(firstOnly: Bool) -> CompiledPattern.Matches {
        var offset = 0
        while offset <= text.count {
            switch ask(from: offset) {
            case .failed: return .tooHard
            case .none: return .ranges(ranges)
            case .found(let range):
                if !range.isEmpty { ranges.append(range) }
                if firstOnly, !ranges.isEmpty { return .ranges(ranges) }
                offset = range.isEmpty ? character(after: range.upperBound) : range.upperBound
            }
        }
        return .ranges(ranges)
    }

    private enum Answer {
        case found(Range<Int>)
        case none
        case failed
    }

    private mutating func ask(from offset: Int) -> Answer {
        tries += 1
        let count = pcre2_match_8(code, text.baseAddress, text.count, offset, options, data, limits)
        if count == PCRE2_ERROR_NOMATCH { return .none }
        guard count > 0, let vector = pcre2_get_ovector_pointer_8(data) else { return .failed }
        return .found(min(vector[0], vector[1])..<vector[1])
    }

    /// Past an empty match by one whole character.
    private func character(after offset: Int) -> Int {
        var next = offset + 1
        while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}

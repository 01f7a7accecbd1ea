import CPCRE2
import Synchronization

/// A PCRE2 expression: Unicode, caseless, with a match limit, so that no text can make it slow.
///
/// The compiled code is read-only and shared between tasks; each match has its own state (PCRE2 documentation,
/// "pcre2api, MULTITHREADING").
package final class CompiledPattern: Sendable {
    package enum Matches {
        /// Half-open byte ranges, in order, never empty.
        case ranges([Range<Int>])
        case tooHard
    }

    /// What is wrong with an expression, and the byte offset in it.
    package struct Mistake: Error {
        package let message: String
        package let offset: Int
    }

    /// The compiled code, freed with the pattern.
    private final class Code: @unchecked Sendable {
        let code: OpaquePointer
        let limits: OpaquePointer?
        /// Nil where a match can begin with anything.
        let starts: MatchStarts?
        /// Counted under the pattern's lock.
        var matches = 0

        init(_ code: OpaquePointer, starts: MatchStarts?) {
            self.code = code
            self.starts = starts
            limits = pcre2_match_context_create_8(nil)
            if let limits { pcre2_set_match_limit_8(limits, CompiledPattern.matchLimit) }
        }

        deinit {
            pcre2_code_free_8(code)
            if let limits { pcre2_match_context_free_8(limits) }
        }
    }

    package let expression: String
    private let code: Mutex<Code?>
    private static let matchLimit: UInt32 = 100_000
    /// Bytes. The match limit does not count what one step passes over, and an expression that looks ahead from every word
    /// takes time by the square of the text; no paragraph that a person wrote is as long.
    private static let longestText = 10_000

    /// - Parameter isChecked: leaves the compiling to the first match; for expressions that were compiled once before.
    package init(_ expression: String, isChecked: Bool = false) throws(Mistake) {
        self.expression = expression
        code = Mutex(isChecked ? nil : try Self.compile(expression))
    }

    private static func compile(_ expression: String) throws(Mistake) -> Code {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let bytes = Array(expression.utf8)
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        if let code = pcre2_compile_8(bytes, bytes.count, options, &errorCode, &errorOffset, nil) {
            return Code(code, starts: MatchStarts(expression))
        }
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
        throw Mistake(message: String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self), offset: errorOffset)
    }

    private static let oftenFrom = 200

    private func compiled() -> Code? {
        code.withLock { known in
            if known == nil { known = try? Self.compile(expression) }
            return known
        }
    }

    /// A pattern that is matched often is turned into machine code, which one that is matched a few times does not repay.
    private func countMatch(of compiled: Code) {
        code.withLock { _ in
            compiled.matches += 1
            if compiled.matches == Self.oftenFrom {
                _ = pcre2_jit_compile_8(compiled.code, UInt32(PCRE2_JIT_COMPLETE))
            }
        }
    }

    /// - Parameter firstOnly: one match is enough.
    package func matches(in text: [UInt8], firstOnly: Bool = false) -> Matches {
        guard let compiled = compiled() else { return .tooHard }
        if let starts = compiled.starts, !starts.mayOccur(in: text) { return .ranges([]) }
        guard text.count <= Self.longestText else { return .tooHard }
        countMatch(of: compiled)
        guard let data = pcre2_match_data_create_from_pattern_8(compiled.code, nil) else { return .tooHard }
        defer { pcre2_match_data_free_8(data) }
        var ranges: [Range<Int>] = []
        var start = 0
        while start <= text.count {
            let count = pcre2_match_8(compiled.code, text, text.count, start, 0, data, compiled.limits)
            if count == PCRE2_ERROR_NOMATCH { break }
            guard count > 0, let vector = pcre2_get_ovector_pointer_8(data) else { return .tooHard }
            let lower = vector[0]
            let upper = vector[1]
            if lower < upper { ranges.append(lower..<upper) }
            if firstOnly, !ranges.isEmpty { break }
            start = Self.next(after: max(upper, lower), isEmpty: upper <= lower, in: text)
        }
        return .ranges(ranges)
    }

    /// Where to go on: past an empty match by one whole character.
    private static func next(after offset: Int, isEmpty: Bool, in text: [UInt8]) -> Int {
        guard isEmpty else { return offset }
        var next = offset + 1
        while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}

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
        /// Where a match can begin; nil where it can begin with anything.
        let starts: MatchStarts?
        /// Counted under the pattern's lock.
        var tries = 0

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
    /// Matches at a given place only, where it is known how a match begins.
    private let code: Mutex<Code?>
    /// Looks for the place itself, for the texts in which places cannot be told.
    private let searching: Mutex<Code?> = Mutex(nil)
    private static let matchLimit: UInt32 = 100_000
    /// Bytes. The match limit does not count what one step passes over, and an expression that looks ahead from every word
    /// takes time by the square of the text; no paragraph that a person wrote is as long.
    private static let longestText = 10_000

    /// - Parameter isChecked: leaves the compiling to the first match; for expressions that were compiled once before.
    package init(_ expression: String, isChecked: Bool = false) throws(Mistake) {
        self.expression = expression
        code = Mutex(isChecked ? nil : try Self.compile(expression))
    }

    private static func compile(_ expression: String, isSearching: Bool = false) throws(Mistake) -> Code {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let bytes = Array(expression.utf8)
        let starts = isSearching ? nil : MatchStarts(expression)
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        if starts != nil { options |= UInt32(PCRE2_ANCHORED) }
        if let code = pcre2_compile_8(bytes, bytes.count, options, &errorCode, &errorOffset, nil) {
            return Code(code, starts: starts)
        }
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
        throw Mistake(message: String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self), offset: errorOffset)
    }

    private static let oftenFrom = 200
    /// The match limit holds for one question; a text with more places than these is searched in one question.
    private static let mostPlaces = 500

    private func compiled() -> Code? {
        code.withLock { known in
            if known == nil { known = try? Self.compile(expression) }
            return known
        }
    }

    /// A pattern that is tried often is turned into machine code, which one that is tried a few times does not repay.
    private func countMatches(_ tries: Int, of compiled: Code) {
        code.withLock { _ in
            let before = compiled.tries
            compiled.tries += tries
            if before < Self.oftenFrom, compiled.tries >= Self.oftenFrom {
                _ = pcre2_jit_compile_8(compiled.code, UInt32(PCRE2_JIT_COMPLETE))
            }
        }
    }

    private func compiledForSearch() -> Code? {
        searching.withLock { known in
            if known == nil { known = try? Self.compile(expression, isSearching: true) }
            return known
        }
    }

    /// - Parameter firstOnly: one match is enough.
    package func matches(in text: [UInt8], firstOnly: Bool = false) -> Matches {
        guard let compiled = compiled() else { return .tooHard }
        return text.withUnsafeBufferPointer { text in
            guard let starts = compiled.starts else { return search(text, with: compiled, firstOnly) }
            let places = starts.places(in: text)
            if let places, places.isEmpty { return .ranges([]) }
            if let places, places.count <= Self.mostPlaces {
                return search(text, with: compiled, at: places, firstOnly)
            }
            guard let searching = compiledForSearch() else { return .tooHard }
            return search(text, with: searching, firstOnly)
        }
    }

    private func search(
        _ text: UnsafeBufferPointer<UInt8>, with compiled: Code, at places: [Int]? = nil, _ firstOnly: Bool
    ) -> Matches {
        guard text.count <= Self.longestText,
            var search = PatternSearch(text, code: compiled.code, limits: compiled.limits)
        else { return .tooHard }
        defer {
            countMatches(search.tries, of: compiled)
            search.end()
        }
        return places.map { search.run(at: $0, firstOnly: firstOnly) } ?? search.run(firstOnly: firstOnly)
    }
}

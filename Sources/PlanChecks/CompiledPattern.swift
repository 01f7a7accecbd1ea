import CPCRE2
import PlanLanguage
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
        /// Counted under the pattern's lock.
        var tries = 0

        init(_ code: OpaquePointer) {
            self.code = code
            limits = pcre2_match_context_create_8(nil)
            if let limits { pcre2_set_match_limit_8(limits, CompiledPattern.matchLimit) }
        }

        deinit {
            pcre2_code_free_8(code)
            if let limits { pcre2_match_context_free_8(limits) }
        }
    }

    package let expression: String
    private let starts: WhenNeeded<Starts>
    /// Matches at the place that it is given, and there only.
    private let anchored: Mutex<Code?> = Mutex(nil)
    /// Looks for the place itself.
    private let searching: Mutex<Code?>
    private static let matchLimit: UInt32 = 100_000
    /// Bytes. The match limit does not count what one step passes over, and an expression that looks ahead from every word
    /// takes time by the square of the text; no paragraph that a person wrote is as long.
    private static let longestText = 10_000

    /// - Parameter isChecked: leaves the compiling to the first match; for expressions that were compiled once before.
    package init(_ expression: String, isChecked: Bool = false) throws(Mistake) {
        self.expression = expression
        starts = WhenNeeded { Starts(places: MatchStarts(LooseSpaces.loosened(expression))) }
        searching = Mutex(isChecked ? nil : try Self.compile(expression))
    }

    /// Nil where a match can begin with anything.
    private final class Starts: Sendable {
        let places: MatchStarts?

        init(places: MatchStarts?) { self.places = places }
    }

    private static func compile(_ expression: String, isAnchored: Bool = false) throws(Mistake) -> Code {
        let loosened = LooseSpaces.loosened(expression)
        do {
            return try code(of: loosened, isAnchored: isAnchored)
        } catch {
            // Places count in what was written.
            if loosened != expression { _ = try code(of: expression, isAnchored: isAnchored) }
            throw error
        }
    }

    private static func code(of expression: String, isAnchored: Bool) throws(Mistake) -> Code {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let bytes = Array(expression.utf8)
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        if isAnchored { options |= UInt32(PCRE2_ANCHORED) }
        if let code = pcre2_compile_8(bytes, bytes.count, options, &errorCode, &errorOffset, nil) {
            return Code(code)
        }
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
        throw Mistake(message: String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self), offset: errorOffset)
    }

    private static let oftenFrom = 200
    /// The match limit holds for one question; a text with more places than these is searched in one question.
    private static let mostPlaces = 500

    private func compiled(isAnchored: Bool) -> Code? {
        isAnchored ? compiled(anchored, isAnchored: true) : compiled(searching, isAnchored: false)
    }

    private func compiled(_ place: borrowing Mutex<Code?>, isAnchored: Bool) -> Code? {
        place.withLock { known in
            if known == nil { known = try? Self.compile(expression, isAnchored: isAnchored) }
            return known
        }
    }

    /// A pattern that is tried often is turned into machine code, which one that is tried a few times does not repay. Made of
    /// a copy: other tasks may be in the middle of a match.
    private func count(_ tries: Int, of compiled: Code, in place: borrowing Mutex<Code?>) {
        place.withLock { known in
            guard known === compiled, compiled.tries < Self.oftenFrom else { return }
            compiled.tries += tries
            guard compiled.tries >= Self.oftenFrom, let copy = pcre2_code_copy_8(compiled.code) else { return }
            let quick = Code(copy)
            quick.tries = compiled.tries
            if pcre2_jit_compile_8(copy, UInt32(PCRE2_JIT_COMPLETE)) == 0 { known = quick }
        }
    }

    /// Does what the first text would have to wait for.
    package func prepare() { _ = compiled(isAnchored: starts.value.places != nil) }

    /// - Parameter firstOnly: one match is enough.
    package func matches(in text: [UInt8], firstOnly: Bool = false) -> Matches {
        text.withUnsafeBufferPointer { text in
            let places = starts.value.places.flatMap { $0.places(in: text) }
            if let places, places.isEmpty { return .ranges([]) }
            let known = places.flatMap { $0.count <= Self.mostPlaces ? $0 : nil }
            guard let compiled = compiled(isAnchored: known != nil) else { return .tooHard }
            return search(text, with: compiled, at: known, firstOnly)
        }
    }

    private func search(
        _ text: UnsafeBufferPointer<UInt8>, with compiled: Code, at places: [Int]? = nil, _ firstOnly: Bool
    ) -> Matches {
        guard text.count <= Self.longestText,
            var search = PatternSearch(text, code: compiled.code, limits: compiled.limits)
        else { return .tooHard }
        defer {
            search.end()
            if places == nil {
                count(search.tries, of: compiled, in: searching)
            } else {
                count(search.tries, of: compiled, in: anchored)
            }
        }
        return places.map { search.run(at: $0, firstOnly: firstOnly) } ?? search.run(firstOnly: firstOnly)
    }
}

import PlanDiagnostics
import PlanLanguage

/// A sentence with placeholders, as written in a rule: `The task "{text}" is due {due|some day}.`
///
/// `[? ... ?]` is left out when a placeholder inside has nothing to print, or 0, or a name that stands before it.
package struct MessageTemplate: Sendable {
    package struct Placeholder: Sendable {
        /// `text`, `objective.text`, `setting.limit`, `count`.
        package let name: String
        /// Printed when there is no value.
        package let otherwise: String?
        /// Nouns for one and for other counts: `{count:task|tasks}`.
        package let nouns: (one: String, other: String)?
    }

    package indirect enum Piece: Sendable {
        case words(String)
        case placeholder(Placeholder)
        case optional([Piece])
    }

    /// A brace that opens and never closes, or an empty placeholder.
    package struct Mistake: Error {
        package let message: String
    }

    private let text: String
    private let cut: WhenNeeded<Cut>

    private final class Cut: Sendable {
        let pieces: [Piece]

        init(_ pieces: [Piece]) { self.pieces = pieces }
    }

    /// - Throws: what is wrong with the placeholders; a built-in text was checked when planlint was built and is cut up
    ///   only when a finding needs it.
    package init(_ text: String, isChecked: Bool = false) throws(Mistake) {
        self.text = text
        cut = WhenNeeded {
            var cutter = Cutter(text)
            return Cut((try? cutter.pieces(isInside: false)) ?? [.words(text)])
        }
        guard !isChecked else { return }
        var cutter = Cutter(text)
        _ = try cutter.pieces(isInside: false)
    }

    package var pieces: [Piece] { cut.value.pieces }

    /// Cuts a text at its braces and brackets, which are all ASCII.
    private struct Cutter {
        private let bytes: [UInt8]
        private var index = 0

        init(_ text: String) { bytes = Array(text.utf8) }

        mutating func pieces(isInside: Bool) throws(Mistake) -> [Piece] {
            var pieces: [Piece] = []
            var start = index
            func words(to end: Int) {
                if start < end { pieces.append(.words(String(decoding: bytes[start..<end], as: UTF8.self))) }
            }
            while index < bytes.count {
                if isAt("[", "?") {
                    words(to: index)
                    index += 2
                    pieces.append(.optional(try self.pieces(isInside: true)))
                    start = index
                } else if isInside, isAt("?", "]") {
                    words(to: index)
                    index += 2
                    return pieces
                } else if bytes[index] == UInt8(ascii: "{") {
                    words(to: index)
                    pieces.append(.placeholder(try placeholder()))
                    start = index
                } else {
                    index += 1
                }
            }
            if isInside { throw Mistake(message: "A stretch opens with [? and does not close with ?].") }
            words(to: index)
            return pieces
        }

        private func isAt(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
            index + 1 < bytes.count && bytes[index] == UInt8(ascii: first) && bytes[index + 1] == UInt8(ascii: second)
        }

        private mutating func placeholder() throws(Mistake) -> Placeholder {
            guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
                throw Mistake(message: "A placeholder opens with { and does not close.")
            }
            let inner = bytes[(index + 1)..<close]
            guard !inner.isEmpty else { throw Mistake(message: "A placeholder is empty.") }
            index = close + 1
            func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
            guard let bar = inner.firstIndex(of: UInt8(ascii: "|")) else {
                return Placeholder(name: text(inner), otherwise: nil, nouns: nil)
            }
            let head = inner[..<bar]
            let tail = text(inner[(bar + 1)...])
            guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
                return Placeholder(name: text(head), otherwise: tail, nouns: nil)
            }
            return Placeholder(name: text(head[..<colon]), otherwise: nil, nouns: (text(head[(colon + 1)...]), tail))
        }
    }

    package var placeholders: [Placeholder] { Self.placeholders(in: pieces) }

    private static func placeholders(in pieces: [Piece]) -> [Placeholder] {
        pieces.flatMap { piece -> [Placeholder] in
            switch piece {
            case .words: []
            case .placeholder(let placeholder): [placeholder]
            case .optional(let inner): placeholders(in: inner)
            }
        }
    }
}

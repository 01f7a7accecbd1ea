import PlanDiagnostics

/// A sentence with placeholders, as written in a rule: `The task "{text}" is due {due|some day}.`
///
/// `[? ... ?]` is left out when a placeholder inside has nothing to print, or 0.
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

    /// - Throws: what is wrong with the placeholders; a built-in text was checked when planlint was built and is cut up
    ///   only when a finding needs it.
    package init(_ text: String, isChecked: Bool = false) throws(Mistake) {
        self.text = text
        guard !isChecked else { return }
        var rest = text[...]
        _ = try Self.pieces(&rest, isInside: false)
    }

    package var pieces: [Piece] {
        var rest = text[...]
        return (try? Self.pieces(&rest, isInside: false)) ?? [.words(text)]
    }

    private static func pieces(_ rest: inout Substring, isInside: Bool) throws(Mistake) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        func flush() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        while let character = rest.first {
            if rest.hasPrefix("[?") {
                flush()
                rest.removeFirst(2)
                pieces.append(.optional(try Self.pieces(&rest, isInside: true)))
            } else if isInside, rest.hasPrefix("?]") {
                flush()
                rest.removeFirst(2)
                return pieces
            } else if character == "{" {
                flush()
                pieces.append(.placeholder(try placeholder(&rest)))
            } else {
                words.append(rest.removeFirst())
            }
        }
        if isInside { throw Mistake(message: "A stretch opens with [? and does not close with ?].") }
        flush()
        return pieces
    }

    private static func placeholder(_ rest: inout Substring) throws(Mistake) -> Placeholder {
        guard let close = rest.firstIndex(of: "}") else {
            throw Mistake(message: "A placeholder opens with { and does not close.")
        }
        let inner = rest[rest.index(after: rest.startIndex)..<close]
        guard !inner.isEmpty else { throw Mistake(message: "A placeholder is empty.") }
        rest = rest[rest.index(after: close)...]
        guard let bar = inner.firstIndex(of: "|") else {
            return Placeholder(name: String(inner), otherwise: nil, nouns: nil)
        }
        let head = inner[..<bar]
        let tail = String(inner[inner.index(after: bar)...])
        guard let colon = head.firstIndex(of: ":") else {
            return Placeholder(name: String(head), otherwise: tail, nouns: nil)
        }
        let one = String(head[head.index(after: colon)...])
        return Placeholder(name: String(head[..<colon]), otherwise: nil, nouns: (one, tail))
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

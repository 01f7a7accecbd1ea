import PlanDiagnostics

/// A sentence with placeholders, as written in a rule: `The task "{text}" is due {due|some day}.`
package struct MessageTemplate: Sendable {
    package struct Placeholder: Hashable, Sendable {
        /// `text`, `objective.text`, `setting.limit`, `count`.
        package let name: String
        /// Printed when there is no value.
        package let otherwise: String?
        /// Nouns for one and for other counts: `{count:task|tasks}`.
        package let nouns: (one: String, other: String)?

        package static func == (a: Placeholder, b: Placeholder) -> Bool {
            a.name == b.name && a.otherwise == b.otherwise && a.nouns?.one == b.nouns?.one
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    package enum Piece: Sendable {
        case words(String)
        case placeholder(Placeholder)
    }

    /// A brace that opens and never closes, or an empty placeholder; the offset counts characters of the text.
    package struct Mistake: Error {
        package let message: String
    }

    package let pieces: [Piece]

    package init(_ text: String) throws(Mistake) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Mistake(message: "A placeholder opens with { and does not close.")
            }
            let inner = rest[rest.index(after: open)..<close]
            guard !inner.isEmpty else { throw Mistake(message: "A placeholder is empty.") }
            pieces.append(.placeholder(Self.placeholder(inner)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    package var placeholders: [Placeholder] {
        pieces.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }

    private static func placeholder(_ inner: Substring) -> Placeholder {
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
}

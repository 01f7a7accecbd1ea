/// A sentence for people, in which the words of the plan are kept apart from ours, so that they can be left out.
package struct Message: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        /// Our words.
        case words(String)
        /// Words of the plan, or a value taken from them.
        case quote(String)
    }

    package let parts: [Part]

    package init(_ parts: [Part]) { self.parts = parts }
    package init(_ words: String) { parts = [.words(words)] }

    package var text: String {
        parts.map {
            switch $0 {
            case .words(let words), .quote(let words): words
            }
        }.joined()
    }

    /// The sentence with every quoted part replaced by an ellipsis in brackets.
    package var redacted: String {
        parts.map {
            switch $0 {
            case .words(let words): words
            case .quote: "[...]"
            }
        }.joined()
    }
}

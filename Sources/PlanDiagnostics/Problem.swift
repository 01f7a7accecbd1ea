import PlanSource

/// Something that keeps planlint from doing its work: an unreadable file, a broken rule, a wrong option.
///
/// Thrown by readers and loaders; printed like every other finding; always leads to exit code 2.
package struct Problem: Error, Sendable {
    /// What is wrong, as a sentence.
    package var message: String
    /// What to do about it, as a sentence.
    package var advice: String
    /// A stable name for machines: `not-utf-8`, `unknown-key`.
    package var code: String
    /// The file, as the person wrote it, or a description such as "standard input".
    package var path: String
    package var start: Location?
    package var end: Location?

    package init(
        _ message: String, advice: String, code: String, path: String, start: Location? = nil, end: Location? = nil
    ) {
        self.message = message
        self.advice = advice
        self.code = code
        self.path = path
        self.start = start
        self.end = end
    }

    /// A problem at a place in a document.
    package init(_ message: String, advice: String, code: String, in source: Source, at span: Span) {
        self.init(
            message, advice: advice, code: code, path: source.path, start: source.start(of: span),
            end: source.end(of: span))
    }
}

/// All that is wrong with a set of files, in order. Loaders collect instead of stopping at the first.
package struct Problems: Error, Sendable {
    package var all: [Problem]

    package init(_ all: [Problem]) { self.all = all }
}

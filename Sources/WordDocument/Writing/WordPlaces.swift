import Glibc
import PlanSource

/// Which bytes of a document stand in one paragraph or cell, as a person sees it.
package struct WordPlaces: Sendable {
    /// A cell with all that is in it, or a paragraph that stands in no cell.
    package struct Key: Hashable, Comparable, Sendable {
        /// The first paragraph.
        let paragraph: Int

        package static func < (a: Key, b: Key) -> Bool { a.paragraph < b.paragraph }
    }

    private let document: [UInt8]
    private let markup: Markup
    private let keys: [Key]

    /// - Parameter document: the main part as the reader reads it.
    package init(_ document: [UInt8], limits: WordLimits = .standard) throws(WordWriteFault) {
        self.document = document
        do {
            markup = try MarkupReading.read(document, author: WordAuthor.planlint, limits: limits)
        } catch {
            throw .unreadable(error)
        }
        var firsts: [Int: Int] = [:]
        var keys: [Key] = []
        for (index, paragraph) in markup.paragraphs.enumerated() {
            // In a text box no comment can stand: all of it is the paragraph that the box hangs on.
            if paragraph.holder != nil, paragraph.outermost < index {
                keys.append(keys[paragraph.outermost])
                continue
            }
            guard let cell = paragraph.cell else {
                keys.append(Key(paragraph: index))
                continue
            }
            let first = firsts[cell, default: index]
            firsts[cell] = first
            keys.append(Key(paragraph: first))
        }
        self.keys = keys
    }

    /// Whether it was made of these very bytes.
    package func isOf(_ document: [UInt8]) -> Bool { document == self.document }

    /// What was read, if it was read of these bytes and for this author.
    func markup(of bytes: [UInt8], author: WordAuthor) -> Markup? {
        author.name == WordAuthor.planlint && isOf(bytes) ? markup : nil
    }

    /// Where a comment on these bytes would stand; nil where the document has no paragraph.
    package func key(of span: Span) -> Key? { markup.place(of: span).map { keys[$0.paragraph] } }

    /// Whether words can be replaced by a change that a person accepts or rejects: not in fields, controls and boxes, not over
    /// tabs and pictures, not in another person's change.
    package func canRewrite(_ span: Span) -> Bool {
        span.part == .main && span.count > 0 && markup.portions(of: span) != nil
    }

    /// Which of several rewrites can be made in one copy: two in the same stretch of text cannot.
    /// - Parameter groups: the places of each; all of them or none are rewritten.
    package func canRewriteTogether(_ groups: [[Span]]) -> [Bool] {
        var taken: Set<Int> = []
        var can = [Bool](repeating: false, count: groups.count)
        let order = groups.indices.sorted { (groups[$0].first?.start ?? 0) < (groups[$1].first?.start ?? 0) }
        for index in order {
            var runs: Set<Int> = []
            can[index] = groups[index].allSatisfy { span in
                guard canRewrite(span), let portions = markup.portions(of: span),
                    taken.isDisjoint(with: portions.map(\.run))
                else { return false }
                runs.formUnion(portions.map(\.run))
                return true
            }
            if can[index] { taken.formUnion(runs) }
        }
        return can
    }

    /// The words of each paragraph that has any, text boxes left out.
    package var paragraphs: [(key: Key, span: Span)] {
        var words: [Int: Span] = [:]
        for run in markup.runs where run.holder == nil {
            for piece in run.pieces where piece.isText && !piece.content.isEmpty {
                let span = Span(piece.content.lowerBound, piece.content.upperBound)
                words[run.paragraph] = words[run.paragraph]?.union(span) ?? span
            }
        }
        return words.sorted { $0.key < $1.key }.map { (keys[$0.key], $0.value) }
    }

    /// Where an author's pending changes stand, in order.
    package static func changes(of author: String, in source: Source, limits: WordLimits = .standard) -> [Span] {
        guard source.main.bytes.holds(Array(author.utf8)),
            let markup = try? MarkupReading.read(source.main.bytes, author: author, limits: limits)
        else { return [] }
        return markup.changes.filter { $0.author == author }.map { Span($0.tag.upperBound, $0.tag.upperBound) }
    }
}

extension [UInt8] {
    /// Looks for the first byte and compares the rest: parts are large, and this is asked of every document.
    func holds(_ word: [UInt8]) -> Bool {
        withUnsafeBytes { bytes in
            word.withUnsafeBytes { wanted in
                guard let start = bytes.baseAddress, let first = wanted.first, let word = wanted.baseAddress else {
                    return false
                }
                var index = 0
                while index + wanted.count <= bytes.count,
                    let hit = memchr(start + index, CInt(first), bytes.count - wanted.count + 1 - index)
                {
                    if memcmp(hit, word, wanted.count) == 0 { return true }
                    index = start.distance(to: UnsafeRawPointer(hit)) + 1
                }
                return false
            }
        }
    }
}

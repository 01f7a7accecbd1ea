/// All that was seen in one text.
package struct Reading: Sendable {
    /// One occurrence of an entry of a named word list.
    package struct PhraseMatch: Hashable, Sendable {
        /// Index into `Lexicon.lists`.
        package let list: Int
        /// Index of the entry in that list.
        package let entry: Int
        /// Half-open range of UTF-8 bytes.
        package let range: Range<Int>

        package init(list: Int, entry: Int, range: Range<Int>) {
            self.list = list
            self.entry = entry
            self.range = range
        }
    }

    /// Sorted by start, then by end, then by kind.
    package var signals: [Signal]
    /// Sorted by start; the longest match at each place of each list, matches inside a longer one of the same list left
    /// out.
    package var phrases: [PhraseMatch]
    /// Half-open ranges of UTF-8 bytes, one a sentence, without the space between.
    package var sentences: [Range<Int>]
    /// Words counted by the tokeniser.
    package var wordCount: Int

    package init(
        signals: [Signal] = [], phrases: [PhraseMatch] = [], sentences: [Range<Int>] = [], wordCount: Int = 0
    ) {
        self.signals = signals
        self.phrases = phrases
        self.sentences = sentences
        self.wordCount = wordCount
    }

    package func signals(_ kind: Signal.Kind) -> some Sequence<Signal> {
        signals.lazy.filter { $0.kind == kind }
    }
}

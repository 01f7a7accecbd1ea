/// Reads a text for its signals. Pure and safe to share between threads; time grows linearly with the text.
package struct TextReader: Sendable {
    package let lexicon: Lexicon
    package let terms: SchoolTerms

    package init(lexicon: Lexicon, terms: SchoolTerms = SchoolTerms()) {
        self.lexicon = lexicon
        self.terms = terms
    }

    /// All that the text shows. Ranges are half-open byte ranges of `text`, which should be UTF-8; stray bytes are
    /// passed over.
    package func read(_ text: [UInt8], in context: ReadingContext) -> Reading {
        text.withUnsafeBufferPointer { bytes in
            let passage = Passage(bytes, lexicon: lexicon, terms: terms, context: context)
            return SignalReader(passage: passage).reading()
        }
    }

    package func read(_ text: String, in context: ReadingContext) -> Reading { read(Array(text.utf8), in: context) }

    /// Reads a whole date field.
    package func readDateCell(_ text: [UInt8], in context: ReadingContext) -> DateCell {
        text.withUnsafeBufferPointer { bytes in
            DateCellReader(passage: Passage(bytes, lexicon: lexicon, terms: terms, context: context)).cell()
        }
    }

    /// Reads a whole owner field.
    package func readOwner(_ text: [UInt8], in context: ReadingContext) -> OwnerCell {
        text.withUnsafeBufferPointer { bytes in
            OwnerReader(passage: Passage(bytes, lexicon: lexicon, terms: terms, context: context)).cell()
        }
    }
}

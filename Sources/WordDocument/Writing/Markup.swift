/// Where the runs, paragraphs, marks and changes of a document stand, in bytes: what is needed to write between them.
struct Markup {
    /// What a run holds: a text, a tab, a break, a picture.
    struct Piece {
        let tag: Range<Int>
        /// Between the tags; empty for everything that has no text.
        var content: Range<Int>
        var end: Int
        let isText: Bool
    }

    struct Run {
        let tag: Range<Int>
        /// After the properties: what a second half of this run has to begin with ends here.
        var headerEnd: Int
        var pieces: [Piece] = []
        /// Empty where the run is one tag.
        var endTag: Range<Int>
        let paragraph: Int
        /// The outermost control or run around it, which marks must not stand in.
        let holder: Int?
        /// Inside a change that is not ours.
        let isInChange: Bool
        /// Inside a field or another run, where nothing is rewritten.
        let isWithinField: Bool
    }

    struct Paragraph {
        let tag: Range<Int>
        /// After the properties.
        var contentStart: Int
        /// Empty where the paragraph is one tag.
        var endTag: Range<Int>
        /// The table cell that it stands in, the innermost.
        let cell: Int?
        /// What it stands in where it is part of a text box: the run that holds the box.
        let holder: Int?
        /// The outermost paragraph, itself where it stands in none.
        let outermost: Int

        var isOneTag: Bool { endTag.isEmpty }
    }

    enum MarkKind { case start, end, reference }

    /// A comment's mark.
    struct Mark {
        let kind: MarkKind
        let id: Int
        var range: Range<Int>
        /// Spaces before the end of the tag: what `Seam` says of the place.
        let spaces: Int
        /// For a reference, its run.
        let run: Int?
    }

    struct Change {
        let isInsertion: Bool
        let author: String
        let tag: Range<Int>
        var endTag: Range<Int>
        let isSeamBefore: Bool
        var isSeamAfter = false
        var runs: Range<Int>
    }

    /// In document order, those in text boxes included.
    var runs: [Run] = []
    var paragraphs: [Paragraph] = []
    var marks: [Mark] = []
    var changes: [Change] = []
    /// Whole elements: controls within lines, and runs that hold other runs.
    var holders: [Range<Int>] = []
    /// Every number that names a comment, a change or a bookmark.
    var ids: Set<Int> = []
    /// The first tag.
    var root = 0..<0
    /// The bytes of all text, those that `author` inserted left out: what no write may alter.
    var words: [UInt8] = []
}

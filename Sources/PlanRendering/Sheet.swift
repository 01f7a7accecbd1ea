import PlanModel

/// A plan laid out as a form, before it is known in which file format: headings, lines of label and value, lists, tables.
struct Sheet {
    struct Line {
        let label: String
        /// Nil for a place in which nothing is written.
        let words: MarkedWords?
    }

    /// One entry of a list.
    struct Item {
        /// Names the entry's own words, where they could be taken for something else.
        let label: String
        let words: MarkedWords
        let lines: [Line]
        /// The words could not be taken for a label, a number or a mark, and stand without their label.
        var isPlain: Bool
    }

    enum Block {
        case title(String)
        /// `level` counts from 1 for the entries of the plan itself.
        case heading(level: Int, String)
        /// `arePairs`: no value could be taken for a label, so that labels and values may stand side by side.
        case lines([Line], arePairs: Bool)
        case list([Item])
        /// The rows hold as many cells as there are titles.
        case table(titles: [String], rows: [[MarkedWords?]])
    }

    var blocks: [Block] = []
    var losses: [String] = []

    static func of(_ words: FieldWords, hasTables: Bool) -> Sheet {
        var writer = SheetWriter(words: words, hasTables: hasTables)
        writer.run()
        return writer.sheet
    }
}

/// What a whole owner field says: who is named, and which of its words name nobody.
package struct OwnerCell: Hashable, Sendable {
    package enum Kind: String, Sendable { case person, role, agency }

    /// One owner.
    package struct Owner: Hashable, Sendable {
        /// Half-open range of UTF-8 bytes.
        package let range: Range<Int>
        /// A person's name as written with single spaces; a role in lower case; an agency as written.
        package let name: String
        package let kind: Kind

        package init(range: Range<Int>, name: String, kind: Kind) {
            self.range = range
            self.name = name
            self.kind = kind
        }
    }

    package enum Emptiness: String, Sendable {
        /// "all", "family", "care team".
        case collective
        /// "TBA", "xx", "n/a", "____".
        case placeholder
        /// "they", "she".
        case pronoun
    }

    /// Words that stand where an owner belongs and name nobody.
    package struct Gap: Hashable, Sendable {
        package let range: Range<Int>
        package let why: Emptiness

        package init(range: Range<Int>, why: Emptiness) {
            self.range = range
            self.why = why
        }
    }

    /// In order of the text.
    package let owners: [Owner]
    /// In order of the text.
    package let gaps: [Gap]

    package init(owners: [Owner], gaps: [Gap]) {
        self.owners = owners
        self.gaps = gaps
    }

    /// Nobody is named.
    package var isEmpty: Bool { owners.isEmpty }
    /// Why nobody is named; nil where somebody is or the field is blank.
    package var emptiness: Emptiness? { owners.isEmpty ? gaps.first?.why : nil }
}

/// What a case plan is made of, and the words by which real forms name it; from `Rules/vocabulary/plan.yml`.
///
/// Kinds and fields are interned: everything that is asked often is asked by number.
package struct Vocabulary: Sendable {
    package struct Label: Hashable, Sendable {
        /// As written in the vocabulary.
        package let text: String
        /// Kinds within whose section the label counts; everywhere when empty.
        package let within: [KindID]
        /// Profiles in which it counts; all when empty.
        package let profiles: [String]

        package init(text: String, within: [KindID] = [], profiles: [String] = []) {
            self.text = text
            self.within = within
            self.profiles = profiles
        }
    }

    /// A class, because kinds are asked for all the time and much hangs on each.
    package final class Kind: Sendable {
        package let id: KindID
        /// `objective`
        package let name: String
        /// `objectives`: the key of a list in a YAML plan.
        package let plural: String
        /// `Objective`: how places are spoken of.
        package let title: String
        /// Kinds that may hold it; the plan itself when empty.
        package let within: [KindID]
        /// Whether people count it ("Objective 2").
        package let isNumbered: Bool
        /// Headings, row labels and column titles that name such an entry or a section of them.
        package let labels: [Label]
        /// Words by which a heading that is no label is taken for one of such entries: "going well".
        package let hints: [String]
        package let fields: [Field]
        private let fieldByName: [String: FieldID]

        package init(
            id: KindID, name: String, plural: String, title: String, within: [KindID], isNumbered: Bool,
            labels: [Label], hints: [String] = [], fields: [Field]
        ) {
            self.id = id
            self.name = name
            self.plural = plural
            self.title = title
            self.within = within
            self.isNumbered = isNumbered
            self.labels = labels
            self.hints = hints
            self.fields = fields
            fieldByName = Dictionary(fields.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
            mainField = fields.first { $0.isMain }
        }

        package func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
        package func field(named name: String) -> FieldID? { fieldByName[name] }
        /// The field that holds the words of the entry itself.
        package let mainField: Field?
    }

    package final class Field: Sendable {
        package let id: FieldID
        /// `due`
        package let name: String
        /// `by when`: how messages speak of it.
        package let title: String
        package let type: FieldType
        package let isMain: Bool
        package let labels: [Label]
        /// Words by which a column or a label that is not known is taken for the field: "whose".
        package let hints: [String]

        package init(
            id: FieldID, name: String, title: String, type: FieldType, isMain: Bool, labels: [Label],
            hints: [String] = []
        ) {
            self.id = id
            self.name = name
            self.title = title
            self.type = type
            self.isMain = isMain
            self.labels = labels
            self.hints = hints
        }
    }

    /// One answer of a choice field, and the words that give it.
    package struct Choice: Hashable, Sendable {
        package let value: String
        /// How messages speak of it: "Torres Strait Islander".
        package let title: String
        package let words: [String]

        package init(value: String, title: String? = nil, words: [String]) {
            self.value = value
            self.title = title ?? value.split(separator: "-").joined(separator: " ")
            self.words = words
        }
    }

    package enum FieldType: Sendable {
        case text
        /// A date or another time frame.
        case date
        /// One or more people, roles or agencies.
        case people
        case number
        case frequency
        case choice([Choice])
        /// Somebody's own words: never read for wording.
        case ownWords
    }

    package let kinds: [Kind]
    package let fieldNames: [String]
    /// The small words by which readers tell text apart; none in a vocabulary that is made without them.
    package var reading = ReadingWords.none
    private let kindByName: [String: KindID]
    private let fieldByName: [String: FieldID]

    /// - Parameter kinds: in the order of their ids, from 0.
    package init(kinds: [Kind], fieldNames: [String]) {
        self.kinds = kinds
        self.fieldNames = fieldNames
        kindByName = Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, $0.id) })
        fieldByName = Dictionary(
            uniqueKeysWithValues: fieldNames.enumerated().map { ($1, FieldID(UInt16($0))) })
    }

    package func kind(named name: String) -> KindID? { kindByName[name] }
    package func field(named name: String) -> FieldID? { fieldByName[name] }
    package subscript(_ kind: KindID) -> Kind { kinds[Int(kind.index)] }
    package func name(of field: FieldID) -> String { fieldNames[Int(field.index)] }
}

package struct KindID: Hashable, Comparable, Sendable {
    package let index: UInt8
    package init(_ index: UInt8) { self.index = index }
    package static func < (a: KindID, b: KindID) -> Bool { a.index < b.index }
}

package struct FieldID: Hashable, Comparable, Sendable {
    package let index: UInt16
    package init(_ index: UInt16) { self.index = index }
    package static func < (a: FieldID, b: FieldID) -> Bool { a.index < b.index }
}

import PlanLanguage
import PlanSource

package typealias NodeID = Int

/// One entry of a plan: a goal, an objective, a task, a person, a consultation.
package struct Node: Sendable {
    package let id: NodeID
    package let kind: KindID
    package let parent: NodeID?
    /// In document order.
    package var children: [NodeID]
    /// Each field at most once; fields that the form has no place for are left out.
    package var fields: [(id: FieldID, value: FieldValue)]
    /// Where a person would point to for this entry: its heading, its label, its row, its own words. Never empty unless the
    /// document is.
    package var anchor: Span
    /// The number or letter that the document itself prints: "2.3", "b".
    package var printedNumber: String?
    /// Counted from 1 among the entries of its kind: within the objective for tasks, within the plan otherwise.
    package var ordinal: Int
    /// Where it stands, as a person would say it, when that is more telling than kind and number: "Actions table, row 3".
    package var placeInForm: String?
    package var recognisedBy: Recognition

    package init(
        id: NodeID, kind: KindID, parent: NodeID?, anchor: Span, recognisedBy: Recognition,
        printedNumber: String? = nil,
        ordinal: Int = 0, placeInForm: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.parent = parent
        self.anchor = anchor
        self.recognisedBy = recognisedBy
        self.printedNumber = printedNumber
        self.ordinal = ordinal
        self.placeInForm = placeInForm
        children = []
        fields = []
    }

    package subscript(_ field: FieldID) -> FieldValue? {
        // By index: a copy of each entry on the way would cost more than all the rest.
        for index in fields.indices where fields[index].id == field { return fields[index].value }
        return nil
    }

    /// The state of a field; `noPlace` where the form has none.
    package func state(of field: FieldID) -> FieldState {
        for index in fields.indices where fields[index].id == field { return fields[index].value.state }
        return .noPlace
    }
}

/// A case plan as it was understood: entries in document order, the plan itself first.
package struct Plan: Sendable {
    /// A stretch of the document's text and what it is.
    package struct TextBlock: Sendable {
        package enum Role: String, Sendable {
            case heading, label, body
            /// The child's or a parent's own words, quoted text.
            case ownWords
            /// A court's condition, word for word.
            case condition
            /// The form's own instructions.
            case guidance
        }

        package let text: MappedText
        package let role: Role
        /// The entry that it belongs to.
        package let node: NodeID

        package init(text: MappedText, role: Role, node: NodeID) {
            self.text = text
            self.role = role
            self.node = node
        }
    }

    /// Text that was not understood.
    package struct Leftover: Sendable {
        package let text: MappedText
        package let because: String
        package let looksLikePlanContent: Bool
        package let place: String

        package init(text: MappedText, because: String, looksLikePlanContent: Bool, place: String) {
            self.text = text
            self.because = because
            self.looksLikePlanContent = looksLikePlanContent
            self.place = place
        }
    }

    /// A place that the form has for entries of a kind, with nothing in it: an empty section, a spare row.
    package struct Vacancy: Sendable {
        package let kind: KindID
        /// The heading or label that asks for it; empty where a table alone does.
        package let label: String
        /// The empty cell; the heading or label where there is none.
        package let span: Span

        package init(kind: KindID, label: String, span: Span) {
            self.kind = kind
            self.label = label
            self.span = span
        }
    }

    package let vocabulary: Vocabulary
    /// `nodes[0]` is the plan; every node comes after its parent.
    package var nodes: [Node]
    /// All text of the document in order, each byte at most once.
    package var texts: [TextBlock]
    package var leftovers: [Leftover]
    /// In document order.
    package var vacancies: [Vacancy]
    /// Which profile the document itself speaks for, and the words that say so.
    package var profileHint: (id: String, words: String)?
    /// Remarks on how the document was read.
    package var remarks: [String]

    package init(vocabulary: Vocabulary, nodes: [Node]) {
        self.vocabulary = vocabulary
        self.nodes = nodes
        texts = []
        leftovers = []
        vacancies = []
        remarks = []
    }

    package func nodes(of kind: KindID) -> [Node] { nodes.filter { $0.kind == kind } }

    /// All entries below one, in document order, itself left out.
    package func descendants(of id: NodeID) -> [NodeID] {
        var found: [NodeID] = []
        var open = Array(nodes[id].children.reversed())
        while let next = open.popLast() {
            found.append(next)
            open.append(contentsOf: nodes[next].children.reversed())
        }
        return found
    }

    package func ancestor(of id: NodeID, kind: KindID) -> NodeID? {
        var current = nodes[id].parent
        while let id = current {
            if nodes[id].kind == kind { return id }
            current = nodes[id].parent
        }
        return nil
    }
}

extension Plan {
    /// Where an entry is, as a person would say it: "Objective 2, task 3"; "Actions table, row 3".
    package func place(of id: NodeID) -> String {
        let node = nodes[id]
        if let place = node.placeInForm { return place }
        let kind = vocabulary[node.kind]
        guard node.parent != nil else { return kind.title }
        let own = kind.isNumbered ? "\(kind.title) \(node.ordinal)" : kind.title
        guard kind.name == "task", let above = numberedAncestor(of: id) else { return own }
        return place(of: above) + ", " + own.lowercased()
    }

    private func numberedAncestor(of id: NodeID) -> NodeID? {
        var current = nodes[id].parent
        while let id = current {
            if vocabulary[nodes[id].kind].isNumbered, nodes[id].parent != nil { return id }
            current = nodes[id].parent
        }
        return nil
    }
}

import PlanSource

/// A YAML file as it was read: one root, and the comments beside it.
package struct YAMLDocument: Sendable {
    /// Nil for a file with nothing but comments in it.
    package let root: YAMLNode?
    /// In source order; a `#` inside a text is none.
    package let comments: [YAMLComment]

    package init(root: YAMLNode?, comments: [YAMLComment]) {
        self.root = root
        self.comments = comments
    }
}

/// One value of a YAML file and the bytes that it stands on.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    private enum Storage: Sendable {
        case tree(Content)
        case packed(PackedYAML)
    }

    private let storage: Storage
    /// Half-open bytes of the source. Quotes and the `|` of a block text belong to it; the line break that ends a block
    /// text does not. A collection reaches from its first to its last byte. A value that was left out is an empty span
    /// at the place where it belongs (after the colon or dash).
    package let span: Span

    package init(content: Content, span: Span) {
        storage = .tree(content)
        self.span = span
    }

    /// A node that stands in no document.
    package init(packed: PackedYAML) {
        storage = .packed(packed)
        span = Span(0, 0)
    }
}

/// A key and its value.
package struct YAMLEntry: Sendable {
    /// Never empty in a document that was read without problems.
    package let key: MappedText
    /// The key as written, with its quotes.
    package let keySpan: Span
    package let value: YAMLNode
    private let knownName: String?

    package init(key: MappedText, keySpan: Span, value: YAMLNode) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
        knownName = nil
    }

    init(_ key: PackedKeys.Key, value: YAMLNode) {
        self.key = key.text
        keySpan = Span(0, 0)
        self.value = value
        knownName = key.name
    }

    package var name: String { knownName ?? key.string }
    /// From the key's first byte to the value's last.
    package var span: Span { keySpan.union(value.span) }
}

/// A real comment.
package struct YAMLComment: Sendable {
    /// What is said, without `#` and the spaces around it.
    package let text: MappedText
    /// From the `#` to the end of the line, without the line break.
    package let span: Span
    /// Counted from 1, as people count.
    package let line: Int
    /// True when nothing else stands on its line.
    package let isWholeLine: Bool
}

extension YAMLNode {
    package var content: Content {
        switch storage {
        case .tree(let content): content
        case .packed(let packed):
            packed.scalar.map(Content.scalar) ?? packed.items.map(Content.sequence) ?? .mapping(packed.entries ?? [])
        }
    }

    package var scalar: YAMLScalar? {
        switch storage {
        case .tree(.scalar(let scalar)): scalar
        case .tree: nil
        case .packed(let packed): packed.scalar
        }
    }

    package var items: [YAMLNode]? {
        switch storage {
        case .tree(.sequence(let items)): items
        case .tree: nil
        case .packed(let packed): packed.items
        }
    }

    package var entries: [YAMLEntry]? {
        switch storage {
        case .tree(.mapping(let entries)): entries
        case .tree: nil
        case .packed(let packed): packed.entries
        }
    }

    /// True where there are keys and values.
    package var isMapping: Bool {
        switch storage {
        case .tree(.mapping): true
        case .tree: false
        case .packed(let packed): packed.isMapping
        }
    }

    /// The text of a scalar without the spaces around it; nil for a collection.
    package var trimmedText: String? {
        switch storage {
        case .tree(.scalar(let scalar)): scalar.text.trimmed().string
        case .tree: nil
        case .packed(let packed): packed.trimmedText
        }
    }

    /// True for a value that was left out, `~` or `null`.
    package var isNull: Bool {
        switch storage {
        case .tree(.scalar(let scalar)): scalar.isNull
        case .tree: false
        case .packed(let packed): packed.mayBeNull && packed.scalar?.isNull == true
        }
    }

    /// The value of a mapping under this key; nil also where the node is no mapping.
    package subscript(key: String) -> YAMLNode? {
        switch storage {
        case .tree(.mapping(let entries)): Self.entry(key, in: entries)?.value
        case .tree: nil
        case .packed(let packed): packed[key]
        }
    }

    /// The entry of a mapping with this key.
    package func entry(_ key: String) -> YAMLEntry? { entries.flatMap { Self.entry(key, in: $0) } }

    private static func entry(_ key: String, in entries: [YAMLEntry]) -> YAMLEntry? {
        var key = key
        return key.withUTF8 { wanted in
            entries.first { entry in
                entry.key.bytes.count == wanted.count
                    && entry.key.bytes.withUnsafeBufferPointer { $0.elementsEqual(wanted) }
            }
        }
    }

    /// What the value is, in words for messages.
    package var shape: String {
        if isMapping { return "a set of keys" }
        return items == nil ? isNull ? "nothing" : "a text" : "a list"
    }
}

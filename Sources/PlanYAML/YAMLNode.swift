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

    package let content: Content
    /// Half-open bytes of the source. Quotes and the `|` of a block text belong to it; the line break that ends a block
    /// text does not. A collection reaches from its first to its last byte. A value that was left out is an empty span
    /// at the place where it belongs (after the colon or dash).
    package let span: Span

    package init(content: Content, span: Span) {
        self.content = content
        self.span = span
    }
}

/// A key and its value.
package struct YAMLEntry: Sendable {
    /// Never empty in a document that was read without problems.
    package let key: MappedText
    /// The key as written, with its quotes.
    package let keySpan: Span
    package let value: YAMLNode

    package init(key: MappedText, keySpan: Span, value: YAMLNode) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }

    package var name: String { key.string }
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
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    package var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// True for a value that was left out, `~` or `null`.
    package var isNull: Bool { scalar?.isNull ?? false }

    /// The entry of a mapping with this key.
    package func entry(_ key: String) -> YAMLEntry? {
        guard case .mapping(let entries) = content else { return nil }
        var key = key
        return key.withUTF8 { wanted in
            entries.first { entry in
                entry.key.bytes.count == wanted.count
                    && entry.key.bytes.withUnsafeBufferPointer { $0.elementsEqual(wanted) }
            }
        }
    }

    /// The value of a mapping under this key; nil also where the node is no mapping.
    package subscript(key: String) -> YAMLNode? { entry(key)?.value }

    /// What the value is, in words for messages.
    package var shape: String {
        switch content {
        case .scalar(let scalar): scalar.isNull ? "nothing" : "a text"
        case .sequence: "a list"
        case .mapping: "a set of keys"
        }
    }
}

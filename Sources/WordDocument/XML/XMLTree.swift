/// A small part as a tree: lists of relations, styles and numberings. Never the document itself.
final class XMLTree {
    let name: String
    let attributes: [String: String]
    private(set) var children: [XMLTree] = []

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }
    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// The attribute `val` of a child.
    func value(_ name: String) -> String? { child(name)?["val"] }

    /// A switch: nil where the child is not there.
    func isOn(_ name: String) -> Bool? {
        guard let child = child(name) else { return nil }
        guard let value = child["val"] else { return true }
        return value != "0" && value != "false" && value != "off" && value != "none"
    }

    static func read(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) -> XMLTree {
        let builder = Builder(most: limits.nodes)
        try XMLReading.read(bytes, limits, to: builder)
        return builder.root
    }

    private final class Builder: XMLHandler {
        var root = XMLTree(name: "", attributes: [:])
        private var open: [XMLTree] = []
        private var left: Int
        private let most: Int

        init(most: Int) {
            self.most = most
            left = most
        }

        func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) throws(WordFault) {
            left -= 1
            guard left > 0 else { throw .tooMany(limit: most) }
            let node = XMLTree(name: name.local, attributes: attributes.all)
            if let parent = open.last { parent.children.append(node) } else { root = node }
            open.append(node)
        }

        func end(_ name: XMLName, at range: Range<Int>) { _ = open.popLast() }
        func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {}
    }
}

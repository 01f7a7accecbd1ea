/// The elements right below the root of a small part, each with its bytes: a list of relations, of types, of comments.
final class ChildList: XMLHandler {
    struct Child {
        let name: String
        let attributes: [String: String]
        var range: Range<Int>
        /// The numbers that newer programs give to the paragraphs of a comment.
        var paragraphIDs: [String] = []
        /// The words of each paragraph.
        var paragraphs: [String] = []
    }

    private(set) var root = 0..<0
    private(set) var rootEnd = 0..<0
    private(set) var children: [Child] = []
    private var depth = 0
    private var isInText = false

    private init() {}

    static func read(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) -> ChildList {
        let list = ChildList()
        try XMLReading.read(bytes, limits, to: list)
        return list
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) {
        depth += 1
        if depth == 1 { root = range }
        if depth == 2 { children.append(Child(name: name.local, attributes: attributes.all, range: range)) }
        guard depth > 2, let last = children.indices.last else { return }
        if name.local == "p" {
            children[last].paragraphs.append("")
            if let id = attributes["paraId"] { children[last].paragraphIDs.append(id) }
        }
        isInText = name.local == "t"
    }

    func end(_ name: XMLName, at range: Range<Int>) {
        isInText = false
        if depth == 1 { rootEnd = range }
        if depth == 2, let last = children.indices.last {
            children[last].range = children[last].range.lowerBound..<range.upperBound
        }
        depth -= 1
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        guard isInText, let last = children.indices.last, let line = children[last].paragraphs.indices.last else {
            return
        }
        children[last].paragraphs[line] += String(decoding: bytes, as: UTF8.self)
    }

    /// Adds text as the last child.
    func append(_ text: String, to bytes: [UInt8]) throws(WordWriteFault) -> [UInt8] {
        var splice = Splice()
        if rootEnd.isEmpty {
            // The root is one tag.
            splice.replace(root.upperBound - 2..<root.upperBound, with: ">\(text)</\(RawTag(root, in: bytes).name)>")
        } else {
            splice.insert(text, at: rootEnd.lowerBound)
        }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return result.bytes
    }

    func removing(_ isOut: (Child) -> Bool, from bytes: [UInt8]) throws(WordWriteFault) -> [UInt8] {
        var splice = Splice()
        for child in children where isOut(child) { splice.delete(child.range) }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return result.bytes
    }
}

/// The parts of a packed document that a review changes, unpacked, and what becomes of them.
struct ReviewParts {
    /// The lists that belong to comments, by the last word of their relation's type.
    static let commentLists = ["comments", "commentsExtended", "commentsIds", "commentsExtensible"]
    static let types = "[Content_Types].xml"

    let container: ZipContainer
    let main: String
    /// The relations of the main part; there need not be any.
    let relations: String
    /// By the last word of the relation's type.
    let names: [String: String]
    private(set) var parts: [String: [UInt8]]
    private let originals: [String: [UInt8]]
    private var removed: Set<String> = []
    /// The byte order mark of the main part, which is not part of what the reader reads.
    private let mark: [UInt8]

    /// - Throws: `signed`, `unusual`, or why the file cannot be read: also for damage in a part that is not changed.
    init(_ bytes: [UInt8], _ limits: WordLimits) throws(WordWriteFault) {
        container = try ZipContainer(bytes)
        let unpacked = try Self.unpack(bytes, limits)
        guard !unpacked.isSigned else { throw .signed }
        main = unpacked.main
        relations = unpacked.relations
        names = unpacked.names
        var parts = unpacked.parts
        let document = parts[main] ?? []
        let encoding = TextMark.utf8
        mark = document.starts(with: encoding) ? encoding : []
        guard !document.starts(with: [0xFF, 0xFE]), !document.starts(with: [0xFE, 0xFF]) else { throw .unusual }
        parts[main] = Array(document.dropFirst(mark.count))
        self.parts = parts
        originals = parts
    }

    private enum TextMark { static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF] }

    /// The main part as the reader reads it.
    var document: [UInt8] {
        get { parts[main] ?? [] }
        set { parts[main] = newValue }
    }

    subscript(_ list: String) -> [UInt8]? {
        get { names[list].flatMap { removed.contains($0) ? nil : parts[$0] } }
        set { if let name = names[list] { parts[name] = newValue } }
    }

    mutating func set(_ bytes: [UInt8], of name: String) { parts[name] = bytes }

    mutating func remove(_ name: String) {
        removed.insert(name)
        parts[name] = nil
    }

    /// The whole file again.
    func packed() throws(WordWriteFault) -> [UInt8] {
        var changes = ZipContainer.Changes()
        changes.model = main
        let known = Set(container.entries.map(\.name))
        changes.removed = removed
        for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) where originals[name] != bytes {
            let whole = name == main ? mark + bytes : bytes
            if known.contains(name) { changes.replaced[name] = whole } else { changes.added.append((name, whole)) }
        }
        return try container.applying(changes)
    }
}

private struct UnpackedReview: Sendable {
    var main = ""
    var relations = ""
    var names: [String: String] = [:]
    var parts: [String: [UInt8]] = [:]
    var isSigned = false
}

extension ReviewParts {
    private static func unpack(_ bytes: [UInt8], _ limits: WordLimits) throws(WordWriteFault) -> UnpackedReview {
        do {
            return try ZipArchive.with(bytes, limits: limits) { zip throws(WordFault) in try unpack(zip, limits) }
        } catch {
            throw .unreadable(error)
        }
    }

    private static func unpack(_ zip: ZipArchive, _ limits: WordLimits) throws(WordFault) -> UnpackedReview {
        var review = UnpackedReview()
        let roots = try relations("_rels/.rels", base: "", zip, limits)
        review.main = try name(roots.first { $0.type == "officeDocument" }?.target ?? "word/document.xml", in: zip)
        let folder = review.main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        review.relations = folder + "_rels/" + review.main.dropFirst(folder.count) + ".rels"
        let related = try relations(review.relations, base: folder, zip, limits)
        for list in commentLists {
            guard let target = related.first(where: { $0.type == list })?.target, let entry = zip.entry(named: target)
            else { continue }
            review.names[list] = entry.name
        }
        let wanted = Set([types, review.main, review.relations] + review.names.values)
        for entry in zip.entries {
            // Unpacking all of them finds damage in what would only be copied.
            let part = try zip.bytes(of: entry)
            if wanted.contains(entry.name) { review.parts[entry.name] = part }
        }
        guard review.parts[types] != nil else { throw .noDocument }
        review.isSigned =
            zip.entries.contains { $0.name.lowercased().hasPrefix("_xmlsignatures/") }
            || roots.contains { $0.type == "origin" }
        return review
    }

    private static func name(_ target: String, in zip: ZipArchive) throws(WordFault) -> String {
        if let entry = zip.entry(named: target) { return entry.name }
        throw zip.entry(named: "EncryptedPackage") == nil ? .noDocument : .protected
    }

    private static func relations(
        _ name: String, base: String, _ zip: ZipArchive, _ limits: WordLimits
    ) throws(WordFault) -> [Relation] {
        guard let entry = zip.entry(named: name) else { return [] }
        return Relation.read(try XMLTree.read(try zip.bytes(of: entry), limits), base: base)
    }
}

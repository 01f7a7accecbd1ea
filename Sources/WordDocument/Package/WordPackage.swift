import PlanSource

/// The parts of a packed Word document that hold words or say how they look.
package enum WordPackage {
    /// What a part is to the document.
    package enum Role: String, Sendable, CaseIterable {
        case document, footnotes, endnotes, header, footer, comments, commentsExtended, styles, numbering
    }

    /// Reads the parts from a file in memory; nothing is written anywhere.
    ///
    /// The first part is the document itself. Names are those inside the file, with the role before them
    /// ("footnotes:word/footnotes.xml"); bytes are decoded to UTF-8, so spans count in them.
    package static func open(
        _ bytes: [UInt8], path: String, limits: WordLimits = .standard
    ) throws(WordFault) -> Source {
        guard bytes.count <= limits.packed else { throw .tooLarge(limit: limits.packed) }
        return try ZipArchive.with(bytes, limits: limits) { zip throws(WordFault) in
            var reading = PackageReading(zip: zip, limits: limits)
            return Source(path: path, parts: try reading.parts(), packed: bytes)
        }
    }

    /// Nil for a part that is no part of a Word document.
    package static func role(of part: Source.Part) -> Role? {
        part.name.firstIndex(of: ":").flatMap { Role(rawValue: String(part.name[..<$0])) }
    }

    /// Loads the library that unpacks, which takes as long as reading a short document.
    package static func prepare() { _ = ZipLibrary.loaded }

    /// Whether a source came out of `open`.
    package static func isWord(_ source: Source) -> Bool {
        source.parts.first.map { role(of: $0) == .document } ?? false
    }
}

private struct PackageReading {
    let zip: ZipArchive
    let limits: WordLimits
    var read = 0

    init(zip: ZipArchive, limits: WordLimits) {
        self.zip = zip
        self.limits = limits
    }

    mutating func parts() throws(WordFault) -> [Source.Part] {
        let roots = try relations(of: "_rels/.rels", base: "")
        let main = roots.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
        guard zip.entry(named: main) != nil else {
            throw zip.entry(named: "EncryptedPackage") == nil ? .noDocument : .protected
        }
        let document = try part(.document, main)
        var parts = [document]
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let name = main.split(separator: "/").last.map(String.init) ?? main
        let list = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        let related = try relations(of: list, base: folder)
        // A fixed order: the places in a report do not hang on the order of a list in the file.
        for role in WordPackage.Role.allCases where role != .document {
            var seen: Set<String> = []
            for relation in related where relation.type == role.rawValue && seen.insert(relation.target).inserted {
                guard zip.entry(named: relation.target) != nil else { continue }
                parts.append(try part(role, relation.target))
            }
        }
        return parts
    }

    private mutating func part(_ role: WordPackage.Role, _ name: String) throws(WordFault) -> Source.Part {
        Source.Part(name: role.rawValue + ":" + name, bytes: try text(of: name))
    }

    private mutating func relations(of name: String, base: String) throws(WordFault) -> [Relation] {
        guard zip.entry(named: name) != nil else { return [] }
        return Relation.read(try XMLTree.read(try text(of: name), limits), base: base)
    }

    /// A part as UTF-8 without a byte order mark.
    private mutating func text(of name: String) throws(WordFault) -> [UInt8] {
        guard let entry = zip.entry(named: name) else { throw .noDocument }
        guard entry.size <= limits.read - read else { throw .tooLarge(limit: limits.read) }
        read += entry.size
        let bytes = try zip.bytes(of: entry)
        let encoding = TextEncoding(markIn: bytes)
        guard encoding.scheme != .utf8 || encoding.hasByteOrderMark else { return bytes }
        do {
            return try Source.decode(bytes, path: name, limit: limits.read).main.bytes
        } catch {
            throw .damaged
        }
    }
}

@testable import WordDocument

/// What Word asks of a document with comments: read from the bytes, without the code that wrote them.
enum ReviewInvariants {
    /// What does not hold; empty for a sound file.
    static func faults(in file: [UInt8]) throws -> [String] {
        let parts = try ReviewSample.parts(of: file)
        var faults: [String] = []
        for (name, bytes) in parts.sorted(by: { $0.key < $1.key })
        where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            do { _ = try XMLTree.read(bytes, .standard) } catch { faults.append("\(name) is no XML: \(error)") }
        }
        let document = try XMLTree.read(parts["word/document.xml"] ?? [], .standard)
        var walk = Walk()
        walk.visit(document, inside: [])
        faults += walk.faults
        let comments = try parts["word/comments.xml"].map { try XMLTree.read($0, .standard).all("comment") } ?? []
        let ids = comments.compactMap { $0["id"] }
        if Set(ids).count != ids.count { faults.append("two comments of one number") }
        for id in walk.references where !ids.contains(id) { faults.append("comment \(id) is not in the list") }
        for id in ids where walk.references.filter({ $0 == id }).count != 1 {
            faults.append("comment \(id) has no sign")
        }
        faults += try related(parts)
        return faults
    }

    private static func related(_ parts: [String: [UInt8]]) throws -> [String] {
        var faults: [String] = []
        if let bytes = parts["word/_rels/document.xml.rels"] {
            let relations = try XMLTree.read(bytes, .standard).all("Relationship")
            let ids = relations.compactMap { $0["Id"] }
            if Set(ids).count != ids.count { faults.append("two relations of one name") }
            for relation in relations where relation["TargetMode"] != "External" {
                let target = relation["Target"] ?? ""
                let path = target.hasPrefix("/") ? String(target.dropFirst()) : "word/\(target)"
                if !path.contains(".."), parts[path] == nil { faults.append("nothing is at \(path)") }
            }
        }
        let types = try XMLTree.read(parts["[Content_Types].xml"] ?? [], .standard)
        let named = types.all("Override").compactMap { $0["PartName"] }
        if Set(named).count != named.count { faults.append("two types for one part") }
        for name in named where parts[String(name.dropFirst())] == nil { faults.append("a type for no part: \(name)") }
        let endings = Set(types.all("Default").compactMap { $0["Extension"] })
        for name in parts.keys.sorted() where name != "[Content_Types].xml" && !named.contains("/" + name) {
            let ending = name.split(separator: ".").last.map(String.init) ?? ""
            let isPlain = name.hasSuffix(".rels") || name.hasSuffix(".png")
            if !endings.contains(ending), !isPlain { faults.append("no type for \(name)") }
        }
        return faults
    }

    private struct Walk {
        var faults: [String] = []
        var references: [String] = []
        private var open: Set<String> = []
        private var closed: Set<String> = []
        private var changes: Set<String> = []

        /// Recursive: depth is limited by the reader.
        mutating func visit(_ node: XMLTree, inside: [String]) {
            note(node, inside)
            for child in node.children { visit(child, inside: inside + [node.name]) }
            if inside.isEmpty { for id in open.sorted() { faults.append("comment \(id) has no end") } }
        }

        private mutating func note(_ node: XMLTree, _ inside: [String]) {
            let id = node["id"] ?? ""
            switch node.name {
            case "commentRangeStart":
                if !open.insert(id).inserted || closed.contains(id) { faults.append("comment \(id) begins twice") }
                if inside.last == "r" { faults.append("comment \(id) begins in a run") }
            case "commentRangeEnd":
                if open.remove(id) == nil { faults.append("comment \(id) ends without a beginning") }
                closed.insert(id)
            case "commentReference":
                references.append(id)
                if inside.last != "r" { faults.append("the sign of comment \(id) is in no run") }
                if !closed.contains(id) { faults.append("the sign of comment \(id) stands before its end") }
            case "ins", "del":
                if !changes.insert(id).inserted { faults.append("two changes of number \(id)") }
            case "delText":
                if !inside.contains("del") { faults.append("deleted words in no deletion") }
            case "t":
                if inside.contains("del") { faults.append("words in a deletion that are not deleted") }
            case "r":
                if inside.last == "r" { faults.append("a run directly in a run") }
            default: break
            }
        }
    }
}

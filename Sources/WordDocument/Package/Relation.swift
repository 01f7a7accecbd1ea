/// One line of a list of relations: what another part is to this one.
struct Relation {
    /// The last word of the type: "officeDocument", "footnotes".
    let type: String
    /// The name of the part in the packed file.
    let target: String

    /// - Parameter base: the folder that targets count from.
    static func read(_ root: XMLTree, base: String) -> [Relation] {
        root.children.compactMap { node in
            guard node.name == "Relationship", let type = node["Type"], let target = node["Target"],
                node["TargetMode"] != "External"
            else { return nil }
            let word = type.split(separator: "/").last.map(String.init) ?? type
            return Relation(type: word, target: resolve(target, base: base))
        }
    }

    private static func resolve(_ target: String, base: String) -> String {
        var steps = target.hasPrefix("/") ? [] : base.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}

/// What the styles of a document say of paragraphs and runs.
package struct WordStyles: Sendable {
    package struct Style: Sendable {
        package var name = ""
        /// From 0, as Word counts it.
        package var outlineLevel: Int?
        package var numbering: WordNumbering.Place?
        package var isShaded = false
        package var look = WordLook()
    }

    private var styles: [String: Style] = [:]
    private var standard = Style()

    package init() {}

    init(_ root: XMLTree) {
        var raw: [String: XMLTree] = [:]
        var standardID: String?
        for node in root.all("style") {
            guard let id = node["styleId"] else { continue }
            raw[id] = node
            if node["type"] == "paragraph", node["default"] == "1" || node["default"] == "true" { standardID = id }
        }
        if let look = root.child("docDefaults")?.child("rPrDefault")?.child("rPr") {
            standard.look = Self.look(look)
        }
        for id in raw.keys { styles[id] = Self.resolve(id, raw, standard) }
        if let standardID, let style = styles[standardID] { standard = style }
    }

    /// What a paragraph or run of this style looks like; the standard style where there is none.
    package func style(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? standard }

    /// Nil where there is no such style.
    package func known(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

    /// A style and those that it is based on, the nearest first; a circle ends where it began.
    private static func resolve(_ id: String, _ raw: [String: XMLTree], _ standard: Style) -> Style {
        var chain: [XMLTree] = []
        var next: String? = id
        var seen: Set<String> = []
        while let current = next, chain.count < 32, seen.insert(current).inserted, let node = raw[current] {
            chain.append(node)
            next = node.value("basedOn")
        }
        var style = raw[id]?["type"] == "character" ? Style() : standard
        for node in chain.reversed() { apply(node, to: &style) }
        style.name = (raw[id]?.value("name") ?? id).lowercased()
        return style
    }

    private static func apply(_ node: XMLTree, to style: inout Style) {
        if let level = headingLevel(node.value("name") ?? "") { style.outlineLevel = level }
        if let paragraph = node.child("pPr") {
            if let level = paragraph.value("outlineLvl").flatMap({ Int($0) }) {
                style.outlineLevel = (0..<9).contains(level) ? level : nil
            }
            if let numbering = paragraph.child("numPr") {
                let id = numbering.value("numId") ?? style.numbering?.id ?? ""
                let level = numbering.value("ilvl").flatMap { Int($0) } ?? style.numbering?.level ?? 0
                style.numbering = WordNumbering.Place(id: id, level: min(max(level, 0), 8))
            }
            if let shading = paragraph.child("shd") { style.isShaded = WordColour.isShade(shading["fill"]) }
        }
        if let run = node.child("rPr") { style.look = style.look.overlaid(with: look(run)) }
    }

    /// "heading 2" is 1, the second level, in every language of Word's own styles.
    private static func headingLevel(_ name: String) -> Int? {
        let words = name.lowercased().split(separator: " ")
        guard words.count == 2, words[0] == "heading", let number = Int(words[1]), (1...9).contains(number) else {
            return words == ["title"] ? 0 : nil
        }
        return number - 1
    }

    private static func look(_ node: XMLTree) -> WordLook {
        var look = WordLook()
        look.isBold = node.isOn("b")
        look.isItalic = node.isOn("i")
        look.isStruck = node.isOn("strike")
        look.isHidden = node.isOn("vanish")
        look.size = node.value("sz").flatMap { Int($0) }
        look.isGrey = node.child("color").map { WordColour.isGrey($0["val"]) }
        return look
    }
}

extension WordLook {
    /// This look where the other says nothing.
    package func overlaid(with other: WordLook) -> WordLook {
        var look = self
        look.isBold = other.isBold ?? isBold
        look.isItalic = other.isItalic ?? isItalic
        look.isStruck = other.isStruck ?? isStruck
        look.isHidden = other.isHidden ?? isHidden
        look.size = other.size ?? size
        look.isGrey = other.isGrey ?? isGrey
        look.style = other.style ?? style
        return look
    }
}

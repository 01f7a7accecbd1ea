/// The lists of a document: what is printed before a paragraph although it is not in its text.
package struct WordNumbering: Sendable {
    /// A list and a level of it, from 0.
    package struct Place: Hashable, Sendable {
        package var id: String
        package var level: Int

        package init(id: String, level: Int) {
            self.id = id
            self.level = level
        }
    }

    struct Level: Sendable {
        var format = "decimal"
        /// "%1.%2" or "Objective %1".
        var pattern = ""
        var start = 1
    }

    /// Levels of each abstract list.
    private var lists: [String: [Int: Level]] = [:]
    /// The abstract list of each numbered one.
    private var instances: [String: String] = [:]
    private var restarts: [String: [Int: Int]] = [:]

    package init() {}

    init(_ root: XMLTree) {
        for node in root.all("abstractNum") {
            guard let id = node["abstractNumId"] else { continue }
            for level in node.all("lvl") {
                guard let number = level["ilvl"].flatMap({ Int($0) }), (0...8).contains(number) else { continue }
                lists[id, default: [:]][number] = Level(
                    format: level.value("numFmt") ?? "decimal", pattern: level.value("lvlText") ?? "",
                    start: min(max(level.value("start").flatMap { Int($0) } ?? 1, 0), 100_000))
            }
        }
        for node in root.all("num") {
            guard let id = node["numId"] else { continue }
            instances[id] = node.value("abstractNumId")
            for override in node.all("lvlOverride") {
                guard let level = override["ilvl"].flatMap({ Int($0) }),
                    let start = override.value("startOverride").flatMap({ Int($0) })
                else { continue }
                restarts[id, default: [:]][level] = min(max(start, 0), 100_000)
            }
        }
    }

    /// Whether the paragraph is in a list at all.
    package func isList(_ place: Place?) -> Bool {
        guard let place else { return false }
        return place.id != "0" && !place.id.isEmpty
    }

    func level(_ place: Place) -> Level? { instances[place.id].flatMap { lists[$0] }?[place.level] }
    func list(of place: Place) -> String { instances[place.id] ?? place.id }
    func restart(_ place: Place) -> Int? { restarts[place.id]?[place.level] }
}

/// Counts through a document what its lists print. One use per part, in document order.
package struct WordCounting {
    private let numbering: WordNumbering
    private var counts: [String: [Int]] = [:]
    private var seen: Set<WordNumbering.Place> = []

    package init(_ numbering: WordNumbering) { self.numbering = numbering }

    /// What is printed before the next paragraph of this list: "1.2", "Objective 3:"; nil for a bullet.
    package mutating func next(_ place: WordNumbering.Place) -> String? {
        guard let level = numbering.level(place) else { return nil }
        let list = numbering.list(of: place)
        var count = counts[list] ?? []
        while count.count <= place.level {
            let start = numbering.level(.init(id: place.id, level: count.count))?.start ?? 1
            count.append(count.count == place.level ? start - 1 : start)
        }
        count.removeLast(count.count - place.level - 1)
        if seen.insert(place).inserted, let start = numbering.restart(place) { count[place.level] = start - 1 }
        count[place.level] += 1
        counts[list] = count
        guard level.format != "bullet", level.format != "none" else { return nil }
        return print(level, count, place)
    }

    private func print(_ level: WordNumbering.Level, _ count: [Int], _ place: WordNumbering.Place) -> String {
        var text = level.pattern
        for index in count.indices {
            let own = numbering.level(.init(id: place.id, level: index))?.format ?? "decimal"
            text = replace("%\(index + 1)", in: text, with: Self.format(count[index], own))
        }
        return text
    }

    private func replace(_ mark: String, in text: String, with words: String) -> String {
        guard let range = text.firstRange(of: mark) else { return text }
        return text[..<range.lowerBound] + words + text[range.upperBound...]
    }

    private static func format(_ number: Int, _ format: String) -> String {
        switch format {
        case "lowerLetter", "upperLetter":
            guard number > 0 else { return "\(number)" }
            let letter = String(UnicodeScalar(UInt8(0x61 + (number - 1) % 26)))
            let word = String(repeating: letter, count: min((number - 1) / 26 + 1, 8))
            return format == "lowerLetter" ? word : word.uppercased()
        case "lowerRoman": return roman(number).lowercased()
        case "upperRoman": return roman(number)
        default: return "\(number)"
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return "\(number)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var left = number
        var word = ""
        for (value, sign) in signs {
            while left >= value {
                word += sign
                left -= value
            }
        }
        return word
    }
}

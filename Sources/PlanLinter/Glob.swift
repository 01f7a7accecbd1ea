/// A file pattern as in `.gitignore`: `*` and `?` stay within one name, `**` crosses folders.
///
/// A pattern without a slash, or with one at its end only, matches a name at any depth; any other matches from the folder
/// that it is relative to. Matching takes time linear in the path for each star.
package struct Glob: Hashable, Sendable {
    private enum Piece: Hashable {
        case anyFolders
        case name([Unicode.Scalar])
    }

    package let text: String
    private let pieces: [Piece]
    private let matchesFoldersOnly: Bool

    /// nil for a pattern that names nothing: empty, only slashes, or with `..` in it.
    package init?(_ text: String) {
        self.text = text
        var names = text.split(separator: "/").map(String.init)
        if names.first == "." { names.removeFirst() }
        guard !names.isEmpty, !names.contains(".."), !names.contains(".") else { return nil }
        matchesFoldersOnly = text.hasSuffix("/")
        let isAnchored = text.dropLast(matchesFoldersOnly ? 1 : 0).contains("/")
        let own = names.map { $0 == "**" ? Piece.anyFolders : .name(Array($0.unicodeScalars)) }
        pieces = isAnchored ? own : [.anyFolders] + own
    }

    /// - Parameter path: relative to the pattern's folder, `/` between names.
    package func matches(_ path: String, isFolder: Bool) -> Bool {
        if matchesFoldersOnly, !isFolder { return false }
        let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
        // reached[i]: the names so far are matched by the first i pieces.
        var reached = [Bool](repeating: false, count: pieces.count + 1)
        reached[0] = true
        spread(&reached)
        for name in names {
            var next = [Bool](repeating: false, count: pieces.count + 1)
            for (index, piece) in pieces.enumerated() where reached[index] {
                switch piece {
                case .anyFolders: next[index] = true
                case .name(let pattern): if Self.matches(name, pattern) { next[index + 1] = true }
                }
            }
            reached = next
            spread(&reached)
        }
        return reached[pieces.count]
    }

    /// `**` also stands for no folder at all.
    private func spread(_ reached: inout [Bool]) {
        for (index, piece) in pieces.enumerated() where reached[index] && piece == .anyFolders {
            reached[index + 1] = true
        }
    }

    private static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        var n = 0
        var p = 0
        var star: (pattern: Int, name: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                p = last.pattern + 1
                n = last.name + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }
}

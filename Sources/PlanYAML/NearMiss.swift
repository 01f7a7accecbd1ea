/// Finds the name that was probably meant, for "did you mean".
///
/// The distance is Damerau-Levenshtein in its restricted form: letters added, left out, changed, or two neighbours
/// swapped each count one (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
package enum NearMiss {
    private static let longest = 60

    /// The nearest candidate, or nil where none is near enough: at most a third of the letters may differ, and never
    /// more than three. Capitals, and `_` or a space for `-`, do not count. Of equally near ones the first in
    /// alphabetical order, so that the order of the candidates does not matter. Where none is, the only one that begins with
    /// the name, or that the name begins with: "warn" for "warning", "victoria" for "vic".
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = letters(of: name)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let other = letters(of: candidate)
            let allowed = min(3, max(wanted.count, other.count) / 3)
            guard other.count <= longest, abs(other.count - wanted.count) <= allowed else { continue }
            let found = distance(wanted, other)
            guard found <= allowed, found < min(wanted.count, other.count) else { continue }
            if let current = best, (current.distance, current.name) <= (found, candidate) { continue }
            best = (candidate, found)
        }
        return best?.name ?? onlyOne(with: wanted, among: candidates)
    }

    private static let leastOfABeginning = 3

    private static func onlyOne(with wanted: [Unicode.Scalar], among candidates: some Sequence<String>) -> String? {
        let found = candidates.filter { candidate in
            let other = letters(of: candidate)
            return min(wanted.count, other.count) >= leastOfABeginning && other != wanted
                && (other.starts(with: wanted) || wanted.starts(with: other))
        }
        return found.count == 1 ? found[0] : nil
    }

    private static func letters(of name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for row in 0..<a.count {
            var current = [row + 1] + [Int](repeating: 0, count: b.count)
            for column in 0..<b.count {
                let change = last[column] + (a[row] == b[column] ? 0 : 1)
                var least = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current[column + 1] = least
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }
}

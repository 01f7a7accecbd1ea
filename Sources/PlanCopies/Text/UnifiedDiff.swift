/// The difference between two texts as `patch` reads it.
package enum UnifiedDiff {
    /// Lines of context around a change.
    private static let context = 3

    /// Empty where the texts are the same.
    package static func between(_ old: [UInt8], _ new: [UInt8], path: String) -> [UInt8] {
        guard old != new else { return [] }
        let steps = steps(lines(of: old), lines(of: new))
        var text = Array("--- \(path)\n+++ \(path)\n".utf8)
        for hunk in hunks(of: steps) { append(hunk, of: steps, to: &text) }
        return text
    }

    private enum Step {
        case same(ArraySlice<UInt8>)
        case gone(ArraySlice<UInt8>)
        case new(ArraySlice<UInt8>)

        var isSame: Bool { if case .same = self { true } else { false } }
        var isOld: Bool { if case .new = self { false } else { true } }
        var isNew: Bool { if case .gone = self { false } else { true } }
    }

    /// Each with its line end.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func steps(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var steps: [Step] = []
        var (from, to) = (0, 0)
        while from < old.count || to < new.count {
            if from < old.count, removed.contains(from) {
                steps.append(.gone(old[from]))
                from += 1
            } else if to < new.count, inserted.contains(to) {
                steps.append(.new(new[to]))
                to += 1
            } else {
                steps.append(.same(old[from]))
                from += 1
                to += 1
            }
        }
        return steps
    }

    private static func hunks(of steps: [Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in steps.indices where !steps[index].isSame {
            let range = max(0, index - context)..<min(steps.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func append(_ hunk: Range<Int>, of steps: [Step], to text: inout [UInt8]) {
        let before = steps[..<hunk.lowerBound]
        let head =
            "@@ -\(place(before.count(where: \.isOld), steps[hunk].count(where: \.isOld)))"
            + " +\(place(before.count(where: \.isNew), steps[hunk].count(where: \.isNew))) @@\n"
        text += Array(head.utf8)
        for step in steps[hunk] {
            switch step {
            case .same(let line): append(" ", line, to: &text)
            case .gone(let line): append("-", line, to: &text)
            case .new(let line): append("+", line, to: &text)
            }
        }
    }

    private static func place(_ before: Int, _ count: Int) -> String {
        let start = count == 0 ? before : before + 1
        return count == 1 ? "\(start)" : "\(start),\(count)"
    }

    private static func append(_ sign: String, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
        text += Array(sign.utf8) + line
        if line.last != 0x0A { text += Array("\n\\ No newline at end of file\n".utf8) }
    }
}

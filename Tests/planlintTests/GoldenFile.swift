import Foundation
import Testing

/// Text that is kept in the repository and compared with what the program says today.
enum GoldenFile {
    /// Compares, or with UPDATE_GOLDEN=1 writes the file anew.
    static func expect(_ text: String, at path: String) throws {
        let url = Repository.url(path)
        if Repository.isUpdating {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return
        }
        let kept = try? Repository.text(path)
        guard kept != text else { return }
        Issue.record(
            "\(path) is not what planlint says today; look at it after: make golden\n\(difference(kept ?? "", text))")
    }

    /// The first lines that differ, with their number.
    static func difference(_ kept: String, _ found: String) -> String {
        let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let after = found.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(before, after).prefix { $0 == $1 }.count
        let shown = { (lines: [Substring], mark: String) in
            lines.dropFirst(same).prefix(8).map { "\(mark) \($0)" }.joined(separator: "\n")
        }
        return "line \(same + 1):\n\(shown(before, "-"))\n\(shown(after, "+"))"
    }
}

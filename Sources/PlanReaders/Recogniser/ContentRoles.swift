import PlanModel
import PlanSource

/// Pass within tables without known titles: what a column is, by what stands in it.
struct ContentRoles {
    let vocabulary: Vocabulary
    let known: KnownKinds

    /// Roles for rows of tasks: the column with the longest words, the one with names and the one with dates. Nil where the
    /// words do not tell.
    func roles(_ rows: [[MappedText]], titles: [MappedText]) -> TableRoles? {
        guard let task = known.task, let owner = known.owner, let due = known.due, let width = rows.first?.count,
            width >= 2,
            rows.count >= 2
        else { return nil }
        let columns = (0..<width).map { column in
            rows.compactMap { column < $0.count && !$0[column].isBlank ? $0[column] : nil }
        }
        let lengths = columns.map { cells in cells.isEmpty ? 0 : cells.reduce(0) { $0 + $1.count } / cells.count }
        guard let main = lengths.indices.max(by: { lengths[$0] < lengths[$1] }), lengths[main] >= 10 else { return nil }
        var roles = [TableRoles.Role](repeating: .unknown, count: width)
        roles[main] = .main
        for column in 0..<width where column != main && !columns[column].isEmpty {
            if !roles.contains(.field(task, due)), mostly(columns[column], DateLook(reading: vocabulary.reading).isDate)
            {
                roles[column] = .field(task, due)
            } else if !roles.contains(.field(task, owner)), mostly(columns[column], Self.isName) {
                roles[column] = .field(task, owner)
            } else if mostly(columns[column], { $0.count <= 5 && $0.bytes.contains { (0x30...0x39).contains($0) } }) {
                roles[column] = .number
            }
        }
        guard roles.contains(.field(task, due)) || roles.contains(.field(task, owner)) else { return nil }
        return TableRoles(kind: task, roles: roles, titles: titles, containers: [])
    }

    private func mostly(_ cells: [MappedText], _ holds: (MappedText) -> Bool) -> Bool {
        cells.filter(holds).count * 4 >= cells.count * 3
    }

    /// One to five words, the first with a capital, no digit.
    private static func isName(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        guard let first = bytes.first, (0x41...0x5A).contains(first) || first >= 0xC3 else { return false }
        return bytes.split(separator: 0x20).count <= 5 && !bytes.contains { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
}

import PlanModel
import PlanSource

/// Columns of a table of work whose titles say nothing to the reader, told by what stands in them: sentences that hold for several
/// tasks are their objective, and names that come again are who does them. Left alone, both would be lost with the title.
struct ColumnContent {
    let known: KnownKinds
    let reading: ReadingWords

    /// - Parameter rows: the cells below the titles; one that reaches over rows stands in each or in the first of them.
    func roles(
        _ roles: [TableRoles.Role], in sections: [KindID], rows: [[MappedText]]
    ) -> [TableRoles.Role] {
        guard let main = roles.firstIndex(of: .main), rows.count > 2 else { return roles }
        var roles = roles
        if let objective = known.objective, sections.first != objective, !holds(objective, roles),
            let column = roles[..<main].lastIndex(of: .unknown), holdForSeveral(cells(column, rows), of: rows.count)
        {
            roles[column] = .container(objective)
        }
        if let task = known.task, let owner = known.owner, !roles.contains(.field(task, owner)),
            let column = roles.indices.first(where: { roles[$0] == .unknown && areNames(cells($0, rows)) })
        {
            roles[column] = .field(task, owner)
        }
        return roles
    }

    private func holds(_ objective: KindID, _ roles: [TableRoles.Role]) -> Bool {
        roles.contains { role in
            switch role {
            case .container(let kind), .field(let kind, _): kind == objective
            default: false
            }
        }
    }

    private func cells(_ column: Int, _ rows: [[MappedText]]) -> [String] {
        rows.compactMap { column < $0.count && !$0[column].isBlank ? $0[column].trimmed().string : nil }
    }

    /// Sentences, fewer than there are tasks.
    private func holdForSeveral(_ cells: [String], of count: Int) -> Bool {
        let sentences = Set(cells)
        guard sentences.count > 1, sentences.count < count else { return false }
        let words = cells.map { $0.split(separator: " ").count }.reduce(0, +)
        return words >= cells.count * Self.wordsOfASentence && sentences.allSatisfy { $0.first?.isUppercase == true }
    }

    private static let wordsOfASentence = 6

    /// Most cells are names by their capitals, and most names come again or are those of relatives; "Booked" and "Made" are what
    /// came of it.
    private func areNames(_ cells: [String]) -> Bool {
        guard cells.count > 2 else { return false }
        let words = cells.map { $0.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map(String.init) }
        let times = words.reduce(into: [String: Int]()) { times, words in
            for word in Set(words) { times[word, default: 0] += 1 }
        }
        let named = words.count { words in
            guard !words.isEmpty, words.count <= 8, words.allSatisfy(isOfAName) else { return false }
            return words.contains {
                times[$0, default: 0] > 1 && isName($0) || reading.kinWords.contains($0.lowercased())
            }
        }
        return named * 5 >= cells.count * 3
    }

    private func isName(_ word: String) -> Bool {
        word.first?.isUppercase == true && !word.hasSuffix("ed") && !word.hasSuffix("ing")
            && !reading.ownerJoiningWords.contains(word.lowercased())
    }

    private func isOfAName(_ word: String) -> Bool {
        word.first?.isUppercase == true || reading.kinWords.contains(word.lowercased())
            || reading.ownerJoiningWords.contains(word.lowercased())
    }
}

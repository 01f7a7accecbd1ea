import PlanModel
import PlanSource

/// A cell that lists several tasks ("1. Ring the school, 2. Buy shoes") makes its row as many rows.
///
/// Cells with as many lines as the list are divided with it; every other cell counts for all, like a cell merged downwards.
enum RowParts {
    static func divide(_ cells: [TableGrid.Cell], main: Int?) -> [[TableGrid.Cell]] {
        guard let main, main < cells.count else { return [cells] }
        let parts = points(of: cells[main].content)
        guard parts.count > 1 else { return [cells] }
        return parts.indices.map { index in
            cells.enumerated().map { column, cell in
                var piece = cell
                if column == main {
                    piece.content = parts[index]
                    piece.span = parts[index].text.span ?? cell.span
                } else if let lines = lines(cell.content, count: parts.count) {
                    piece.content = lines[index]
                    piece.span = lines[index].text.span ?? cell.span
                } else if index > 0 {
                    piece.content = RichText()
                    piece.continuesAbove = true
                }
                return piece
            }
        }
    }

    /// The points of a cell in which every point begins with a list mark.
    static func points(of content: RichText) -> [RichText] {
        let starts = [0] + content.lines.map(\.offset)
        let marked = starts.filter { start in
            let rest = content.bytes[start...]
            return Enumerator.read(rest) != nil || Enumerator.readBullet(rest) != nil
        }
        guard marked.count > 1, marked.first == 0 else { return [content] }
        return pieces(content, starts: marked).map { piece in
            let mark = Enumerator.readBullet(piece.bytes[...]) ?? Enumerator.read(piece.bytes[...])
            return mark.map { piece.slice($0.end..<piece.text.count) } ?? piece
        }
    }

    private static func lines(_ content: RichText, count: Int) -> [RichText]? {
        let starts = [0] + content.lines.filter(\.isHard).map(\.offset)
        return starts.count == count && !content.isBlank ? pieces(content, starts: starts) : nil
    }

    private static func pieces(_ content: RichText, starts: [Int]) -> [RichText] {
        starts.indices.map { index in
            content.slice(starts[index]..<(index + 1 < starts.count ? starts[index + 1] : content.text.count)).trimmed()
        }
    }
}

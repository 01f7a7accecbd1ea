import PlanModel
import PlanSource

/// Who signed or agreed, and where to sign: people's marks on a plan, told from its work by their form and read as one.
extension Walk {
    /// "Kirra Atkinson | Signature:" and "Shirley Wynne | agrees | 20/10/26" in every row, with or without a title row.
    mutating func takeSigningRows(_ rows: [TableGrid.Row], _ shape: TableShape) -> Bool {
        let filled = rows.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return false }
        let asksInEveryRow = filled.allSatisfy(asksForASignature)
        let isHeaded = shape.isHeader(filled[0], known: false)
        guard
            asksInEveryRow
                || filled.count > 1 && !isHeaded && filled.allSatisfy(isSignedByName) && isSignedSomewhere(filled)
        else {
            return false
        }
        leaveSignatures(filled)
        return true
    }

    mutating func leaveSignatures(_ rows: [TableGrid.Row]) {
        for cell in rows.flatMap(\.cells) { note(cell.content.text, .body, of: top.node) }
        let because = "it is a list of signatures, which are not read one by one"
        guard plan.leftovers.last?.because != because else { return }
        let first = rows.lazy.flatMap(\.cells).map(\.content.text).first { !$0.isBlank }
        leave(first ?? MappedText(), because: because, looksLikePlanContent: false)
    }

    private func asksForASignature(_ row: TableGrid.Row) -> Bool {
        row.cells.count > 1 && labels.find(row.cells[0].content.text) == nil
            && row.cells.dropFirst().contains { cell in
                let text = cell.content.text.trimmed()
                return text.bytes.last == 0x3A && reading.signingWords.contains(WordFold.fold(text.string))
            }
    }

    /// A name or a role, and beside it nothing but marks and days.
    private func isSignedByName(_ row: TableGrid.Row) -> Bool {
        let isEmptyBeside = row.cells.dropFirst().allSatisfy(\.content.isBlank)
        guard (2...5).contains(row.cells.count), case let name = row.cells[0].content.text, !name.isBlank,
            name.count <= 60, isEmptyBeside || labels.find(name)?.meanings.allSatisfy(isOfPeople) != false,
            name.bytes.first.map({ (0x41...0x5A).contains($0) }) == true,
            !name.bytes.contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        let look = DateLook(reading: reading)
        return row.cells.dropFirst().allSatisfy { cell in
            let text = cell.content.text
            return text.isBlank || isMark(text) || look.isDate(text)
        }
    }

    /// "Team leader" is a label of who endorses, and here of who signs.
    private func isOfPeople(_ meaning: LabelIndex.Meaning) -> Bool {
        meaning.kind == known.person || meaning.kind == vocabulary.kind(named: "endorsement")
    }

    private func isSignedSomewhere(_ rows: [TableGrid.Row]) -> Bool {
        rows.contains { $0.cells.dropFirst().contains { isMark($0.content.text) } }
    }

    /// "agrees", "Date", "signed by phone"
    private func isMark(_ text: MappedText) -> Bool {
        let words = WordFold.fold(text.string)
        return reading.signingWords.contains(words) || reading.signingMarks.contains(words)
    }

    /// Short cells in a table right under "Signed" or "Sign-off".
    func holdsSignatures(_ row: TableGrid.Row) -> Bool {
        guard let kind = vocabulary.kind(named: "endorsement"), !row.isEmpty,
            labels.find(headingOverTable)?.means(kind) == true
        else { return false }
        return row.cells.allSatisfy { $0.content.text.count <= 60 }
    }
}

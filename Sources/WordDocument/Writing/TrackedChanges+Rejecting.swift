/// Takes an author's pending changes back.
extension TrackedChanges {
    func reject() throws(WordWriteFault) -> (bytes: [UInt8], count: Int) {
        let ours = markup.changes.filter { $0.author == author.name }
        guard !ours.isEmpty else { return (bytes, 0) }
        var splice = Splice()
        var rejection = Rejection(bytes: bytes, markup: markup)
        // Insertions in a deletion that is undone with them need no deletion of their own.
        for change in ours where !change.isInsertion { rejection.restore(change, among: ours, &splice) }
        for change in ours where change.isInsertion && !rejection.swallowed.contains(change.tag.lowerBound) {
            splice.delete(change.tag.lowerBound..<change.endTag.upperBound)
        }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return (result.bytes, ours.count)
    }
}

private struct Rejection {
    let bytes: [UInt8]
    let markup: Markup
    private let runsByStart: [Int: Int]
    private let runsByEnd: [Int: Int]
    /// Starts of insertions that went with the joint of a run.
    var swallowed: Set<Int> = []

    init(bytes: [UInt8], markup: Markup) {
        self.bytes = bytes
        self.markup = markup
        runsByStart = markup.runs.indices.reduce(into: [:]) { $0[markup.runs[$1].tag.lowerBound] = $1 }
        runsByEnd = markup.runs.indices.reduce(into: [:]) { $0[markup.runs[$1].endTag.upperBound] = $1 }
    }

    /// Deleted words become words again, and the halves of a run one run.
    mutating func restore(_ change: Markup.Change, among ours: [Markup.Change], _ splice: inout Splice) {
        guard change.runs.count == 1, let piece = markup.runs[change.runs.lowerBound].pieces.first, piece.isText else {
            unwrap(change, &splice)
            return
        }
        let run = markup.runs[change.runs.lowerBound]
        let insertion = ours.first { $0.isInsertion && $0.tag.lowerBound == change.endTag.upperBound }
        let next = insertion?.endTag.upperBound ?? change.endTag.upperBound
        let before = change.isSeamBefore ? runsByEnd[change.tag.lowerBound].map { markup.runs[$0] } : nil
        let after = change.isSeamAfter ? runsByStart[next].map { markup.runs[$0] } : nil
        if let before, let last = before.pieces.last, last.isText, isSame(before, run) {
            splice.delete(last.content.upperBound..<piece.content.lowerBound)
            dropKept(last, &splice)
        } else {
            splice.delete(change.tag)
            rename(piece.tag.lowerBound + 1, &splice)
            if after != nil { dropKept(piece, &splice) }
        }
        if let after, let first = after.pieces.first, first.isText, isSame(run, after) {
            splice.delete(piece.content.upperBound..<first.content.lowerBound)
            if let insertion { swallowed.insert(insertion.tag.lowerBound) }
        } else {
            rename(piece.content.upperBound + 2, &splice)
            splice.delete(change.endTag)
        }
    }

    private func isSame(_ a: Markup.Run, _ b: Markup.Run) -> Bool {
        bytes[a.tag.lowerBound..<a.headerEnd].elementsEqual(bytes[b.tag.lowerBound..<b.headerEnd])
    }

    /// As programs leave it that saved the document since.
    private func unwrap(_ change: Markup.Change, _ splice: inout Splice) {
        splice.delete(change.tag)
        if !change.endTag.isEmpty { splice.delete(change.endTag) }
        for run in change.runs {
            for piece in markup.runs[run].pieces where piece.isText && !piece.content.isEmpty {
                rename(piece.tag.lowerBound + 1, &splice)
                rename(piece.content.upperBound + 2, &splice)
            }
        }
    }

    /// "w:delText" to "w:t".
    private func rename(_ place: Int, _ splice: inout Splice) {
        let name = bytes[place...].prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x2F }
        guard name.count > 7, name.suffix(7).elementsEqual("delText".utf8) else { return }
        splice.replace(name.endIndex - 7..<name.endIndex, with: "t")
    }

    private func dropKept(_ piece: Markup.Piece, _ splice: inout Splice) {
        let kept = Array(Seam.kept.utf8)
        let place = piece.tag.upperBound - 1 - kept.count
        guard place > piece.tag.lowerBound, bytes[place..<place + kept.count].elementsEqual(kept) else { return }
        splice.delete(place..<place + kept.count)
    }
}

/// Writes the marks of comments between the bytes of a document.
struct CommentMarks {
    let bytes: [UInt8]
    let markup: Markup

    private struct Marks {
        var ends: [Int] = []
        var starts: [Int] = []
    }

    /// - Parameter places: each with the number of its comment.
    /// - Throws: `unusual` where a name has no prefix, or two changes would overlap.
    func insert(
        _ places: [(place: CommentPlace, id: Int)]
    ) throws(WordWriteFault) -> (bytes: [UInt8], moves: Splice.Moves) {
        var splice = Splice()
        var edges: [CommentPlace.Edge: Marks] = [:]
        var order: [CommentPlace.Edge] = []
        var empty: [Int: (ids: [Int], paragraph: Int)] = [:]
        for (place, id) in places {
            if place.start == place.end, case .at(let byte) = place.start {
                empty[byte, default: ([], place.paragraph)].ids.append(id)
                continue
            }
            for edge in [place.start, place.end] where edges[edge] == nil {
                edges[edge] = Marks()
                order.append(edge)
            }
            edges[place.start]?.starts.append(id)
            edges[place.end]?.ends.append(id)
        }
        for (byte, comments) in empty.sorted(by: { $0.key < $1.key }) {
            try whole(comments.ids, at: byte, comments.paragraph, &splice)
        }
        var kept: Set<Int> = []
        for edge in order {
            guard let marks = edges[edge] else { continue }
            try write(marks, at: edge, &kept, &splice)
        }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return result
    }

    /// Comments on an empty paragraph.
    private func whole(_ ids: [Int], at byte: Int, _ index: Int, _ splice: inout Splice) throws(WordWriteFault) {
        let paragraph = markup.paragraphs[index]
        let tag = RawTag(paragraph.tag, in: bytes)
        guard paragraph.isOneTag, byte == paragraph.tag.upperBound else {
            splice.insert(try marks(ids, ids, .none, tag.prefix), at: byte, order: 1)
            return
        }
        let inside = try marks(ids, ids, .paragraph, tag.prefix)
        splice.replace(byte - 2..<byte, with: ">\(inside)</\(tag.name)>")
    }

    private func write(
        _ marks: Marks, at edge: CommentPlace.Edge, _ kept: inout Set<Int>, _ splice: inout Splice
    ) throws(WordWriteFault) {
        switch edge {
        case .at(let byte):
            let prefix = RawTag(markup.root, in: bytes).prefix
            if !marks.ends.isEmpty { splice.insert(try self.marks([], marks.ends, .none, prefix), at: byte) }
            if !marks.starts.isEmpty {
                splice.insert(try self.marks(marks.starts, [], .none, prefix), at: byte, order: 2)
            }
        case .inText(let run, let piece, let byte):
            let cut = RunCut(bytes: bytes, run: markup.runs[run])
            let text = markup.runs[run].pieces[piece]
            let inside = try self.marks(marks.starts, marks.ends, .text, cut.prefix)
            splice.insert(cut.endOfText(text) + inside + cut.startOfText(text), at: byte)
            if kept.insert(text.tag.lowerBound).inserted, let place = cut.placeToKeepSpace(text) {
                splice.insert(Seam.kept, at: place)
            }
        case .before(let run, let piece):
            let cut = RunCut(bytes: bytes, run: markup.runs[run])
            let inside = try self.marks(marks.starts, marks.ends, .run, cut.prefix)
            splice.insert(cut.endOfRun + inside + cut.startOfRun, at: markup.runs[run].pieces[piece].tag.lowerBound)
        }
    }

    private func marks(
        _ starts: [Int], _ ends: [Int], _ seam: Seam, _ prefix: String
    ) throws(WordWriteFault) -> String {
        var text = ""
        if !starts.isEmpty, starts == ends {
            for id in starts { text += try start(id, seam, prefix) + end(id, .none, prefix) }
            return text
        }
        for id in ends { text += try end(id, seam, prefix) }
        for id in starts { text += try start(id, seam, prefix) }
        return text
    }

    private func start(_ id: Int, _ seam: Seam, _ prefix: String) throws(WordWriteFault) -> String {
        // Attributes have a namespace only by a prefix.
        guard !prefix.isEmpty else { throw .unusual }
        return "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"\(seam.spaces)/>"
    }

    private func end(_ id: Int, _ seam: Seam, _ prefix: String) throws(WordWriteFault) -> String {
        guard !prefix.isEmpty else { throw .unusual }
        return "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"\(seam.spaces)/>"
            + "<\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    }
}

/// What it takes to cut a run in two: both halves look as the whole did.
struct RunCut {
    let bytes: [UInt8]
    let run: Markup.Run

    private var tag: RawTag { RawTag(run.tag, in: bytes) }
    var prefix: String { tag.prefix }

    var endOfRun: String { "</\(tag.name)>" }
    /// Its tag and its properties, as they are.
    var startOfRun: String { String(decoding: bytes[run.tag.lowerBound..<run.headerEnd], as: UTF8.self) }

    func endOfText(_ piece: Markup.Piece) -> String { "</\(RawTag(piece.tag, in: bytes).name)>" + endOfRun }
    func startOfText(_ piece: Markup.Piece) -> String {
        startOfRun + "<\(RawTag(piece.tag, in: bytes).name)\(Seam.secondHalf)>"
    }

    /// Where to say that spaces at the ends count; nil where it is said.
    func placeToKeepSpace(_ piece: Markup.Piece) -> Int? {
        RawTag(piece.tag, in: bytes)["xml:space"] == nil ? piece.tag.upperBound - 1 : nil
    }
}

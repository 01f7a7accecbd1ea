import PlanSource

/// Rewrites words as changes that a person accepts or rejects.
struct TrackedChanges {
    let author: WordAuthor
    let bytes: [UInt8]
    let markup: Markup

    /// Rewrites that are not safe to make are left out.
    func insert(_ rewrites: [WordRewrite], _ numbers: inout FreeNumbers) throws(WordWriteFault) -> [UInt8] {
        var splice = Splice()
        var done = 0
        var taken: Set<Int> = []
        for rewrite in rewrites.sorted(by: { $0.span < $1.span }) where rewrite.span.start >= done {
            guard let portions = markup.portions(of: rewrite.span), taken.isDisjoint(with: portions.map(\.run)) else {
                continue
            }
            for (index, portion) in portions.enumerated() {
                let isLast = index == portions.count - 1
                delete(portion, thenInsert: isLast ? rewrite.text : "", &numbers, &splice)
            }
            taken.formUnion(portions.map(\.run))
            done = rewrite.span.end
        }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return result.bytes
    }

    private func delete(
        _ portion: Markup.Portion, thenInsert text: String, _ numbers: inout FreeNumbers, _ splice: inout Splice
    ) {
        let run = markup.runs[portion.run]
        let piece = run.pieces[0]
        let cut = RunCut(bytes: bytes, run: run)
        let (word, gone) = (RawTag(piece.tag, in: bytes).name, "\(cut.prefix)delText")
        let isCutBefore = portion.range.lowerBound > piece.content.lowerBound
        let isCutAfter = portion.range.upperBound < piece.content.upperBound
        let deletion = "<\(cut.prefix)del \(attributes(cut.prefix, numbers.next()))"
        if isCutBefore {
            splice.insert(
                cut.endOfText(piece) + deletion + " >" + cut.startOfRun + "<\(gone)\(Seam.secondHalf)>",
                at: portion.range.lowerBound)
        } else {
            splice.insert(deletion + ">", at: run.tag.lowerBound, order: 3)
            rename(piece.tag.lowerBound + 1, word, gone, &splice)
        }
        if isCutBefore || isCutAfter, let place = cut.placeToKeepSpace(piece) { splice.insert(Seam.kept, at: place) }
        let insertion = text.isEmpty ? "" : insertion(of: text, cut, word, &numbers)
        if isCutAfter {
            splice.insert(
                "</\(gone)>\(cut.endOfRun)</\(cut.prefix)del >" + insertion + cut.startOfText(piece),
                at: portion.range.upperBound)
        } else {
            rename(piece.content.upperBound + 2, word, gone, &splice)
            splice.insert("</\(cut.prefix)del>" + insertion, at: run.endTag.upperBound)
        }
    }

    private func rename(_ place: Int, _ old: String, _ new: String, _ splice: inout Splice) {
        splice.replace(place..<place + old.utf8.count, with: new)
    }

    private func insertion(
        of text: String, _ cut: RunCut, _ word: String, _ numbers: inout FreeNumbers
    ) -> String {
        "<\(cut.prefix)ins \(attributes(cut.prefix, numbers.next()))>" + cut.startOfRun
            + "<\(word)\(Seam.secondHalf)>\(XMLText.escaped(text))</\(word)>\(cut.endOfRun)</\(cut.prefix)ins>"
    }

    private func attributes(_ prefix: String, _ id: Int) -> String {
        "\(prefix)id=\"\(id)\" \(prefix)author=\"\(XMLText.escaped(author.name))\" \(prefix)date=\"\(author.time)\""
    }
}

extension Markup {
    /// The part of one run's text that goes.
    struct Portion {
        let run: Int
        let range: Range<Int>
    }

    /// The runs that hold the words and nothing else; nil where any of them may not be touched.
    func portions(of span: Span) -> [Portion]? {
        var portions: [Portion] = []
        var index = firstRun(endingAfter: span.start)
        while index < runs.count, runs[index].tag.lowerBound < span.end {
            defer { index += 1 }
            let run = runs[index]
            guard run.endTag.upperBound > span.start else { continue }
            if isMarkOnly(run) { continue }
            guard run.pieces.count == 1, run.pieces[0].isText, run.holder == nil, !run.isInChange, !run.isWithinField,
                portions.last.map({ runs[$0.run].paragraph == run.paragraph }) ?? true
            else { return nil }
            let range = run.pieces[0].content.clamped(to: span.range)
            if !range.isEmpty { portions.append(Portion(run: index, range: range)) }
        }
        return portions.isEmpty ? nil : portions
    }

    /// A run that holds the sign of a comment and no word.
    private func isMarkOnly(_ run: Run) -> Bool {
        run.pieces.count == 1 && !run.pieces[0].isText
            && marks.contains { $0.kind == .reference && $0.range == run.pieces[0].tag }
    }
}

/// Takes the marks of comments out of a document and puts together what was cut for them.
struct CommentRemoval {
    let bytes: [UInt8]
    let markup: Markup
    let ids: Set<Int>
    private let runsByStart: [Int: Int]
    private let runsByEnd: [Int: Int]
    private let paragraphsByStart: [Int: Int]

    init(bytes: [UInt8], markup: Markup, ids: Set<Int>) {
        self.bytes = bytes
        self.markup = markup
        self.ids = ids
        runsByStart = markup.runs.indices.reduce(into: [:]) { $0[markup.runs[$1].tag.lowerBound] = $1 }
        runsByEnd = markup.runs.indices.reduce(into: [:]) { $0[markup.runs[$1].endTag.upperBound] = $1 }
        paragraphsByStart = markup.paragraphs.indices.reduce(into: [:]) {
            $0[markup.paragraphs[$1].tag.upperBound] = $1
        }
    }

    /// Marks that stand side by side.
    private struct Block {
        var range: Range<Int>
        var seam: Seam
    }

    func run() throws(WordWriteFault) -> [UInt8] {
        guard !ids.isEmpty else { return bytes }
        var splice = Splice()
        for block in blocks() { remove(block, &splice) }
        guard let result = splice.applied(to: bytes) else { throw .unusual }
        return result.bytes
    }

    private func blocks() -> [Block] {
        var blocks: [Block] = []
        for mark in markup.marks where ids.contains(mark.id) {
            let range = range(of: mark)
            if let last = blocks.last, last.range.upperBound == range.lowerBound {
                let index = blocks.count - 1
                blocks[index].range = last.range.lowerBound..<range.upperBound
                if blocks[index].seam == .none { blocks[index].seam = seam(mark) }
            } else {
                blocks.append(Block(range: range, seam: seam(mark)))
            }
        }
        return blocks
    }

    private func seam(_ mark: Markup.Mark) -> Seam {
        mark.kind == .reference ? .none : Seam(rawValue: mark.spaces) ?? .none
    }

    /// A reference goes with its run, where the run holds nothing else.
    private func range(of mark: Markup.Mark) -> Range<Int> {
        guard mark.kind == .reference, let index = mark.run, markup.runs[index].pieces.count == 1 else {
            return mark.range
        }
        return markup.runs[index].tag.lowerBound..<markup.runs[index].endTag.upperBound
    }

    private func remove(_ block: Block, _ splice: inout Splice) {
        switch block.seam {
        case .paragraph:
            if let paragraph = paragraphsByStart[block.range.lowerBound].map({ markup.paragraphs[$0] }),
                paragraph.endTag.lowerBound == block.range.upperBound
            {
                return splice.replace(paragraph.tag.upperBound - 1..<paragraph.endTag.upperBound, with: "/>")
            }
        case .text, .run:
            if let before = runsByEnd[block.range.lowerBound], let after = runsByStart[block.range.upperBound] {
                let joint = RunJoint(bytes: bytes, before: markup.runs[before], after: markup.runs[after])
                if joint.join(isText: block.seam == .text, &splice) { return }
            }
        case .none: break
        }
        splice.delete(block.range)
    }
}

/// Two halves of a run that belong together.
struct RunJoint {
    let bytes: [UInt8]
    let before: Markup.Run
    let after: Markup.Run

    /// - Parameter isText: the cut went through a text and not only through the run.
    /// - Returns: false where the two halves are no longer what they were.
    func join(isText: Bool, _ splice: inout Splice) -> Bool {
        guard
            bytes[before.tag.lowerBound..<before.headerEnd].elementsEqual(bytes[after.tag.lowerBound..<after.headerEnd])
        else { return false }
        guard isText else {
            splice.delete(before.endTag.lowerBound..<after.headerEnd)
            return true
        }
        guard let last = before.pieces.last, let first = after.pieces.first, last.isText, first.isText else {
            return false
        }
        let (left, right) = (RawTag(last.tag, in: bytes), RawTag(first.tag, in: bytes))
        guard left.name == right.name, right.bytes.elementsEqual("<\(right.name)\(Seam.secondHalf)>".utf8) else {
            return false
        }
        splice.delete(last.content.upperBound..<first.content.lowerBound)
        let kept = Array(Seam.kept.utf8)
        let place = last.tag.upperBound - 1 - kept.count
        if place > last.tag.lowerBound, bytes[place..<place + kept.count].elementsEqual(kept) {
            splice.delete(place..<place + kept.count)
        }
        return true
    }
}

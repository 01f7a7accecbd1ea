import PlanSource

/// Pass 1: blocks to units. Paragraphs are divided where a line begins with a label or a list mark.
struct UnitPass {
    let labels: LabelIndex

    func units(of blocks: [Block]) -> [Unit] {
        var units: [Unit] = []
        units.reserveCapacity(blocks.count)
        for block in blocks { append(block, to: &units) }
        return units
    }

    private func append(_ block: Block, to units: inout [Unit]) {
        switch block.shape {
        case .table(let grid):
            units.append(unit(.table(grid), RichText(), of: block))
        case .skipped(let because):
            units.append(unit(.skipped(because: because), block.content, of: block))
        case .heading(let level):
            var heading = unit(.heading(level: level), block.content, of: block)
            LabelSplit(labels).split(&heading)
            units.append(heading)
        case .item(let number):
            appendLines(of: block, first: .item, number: number, to: &units)
        case .paragraph:
            if let label = block.label ?? block.controlTitle.flatMap({ labels.find($0) == nil ? nil : $0 }) {
                var unit = unit(.line, block.content, of: block)
                unit.label = label
                unit.hit = labels.find(label)
                units.append(unit)
            } else {
                appendLines(of: block, first: .line, number: nil, to: &units)
            }
        }
    }

    private func unit(_ shape: Unit.Shape, _ content: RichText, of block: Block) -> Unit {
        Unit(
            shape: shape, content: content, whole: content, depth: block.depth, span: block.span,
            isQuoted: block.isQuoted,
            isTicked: block.isTicked)
    }

    private func appendLines(of block: Block, first: Unit.Shape, number: String?, to units: inout [Unit]) {
        let content = block.content
        var start = 0
        var isFirst = true
        let starts = content.lines.indices.filter { begins($0, in: content) }.map { content.lines[$0].offset }
        for end in starts + [content.text.count] {
            let piece = content.slice(start..<end).trimmed()
            start = end
            guard !piece.isBlank else { continue }
            var unit = unit(isFirst ? first : .line, piece, of: block)
            unit.number = isFirst ? number : nil
            unit.followsClosely = !isFirst
            if !isFirst { unit.span = piece.text.span ?? block.span }
            takeMark(&unit)
            unit.whole = unit.content
            units.append(contentsOf: LabelSplit(labels).lines(of: unit))
            isFirst = false
        }
    }

    /// A typed number or bullet makes a line a list item.
    private func takeMark(_ unit: inout Unit) {
        let bytes = unit.content.bytes[...]
        guard let mark = Enumerator.read(bytes) ?? Enumerator.readBullet(bytes), mark.end < bytes.endIndex else {
            return
        }
        unit.number = mark.text ?? unit.number
        unit.content = unit.content.slice(mark.end..<bytes.endIndex)
        if case .line = unit.shape {
            unit.shape = .item
            unit.depth += mark.levels
        }
    }

    /// Whether a line begins something new: asked for by the writer, a list mark, or a label.
    private func begins(_ index: Int, in content: RichText) -> Bool {
        let line = content.lines[index]
        if line.isHard { return true }
        let next = index + 1 < content.lines.count ? content.lines[index + 1].offset : content.text.count
        let bytes = content.bytes[line.offset..<next]
        if Enumerator.read(bytes) != nil || Enumerator.readBullet(bytes) != nil { return true }
        let head = min(next, line.offset + 2 * LabelIndex.longest)
        return LabelSplit(labels).startsWithLabel(content.slice(line.offset..<head))
    }
}

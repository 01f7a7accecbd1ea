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
        let rows = rowStarts(in: content)
        let starts = content.lines.indices.filter { begins($0, in: content) || rows.contains(content.lines[$0].offset) }
            .map { content.lines[$0].offset }
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

    /// "Tasks" on a line of its own between other lines.
    private func isSectionLabel(_ content: RichText, _ range: Range<Int>) -> Bool {
        let line = content.text.slice(range).trimmed()
        guard line.count <= 40, let first = line.bytes.first, (0x41...0x5A).contains(first), let hit = labels.find(line)
        else {
            return false
        }
        return hit.number == nil && hit.meanings.contains { $0.field == nil && $0.isCounted }
    }

    /// Lines that each say who or when by a label ("Fix the gate. Who: Deepak."), one after the other: each is a row of its own.
    private func rowStarts(in content: RichText) -> Set<Int> {
        guard content.lines.count > 0, content.text.bytes.contains(0x3A) else { return [] }
        let offsets = [0] + content.lines.map(\.offset)
        let isRow = offsets.indices.map { index -> Bool in
            let end = index + 1 < offsets.count ? offsets[index + 1] : content.text.count
            let line = content.slice(offsets[index]..<end)
            guard line.bytes.dropLast().contains(0x3A), !startsWithKnownLabel(line) else { return false }
            return InlineLabels(labels).first(in: line, afterLabel: false)?.hit.meanings.contains(where: \.isTyped)
                == true
        }
        guard isRow.filter({ $0 }).count > 1 else { return [] }
        return Set(offsets.indices.filter { isRow[$0] }.map { offsets[$0] })
    }

    private func startsWithKnownLabel(_ line: RichText) -> Bool {
        guard let colon = line.bytes.prefix(LabelIndex.longest).firstIndex(of: 0x3A) else { return false }
        return labels.find(line.bytes[..<colon]) != nil
    }

    /// Whether a line begins something new: asked for by the writer, a list mark, or a label.
    private func begins(_ index: Int, in content: RichText) -> Bool {
        let line = content.lines[index]
        if line.isHard { return true }
        let next = index + 1 < content.lines.count ? content.lines[index + 1].offset : content.text.count
        let bytes = content.bytes[line.offset..<next]
        if Enumerator.read(bytes) != nil || Enumerator.readBullet(bytes) != nil { return true }
        if isSectionLabel(content, line.offset..<next) { return true }
        let head = min(next, line.offset + 2 * LabelIndex.longest)
        return LabelSplit(labels).startsWithLabel(content.slice(line.offset..<head))
    }
}

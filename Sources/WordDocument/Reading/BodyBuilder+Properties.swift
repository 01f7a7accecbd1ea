/// Properties of paragraphs, runs, rows, cells and controls.
extension BodyBuilder {
    func startProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .paragraphProperties: isInParagraphProperties = true
        case .runProperties: isInRunProperties = true
        case .rowProperties: isInRowProperties = true
        case .cellProperties: isInCellProperties = true
        case .controlProperties: isInControlProperties = true
        default:
            if isInControlProperties {
                controlProperty(element, attributes)
            } else if isInRunProperties {
                // Those inside the paragraph's own properties are the look of its mark.
                if !isInParagraphProperties { runProperty(element, attributes) }
            } else if isInParagraphProperties {
                paragraphProperty(element, attributes)
            } else {
                tableProperty(element, attributes)
            }
        }
    }

    private func controlProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        guard let last = controls.indices.last else { return }
        switch element {
        case .alias: controls[last].title = attributes["val"]
        case .placeholderShown: controls[last].showsPlaceholder = attributes.isOn
        case .checkBox: controls[last].isTicked = controls[last].isTicked ?? false
        case .checked: controls[last].isTicked = attributes.isOn
        default: break
        }
    }

    private func runProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .bold: stories[top].look.isBold = attributes.isOn
        case .italic: stories[top].look.isItalic = attributes.isOn
        case .strike: stories[top].look.isStruck = attributes.isOn
        case .hidden: stories[top].look.isHidden = attributes.isOn
        case .size: stories[top].look.size = attributes["val"].flatMap { Int($0) }
        case .colour: stories[top].look.isGrey = WordColour.isGrey(attributes["val"])
        case .runStyle: stories[top].look.style = attributes["val"]
        default: break
        }
    }

    private func paragraphProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .paragraphStyle: stories[top].paragraph?.style = attributes["val"]
        case .outlineLevel: stories[top].paragraph?.outlineLevel = attributes["val"].flatMap { Int($0) }
        case .indent:
            let indent = (attributes["left"] ?? attributes["start"]).flatMap { Int($0) } ?? 0
            stories[top].paragraph?.indent = min(max(indent, 0), 20_000)
        case .shading: stories[top].paragraph?.isShaded = WordColour.isShade(attributes["fill"])
        case .numberingID:
            guard let id = attributes["val"] else { break }
            let level = stories[top].paragraph?.numbering?.level
            stories[top].paragraph?.numbering = WordNumbering.Place(id: id, level: level ?? 0)
        case .numberingLevel:
            let level = attributes["val"].flatMap { Int($0) } ?? 0
            let id = stories[top].paragraph?.numbering?.id ?? ""
            stories[top].paragraph?.numbering = WordNumbering.Place(id: id, level: min(max(level, 0), 8))
        default: break
        }
    }

    private func tableProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        guard let table = stories[top].tables.indices.last else { return }
        let number = attributes["val"].flatMap { Int($0) }
        switch element {
        // Word knows no table of more than 63 columns.
        case .columnSpan: stories[top].tables[table].cell?.columns = min(max(number ?? 1, 1), 63)
        case .verticalMerge:
            stories[top].tables[table].cell?.continuesAbove = attributes["val"].map { $0 == "continue" } ?? true
        case .shading:
            if isInCellProperties {
                stories[top].tables[table].cell?.isShaded = WordColour.isShade(attributes["fill"])
            }
        case .headerRow: stories[top].tables[table].row?.isHeader = attributes.isOn
        case .columnsBefore: stories[top].tables[table].row?.columnsBefore = min(max(number ?? 0, 0), 63)
        case .columnsAfter: stories[top].tables[table].row?.columnsAfter = min(max(number ?? 0, 0), 63)
        default: break
        }
    }
}

/// The elements that mean something to us; all others are looked through.
enum WordElement: Sendable {
    case paragraph, run, text, tab, lineBreak, noBreakHyphen, symbol
    case table, row, cell
    case paragraphProperties, runProperties, rowProperties, cellProperties, controlProperties
    case paragraphStyle, runStyle, outlineLevel, indent, numberingLevel, numberingID, shading
    case bold, italic, strike, hidden, colour, size
    case columnSpan, verticalMerge, headerRow, columnsBefore, columnsAfter
    case control, controlContent, alias, placeholderShown, checkBox, checked
    case insertion, deletion, formerProperties
    case fieldSign, fieldBox, fieldBoxState, fieldList, fieldListEntry, fieldListResult
    case textBox, alternatives, choice, fallback, picture, foreignPart, note, commentStart, commentEnd, commentSign,
        sectionProperties, watermark

    private static let words = NameTable<WordElement>([
        "p": .paragraph, "r": .run, "t": .text, "tab": .tab, "br": .lineBreak, "cr": .lineBreak, "ptab": .tab,
        "noBreakHyphen": .noBreakHyphen, "sym": .symbol, "tbl": .table, "tr": .row, "tc": .cell,
        "pPr": .paragraphProperties, "rPr": .runProperties, "trPr": .rowProperties, "tcPr": .cellProperties,
        "sdtPr": .controlProperties, "pStyle": .paragraphStyle, "rStyle": .runStyle, "outlineLvl": .outlineLevel,
        "ilvl": .numberingLevel, "numId": .numberingID, "shd": .shading, "b": .bold, "i": .italic, "strike": .strike,
        "dstrike": .strike, "vanish": .hidden, "color": .colour, "sz": .size, "gridSpan": .columnSpan,
        "vMerge": .verticalMerge, "tblHeader": .headerRow, "gridBefore": .columnsBefore, "gridAfter": .columnsAfter,
        "sdt": .control, "sdtContent": .controlContent, "alias": .alias, "showingPlcHdr": .placeholderShown,
        "ins": .insertion, "moveTo": .insertion, "del": .deletion, "moveFrom": .deletion,
        "pPrChange": .formerProperties, "rPrChange": .formerProperties, "tblPrChange": .formerProperties,
        "trPrChange": .formerProperties, "tcPrChange": .formerProperties, "sectPrChange": .formerProperties,
        "tblGridChange": .formerProperties, "numberingChange": .formerProperties, "tblPrExChange": .formerProperties,
        "fldChar": .fieldSign, "checkBox": .fieldBox, "default": .fieldBoxState, "checked": .fieldBoxState,
        "ddList": .fieldList, "listEntry": .fieldListEntry, "result": .fieldListResult, "txbxContent": .textBox,
        "altChunk": .foreignPart, "footnote": .note, "endnote": .note,
        "commentRangeStart": .commentStart, "commentRangeEnd": .commentEnd, "commentReference": .commentSign,
        "sectPr": .sectionProperties, "ind": .indent,
    ])

    private static let others = NameTable<WordElement>([
        "AlternateContent": .alternatives, "Choice": .choice, "Fallback": .fallback, "checkbox": .checkBox,
        "checked": .checked, "blip": .picture, "imagedata": .picture, "textpath": .watermark,
    ])

    init?(_ name: XMLName) {
        guard let element = name.isWord ? Self.words[name.bytes] : Self.others[name.bytes] else { return nil }
        self = element
    }
}

"""Word documents written element by element, in the shapes that Microsoft Word writes and that python-docx does not."""
import zipfile
from xml.sax.saxutils import escape, quoteattr

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMES = (
    'xmlns:w="{w}" xmlns:r="{r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'mc:Ignorable="w14"'
)


def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text, *looks):
    """A run; looks are "b", "i", "strike", "vanish", ("sz", 32), ("color", "808080")."""
    inner = "".join(f"<w:{l}/>" if isinstance(l, str) else f'<w:{l[0]} w:val="{l[1]}"/>' for l in looks)
    return f'<w:r w:rsidR="00A17C42">{"<w:rPr>" + inner + "</w:rPr>" if inner else ""}{t(text)}</w:r>'


def split(text, every=4):
    """The same words in many runs, as Word leaves them after editing: cut anywhere, also within a word."""
    pieces = [text[i:i + every] for i in range(0, len(text), every)]
    return '<w:proofErr w:type="spellStart"/>'.join(
        f'<w:r w:rsidR="00{0xB1000 + i:06X}"><w:rPr><w:lang w:val="en-AU"/></w:rPr>{t(piece)}</w:r>'
        for i, piece in enumerate(pieces)
    )


def p(*runs, style=None, num=None, outline=None, shade=None, mark=""):
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        inner += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    if shade:
        inner += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>'
    if outline is not None:
        inner += f'<w:outlineLvl w:val="{outline}"/>'
    if mark:
        inner += f"<w:rPr>{mark}</w:rPr>"
    body = "".join(r(x) if not x.startswith("<") else x for x in runs)
    return f'<w:p w:rsidR="00A17C42" w:rsidRDefault="00A17C42">{"<w:pPr>" + inner + "</w:pPr>" if inner else ""}{body}</w:p>'


def cell(*content, span=1, merge=None, shade=None):
    inner = '<w:tcW w:w="2000" w:type="dxa"/>'
    if span > 1:
        inner += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        inner += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    if shade:
        inner += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>'
    blocks = "".join(x if x.startswith(("<w:p ", "<w:tbl", "<w:sdt")) else p(x) for x in content) or p()
    if blocks.endswith("</w:tbl>"):
        blocks += p()
    return f"<w:tc><w:tcPr>{inner}</w:tcPr>{blocks}</w:tc>"


def row(*cells, header=False, change=""):
    inner = ("<w:tblHeader/>" if header else "") + change
    made = "".join(c if c.startswith(("<w:tc>", "<w:sdt")) else cell(c) for c in cells)
    return f'<w:tr w:rsidR="00A17C42">{"<w:trPr>" + inner + "</w:trPr>" if inner else ""}{made}</w:tr>'


def table(columns, *rows):
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'


def control(content, title="", kind="<w:text/>", placeholder=False):
    """A content control around runs, paragraphs or a cell."""
    shown = "<w:showingPlcHdr/>" if placeholder else ""
    alias = f"<w:alias w:val={quoteattr(title)}/>" if title else ""
    return f'<w:sdt><w:sdtPr>{alias}<w:id w:val="12"/>{shown}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def tick(is_ticked):
    sign = "☒" if is_ticked else "☐"
    kind = f'<w14:checkbox><w14:checked w14:val="{int(is_ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox>'
    return control(f'<w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr><w:t>{sign}</w:t></w:r>', kind=kind)


def prompt(text="Click or tap here to enter text.", title=""):
    return control(f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>{t(text)}</w:r>', title, placeholder=True)


def chosen(text, *others):
    items = "".join(f"<w:listItem w:displayText={quoteattr(o)} w:value={quoteattr(o)}/>" for o in (text, *others))
    return control(r(text), kind=f"<w:dropDownList>{items}</w:dropDownList>")


def day(text, iso):
    return control(r(text), kind=f'<w:date w:fullDate="{iso}T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>')


def box(*paragraphs):
    """A text box as Word writes it: twice, for newer and for older programs."""
    inner = "".join(paragraphs)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(code, result):
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def old_tick(is_ticked):
    """A tick box of Word 2003's forms: its answer is in its properties."""
    state = "<w:checked/>" if is_ticked else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def old_choice(index, *entries):
    items = "".join(f"<w:listEntry w:val={quoteattr(e)}/>" for e in entries)
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="{index}"/>{items}</w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
PAGE = '<w:r><w:br w:type="page"/></w:r>'


def style(name, identifier, inner="", based=None, kind="paragraph", default=False):
    return (
        f'<w:style w:type="{kind}" {"w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'{"<w:basedOn w:val=" + chr(34) + based + chr(34) + "/>" if based else ""}{inner}</w:style>'
    )


STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    + style("Normal", "Normal", default=True)
    + "".join(
        style(f"heading {n}", f"Heading{n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{36 - 4 * n}"/></w:rPr>', "Normal")
        for n in (1, 2, 3)
    )
    + style("Agency bar", "AgencyBar", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "Heading2")
    + style("List Paragraph", "ListParagraph", based="Normal")
    + style("Placeholder Text", "PlaceholderText", '<w:rPr><w:color w:val="808080"/></w:rPr>', kind="character")
)


def numbering(*lists):
    """Each list: (format, text) per level. Their ids count from 1."""
    made = ""
    for number, levels in enumerate(lists, 1):
        inner = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val={quoteattr(text)}/></w:lvl>'
            for i, (form, text) in enumerate(levels)
        )
        made += f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'
    return made + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(lists) + 1)
    )


BULLETS = [("bullet", "•"), ("bullet", "o")]
NUMBERS = [("decimal", "%1."), ("lowerLetter", "(%2)")]


def write(path, *body, strict=False, lists=(BULLETS, NUMBERS), **others):
    """others: header, footer, footnotes, comments, each the inner XML of its part."""
    w, office = (STRICT, STRICT_OFFICE) if strict else (TRANSITIONAL, OFFICE)
    names = NAMES.format(w=w, r=office)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    roots = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "comments": "comments"}
    parts = {
        "word/document.xml": f"<w:document {names}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {names}>{numbering(*lists)}</w:numbering>",
    }
    for kind, inner in sorted(others.items()):
        parts[f"word/{kind}.xml"] = f"<w:{roots[kind]} {names}>{inner}</w:{roots[kind]}>"
    kinds = [name.split("/")[1][:-4] for name in parts if name != "word/document.xml"]
    relations = "".join(
        f'<Relationship Id="rId{i}" Type="{office}/{kind}" Target="{kind}.xml"/>' for i, kind in enumerate(kinds, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{"document.main" if name.endswith("document.xml") else name.split("/")[1][:-4]}+xml"/>'
        for name in parts
    )
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{space}">{relations}</Relationships>'
    parts["_rels/.rels"] = f'<Relationships xmlns="{space}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, (2026, 11, 22, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, head + parts[name])

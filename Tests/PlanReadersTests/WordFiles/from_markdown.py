#!/usr/bin/env python3
"""Writes the drafts, which are Markdown, as Word documents with the same layout.

    pip install python-docx
    python3 Tests/PlanReadersTests/WordFiles/from_markdown.py [FOLDER]
    python3 Tests/PlanReadersTests/WordFiles/from_markdown.py --beside FOLDER

The files are committed, so that the tests need neither Python nor python-docx. Their dates are fixed: the same bytes come out
of every run with one version of python-docx.
"""
import datetime
import html
import pathlib
import re
import sys
import zipfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HERE = pathlib.Path(__file__).parent
INLINE = re.compile(
    r"(\*\*\*.+?\*\*\*|\*\*.+?\*\*|__[^_\s].*?__|~~.+?~~|(?<![\w*])\*[^*\s][^*]*?\*(?![\w*])|(?<!\w)_[^_\s][^_]*?_(?!\w)|<br ?/?>)"
)
LABEL = re.compile(r"(\*\*)?[A-Z][^:.|]{1,50}:")
STAMP = datetime.datetime(2026, 11, 22, 9, 0, 0)


def plain(text):
    return html.unescape(re.sub(r"\\([\\`*_{}\[\]()#+\-.!|~>])", r"\1", text))


def add(paragraph, text, bold=False, italic=False):
    """Runs for bold, italic and struck-out words, a break for <br>."""
    for piece in INLINE.split(text):
        if not piece:
            continue
        if piece.startswith("<br"):
            paragraph.add_run().add_break()
        elif piece.startswith("***") and piece.endswith("***") and len(piece) > 6:
            add(paragraph, piece[3:-3], True, True)
        elif piece[:2] in ("**", "__") and piece.endswith(piece[:2]) and len(piece) > 4:
            add(paragraph, piece[2:-2], True, italic)
        elif piece.startswith("~~") and len(piece) > 4:
            paragraph.add_run(plain(piece[2:-2])).font.strike = True
        elif piece[0] in "*_" and piece.endswith(piece[0]) and len(piece) > 2:
            add(paragraph, piece[1:-1], bold, True)
        else:
            run = paragraph.add_run(plain(piece))
            run.bold = bold or None
            run.italic = italic or None


def cells(line):
    line = line.strip()
    line = line[1:] if line.startswith("|") else line
    line = line[:-1] if line.endswith("|") and not line.endswith("\\|") else line
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]


def is_ruler(line):
    return "-" in line and re.fullmatch(r"\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*", line) is not None


def add_table(document, lines):
    rows = [cells(line) for index, line in enumerate(lines) if index != 1]
    width = len(rows[0])
    table = document.add_table(rows=len(rows), cols=width)
    table.style = "Table Grid"
    for row, words in zip(table.rows, rows):
        for cell, text in zip(row.cells, words):
            for index, part in enumerate(re.split(r"<br ?/?>", text)):
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                add(paragraph, part.strip())
    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)
    # Word joins tables that nothing parts.
    document.add_paragraph()


def numbered(document, first):
    """A list of its own, which begins with its own number."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    abstract = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(first)
    return number.numId


def add_item(document, indent, mark, text, state):
    # A list goes on under its last item; a list at a smaller indent ends those inside it.
    while state and state[-1][0] > indent:
        state.pop()
    is_number = mark[0].isdigit()
    if not state or state[-1][0] < indent:
        state.append((indent, numbered(document, int(mark.rstrip(".)"))) if is_number else None))
    level = min(len(state), 3)
    name = ("List Number" if is_number else "List Bullet") + (f" {level}" if level > 1 else "")
    paragraph = document.add_paragraph(style=name)
    if is_number and state[-1][1] is not None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = state[-1][1]
    box = re.match(r"\[([ xX])\] +", text)
    if box:
        paragraph.add_run(("☐ " if box.group(1) == " " else "☒ "))
        text = text[box.end():]
    add(paragraph, text)
    return paragraph


def convert(lines):
    document = docx.Document()
    for name in ("created", "modified"):
        setattr(document.core_properties, name, STAMP)
    index = 0
    state = []
    last = None
    while index < len(lines):
        line = lines[index]
        bare = line.strip()
        heading = re.match(r"(#{1,6}) +(.*?)( +#+)?$", bare)
        item = re.match(r"( *)([-*+]|\d+[.)]) +(.*)$", line)
        if not bare:
            last = None
            index += 1
            if index < len(lines) and lines[index].strip() and not lines[index].startswith(" ") and not re.match(
                r"([-*+]|\d+[.)]) ", lines[index]
            ):
                state.clear()
        elif heading:
            state.clear()
            add(document.add_heading("", level=len(heading.group(1))), heading.group(2))
            last = None
            index += 1
        elif "|" in line and index + 1 < len(lines) and is_ruler(lines[index + 1]) and "|" in lines[index + 1]:
            end = index
            while end < len(lines) and "|" in lines[end]:
                end += 1
            add_table(document, lines[index:end])
            last = None
            index = end
        elif re.fullmatch(r"(-\s*){3,}|(\*\s*){3,}|(_\s*){3,}", bare):
            last = None
            index += 1
        elif item:
            last = add_item(document, len(item.group(1)), item.group(2), item.group(3), state)
            index += 1
        elif bare.startswith(">"):
            text = bare.lstrip("> ")
            if last is not None and last.style.name == "Quote":
                add(last, " " + text)
            else:
                last = document.add_paragraph(style="Quote")
                add(last, text)
            index += 1
        elif bare.startswith("<!--"):
            index += 1
        else:
            hard = index > 0 and (lines[index - 1].endswith("  ") or lines[index - 1].endswith("\\"))
            text = bare.rstrip("\\")
            if last is None:
                last = document.add_paragraph()
            elif hard or LABEL.match(bare):
                last.add_run().add_break()
            else:
                last.add_run(" ")
            add(last, text)
            index += 1
    return document


def save(document, path):
    """Saves with fixed dates inside the packed file."""
    document.save(path)
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist() if not name.startswith("docProps/thumbnail")]
    types = dict(parts)["[Content_Types].xml"]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
            entry = zipfile.ZipInfo(name, (2026, 11, 22, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, types if name == "[Content_Types].xml" else data)


def beside(folder):
    """A Word document beside each Markdown file of a folder."""
    for path in sorted(pathlib.Path(folder).glob("*.md")):
        if path.name != "README.md":
            save(convert(path.read_text(encoding="utf-8").splitlines()), path.with_suffix(".docx"))


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--beside":
        return beside(sys.argv[2])
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for folder in ("Drafts", "Drafts2"):
        for path in sorted((HERE.parent / folder).glob("*.md")):
            if path.name == "README.md":
                continue
            lines = path.read_text(encoding="utf-8").splitlines()
            if lines and lines[0] == "---":
                continue
            (out / folder).mkdir(exist_ok=True, parents=True)
            save(convert(lines), out / folder / (path.stem + ".docx"))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes the drafts that are plain text as Word documents, as somebody does who pastes an e-mail and tidies it up.

    pip install python-docx
    python3 Tests/PlanReadersTests/WordFiles/from_text.py [FOLDER]

Wrapped lines become one paragraph, underlined lines headings, typed list marks lists of Word. A line that begins with a label or
stands in columns stays a line of its own.
"""
import pathlib
import re
import sys

import docx
import docx.shared

from from_markdown import HERE, STAMP, save

MARK = re.compile(r"(\s*)([-*•]|\d+(?:\.\d+)*[.)]?|\([ivx]+\)|[a-z][.)]|[A-Z]\.)[ \t]+(.*)$")
LABEL = re.compile(r"\s*[A-Z][^:.|]{1,40}:(\s|$)")
SHOUT = re.compile(r"(\d+\. )?[A-Z][A-Z /&-]{3,}$")
RULE = re.compile(r"\s*(=|-){3,}\s*$")
WIDE = 60


def indent(line):
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def words(text):
    """Spaces in a row lay out columns: a tab stands for them in Word."""
    return re.sub(r" {3,}|\t+", "\t", text.strip())


def goes_on(line, last, text):
    """Whether a line is the rest of the paragraph before it."""
    if last is None or MARK.match(line) or LABEL.match(line):
        return False
    return len(text.rstrip().expandtabs(4)) >= WIDE or indent(line) > indent(text) + 8


def is_heading(line, before, following):
    """Underlined, in capitals, or a few words of their own above a list."""
    if line.startswith((" ", "\t")) or line.strip().endswith((".", ",")) or ":" in line:
        return False
    if RULE.match(following) or SHOUT.match(line.strip()):
        return True
    return not before.strip() and len(line) <= 40 and (not following.strip() or following.startswith("   "))


def heading_level(line, before, following, index):
    if index == 0 or "=" in following:
        return 1
    return 2 if RULE.match(following) or SHOUT.match(line.strip()) or not following.strip() else 3


def convert(lines):
    document = docx.Document()
    for name in ("created", "modified"):
        setattr(document.core_properties, name, STAMP)
    last = None
    before = ""
    levels = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if not line.strip():
            last = None
        elif RULE.match(line) and before.strip():
            pass
        elif is_heading(line, before, following):
            document.add_heading(words(line), level=heading_level(line, before, following, index))
            last, levels = None, []
        elif goes_on(line, last, before):
            hangs = "   " in before.strip() and indent(line) > 8
            if hangs:
                last.add_run().add_break()
            last.add_run(words(line) if hangs else " " + words(line))
        else:
            mark = MARK.match(line)
            while levels and indent(line) < levels[-1][0]:
                levels.pop()
            if mark and mark.group(2) in "-*•":
                if not levels or levels[-1][0] < indent(line):
                    levels.append((indent(line), mark.group(2)))
                depth = min(len(levels), 3)
                last = document.add_paragraph(words(mark.group(3)), style="List Bullet" + (f" {depth}" if depth > 1 else ""))
            else:
                # Numbers that people type themselves stay typed: Word's own lists would count anew.
                last = document.add_paragraph()
                last.paragraph_format.left_indent = docx.shared.Pt(6 * indent(line))
                last.add_run(words(line))
        before = line
    return document


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for folder in ("Drafts", "Drafts2"):
        for path in sorted((HERE.parent / folder).glob("*.txt")):
            (out / folder).mkdir(exist_ok=True, parents=True)
            save(convert(path.read_text(encoding="utf-8").splitlines()), out / folder / (path.stem + ".docx"))


if __name__ == "__main__":
    main()

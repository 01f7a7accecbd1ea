#!/usr/bin/env python3
"""Invented plans in forms as agencies lay them out in Word. Needs nothing but Python:

    python3 Tests/PlanReadersTests/WordFiles/forms.py
"""
import pathlib

from ooxml import *

FORMS = pathlib.Path(__file__).parent / "Forms"
GREY = ("color", "808080")


def bar(text, columns=1, shade="1F4E79"):
    return row(cell(p(r(text, "b", ("color", "FFFFFF"))), span=columns, shade=shade))


def head(*titles, shade="D9E2F3"):
    return row(*(cell(p(r(title, "b")), shade=shade) for title in titles), header=True)


# 31: a cover table of content controls, tick boxes, coloured bars as one-cell tables, an action table across pages.
write(
    FORMS / "31-cover-and-bars.docx",
    p(r("Case plan", "b", ("sz", 40))),
    table(
        2,
        row("Child or young person", cell(p(control(split("Talia Brennan"), "Name")))),
        row("Date of birth", cell(p(day("4 August 2017", "2017-08-04")))),
        row("Aboriginal or Torres Strait Islander", cell(p(tick(True), " Aboriginal  ", tick(False), " Torres Strait Islander  ", tick(False), " Both  ", tick(False), " Neither"))),
        row("Current placement", cell(p(chosen("Kinship care", "Foster care", "At home")))),
        row("Case manager", cell(p(prompt()))),
        row("Date of plan", control(cell(p(split("3 December 2026")))),),
    ),
    p(),
    table(1, bar("Case plan goal")),
    p(split("Talia lives safely at home with her mum, Renee.")),
    table(1, bar("Actions")),
    table(
        4,
        head("Action", "Who is responsible", "By when", "Progress"),
        row(split("Book the paediatrician"), "Renee Brennan", "18 December 2026", "Not started"),
        row("Tour of the after-school program", "Case manager and Talia", cell(p(prompt("Choose a date."))), ""),
    ),
    p(PAGE),
    table(
        4,
        head("Action", "Who is responsible", "By when", "Progress"),
        row("Renee shows the nurse the sleep diary", "Renee Brennan", "20 January 2027", ""),
    ),
)

# 32: two columns of labels, instructions in grey, an objective in a text box.
write(
    FORMS / "32-two-columns-of-labels.docx",
    p("Family services plan", style="Heading1"),
    table(
        4,
        row("Child's name", "Noah Petrov", "Date of birth", "11/02/2015"),
        row("Plan date", "7/12/2026", "Review date", "7/6/2027"),
        row("Caseworker", "Imogen Tran", "Order expires", ""),
    ),
    p("Goal", style="AgencyBar"),
    p(r("Write one goal for the child in plain words.", GREY)),
    p("Noah goes to school every day and feels welcome there."),
    p("Objective 1", style="AgencyBar"),
    p(box(p("Ines will walk Noah to the gate each school morning."))),
    p("Tasks", style="Heading3"),
    p("Ring the school about a start at 8.45 – Ines, 14 December 2026", num=("2", 0), style="ListParagraph"),
    p("Buy a second uniform – Imogen Tran, 16 December 2026", num=("2", 0), style="ListParagraph"),
)

# 33: the whole form is one table; coloured rows over its whole width are its headings.
write(
    FORMS / "33-all-in-one-table.docx",
    table(
        4,
        bar("CASE PLAN", 4),
        row(cell("Name of child"), cell("Ruby Castellano", span=3)),
        row(cell("Date of birth"), cell("30 May 2013"), cell("Case manager"), cell("Oscar Lund")),
        bar("Goal", 4),
        row(cell("Ruby stays with her aunt Bianca until she is 18.", span=4)),
        bar("Objective 1: Ruby sees her brother every fortnight", 4),
        row(cell("How we will know"), cell("Six visits in the book by the review", span=3)),
        head("Action", "Who", "By when", "Status"),
        row("Ask Marco's carer for two Saturdays", "Oscar Lund", "11 December 2026", "open"),
        row("Drive Ruby to the first visit", "Bianca Castellano", "19 December 2026", ""),
        bar("Child's views", 4),
        row(cell("“I want to see Marco without a worker sitting there.”", span=4)),
    ),
)

# 34: an objective merged over its tasks' rows, an owner merged too, a list of tasks in one cell.
write(
    FORMS / "34-merged-cells.docx",
    p("Care plan for Jai Whitford", style="Heading1"),
    p("Goal: Jai is settled in his placement with the Okafor family.", style=None),
    p("Objectives and actions", style="Heading2"),
    table(
        4,
        head("Objective", "Action", "Responsible", "Due date"),
        row(cell("Jai will eat dinner with the family on school nights", merge="restart"), cell("Jai chooses two meals a week"), cell("Chidi Okafor", merge="restart"), cell("1 March 2027")),
        row(cell(merge="continue"), cell("Dietitian’s plan on the fridge"), cell(merge="continue"), cell("12 February 2027")),
        row(cell("Jai has a mentor"), cell(p("Referral to the mentor program", num=("1", 0)), p("Visit the shed with Jai", num=("1", 0))), cell("Sina Vaka"), cell("26 February 2027")),
    ),
)

# 35: a column of instructions beside each label; an empty answer stays empty.
write(
    FORMS / "35-instructions-column.docx",
    p(r("Plan for a young person", ("sz", 36))),
    table(
        3,
        head("Section", "What to write here", "Answer"),
        row("Name", cell(p(r("Full name as on the birth certificate", "i", GREY))), "Kirra Dalton"),
        row("Goal", cell(p(r("One goal, in words the young person would use", "i", GREY))), "Kirra finishes Year 10 at Millgrove College."),
        row("Order expires", cell(p(r("The date on the order", "i", GREY))), ""),
    ),
    p(r("Actions", ("sz", 30))),
    table(
        3,
        head("Action", "Person responsible", "Timeframe"),
        row("Meet the year coordinator", "Kirra and Beth Dalton", "5 February 2027"),
        row("Bus pass", "Youth worker", cell(p(r("dd/mm/yyyy", GREY)))),
    ),
)

# 36: headings by their look alone, automatic numbers that hold words, guidance in grey.
write(
    FORMS / "36-looks-and-numbers.docx",
    p(r("Case Plan", "b", ("sz", 40))),
    p(r("Child: ", "b"), "Elijah Moore"),
    p(r("Goal", "b", ("sz", 30))),
    p(r("Say where the child will live and what will be different.", GREY)),
    p("Elijah is safe at home with his dad."),
    p(r("Objectives", "b", ("sz", 30))),
    p("Ray is home by six on school nights.", num=("3", 0)),
    p("Ring the roster clerk – Ray, 15 January 2027", num=("1", 0), style="ListParagraph"),
    p("Elijah sees the dentist.", num=("3", 0)),
    p("Book the clinic – Ray, 8 January 2027", num=("1", 0), style="ListParagraph"),
    lists=(BULLETS, NUMBERS, [("decimal", "Objective %1:")]),
)

# 37: no table at all: tabs and line breaks, form fields of older forms, smart tags, a link.
write(
    FORMS / "37-tabs-and-old-fields.docx",
    p("Case plan", style="Heading1"),
    p(r("Child's name:", "b"), TAB, field("FORMTEXT", "Zeke Amari"), TAB, r("Date of birth:", "b"), TAB, "2/9/2011"),
    p(r("Caseworker:", "b"), TAB, '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PersonName">' + split("Petra Novak") + "</w:smartTag>", BREAK, r("Plan date:", "b"), TAB, "30 November 2026"),
    p(r("Cultural identity:", "b"), " ", old_tick(False), " Aboriginal ", old_tick(True), " Torres Strait Islander ", old_tick(False), " Neither"),
    p(r("Status:", "b"), " ", old_choice(1, "Endorsed", "Draft")),
    p("Goal", style="Heading2"),
    p("Zeke moves into his own flat with help close by."),
    p("Actions", style="Heading2"),
    p(r("Action", "b"), TAB, r("Who", "b"), TAB, r("By when", "b")),
    p("Housing application", TAB, "Petra Novak", TAB, "11 December 2026"),
    p("Cooking course at the ", '<w:hyperlink r:id="rId99">' + r("Hub") + "</w:hyperlink>", TAB, "Zeke", TAB, "March 2027"),
    p("Endorsed by: ____________________", TAB, TAB, "Date endorsed: ____________"),
)

# 38: the strict form of the standard, tracked changes, comments, a note, header and footer, a table in a cell.
write(
    FORMS / "38-strict-with-changes.docx",
    p("Case plan for Aisha Rahman", style="Heading1"),
    p("Goal", style="Heading2"),
    p(
        "Aisha ",
        '<w:del w:id="1" w:author="K"><w:r><w:delText>returns</w:delText></w:r></w:del>',
        '<w:ins w:id="2" w:author="K">' + r("goes home") + "</w:ins>",
        ' to her mum.<w:r><w:commentReference w:id="0"/></w:r>'.replace(" to her mum.", r(" to her mum."), 1),
    ),
    table(
        2,
        row("Objective", "Farah has a home with a room for Aisha."),
        row(
            "Actions",
            cell(
                table(
                    3,
                    head("Action", "Who", "By when"),
                    row("Housing appointment", "Farah Rahman", "9 December 2026"),
                    row("Old action", "Nobody", "1 January 2026", change='<w:del w:id="3" w:author="K"/>'),
                    row("Bond loan form", "Lou Ferris", "16 December 2026", change='<w:ins w:id="4" w:author="K"/>'),
                )
            ),
        ),
        row("Who checks", "Lou Ferris"),
    ),
    p("Farah rings Aisha every night", '<w:r><w:footnoteReference w:id="2"/></w:r>', mark='<w:del w:id="5" w:author="K"/>'),
    p(" at seven."),
    strict=True,
    header=p("Riverbend Family Services", TAB, "Confidential"),
    footer=p("Page ", field("PAGE", "1")),
    footnotes='<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">' + p("Unless she is at camp.") + "</w:footnote>",
    comments='<w:comment w:id="0" w:author="K">' + p("Is this agreed?") + "</w:comment>",
)

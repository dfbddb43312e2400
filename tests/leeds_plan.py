"""A council's action plan after an Ombudsman's public report, in the layout of the real one, in words of our own.

The facts (numbers, amounts, days, how many officers, which cells say what) are those of the published plan of Leeds;
every sentence is ours, and the officers are posts that nobody holds.
"""

import io
import zipfile
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import xlsxwriter

TITLE = "Ombudsman Public Report Action Plan"
STAMP = "HR 8 August 2019"
HEADINGS = (None, "Outcome and/or Recommendations", "Actions and/or Performance Measures", "Timescale",
            "Responsible Officer", "Progress and Comments")  # fmt: skip
_TWO = "Head of Imagined Inclusion\nInvented Finance Lead"
ROWS: tuple[tuple[str | None, ...], ...] = (
    ("1", "Pay £1,300 for the education that the parent arranged from October 2018 to January 2019",
     "Send the payment", "ASAP", _TWO, "Completed 9.9.19"),
    ("2", "<p>Find out which budget should bear it.</p><p>Refund what the parent paid for education from January to "
     "July 2019</p>", "<p>Check the budget</p><p>Refund the parent</p>", "ASAP\nASAP",
     "Head of Imagined Inclusion, Invented Finance Lead", "<p>Completed 9.9.19</p><p>Completed 9.9.19</p>"),
    ("3", "Pay £1,400 because nothing was assessed and no education was provided from May to October 2018",
     "Send the payment", "ASAP", _TWO, "<b>Completed 9.9.19</b>"),
    ("4", "Pay £200 for time and trouble", "Send the payment", "ASAP", _TWO, "Completed 9.9.19"),
    ("5", "Look again at the oversight of services for children out of school (section 19, Education Act 1996)",
     "Write down who oversees what", "8.11.19", "Head of Imagined Inclusion / Made-up Attendance Lead",
     "Update October 2019: first meeting of the group.\nUpdate May 2020: a post could not be filled because of the "
     "pandemic."),
    ("6", "Training and guidance for council staff, schools and providers",
     "1. Make a leaflet\n2. Hold three sessions\n3. Write to schools", "8.11.19",
     "Head of Imagined Inclusion, Made-up Attendance Lead, Notional Training Lead",
     "Update October 2019: leaflet drafted."),
    (None, None, "4. Write to providers\n5. Ask what helped", None, None,
     "Update May 2020: sessions moved online, two of three held."),
    ("7", "Have a policy for children who miss education for medical needs", "Draft, consult, approve", "8.11.19",
     "Made-up Attendance Lead", "Draft written in Oct 2019. May 2020: approved and in operation."),
    ("8", "Review the pupils on a roll who were absent for more than 15 school days with nothing in its place",
     "Set up a live school roll", "8.11.19", "Made-up Attendance Lead",
     "Update May 2020: live since Oct 2019; 120 schools have joined. Aim: every school able to by end of July 2020."),
    (None, "A letter on notices after 10 days without permission and 15 days of ill health", None, None, None, None),
)  # fmt: skip


def workbook() -> bytes:
    """The plan as a sheet: the title and the stamp above, then the headings, none over the numbers."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False}) as book:
        book.set_properties({"created": datetime(2019, 8, 8, tzinfo=UTC)})
        sheet = book.add_worksheet("Action plan")
        sheet.write_string(0, 0, TITLE)
        sheet.write_string(1, 0, STAMP)
        for number, cells in enumerate((HEADINGS, *ROWS), start=3):
            for place, cell in enumerate(cells):
                if cell is not None and place == 0:
                    sheet.write_number(number, place, int(cell))
                elif cell is not None:
                    sheet.write_string(number, place, cell)
    return stream.getvalue()


def pasted() -> str:
    """The plan as it is copied out of a table: cells between tabs, those of several lines in quotation marks."""
    lines = [[TITLE], [STAMP], HEADINGS, *ROWS]
    return "\n".join("\t".join('"' + (cell or "").replace('"', '""') + '"' for cell in line) for line in lines)


def document() -> bytes:
    """The plan as a table in a Word document, its second half after a page break."""
    above = "".join(_paragraph(words) for words in (TITLE, STAMP))
    first, second = (HEADINGS, *ROWS[:6]), ROWS[6:]
    return docx(above + table(first) + table(second))


def table(rows: tuple[tuple[str | None, ...], ...]) -> str:
    """Rows as Word keeps them."""
    cells = ["".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(body: str, extra: dict[str, str] | None = None) -> bytes:
    """The least that Word opens."""
    types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {"[Content_Types].xml": types, "word/document.xml": words, **(extra or {})}.items():
            archive.writestr(name, text)
    return stream.getvalue()


def _cell(words: str | None) -> str:
    return "".join(_paragraph(line) for line in (words or "").split("\n"))


def _paragraph(words: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'

"""The kinds of files."""

import csv

from tests.corpus.council import CASES, Rows, slashed, told
from tests.corpus.files import ods, text, word, xls, xlsx
from tests.corpus.habit import Habit
from tests.corpus.registers import COMPLAINT_FIGURES, COMPLAINTS, REMEDIES, REMEDY_FIGURES, written


def _equals(rows: Rows) -> bytes:
    lines = [",".join(f'="{cell}"' if cell != "" else "" for cell in row) for row in _texts(rows)]
    return "\r\n".join(lines).encode()


def _texts(rows: Rows) -> list[list[str]]:
    return list(csv.reader(text(rows).decode().splitlines()))


def _padded(rows: Rows) -> Rows:
    return [[f" {cell}\u00a0 " if isinstance(cell, str) else cell for cell in row] for row in rows]


def _with_rows_too_many(rows: Rows) -> bytes:
    return b"\n".join(line + b",,," for line in text(rows).splitlines())


def _shorter(rows: Rows) -> bytes:
    """Each line ends with its last filled cell."""
    return "\n".join(",".join(row).rstrip(",") for row in _texts(rows)).encode()


def _fixed(rows: Rows) -> bytes:
    return "\n".join("|".join(cell.ljust(14) for cell in row) for row in _texts(rows)).encode()


_DASHED = {"Y": "Yes \u2013 agreed", "N": "No", "W": "Withdrawn", None: None}

FORMATS = (
    Habit(name="Plain CSV", who="A good export: one row of headings, a row for each case.",
          made=lambda: [("cases.csv", text(told()))]),
    Habit(name="Plain workbook", who="The same in a workbook with real dates.",
          made=lambda: [("cases.xlsx", xlsx(told()))]),
    Habit(name="Workbook with macros", who="A workbook with buttons, saved as .xlsm.",
          made=lambda: [("cases.xlsm", xlsx(told()))]),
    Habit(name="Semicolons", who="Somebody whose Excel has the settings of a country where commas part decimals.",
          made=lambda: [("cases.csv", text(told(), ";"))]),
    Habit(name="sep=; in the first line", who="A system that tells Excel its separator in a first line.",
          made=lambda: [("cases.csv", b"sep=;\r\n" + text(told(), ";"))]),
    Habit(name="Unicode text from Excel", who="Somebody who saves as Unicode Text: UTF-16 with tabs.",
          made=lambda: [("cases.txt", text(told(), "\t", encoding="utf-16"))]),
    Habit(name="Windows letters", who="An older system that writes letters as Windows did: a long dash is no UTF-8.",
          made=lambda: [("cases.csv", text(told(words=_DASHED),
                                           encoding="cp1252"))]),
    Habit(name="Byte order mark", who="Excel's CSV UTF-8, with three bytes in front of the first heading.",
          made=lambda: [("cases.csv", text(told(), encoding="utf-8-sig"))]),
    Habit(name="Pipes and blanks to a width", who="A mainframe whose report pads each cell to a width.",
          made=lambda: [("report.txt", _fixed(told()))]),
    Habit(name="Separators at the end", who="A system that ends each line with commas too many.",
          made=lambda: [("cases.csv", _with_rows_too_many(told()))]),
    Habit(name="Lines that end early", who="A system that leaves out blank cells at the end of a line.",
          made=lambda: [("cases.csv", _shorter(told({"ref": "Case reference", "received": "Date request received",
                                                     "locality": "Locality", "need": "Primary need",
                                                     "exempt": "20 week exception", "outcome": "Request outcome",
                                                     "decided": "Request outcome date",
                                                     "issued": "Date final plan issued"})))]),
    Habit(name="Equals signs before texts", who="A system that writes =\"CB-101\", so that Excel leaves it alone.",
          made=lambda: [("cases.csv", _equals(told()))]),
    Habit(name="Blanks round cells", who="A database with columns of a fixed width: blanks, some that do not break.",
          made=lambda: [("cases.xlsx", xlsx(_padded(told(day=slashed))))]),
    Habit(name="OpenDocument", who="An office that uses LibreOffice.",
          made=lambda: [("cases.ods", ods(told()))]),
    Habit(name="Old Excel", who="A server that writes .xls.", made=lambda: [("cases.xls", xls(told(yes=1, no=0)))]),
    Habit(name="Word table", who="A team that keeps its list in Word.",
          made=lambda: [("cases.docx", word(told(), before="Requests of the year"))]),
    Habit(name="Pasted from the screen", who="An officer who copies the table from a screen and pastes it.",
          made=lambda: [("pasted table.tsv", text(told(), "\t"))]),
    Habit(name="Pasted with rows between", who="An officer who pastes from an e-mail: an empty line after each row.",
          made=lambda: [("pasted table.tsv", b"\n\n".join(text(told(), "\t").splitlines()))]),
    Habit(name="Months as files", sheets=2,
          who="A team with a file for each half of the year, handed in together.",
          made=lambda: [("first half.csv", text(told(of=CASES[:8]))), ("second half.csv", text(told(of=CASES[8:])))]),
    Habit(name="Complaints in OpenDocument", right=COMPLAINT_FIGURES, places=None, needs=None,
          who="A complaints team that uses LibreOffice.", made=lambda: [("complaints.ods", ods(written(COMPLAINTS)))]),
    Habit(name="Remedies in Word", right=REMEDY_FIGURES, places=None, needs=None,
          who="An action plan written for a committee.", made=lambda: [("action plan.docx", word(written(REMEDIES)))]),
    Habit(name="Complaints pasted", right=COMPLAINT_FIGURES, places=None, needs=None,
          who="A complaints officer who pastes the log from the screen.",
          made=lambda: [("pasted table.tsv", text(written(COMPLAINTS), "\t"))]),
    Habit(name="Complaints with equals signs", right=COMPLAINT_FIGURES, places=None, needs=None,
          who="A complaints system that guards its references from Excel.",
          made=lambda: [("complaints.csv", _equals(written(COMPLAINTS)))]),
)  # fmt: skip

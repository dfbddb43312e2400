"""Every list in turn: each column of text holds every spelling of an identifier, then what only looks like one.

Read afterwards: all that the database holds, and all that the terminal prints, findings among it.
"""

import csv
from io import StringIO

import pytest
from sqlmodel import create_engine
from typer.testing import CliRunner

from data_access.layouts.fields import FIELDS
from data_access.registers.readers import READERS
from metrics.base.columns import Column, ColumnKind
from metrics.counting.registers import CASES
from terminal.program import app
from tests.data_access.identifiers.test_forms import WRITTEN
from tests.integration.loads.test_identifiers import everything

SPELT = (
    *(text for kind, texts in WRITTEN.items() if kind != "ULN" for text in texts),
    *("999 100 0118", "ULN9991000118", "EHCE999000000012"),
    *("DOB 13/05/2017", "DOB130517", "dob: 13 05 17", "born 13 May 2017", "dob 2017-05-13T00:00"),
)
"""ULNs only as nothing else is written: beside NHS numbers ten digits of both kinds are a council's own references."""
HARMLESS = (
    *("Band 3 4 12", "Reg 5 4 24", "SEN 01 02 03", "S19 3RD term", "M25 2ND request", "Y7 11 09 2024", "Year 7"),
    *("Autumn 2025", "LS14", "North LS14 area", "Room 0161 100", "School 938/4001 (0113)", "KS2 2AB3"),
    *(
        "EHC/2025/00123",
        "EHC-2025-00123",
        "SEN 2024/25-113",
        "24 012 345",
        "EH383/24/00012",
        "To Z (closed 31/08/2024)",
    ),
)
_NOT_FREE = (
    "sections",
    "own_sections",
    "urn",
    "setting_urn",
    "setting_ukprn",
    "dfe_number",
    "question",
    "due_date_text",
)
"""Text that is read as codes, numbers or days of its own."""


def columns_of_text(about: str) -> list[Column]:
    fields = FIELDS if about == CASES else READERS[about].layout.fields
    columns = {one.column.name: one.column for one in fields.values() if one.column}
    return [one for one in columns.values() if not one.keyed]


def is_free(column: Column) -> bool:
    return column.kind in (ColumnKind.TEXT, ColumnKind.WORDS) and column.name not in _NOT_FREE


def cell(column: Column, text: str) -> str:
    """The text in a column of text, else what the column takes."""
    if is_free(column):
        return text
    if column.kind is ColumnKind.CODE and column.codes:
        return next(iter(column.codes.labels().values()))
    usual = {ColumnKind.DATE: "03/03/2025", ColumnKind.FLAG: "Yes", ColumnKind.TEXT: "", ColumnKind.WORDS: ""}
    return usual.get(column.kind, "1")


def loaded(about: str, texts: tuple[str, ...], folder) -> tuple[str, str]:
    """What the database holds of a list with a row for each text, and what the terminal printed."""
    columns, held = columns_of_text(about), StringIO()
    lines = csv.writer(held)
    lines.writerow([column.title for column in columns])
    lines.writerows([[cell(column, text) for column in columns] for text in texts])
    return stored(held.getvalue(), about, folder)


def stored(content: str, about: str, folder) -> tuple[str, str]:
    (folder / "list.csv").write_text(content, encoding="utf-8")
    place = f"sqlite:///{folder / 'names.db'}"
    done = CliRunner().invoke(app, ["import", str(folder / "list.csv"), "--holds", about, "--yes", "--database", place])
    assert done.exit_code == 0, done.output
    return everything(create_engine(place)), done.output


@pytest.mark.parametrize("about", [CASES, *READERS])
def test_no_list_keeps_or_prints_any_spelling_and_each_keeps_what_only_looks_so(about, tmp_path):
    kept, printed = loaded(about, (*SPELT, *HARMLESS), tmp_path)
    assert [text for text in SPELT if text in kept or text in printed] == []
    assert [text for text in HARMLESS if text not in kept] == []
    assert "PRIVACY-" in printed


def test_attendance_keeps_no_spelling(tmp_path):
    heads = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    texts = (*SPELT, *HARMLESS)
    lines = [f'A998{number:09d},"{text}",22/09/2025,10,8,2,0' for number, text in enumerate(texts)]
    kept, printed = stored("\n".join([heads, *lines]), "attendance", tmp_path)
    assert [text for text in SPELT if text in kept or text in printed] == []
    assert "PRIVACY-CELL" in printed

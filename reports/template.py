"""Empty workbooks for each list, whose headings, drop-downs and days are read back without a correction.

Three sheets: one to fill in, one that says what each column holds, with one invented example, and one of the words
for the drop-downs. The example stands beside the explanation, so that nobody can forget to delete it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data_access.layouts.layout import DROP_DOWNS, GUIDE
from metrics.base.code_list import CodeList
from metrics.base.columns import ColumnKind
from metrics.datasets import DATASETS, columns_of, rows_named
from reports.template_examples import EXAMPLES

TEMPLATES: tuple[str, ...] = tuple(EXAMPLES)
"""The lists that have one. The public register of schools is DfE's own file."""
_ROWS = 5_000
"""Rows that have drop-downs and formats; more can be written below."""
_NOT_ASKED = {
    "cases": {"age_at_request", "age_at_plan"},
    "remedies": {"due_date_text", "completed_text", "action_number", "amount_unquantified"},
    "plan_audits": {"own_sections"},
    "schools": {"case_reference"},
    "attendance": {
        *("case_reference", "term", "school_year", "has_plan", "present", "elsewhere", "percent", "am", "pm", "marks"),
    },
}
"""Columns that say again, in another form, what others of the list say."""
_WRITE = {
    ColumnKind.DATE: "A day: day, month and year",
    ColumnKind.CODE: "One of the words in the drop-down of the cell",
    ColumnKind.FLAG: "Yes, No, or nothing where it is not known",
    ColumnKind.NUMBER: "A number without anything behind it",
    ColumnKind.MONEY: "Pounds, with pence behind a point",
    ColumnKind.DECIMAL: "A number, whole or with a point",
    ColumnKind.TEXT: "Words, the same each time",
    ColumnKind.WORDS: "Words of your own",
}


@dataclass(frozen=True)
class _Asked:
    """One column of a template."""

    name: str
    title: str
    kind: ColumnKind
    about: str = ""
    codes: CodeList | None = None

    @property
    def choices(self) -> tuple[str, ...]:
        """What the drop-down of its cells offers."""
        if self.codes:
            return tuple(self.codes.labels().values())
        return ("Yes", "No") if self.kind is ColumnKind.FLAG else ()

    def shown(self, value: object) -> object:
        """An example's value as it is written into a cell."""
        if self.codes:
            return self.codes.labels()[str(value)]
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return value


def asked_of(about: str) -> list[_Asked]:
    """The columns of a list's template, in order: all that an upload can fill, but nothing that names a person."""
    made = DATASETS[about].made if about in DATASETS else frozenset()
    left_out = {*made, *_NOT_ASKED.get(about, ())}
    own = [
        _Asked(one.name, one.title, one.kind, one.about, one.codes)
        for one in columns_of(about)
        if not one.keyed and one.name not in left_out
    ]
    if about == "attendance":
        own.insert(0, _Asked("person_id", "Person ID", ColumnKind.WORDS, "Your number for the pupil; kept as a hash."))
    return own


def example_of(about: str) -> list[object]:
    """The example's cells in the order of the columns; None where it leaves one blank."""
    example = EXAMPLES[about]
    return [one.shown(example[one.name]) if one.name in example else None for one in asked_of(about)]


def template_workbook(about: str) -> bytes:
    """The empty workbook of one of ``TEMPLATES``."""
    made, asked = BytesIO(), asked_of(about)
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        formats = {
            ColumnKind.DATE: book.add_format({"num_format": "dd/mm/yyyy"}),
            ColumnKind.TEXT: (as_text := book.add_format({"num_format": "@"})),
            ColumnKind.WORDS: as_text,
        }
        sheet = book.add_worksheet(rows_named(about).capitalize()[:31])
        guide, lists = book.add_worksheet(GUIDE), book.add_worksheet(DROP_DOWNS)
        lists.hide()
        places = _write_choices(lists, asked)
        sheet.freeze_panes(1, 0)
        for place, one in enumerate(asked):
            sheet.set_column(place, place, 20, formats.get(one.kind))
            sheet.write_string(0, place, one.title, heading)
            sheet.write_comment(0, place, " ".join(filter(None, (one.about, f"{_WRITE[one.kind]}."))))
            _validate(sheet, place, one, places)
        _write_guide(guide, about, asked, heading, formats[ColumnKind.DATE])
    return made.getvalue()


def _write_choices(sheet: Worksheet, asked: Iterable[_Asked]) -> dict[tuple[str, ...], str]:
    """The words of each drop-down, all in one column: side by side, they could be taken for headings."""
    row, places = 0, {}
    for choices in dict.fromkeys(one.choices for one in asked if one.choices):
        for number, words in enumerate(choices):
            sheet.write_string(row + number, 0, words)
        places[choices] = f"='{DROP_DOWNS}'!$A${row + 1}:$A${row + len(choices)}"
        row += len(choices)
    return places


def _validate(sheet: Worksheet, place: int, one: _Asked, places: dict[tuple[str, ...], str]) -> None:
    if one.choices:
        rule = {"validate": "list", "source": places[one.choices], "error_message": "Choose a word from the list."}
    elif one.kind is ColumnKind.DATE:
        rule = {"validate": "date", "criteria": ">=", "value": date(1990, 1, 1), "error_message": "Write a day."}
    else:
        return
    sheet.data_validation(1, place, _ROWS, place, {**rule, "error_type": "warning"})


def _write_guide(sheet: Worksheet, about: str, asked: list[_Asked], heading: Format, day: Format) -> None:
    sheet.set_column(0, 2, 40)
    sheet.set_column(3, 3, 28)
    named = rows_named(about)
    sheet.write_string(
        0, 0, f"Fill in the first sheet, one row for each of the {named}. Leave blank what is not known."
    )
    sheet.write_string(1, 0, "Columns that you do not keep can go. Leave out whatever names a child.")
    for place, words in enumerate(("Column", "What it holds", "What to write", "Example, invented")):
        sheet.write_string(3, place, words, heading)
    for row, (one, example) in enumerate(zip(asked, example_of(about), strict=True), start=4):
        for place, words in enumerate((one.title, one.about, _WRITE[one.kind])):
            sheet.write_string(row, place, words)
        if isinstance(example, date):
            sheet.write_datetime(row, 3, example, day)  # ty: ignore[invalid-argument-type]
        elif example is not None:
            sheet.write(row, 3, example)

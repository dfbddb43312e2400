"""What somebody may correct in how a file was read: sheets and headings, columns, words nobody understands, places."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data_access.attendance.findings import UNREADABLE
from data_access.cases.findings import CELL_UNREAD
from data_access.files.sheets import RawSheet
from data_access.identifiers.search import masked
from data_access.layouts.fields import Field
from data_access.layouts.layout import CASE_LAYOUT, TEMPLATE_SHEETS
from data_access.prepared import with_shown_sheets
from data_access.preview import Preview
from data_access.recognise.columns import PERSONAL
from data_access.recognise.likeness import surely
from data_access.recognise.places.place_names import near_places
from data_access.upload import Intake
from data_access.words_said import FIELDS_OF
from metrics.base.columns import ColumnKind

_ANSWERS = {"yes": "Yes", "no": "No"}
_LINES, _ABOVE = 8, 4
"""Lines of a sheet that are shown, and how many of them above its headings where these stand further down."""
_LETTERS = 30
_MIDNIGHT = " 00:00:00"
NOT_SHOWN = "(not shown)"
_UNREAD = frozenset(
    {
        *(CELL_UNREAD[kind].code for kind in (ColumnKind.CODE, ColumnKind.FLAG, ColumnKind.DATE)),
        UNREADABLE.code,
    }
)


@dataclass(frozen=True)
class ReadColumn:
    """One column of a file, and the field it was taken for; "" for none."""

    about: str
    sheet: str
    heading: str
    field: str


@dataclass(frozen=True, repr=False)
class SheetFound:
    """One sheet as it stands in the file, and what it was taken for. No ``repr``: an error would quote a child."""

    name: str
    about: str
    """The list that it was taken for; "" for none."""
    heading_row: int
    """The number of its row of headings; 0 for none."""
    columns: tuple[str, ...]
    """The letters of its columns that hold anything in these lines."""
    lines: Mapping[int, tuple[str, ...]]
    """Its first lines by number, or those about its headings: cells cut short, and none below a heading that names
    people or says what identifies them."""


@dataclass(frozen=True)
class NearPlace:
    """A place in some list that is called almost as a larger one: the same, or one of its own."""

    about: str
    name: str
    larger: str


@dataclass(frozen=True)
class UnreadWord:
    """A word that nobody understands, and the codes that it may stand for; none in a column of days."""

    about: str
    field: str
    title: str
    word: str
    codes: Mapping[str, str]


def sheets_of(looked: Preview) -> tuple[SheetFound, ...]:
    """The sheets of a file in their order; none where its cells are not at hand.

    Left out are blank ones, those of our templates that only explain, and those with several lists, which are known.
    """
    from openpyxl.utils import get_column_letter  # openpyxl takes long to import

    raw = looked.raw or looked.beginning
    if raw is None:
        return ()
    found = []
    for sheet in with_shown_sheets(raw, looked.upload).sheets:
        tables = [one for one in looked.intake.sheets if one.name == sheet.name or looked.beginning]
        if len({one.about for one in tables}) > 1 or sheet.cells.empty or sheet.name in TEMPLATE_SHEETS:
            continue
        about, row = (tables[0].about, tables[0].heading_row) if tables else ("", 0)
        cells = _first_cells(sheet, row)
        letters = tuple(get_column_letter(int(str(column)) + 1) for column in cells.columns)
        found.append(SheetFound(sheet.name, about, row, letters, _lines(cells)))
    return tuple(found)


def _first_cells(sheet: RawSheet, heading_row: int) -> pd.DataFrame:
    at = int(sheet.cells.index.get_indexer([heading_row])[0])
    first = max(at - _ABOVE, 0) if at >= _LINES else 0
    return sheet.cells.iloc[first : first + _LINES].dropna(axis="columns", how="all").astype("object")


def _lines(cells: pd.DataFrame) -> dict[int, tuple[str, ...]]:
    hidden: set[object] = set()
    made = {}
    for number, line in zip(cells.index, cells.to_dict("records"), strict=True):
        texts = {column: "" if pd.isna(cell) else str(cell).removesuffix(_MIDNIGHT) for column, cell in line.items()}
        personal = {column for column, text in texts.items() if _is_personal(text)}
        made[int(number)] = tuple(
            NOT_SHOWN if text and column in hidden - personal else masked(text)[:_LETTERS]
            for column, text in texts.items()
        )
        hidden |= personal
    return made


def _is_personal(heading: str) -> bool:
    meaning = surely(heading, CASE_LAYOUT)
    return meaning is not None and meaning.field.personal


def places_of(looked: Preview) -> tuple[NearPlace, ...]:
    """Places that are called almost as larger ones, unless somebody has said that they are places of their own."""
    found = near_places(looked.tables, looked.upload.corrections)
    return tuple(
        NearPlace(about, name, larger)
        for name, larger in found.items()
        for about, rows in looked.tables.items()
        if "locality" in rows and (rows["locality"] == name).any()
    )


def columns_of(intake: Intake) -> tuple[ReadColumn, ...]:
    """The columns of a file; those with personal details stay as they are."""
    return tuple(
        ReadColumn(one.about, one.sheet, one.heading, one.field if one.used else "")
        for one in intake.mapping
        if one.how != PERSONAL and one.about in FIELDS_OF
    )


def fields_for(about: str) -> dict[str, str]:
    """What a column of a list may hold: fields with their titles, days marked as days, personal details left out."""
    fields = ((name, field) for name, field in FIELDS_OF[about].items() if not field.personal)
    return {name: field.column.title_in_sentence if field.column else field.title for name, field in fields}


def unread_words(intake: Intake) -> tuple[UnreadWord, ...]:
    """The words that were not understood in columns of codes, days, and yes and no: each once, if it may be shown."""
    found: dict[tuple[str, str, str], UnreadWord] = {}
    for one in intake.findings:
        lists = [sheet.about for sheet in intake.sheets if sheet.name == one.sheet]  # several, one below another
        fields = ((about, field) for about in lists for field in FIELDS_OF.get(about, {}).values())
        about, field = next((pair for pair in fields if pair[1].title == one.column), ("", None))
        if one.code in _UNREAD and field is not None:
            for word in filter(None, one.found):
                found[about, field.name, word] = UnreadWord(about, field.name, field.title, word, _codes(field))
    return tuple(found.values())


def _codes(field: Field) -> dict[str, str]:
    if field.kind is ColumnKind.FLAG:
        return _ANSWERS
    return field.column.codes.labels() if field.column and field.column.codes else {}

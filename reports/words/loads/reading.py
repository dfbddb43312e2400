"""What somebody said of how a file is to be read, in sentences, and the words of each choice."""

from collections.abc import Iterator

from data_access.layouts.corrections import Corrections, DayOrder, HiddenRows
from data_access.words_said import FIELDS_OF
from metrics.base.columns import ColumnKind
from metrics.datasets import rows_named
from reports import inert

HIDDEN = {HiddenRows.ASK: "ask me", HiddenRows.COUNT: "count them", HiddenRows.LEAVE_OUT: "leave them out"}
DAYS = {
    DayOrder.AS_WRITTEN: "as they are written",
    DayOrder.DAY_FIRST: "day first, and right as they are",
    DayOrder.MONTH_FIRST: "month first",
    DayOrder.YEAR_FIRST: "year first",
    DayOrder.SWAPPED: "day and month of real dates changed places: turn them back",
}
PLACES = {None: "ask me", True: "yes, each is named after its locality", False: "no"}
LINES = {None: "ask me", True: "yes, of the rows below", False: "no"}
AS_IT_STANDS = "Nobody corrected anything: it was read as it stands."


def correction_words(corrections: Corrections) -> list[str]:
    """Every correction; none for a file that was read as it stands."""
    return [*_sheets(corrections), *_columns(corrections), *_words(corrections), *_whole(corrections)]


def _sheets(corrections: Corrections) -> Iterator[str]:
    for name, about in corrections.lists.items():
        yield f"Sheet {_quoted(name)} {f'holds {rows_named(about)}' if about else 'is not read'}."
    for name, row in corrections.heading_rows.items():
        yield f"The headings of sheet {_quoted(name)} stand in row {row:,}."


def _columns(corrections: Corrections) -> Iterator[str]:
    for about, columns in corrections.columns.items():
        for heading, name in columns.items():
            holds = f'holds "{_title(about, name)}"' if name else "is not used"
            yield f"Column {_quoted(heading)} {holds}."


def _words(corrections: Corrections) -> Iterator[str]:
    for about, fields in corrections.values.items():
        for name, words in fields.items():
            for word, code in words.items():
                means = f"means {_meaning(about, name, code)}" if code else "says nothing, like a blank cell"
                yield f'{_quoted(word)} in "{_title(about, name)}" {means}.'


def _whole(corrections: Corrections) -> Iterator[str]:
    if corrections.hidden_rows:
        yield f"Rows hidden or crossed out: {HIDDEN[corrections.hidden_rows]}."
    if corrections.days:
        yield f"Days: {DAYS[corrections.days]}."
    if corrections.sheets_are_localities is not None:
        yield f"Sheets are localities: {PLACES[corrections.sheets_are_localities]}."
    if corrections.lines_are_localities is not None:
        yield f"Lines above the rows are localities: {LINES[corrections.lines_are_localities]}."


def _title(about: str, name: str) -> str:
    """A field as it is called on screen; one that there is no more, by its name."""
    field = FIELDS_OF.get(about, {}).get(name)
    return field.title if field else inert.markdown(name)


def _meaning(about: str, name: str, code: str) -> str:
    """The label of a code in quotation marks; yes or no; else the word itself."""
    field = FIELDS_OF.get(about, {}).get(name)
    if field and field.kind is ColumnKind.FLAG:
        return code
    codes = field.column.codes.labels() if field and field.column and field.column.codes else {}
    return f'"{codes[code]}"' if code in codes else _quoted(code)


def _quoted(text: str) -> str:
    return f'"{inert.markdown(text)}"'

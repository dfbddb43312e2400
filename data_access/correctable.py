"""What somebody may correct in how a file was read: its columns, and words of its cells that nobody understands."""

from collections.abc import Mapping
from dataclasses import dataclass

from data_access.cases.findings import CELL_UNREAD
from data_access.layouts.fields import Field
from data_access.recognise.columns import PERSONAL
from data_access.upload import Intake
from data_access.words_said import FIELDS_OF
from metrics.base.columns import ColumnKind

_ANSWERS = {"yes": "Yes", "no": "No"}
_UNREAD = frozenset(CELL_UNREAD[kind].code for kind in (ColumnKind.CODE, ColumnKind.FLAG, ColumnKind.DATE))


@dataclass(frozen=True)
class ReadColumn:
    """One column of a file, and the field it was taken for; "" for none."""

    about: str
    sheet: str
    heading: str
    field: str


@dataclass(frozen=True)
class UnreadWord:
    """A word that nobody understands, and the codes that it may stand for; none in a column of days."""

    about: str
    field: str
    title: str
    word: str
    codes: Mapping[str, str]


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
    lists, found = {sheet.name: sheet.about for sheet in intake.sheets}, {}
    for one in intake.findings:
        fields = FIELDS_OF.get(lists.get(one.sheet, ""), {})
        field = next((field for field in fields.values() if field.title == one.column), None)
        if one.code in _UNREAD and field is not None:
            for word in one.found:
                if word:
                    about = lists[one.sheet]
                    found[about, field.name, word] = UnreadWord(about, field.name, field.title, word, _codes(field))
    return tuple(found.values())


def _codes(field: Field) -> dict[str, str]:
    if field.kind is ColumnKind.FLAG:
        return _ANSWERS
    return field.column.codes.labels() if field.column and field.column.codes else {}

"""What somebody says of how a file is to be read, where the file itself does not tell, or tells it wrongly."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pydantic import TypeAdapter

from data_access.layouts.code_words import listed, plain_words
from data_access.layouts.fields import normalised

_MONTHS = frozenset(
    listed(
        "jan; january; feb; february; mar; march; apr; april; may; jun; june; jul; july; aug; august; sep; sept; "
        "september; oct; october; nov; november; dec; december; st; nd; rd; th"
    )
)
"""What of a sheet's name changes with its month."""


class HiddenRows(StrEnum):
    """What becomes of rows that a filter, or somebody, has hidden, or that are crossed out."""

    ASK = ""
    COUNT = "count"
    LEAVE_OUT = "leave out"


class DayOrder(StrEnum):
    """How the days of a file are to be read."""

    AS_WRITTEN = ""
    """Day first, unless a table can be nothing but month first; asked where neither is sure."""
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"
    """The first of three short figures is the year, as in 26-03-01."""
    SWAPPED = "swapped"
    """Day first, but day and month of every real date change places: a spreadsheet of another country swapped them."""


@dataclass(frozen=True, kw_only=True)
class Corrections:
    """The choices of an officer about one file, or about all files of its shape.

    None of them is needed for a good file. Lists are named by their keys ("cases", "appeals"), columns by the names of
    the fields; headings and words are compared as the file's own are, without case and marks.
    """

    lists: Mapping[str, str] = field(default_factory=dict)
    """Sheet to the list it holds; "" for a sheet that is not to be read."""
    heading_rows: Mapping[str, int] = field(default_factory=dict)
    """Sheet to the number of its row of headings, as the file shows it."""
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """List, then heading, to the field it holds; "" for a column that is not to be used."""
    values: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """List, then field, then a word of its cells, to the code it stands for; "" where it says nothing."""
    hidden_rows: HiddenRows = HiddenRows.ASK
    days: DayOrder = DayOrder.AS_WRITTEN
    sheets_are_localities: bool | None = None
    """Whether sheets without a locality are named after theirs; None to ask where it seems so."""
    lines_are_localities: bool | None = None
    """The same of lines that hold nothing but a name, above the rows of that place."""

    def field_of(self, about: str, heading: str) -> str | None:
        """The field that somebody says a heading stands for; "" for none; None where nothing is said of it."""
        said = {normalised(known): name for known, name in self.columns.get(about, {}).items()}
        return said.get(normalised(heading))

    def code_of(self, about: str, name: str, text: str) -> str | None:
        """The code that somebody says a word stands for; "" for a blank; None where nothing is said of it."""
        said = {plain_words(word): code for word, code in self.values.get(about, {}).get(name, {}).items()}
        return said.get(plain_words(text))

    def with_list(self, sheet: str, about: str) -> "Corrections":
        """The same, but that a sheet holds a list; "" for one that is not to be read."""
        return replace(self, lists={**self.lists, sheet: about})

    def with_heading_row(self, sheet: str, row: int) -> "Corrections":
        """The same, but that the headings of a sheet stand in a row, by its number."""
        return replace(self, heading_rows={**self.heading_rows, sheet: row})

    def for_sheets(self, names: Sequence[str]) -> "Corrections":
        """The same for a file with these sheets: what is said of a sheet is said of it under this month's name.

        Of the only sheet it is said however that is called; of one of several where but for its month, year and
        figures it is called as one that the file has no more, and no other is.
        """
        said = list(dict.fromkeys((*self.lists, *self.heading_rows)))
        new = {one: one for one in said}
        if len(names) == len(said) == 1:
            new = dict(zip(said, names, strict=True))
        else:
            gone, come = [one for one in said if one not in names], [one for one in names if one not in said]
            for one in gone:
                alike = [other for other in come if _undated(other) == _undated(one)]
                if len(alike) == 1 and [other for other in gone if _undated(other) == _undated(one)] == [one]:
                    new[one] = alike[0]
        return replace(
            self,
            lists={new[one]: about for one, about in self.lists.items()},
            heading_rows={new[one]: row for one, row in self.heading_rows.items()},
        )

    def with_column(self, about: str, heading: str, name: str) -> "Corrections":
        """The same, but that a heading of a list stands for a field; "" for none."""
        return replace(self, columns={**self.columns, about: {**self.columns.get(about, {}), heading: name}})

    def with_value(self, about: str, name: str, word: str, code: str) -> "Corrections":
        """The same, but that a word in a field's cells stands for a code; "" for a blank."""
        of_list = self.values.get(about, {})
        words = {**of_list.get(name, {}), word: code}
        return replace(self, values={**self.values, about: {**of_list, name: words}})

    def written(self) -> str:
        """As JSON, to be kept."""
        return _FORM.dump_json(self, exclude_defaults=True).decode()


def _undated(name: str) -> str:
    """The name of a sheet without the day, month or year that changes from file to file."""
    return " ".join(word for word in re.findall(r"[a-z]+", name.casefold()) if word not in _MONTHS)


AS_WRITTEN = Corrections()
"""Nothing is said: the file is read as it stands."""
_FORM = TypeAdapter(Corrections)


def corrections_from(text: str) -> Corrections:
    """What ``Corrections.written`` wrote. Raises pydantic's ValidationError for anything else."""
    return _FORM.validate_json(text)

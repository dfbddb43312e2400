"""What can be wrong with an upload, as data that a person can act on.

One way for all of ``data_access``:

* **What can be said stands once**, as a ``FindingKind`` at the top of a module (in the room's ``findings.py`` where
  there are many): its code, how grave it is, its words. ``python -m data_access.findings_list`` writes docs/findings.md
  from them.
* **A function returns what it found out**: a ``Read``, which is its result with its findings. No function is handed a
  list to add to. Steps that follow each other are chained:
  ``Read(rows).then(without_notes, source).then(in_form, source)``.
* **Where it was found** is a ``Source``, a file and a sheet, handed on as one thing.

A finding is made by its kind: ``kind.on(source)`` about a whole sheet or column, ``kind.on_rows(source, labels)`` about
some of its rows (none for no rows), ``kind.by_sheet(rows, file)`` about rows that carry their sheet and number.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

from data_access.identifiers.search import masked

if TYPE_CHECKING:  # the process that parses uploads says findings too, and must not wait for pandas
    import pandas as pd

T = TypeVar("T")
Made = TypeVar("Made")
Given = ParamSpec("Given")


class Severity(StrEnum):
    """How much a finding matters to the figures."""

    STOPS = "stops the load"
    ASKS = "asks first"
    """Nothing is stored until somebody says that it is meant."""
    LEFT_OUT = "left out of some measures"
    INFORMATION = "for information"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One kind of fault in one column of one sheet, with every row it was found in.

    ``rows`` are row numbers as the spreadsheet shows them (line numbers for XML and CSV).
    ``found`` runs parallel to ``rows`` and is empty where the column may hold personal details:
    no name, birth date or identifier may reach a message.
    """

    code: str
    severity: Severity
    message: str
    """What was found, one plain sentence."""
    expected: str = ""
    """What was expected instead."""
    advice: str = ""
    """What to do about it."""
    file: str = ""
    sheet: str = ""
    column: str = ""
    rows: tuple[int, ...] = ()
    found: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Nothing that it quotes says what identifies a person; names come without it (``Upload.shown``)."""
        object.__setattr__(self, "found", tuple(masked(text) for text in self.found))

    @property
    def count(self) -> int:
        """In how many rows; 1 for a finding about a whole file, sheet or column."""
        return len(self.rows) or 1

    def sentence(self) -> str:
        """Where, what was found, what was expected, what to do: in this order, on one line."""
        places = [f'sheet "{self.sheet}"'] if self.sheet else []
        places += [_row_words(self.rows)] if self.rows else []
        places += [f'column "{self.column}"'] if self.column else []
        where = ", ".join(places)
        words = [f"{where[0].upper()}{where[1:]}:" if where else "", self.message, self.expected, self.advice]
        return " ".join(word for word in words if word)


@dataclass(frozen=True)
class Source:
    """Where something was read: a file, and a sheet of it where that has several."""

    file: str
    sheet: str = ""


@dataclass(frozen=True)
class FindingKind:
    """One thing that can be said of an upload. Words in braces are filled in when it is said: "{one}"."""

    code: str
    """Upper case, the subject first: ``CASE-LONG-WAIT``. One code has one meaning."""
    severity: Severity
    message: str
    expected: str = ""
    advice: str = ""
    column: str = ""
    is_variant: bool = False
    """Whether it says in other words what the kind with the same code says."""

    def worded(self, **words: str) -> "FindingKind":
        """The same kind in the words of one sort of list: another ``message``, ``expected`` or ``advice``."""
        return replace(self, is_variant=True, **words)

    def on(
        self,
        source: Source,
        *,
        column: str | None = None,
        rows: Iterable[int] = (),
        found: Iterable[str] = (),
        **words: object,
    ) -> Finding:
        """The finding. ``words`` fill what stands in braces."""
        return self._made(source, column, rows, found, words)

    def on_rows(
        self,
        source: Source,
        labels: Iterable[int],
        *,
        column: str | None = None,
        found: Iterable[str] = (),
        **words: object,
    ) -> tuple[Finding, ...]:
        """One finding about rows of a sheet by their numbers; none where there are no rows."""
        numbers = tuple(labels)
        return (self._made(source, column, numbers, found, words),) if numbers else ()

    def by_sheet(
        self, rows: "pd.DataFrame", file: str, *, column: str | None = None, **words: object
    ) -> tuple[Finding, ...]:
        """One finding for each sheet that the rows come from, with their numbers there; none where there are no rows.

        ``rows`` have ``source_sheet`` and ``source_row``: a row number alone says little in a workbook.
        """
        sheets = rows_by_sheet(rows)
        return tuple(self._made(Source(file, sheet), column, numbers, (), words) for sheet, numbers in sheets)

    def refusal(self, file: str = "", **words: object) -> "FileRefused":
        """The refusal of a whole file, ready to raise."""
        return FileRefused(self._made(Source(file), None, (), (), words))

    def _made(
        self, source: Source, column: str | None, rows: Iterable[int], found: Iterable[str], words: dict[str, object]
    ) -> Finding:
        shown = {name: masked(word) if isinstance(word, str) else word for name, word in words.items()}
        return Finding(
            code=self.code,
            severity=self.severity,
            message=self.message.format(**shown),
            expected=self.expected.format(**shown),
            advice=self.advice.format(**shown),
            file=source.file,
            sheet=source.sheet,
            column=self.column if column is None else column,
            rows=tuple(int(row) for row in rows),
            found=tuple(found),
        )


class Read(NamedTuple, Generic[T]):
    """What a function made of what it was given, and what is to be said about it, in the order it is said."""

    value: T
    findings: tuple[Finding, ...] = ()

    def then(
        self, step: "Callable[Concatenate[T, Given], Read[Made]]", *args: Given.args, **kwargs: Given.kwargs
    ) -> "Read[Made]":
        """The next step taken with the value; what it finds comes behind what is known."""
        made = step(self.value, *args, **kwargs)
        return Read(made.value, (*self.findings, *made.findings))


def gathered(parts: Iterable[Read[T]]) -> Read[list[T]]:
    """Several results as one, with all their findings in order."""
    taken = list(parts)
    return Read([part.value for part in taken], tuple(finding for part in taken for finding in part.findings))


class FileRefused(Exception):
    """The file cannot be read at all; nothing was changed. Carries the finding that says why."""

    def __init__(self, finding: Finding):
        super().__init__(finding.sentence())
        self.finding = finding


def rows_by_sheet(rows: "pd.DataFrame") -> list[tuple[str, tuple[int, ...]]]:
    """The sheets that rows come from, each with their numbers there: a row number alone says little in a workbook."""
    if rows.empty:
        return []
    groups = rows["source_row"].groupby(rows["source_sheet"].astype("str"))
    return [(str(sheet), tuple(int(number) for number in numbers)) for sheet, numbers in groups]


def _row_words(rows: tuple[int, ...]) -> str:
    if len(rows) == 1:
        return f"row {rows[0]}"
    first = ", ".join(str(row) for row in rows[:5])
    return f"{len(rows):,} rows (first: {first})" if len(rows) > 5 else f"rows {first}"

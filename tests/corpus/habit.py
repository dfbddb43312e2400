"""A habit of writing a list: who has it, the file, the figures that are right, and what it needs to be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data_access.findings import Severity
from data_access.intake import take_in
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.upload import Intake, Upload
from metrics.base.periods import Period, calendar_year
from metrics.base.periods import day as on_day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.kinds import Kind
from metrics.counting.registers import CASES
from tests.conftest import TODAY, council_of, tables_of
from tests.corpus.council import AS_AT, FIGURES, NEEDS, PLACES

Files = Sequence[tuple[str, bytes]]


@dataclass(frozen=True, kw_only=True)
class Habit:
    """One way of writing a list, told so that a stranger knows such a file again."""

    name: str
    who: str
    """Who makes such a file, and why: one sentence."""
    made: Callable[[], Files]
    """The files handed in together, mostly one."""
    right: Mapping[str, tuple[int, int]] = field(default_factory=lambda: FIGURES)
    places: Mapping[str, int] | None = field(default_factory=lambda: PLACES)
    """Cases by locality; None where the file does not say."""
    needs: Mapping[str, int] | None = field(default_factory=lambda: NEEDS)
    sheets: int = 1
    """Lists in it: what is counted for the share that reads by itself."""
    says: frozenset[str] = frozenset()
    """What is said of rows left out of some measure; nothing in a file of which all is read."""
    asked: str = ""
    """The code of what is said where it cannot be read by itself: a question, a refusal, or rows in no figure."""
    corrections: Corrections = AS_WRITTEN
    """What an officer chooses then."""
    why: str = ""
    """Why it cannot be read without, and what is chosen."""
    extracted_on: date | None = AS_AT

    @property
    def reads_alone(self) -> bool:
        """Whether nobody is asked anything."""
        return not self.asked

    @property
    def says_yes(self) -> bool:
        """Whether an officer only has to say yes to what is asked."""
        return bool(self.asked) and self.corrections == AS_WRITTEN

    def taken_in(self, database, *, corrected: bool) -> Intake:
        """The file, as somebody hands it in who has chosen nothing, or what it needs."""
        said = self.corrections if corrected else AS_WRITTEN
        yes = frozenset({self.asked} if corrected and self.says_yes else ())
        files = list(self.made())
        upload = Upload.of_files(files, TODAY, extracted_on=self.extracted_on, corrections=said, confirmed=yes)
        return take_in(upload, database)


def left_out(done: Intake) -> set[str]:
    """The codes of what is said of rows that some measure lacks."""
    return {one.code for one in done.findings if one.severity is Severity.LEFT_OUT}


def counted(habit: Habit, database) -> tuple[dict[str, tuple[int, int] | None], dict[str, dict[str, int]]]:
    """The figures that a habit must give, None for one that is not recorded, and its cases by place and by need."""
    of_cases = all(CATALOGUE[key].about == CASES for key in habit.right)
    council = None if of_cases else council_of(database, AS_AT)
    tables = council.cases if council else tables_of(database, AS_AT)
    found: dict[str, tuple[int, int] | None] = {}
    for key in habit.right:
        metric = CATALOGUE[key]
        row = evaluate(metric, council.table(metric.about) if council else tables, [_period(metric)]).iloc[0]
        above, below = row["numerator"], row["numerator"] if metric.kind is Kind.COUNT else row["denominator"]
        found[key] = None if pd.isna(above) or pd.isna(below) else (int(above), int(below))
    return found, {column: _amounts(tables.cases[column]) for column in ("locality", "primary_need")}


def split(key: str, by: str, database) -> dict[str, int]:
    """How many rows each group of a figure has; groups without any are left out."""
    metric = CATALOGUE[key]
    found = evaluate(metric, council_of(database, AS_AT).table(metric.about), [_period(metric)], by=[by])
    below = found["numerator"] if metric.kind is Kind.COUNT else found["denominator"]
    return {str(name): int(rows) for name, rows in zip(found[by], below, strict=True) if rows}


def _period(metric: Metric) -> Period:
    return calendar_year(2025) if metric.time is Time.DURING else on_day(AS_AT)


def _amounts(column: pd.Series) -> dict[str, int]:
    return {str(said): int(count) for said, count in column.value_counts().items() if count}

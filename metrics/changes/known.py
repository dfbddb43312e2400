"""Everything a figure is counted from, as it was known once: rows, the day looked at, how open questions are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import pandas as pd

from metrics.cases.case_tables import CaseTables
from metrics.cases.establishments import NO_REGISTER, Establishments
from metrics.counting.registers import CASES, AddedUp, Council
from metrics.counting.table import Table
from metrics.datasets import DATASETS
from metrics.law.conventions import STANDARD, Conventions


@dataclass(frozen=True, kw_only=True, eq=False)
class Known:
    """What was known: typed rows by list, and all else that a figure depends on. Read only."""

    rows: Mapping[str, pd.DataFrame]
    """The cases and the registers by key; a list that was not kept lacks, or has no rows."""
    as_at: date
    """The day that is looked at: the newest that the data are true on, unless somebody looks further back."""
    conventions: Conventions = STANDARD
    population: Mapping[str, int] = field(default_factory=dict)
    establishments: Establishments = NO_REGISTER
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By register the columns for which a file had a heading, filled or not."""
    aggregated: Mapping[str, AddedUp] = field(default_factory=dict)
    same_cases: "Known | Council | None" = None
    """What has the very same cases, looked at alike: what was worked out for it need not be again."""

    @cached_property
    def cases(self) -> CaseTables:
        """The cases as the metrics count them."""
        if self.same_cases:
            return self.same_cases.cases
        return CaseTables.build(
            self.rows.get(CASES, pd.DataFrame()),
            as_at=self.as_at,
            conventions=self.conventions,
            population=self.population,
            establishments=self.establishments,
        )

    @cached_property
    def council(self) -> Council:
        """Cases and registers as the metrics count them."""
        registers = {about: rows for about, rows in self.rows.items() if about != CASES}
        return Council.build(self.cases, DATASETS, registers, kept=self.kept, aggregated=self.aggregated)

    def table(self, about: str) -> Table:
        """What a metric is counted from. The cases know no register, and setting up fourteen takes longer than they."""
        return self.cases if about == CASES else self.council.table(about)

    def with_rows(self, about: str, rows: pd.DataFrame) -> "Known":
        """The same with other rows of one list."""
        return replace(self, rows={**self.rows, about: rows}, same_cases=None if about == CASES else self)

    def keeping(self, kept: Mapping[str, frozenset[str]]) -> "Known":
        """The same with headings for other columns."""
        return replace(self, kept=kept, same_cases=self)

    def with_sums(self, aggregated: Mapping[str, AddedUp]) -> "Known":
        """The same with other attendance."""
        return replace(self, aggregated=aggregated, same_cases=self)

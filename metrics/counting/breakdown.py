"""One way to split a figure: by a column of the table it is counted from, or by what a rule says of each row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd

from metrics.base.code_list import CodeList
from metrics.base.on_demand import answer_of
from metrics.cases.code_lists import SEN_TYPE


@dataclass(frozen=True, eq=False)
class Breakdown:
    """One way to split: its key in addresses and results, its heading, and how each row's group is found.

    ``groups`` gives an ordered category for every row of the table, missing where it is not recorded.
    """

    key: str
    title: str
    groups: Callable[[Any], pd.Series]
    codes: CodeList | None = None
    about: str = ""
    """The table it is for; empty where several tables have its column."""
    column: str = ""
    """The column of the table that holds the groups; empty where a rule works them out."""

    def places(self, table: Any) -> tuple[np.ndarray, list[str], bool]:
        """The number of each row's group, the names of the groups, and whether any row's is not recorded: then -1."""
        found = cast("pd.Categorical", answer_of(table, self.groups).array)
        return found.codes, [str(name) for name in found.categories.tolist()], bool((found.codes < 0).any())

    def label(self, value: str) -> str:
        """A group in words."""
        return self.codes.labels().get(value, value) if self.codes else value


def by_column(key: str, title: str, codes: CodeList | None = None, *, about: str = "", column: str = "") -> Breakdown:
    """By a column of the table that is counted, named like the breakdown unless told otherwise."""
    name = column or key
    return Breakdown(key, title, lambda table: table.rows[name], codes, about, name)


LOCALITY = by_column("locality", "Locality")
TEAM = by_column("team", "Team")
PRIMARY_NEED = by_column("primary_need", "Primary need", SEN_TYPE)
SCHOOL_PHASE = by_column("school_phase", "School phase")
SCHOOL = by_column("school", "School or setting")

BREAKDOWNS: tuple[Breakdown, ...] = (LOCALITY, TEAM, PRIMARY_NEED, SCHOOL_PHASE, SCHOOL)
"""What cases and registers have in common."""

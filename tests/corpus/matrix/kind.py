"""A kind of awkward table: how it comes about, and what is right for it in whatever list and format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data_access.layouts.corrections import Corrections
from tests.corpus.council import Rows
from tests.corpus.lists import LISTS
from tests.corpus.matrix.table import Tables
from tests.corpus.matrix.writers import FORMATS, Format

KEYS = frozenset({"case_key", "row_key"})
MISFIT = frozenset({"CELL-CODE", "CELL-DATE", "CELL-FLAG", "CELL-DECIMAL", "ATT-CELL", "ATT-NO-WEEK",
                    "ATT-NO-PUPIL"})  # fmt: skip
"""What is said of cells that stand in another column than they belong to."""
REFERENCED = {"cases": "case_reference", "appeals": "appeal_reference", "mediations": "mediation_reference",
              "complaints": "complaint_reference", "ombudsman": "ombudsman_reference",
              "plan_audits": "audit_reference"}  # fmt: skip
"""The lists whose first column is a reference of their own."""
Made = Callable[[Rows, Format], Tables | str]
"""Takes a list with real days, headings first. Gives its tables, or the letters of a text."""


def as_they_are(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the plain list."""
    return rows


def without(*places: int) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """The rows of the plain list but for some, counted from 0."""
    return lambda rows: rows.drop(index=[rows.index[place] for place in places])


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One way in which a table is awkward."""

    made: Made
    right: Callable[[pd.DataFrame], pd.DataFrame] = as_they_are
    """The rows that are right, of those of the plain list, which ``test_matrix`` counts by hand."""
    apart: frozenset[str] = frozenset()
    """Columns that are not compared: what tells one row from another where a reference is lost."""
    says: frozenset[str] = frozenset()
    """The codes, any of which must be said; where it ``asks``, nothing is kept before somebody has answered."""
    asks: bool = False
    is_refused: bool = False
    """Whether it cannot be read at all."""
    answer: Corrections = field(default_factory=Corrections)
    """What somebody says then; without it, a yes."""
    lists: frozenset[str] = frozenset(LISTS)
    """The lists that can be written so."""
    never: Mapping[str, str] = field(default_factory=dict)
    """Formats in which it cannot come about, with the reason."""


def never(reason: str, can: Callable[[Format], bool]) -> dict[str, str]:
    """The formats that cannot hold it."""
    return {name: reason for name, form in FORMATS.items() if not can(form)}

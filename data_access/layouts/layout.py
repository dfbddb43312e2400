"""What the sheets of one sort of list look like: which columns they may have, and what is peculiar to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data_access.layouts.attendance_headings import ATTENDANCE_HEADINGS
from data_access.layouts.case_headings import KEYS, PERSONAL
from data_access.layouts.code_words import CodeWords, listed
from data_access.layouts.fields import FIELDS, Field, column_field
from metrics.attendance.enrolments import ATTENDANCE
from metrics.counting.dataset import Dataset
from metrics.counting.registers import CASES

_NOT_UPLOADED = ("row_key", "person_key")

GUIDE, DROP_DOWNS = "How to fill in", "Drop-down lists"
TEMPLATE_SHEETS = frozenset({GUIDE, DROP_DOWNS})
"""The sheets of our own templates that hold no list: nobody needs to be told that they were not read."""


@dataclass(frozen=True, eq=False)
class Layout:
    """What a sheet of this sort of list can hold. Each sort has one, which tells it from the others."""

    about: str
    """The cases, or the key of the register whose rows these are."""
    fields: Mapping[str, Field]
    twins: Mapping[str, str] = field(default_factory=dict)
    """Pairs of fields whose headings councils use for either: the cells decide."""
    unheaded: str = ""
    """What a first column of numbers without a heading holds; empty where such a column means nothing."""
    tidied: frozenset[str] = frozenset()
    """Fields whose cells are made readable later, so that they may look like anything."""

    by_cells: Field | None = None
    """What a column with an unknown heading holds where every cell reads as this field's. Its heading comes along."""

    ended_by: Mapping[str, Sequence[str]] | None = None
    """What ends a row: each such column with the codes that do, none where whatever is filled in does. None for a list
    whose rows do not end."""
    says_ended: tuple[str, ...] = ()
    """Fields that tell how a row ended, and without any of those do not end it."""

    def twin_of(self, field: Field) -> Field | None:
        """The other field of a pair."""
        either_way = {**self.twins, **{other: one for one, other in self.twins.items()}}
        return self.fields.get(either_way.get(field.name, ""))


CASE_LAYOUT = Layout(
    CASES,
    FIELDS,
    twins={
        "request_outcome": "request_outcome_date",
        "assessment_outcome": "assessment_outcome_date",
        "review_outcome": "last_review",
        "transfer_la": "transfer_date",
        "exported": "exported_date",
        "exception_applies": "exception_ground",
    },
)


def register_fields(
    dataset: Dataset, headings: Mapping[str, str], code_words: Sequence[CodeWords] = ()
) -> dict[str, Field]:
    """The columns of a register that an upload may fill, and what links its rows to children."""
    own_words = {words.codes: words for words in code_words}
    own = [
        column_field(
            column,
            (column.title, *(listed(headings[column.name]) if column.name in headings else ())),
            own_words.get(column.codes) if column.codes else None,
        )
        for column in dataset.columns
        if column.name not in (*_NOT_UPLOADED, *dataset.made)
    ]
    shared = [FIELDS[name] for name in (*KEYS, *PERSONAL)]
    return {one.name: one for one in (*own, *shared)}


ATTENDANCE_LAYOUT = Layout(ATTENDANCE.key, register_fields(ATTENDANCE, ATTENDANCE_HEADINGS))

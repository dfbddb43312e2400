"""The registers there are beside the cases."""

from functools import cache

from metrics.attendance.enrolments import ATTENDANCE, ENROLMENTS
from metrics.base.columns import Column
from metrics.cases.columns import CASES as CASE_COLUMNS
from metrics.cases.columns import COLUMNS
from metrics.cases.columns import HEADLINES as CASE_HEADLINES
from metrics.cases.derived import WORKED_OUT
from metrics.complaints.ombudsman_register import OMBUDSMAN
from metrics.complaints.register import COMPLAINTS
from metrics.counting.dataset import Dataset
from metrics.counting.registers import CASES
from metrics.education.exclusion_list import EXCLUSIONS
from metrics.education.notice_log import NOTIFICATIONS
from metrics.education.part_time_list import PART_TIME
from metrics.education.placement_list import PLACEMENTS
from metrics.education.section19_list import SECTION_19
from metrics.quality.audit_register import AUDIT_SECTIONS, PLAN_AUDITS
from metrics.quality.survey_register import SURVEY_ANSWERS
from metrics.remedies.look_back_register import LOOK_BACKS
from metrics.remedies.register import REMEDIES
from metrics.schools.public_register import ESTABLISHMENTS
from metrics.schools.register import SCHOOLS
from metrics.tribunal.appeal_log import APPEALS
from metrics.tribunal.mediation_log import MEDIATIONS

DATASETS: dict[str, Dataset] = {
    one.key: one
    for one in (
        APPEALS,
        MEDIATIONS,
        COMPLAINTS,
        OMBUDSMAN,
        REMEDIES,
        LOOK_BACKS,
        ENROLMENTS,
        NOTIFICATIONS,
        SECTION_19,
        PART_TIME,
        EXCLUSIONS,
        PLACEMENTS,
        SCHOOLS,
        PLAN_AUDITS,
        AUDIT_SECTIONS,
        SURVEY_ANSWERS,
    )
}
"""By key, in the order a reader meets them."""
STORED: dict[str, Dataset] = {key: one for key, one in DATASETS.items() if one.stored}
"""Those that a file can list and the database keeps row by row."""
BESIDE: dict[str, Dataset] = {one.key: one for one in (ATTENDANCE, ESTABLISHMENTS)}
"""What a file can list and no figure is counted from as it stands: lines of attendance, the public register of schools.
"""
LISTS: tuple[str, ...] = (CASES, *STORED, *BESIDE)
"""All that a file can list, by key."""
HEADLINES: dict[str, tuple[str, ...]] = {CASES: CASE_HEADLINES} | {
    key: one.headlines for key, one in DATASETS.items() if one.headlines
}
"""By list, the figures that are asked for first, as the list declares them; the main one leads."""
TABLES: tuple[str, ...] = (CASES, *DATASETS)
"""All that a figure can be counted from, by key."""


def column_of(about: str, name: str) -> Column | None:
    """A column of the cases, or of a register; None for one that is worked out."""
    return COLUMNS.get(name) if about == CASES else _dataset(about).by_name.get(name)


def _dataset(about: str) -> Dataset:
    return BESIDE[about] if about in BESIDE else DATASETS[about]


def columns_of(about: str) -> tuple[Column, ...]:
    """The columns of the cases, of a register, or of what stands beside them; not what is worked out."""
    return CASE_COLUMNS if about == CASES else _dataset(about).columns


@cache
def column_names(about: str) -> frozenset[str]:
    """The columns that a table has once it is counted, those that are worked out among them."""
    own = {column.name for column in columns_of(about)}
    return frozenset(own | (WORKED_OUT if about == CASES else {"locality", *DATASETS[about].titles}))


def keyed_columns(about: str) -> frozenset[str]:
    """The columns of a table that must never leave: keyed hashes. Every list, workbook and screen asks here."""
    return frozenset(column.name for column in columns_of(about) if column.keyed)


def rows_named(about: str) -> str:
    """What the rows of a table are called in a sentence, plural."""
    return CASES if about == CASES else _dataset(about).rows_named


def column_titles(about: str) -> dict[str, str]:
    """The columns of a table in words, those among them that a register works out."""
    if about == CASES:
        return {name: column.title for name, column in COLUMNS.items()}
    dataset = _dataset(about)
    return {name: column.title for name, column in dataset.by_name.items()} | dict(dataset.titles)

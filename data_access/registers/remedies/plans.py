"""Which plan an action is of, and who follows it: remedies after complaints, written statements, deficit plans."""

import re

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import NOTHING
from data_access.layouts.code_words import plain_words
from data_access.layouts.days import NotReadable
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.code_words import PLAN_KINDS
from data_access.registers.remedies.columns import column, where
from metrics.base.categories import BETWEEN
from metrics.remedies.code_lists import PLAN_KIND, REMEDY

_TITLES = {
    name: code
    for code, names in {
        "written_statement": ("written statement of action", "wsoa"),
        "accelerated_progress": ("accelerated progress plan",),
        "priority_action": ("priority action plan",),
        "deficit": ("safety valve", "dsg management plan", "deficit management plan", "deficit recovery plan"),
        "reform": ("send reform plan",),
    }.items()
    for name in names
}
"""What names a plan in the title of a sheet, and nothing else."""
_BODIES = "committee|board|cabinet|panel|group|partnership|council|executive|forum|commission"
_BEHIND = re.sub(r"\w+", r"(?<=\g<0>)", _BODIES)
_BETWEEN = re.compile(
    rf"\s*[\n;]\s*|\s+[/|]\s+|(?<=\w)/(?=\w)|(?i:{_BEHIND})"
    rf"\s*(?:,(?: and)?|&|\band\b)\s+(?=[^\n;,]*\b(?i:{_BODIES})\b)"
)
"""What parts committees of a cell. A comma or an "and" does so between two bodies alone: others stand within a name."""


def with_plans(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The kind of plan where it stands in the column that says where a promise comes from; the rest as it is."""
    origin, own = column(rows, "report_type"), column(rows, "plan_kind")
    moved = own.isna() & origin.map(_other_plan, na_action="ignore").notna()
    if not moved.any():
        return Read(rows)
    made = rows.assign(plan_kind=own.mask(moved, origin), report_type=origin.mask(moved))
    return Read(made, say.PLAN_FROM_ORIGIN.on_rows(source, rows.index[moved]))


def _other_plan(text: str) -> str | None:
    """The kind of a plan that is no remedy; None for all other words."""
    code = _kind(text)
    return None if code in (None, REMEDY, "other") else code


def _kind(text: str) -> str | None:
    try:
        return PLAN_KINDS.read(text)
    except NotReadable:
        return None


def of_other_plans(rows: pd.DataFrame) -> pd.Series:
    """Rows of plans that follow no complaint, and those whose kind of plan nobody understands."""
    return where(
        column(rows, "plan_kind"), lambda cell: cell.strip().casefold() not in NOTHING and _kind(cell) != REMEDY
    )


def plan_in(lines: list[str]) -> str | None:
    """The kind of plan that the title of a sheet names, in words; None where it names none or several."""
    words = f" {plain_words(' '.join(lines))} "
    found = {code for name, code in _TITLES.items() if f" {name} " in words}
    return PLAN_KIND.labels()[found.pop()] if len(found) == 1 else None


def with_committees(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    """Several committees in a cell, one after the other in one line, each once."""
    if "committee" not in rows:
        return Read(rows)
    return Read(rows.assign(committee=column(rows, "committee").map(_each_once, na_action="ignore")))


def _each_once(text: str) -> str:
    names = [" ".join(name.split()) for name in _BETWEEN.split(text)]
    return BETWEEN.join(dict.fromkeys(name for name in names if name))

"""One list of the children without education, one row for each child, with what else is open for that child."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from metrics.base.categories import named
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.complaints.complaints import complaints_open
from metrics.counting.links import among, from_cases, linked_cases
from metrics.counting.registers import Council, Register
from metrics.education import notices
from metrics.education.exclusions import permanent_without
from metrics.education.placements import awaiting
from metrics.education.section19 import waiting
from metrics.education.section19_list import UNDECIDED
from metrics.plans.reviews import reviews_overdue
from metrics.plans.waiting import assessments_open
from metrics.schools.child import calendar
from metrics.tribunal.appeals import appeals_open

NO_DECISION, NOT_STARTED = "no section 19 decision", "education owed, not started"
EXCLUDED, NO_PLACE, REPORTED = (
    "permanently excluded, nothing arranged",
    "plan and no school place",
    "reported by the school",
)
LONG_ILL = "ill for 15 days by the register"
OPEN = ("open_assessment", "open_review", "open_complaint", "open_appeal", "open_part_time", "severe")
"""What else may be open for a child. A register that was never loaded is told as not held, not as no."""


def children_without_education(council: Council) -> pd.DataFrame:
    """Each child once, longest without education first.

    Columns: ``case_reference``, ``school``, ``locality``, ``with_plan``, ``why`` (every reason, in words), ``since``,
    ``school_days``, and those of ``OPEN``: yes, no, or missing where the register is not held. A child with education
    running by the section 19 list is not in it. The days count from the earliest reason: the day the duty was clear,
    the sixth day of an exclusion, the day the place was lost, the 10th or 15th day a school reported, the 15th day of
    illness by the registers.
    """
    found = pd.concat([*(_rows(council, *source) for source in _SOURCES), _long_ill(council)], ignore_index=True)
    listed = council.register("section19").rows
    found = found[~among(found["child"], listed["child"][listed["provision_running"]])]
    if found.empty:
        return found.assign(
            school_days=pd.Series(dtype="Float64"), **{name: pd.Series(dtype="boolean") for name in OPEN}
        )
    found = found.sort_values("since", kind="stable", na_position="last")
    groups = found.groupby("child", sort=False)
    one = groups[["case_reference", "school", "locality", "since"]].first()
    one["with_plan"] = groups["with_plan"].any()
    one["why"] = _reasons(found)
    one = one.reset_index()
    one["school_days"] = calendar(council).between(one["since"], council.as_at).astype("Float64")
    one["locality"] = named(one["locality"])
    one = _with_what_is_open(one, council)
    return one.sort_values("school_days", ascending=False, kind="stable", na_position="last").reset_index(drop=True)


def _reasons(found: pd.DataFrame) -> pd.Series:
    """Every reason of each child, in words."""
    told: dict[str, dict[str, None]] = {}
    for child, why in zip(found["child"].tolist(), found["why"].tolist(), strict=True):
        told.setdefault(child, {})[why] = None
    return pd.Series({child: "; ".join(why) for child, why in told.items()}, dtype="object")


_Rule = Callable[[Register], pd.Series]


def _why_on_list(rows: pd.DataFrame) -> pd.Series:
    undecided = (rows["stage"] == UNDECIDED).fillna(False).to_numpy(dtype=bool)
    return pd.Series(np.where(undecided, NO_DECISION, NOT_STARTED), rows.index)


_SOURCES: tuple[tuple[str, _Rule, tuple[str, ...], str | Callable[[pd.DataFrame], pd.Series]], ...] = (
    ("section19", waiting, ("without_since", "known_on"), _why_on_list),
    ("exclusions", permanent_without, ("sixth_due",), EXCLUDED),
    ("placements", awaiting, ("awaited_from",), NO_PLACE),
    ("notifications", notices.told_without_provision, ("trigger_date", "received_date"), REPORTED),
)
"""A list, whom of it, the day since when, and why."""


def _rows(
    council: Council, key: str, rule: _Rule, days: tuple[str, ...], why: str | Callable[[pd.DataFrame], pd.Series]
) -> pd.DataFrame:
    register = council.register(key)
    rows = register.rows[rule(register).fillna(False).astype(bool)]
    since = rows[days[0]]
    for day in days[1:]:
        since = since.fillna(rows[day])
    return pd.DataFrame(
        {
            "child": rows["child"],
            "case_reference": _reference(rows, council.cases),
            "school": rows["school"].astype("object"),
            "locality": rows["locality"].astype("object"),
            "with_plan": rows["with_plan"] | (key == "placements"),
            "why": why if isinstance(why, str) else why(rows),
            "since": since.astype("datetime64[s]"),
        }
    )


def _long_ill(council: Council) -> pd.DataFrame:
    """Pupils whom the registers show ill for 15 days, without a session of education that the council arranged (K)."""
    if not council.recorded.get("enrolments"):
        return pd.DataFrame()
    rows = council.register("enrolments").rows
    arranged = rows["person_key"][rows["mark_k"].fillna(0) > 0]
    rows = rows[rows["illness_15_days"] & ~among(rows["person_key"], arranged)]
    rows = rows.assign(child=rows["person_key"], linked=linked_cases(rows, "illness_reached", council.cases))
    return pd.DataFrame(
        {
            "child": rows["child"],
            "case_reference": _reference(rows, council.cases),
            "school": rows["school"].astype("object"),
            "locality": rows["locality"].astype("object"),
            "with_plan": (rows["sen_status"] == "E").fillna(False).astype(bool),
            "why": LONG_ILL,
            "since": rows["illness_reached"].astype("datetime64[s]"),
        }
    )


def _reference(rows: pd.DataFrame, tables: CaseTables) -> pd.Series:
    """The case's reference, else the row's own."""
    of_case = from_cases(rows["linked"], tables, "case_reference")
    return of_case.astype("object").fillna(rows["case_reference"].astype("object"))


def also_open(rows: pd.DataFrame) -> pd.Series:
    """Whether anything in ``OPEN`` is open for each child; what is not held says no."""
    return rows[list(OPEN)].fillna(False).astype(bool).any(axis=1)


def _with_what_is_open(one: pd.DataFrame, council: Council) -> pd.DataFrame:
    cases = council.cases.cases
    of_cases = {
        "open_assessment": answer_of(council.cases, assessments_open),
        "open_review": answer_of(council.cases, reviews_overdue),
    }
    made = {name: _has(one, cases[rule.fillna(False).astype(bool)]) for name, rule in of_cases.items()}
    made["open_complaint"] = _in_register(one, council, "complaints", complaints_open)
    made["open_appeal"] = _in_register(one, council, "appeals", appeals_open)
    part_time = council.register("part_time").rows
    held = bool(council.recorded.get("part_time"))
    made["open_part_time"] = _known(among(one["child"], part_time["child"][part_time["timetable_open"]]), held)
    made["severe"] = _severe(one, council)
    return one.assign(**made)


def _severe(one: pd.DataFrame, council: Council) -> pd.Series:
    if not council.recorded.get("enrolments"):
        return _known(pd.Series(False, one.index), held=False)
    rows = council.register("enrolments").rows
    return _known(among(one["child"], rows["person_key"][rows["severe"]]), held=True)


def _in_register(one: pd.DataFrame, council: Council, key: str, is_open: Callable[[Register], pd.Series]) -> pd.Series:
    """Whether a row of a register is open for the child; not known where the register was never loaded."""
    if not council.recorded.get(key):
        return _known(pd.Series(False, one.index), held=False)
    register = council.register(key)
    return _has(one, register.rows[is_open(register).fillna(False).astype(bool)])


def _has(one: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    found = among(one["child"], rows["person_key"]) | among(one["case_reference"], rows["case_reference"])
    return _known(found, held=True)


def _known(found: pd.Series, held: bool) -> pd.Series:
    return found.astype("boolean") if held else pd.Series(pd.NA, found.index, "boolean")

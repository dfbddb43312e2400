"""What follows from the bare cases, column by column: the days of the law, what is closed, whose plan is measured."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from metrics.base.categories import flag, has_code
from metrics.base.days import day_where, earliest, has_day, seconds
from metrics.base.on_demand import Columns
from metrics.cases.age_bands import age_band
from metrics.cases.columns import REPLACEMENT_DATES
from metrics.cases.plan_dates import PLAN_DATES
from metrics.law import statutory, tribunal
from metrics.law.conventions import STANDARD, Conventions


def derived(cases: Columns, conventions: Conventions) -> Columns:
    """The cases with what follows from them, each column worked out when it is first asked for.

    ``historical`` a plan made before the collection or by another council: outside every event measure;
    ``plan_moved_in`` a plan made by another council;
    ``issued_date`` the day of issue as the published measures count it, ``plan_sent_date`` as the law does;
    ``replaced_on`` the order, agreement or notice that replaced the 20-week clock;
    ``outside_timeliness`` mediation or tribunal, hence outside the published 20-week measure;
    ``closed``, ``closed_date`` ended without a plan, and when; ``plan_due_date`` the 20-week day;
    ``duty_date`` the day the plan is due under the clock in force; ``age_band`` at the request;
    ``assessed_on`` the day the assessment had its outcome; and the columns of ``PLAN_DATES``.
    """
    rules = _undated_rules(conventions) | dated_rules(conventions)
    names = dict.fromkeys((*cases.names, *(name for name in rules if name not in _ON_THE_WAY)))
    return Columns(names, cases.index, lambda made, name: rules[name](made) if name in rules else cases[name])


def with_undated(cases: Columns, conventions: Conventions) -> Columns:
    """The cases as they are, with what follows from columns without a day: all past days share both."""
    rules, held = _undated_rules(conventions), frozenset(cases.names)
    names = dict.fromkeys((*cases.names, *(name for name in rules if name not in _ON_THE_WAY)))
    return Columns(names, cases.index, lambda made, name: cases[name] if name in held else rules[name](made))


_FLAGGED = "flagged"
"""A step on the way, in no table: whether a flag takes the plan out of the published measure."""
COMPARED = {name: f"{name}, compared" for name in ("person_key", "person_id_key", "case_reference")}
"""Steps on the way to the case that a row of a register belongs to: what it is found by, as it is compared."""
_ON_THE_WAY = frozenset({_FLAGGED, *COMPARED.values()})


def _undated_rules(conventions: Conventions) -> dict[str, Callable[[Columns], pd.Series]]:
    """How each column is made that follows from others without a day: on a past day it is what it is today."""
    return {
        "plan_moved_in": lambda cases: pd.Series(
            ~cases["transfer_la"].array.isna() & ~cases["arrived"].to_numpy(), cases.index
        ),
        "age_band": lambda cases: age_band(cases["age_at_request"]),
        _FLAGGED: lambda cases: _flagged(cases, conventions),
        **{made: lambda cases, name=name: as_compared(cases[name]) for name, made in COMPARED.items()},
    }


def dated_rules(conventions: Conventions) -> dict[str, Callable[[Columns], pd.Series]]:
    """How each column is made that follows from the others, some with a day among them."""
    return {
        "historical": _historical,
        "plan_sent_date": _plan_sent_date,
        "issued_date": lambda cases: _issued_date(cases, conventions),
        "replaced_on": _replaced_on,
        "outside_timeliness": _outside_timeliness,
        "closed": _closed,
        "closed_date": _closed_date,
        "plan_due_date": lambda cases: statutory.ISSUE_PLAN.due(cases["received_date"]),
        "duty_date": _duty_date,
        "assessed_on": _assessed_on,
        **PLAN_DATES,
    }


def _historical(cases: Columns) -> pd.Series:
    before = has_code(cases["request_outcome"], "H") | has_code(cases["assessment_outcome"], "H")
    return pd.Series(cases["plan_moved_in"].to_numpy() | before, cases.index)


def _plan_sent_date(cases: Columns) -> pd.Series:
    """When the plan was sent, as the law asks."""
    return day_where(cases["start_recorded"], cases["start_date"], _plan_decided(cases))


def _issued_date(cases: Columns, conventions: Conventions) -> pd.Series:
    """When the plan counts as issued in the published measure."""
    if conventions.published_plan_date == "start_date":
        return cases["plan_sent_date"]
    return day_where(cases["issue_recorded"], _plan_decided(cases), cases["start_date"])


def _plan_decided(cases: Columns) -> pd.Series:
    return day_where(has_code(cases["assessment_outcome"], "Y"), cases["assessment_outcome_date"])


def _assessed_on(cases: Columns) -> pd.Series:
    """The day of the outcome of the assessment; for a plan without one, the day the plan started."""
    started = day_where(has_code(cases["assessment_outcome"], "Y"), cases["start_date"])
    return day_where(has_day(cases["assessment_outcome_date"]), cases["assessment_outcome_date"], started)


def _replaced_on(cases: Columns) -> pd.Series:
    """The first order, agreement or notice, unless it is about a plan that was already issued."""
    first, sent = earliest(*(cases[name] for name in REPLACEMENT_DATES)), cases["plan_sent_date"]
    about_contents = has_code(cases["replacement_duty"], "amend", "section_i")
    return day_where(~about_contents & ~(has_day(sent) & (seconds(sent) <= seconds(first))), first)


def _flagged(cases: Columns, conventions: Conventions) -> pd.Series:
    found = np.zeros(len(cases), dtype=bool)
    for name in conventions.timeliness_excludes:
        found |= flag(cases[name]).to_numpy()
    return pd.Series(found, cases.index)


def as_compared(keys: pd.Series) -> pd.Series:
    """Keys and references without capitals and spaces at their ends, as plain objects; None where there is none."""
    told = (None if key is None or key != key else str(key).strip().casefold() for key in keys.astype("object"))
    return pd.Series(list(told), keys.index, dtype="object")


def _outside_timeliness(cases: Columns) -> pd.Series:
    return pd.Series(has_day(cases["replaced_on"]) | cases[_FLAGGED].to_numpy(), cases.index)


def _duty_date(cases: Columns) -> pd.Series:
    """14 weeks where an assessment must be made, 11 where the assessment is done and a plan must be."""
    undetermined = cases["replacement_duty"].array.isna()
    to_plan = has_code(cases["replacement_duty"], "make_plan") | (
        undetermined & has_code(cases["assessment_outcome"], "N")
    )
    after_order = tribunal.ORDER_ASSESS_PLAN.due(cases["replaced_on"])
    after_order = day_where(to_plan, tribunal.ORDER_PLAN_FINAL.due(cases["replaced_on"]), after_order)
    return day_where(has_day(after_order), after_order, cases["plan_due_date"])


def _closed(cases: Columns) -> pd.Series:
    """Cases that ended without a plan."""
    ended = ended_by(cases, "request_outcome", "N", "W") | ended_by(cases, "assessment_outcome", "N", "W")
    moved = ~cases["exported"].array.isna() | has_day(cases["exported_date"])
    return pd.Series(~has_day(cases["plan_sent_date"]) & (ended | moved), cases.index)


def _closed_date(cases: Columns) -> pd.Series:
    """When they ended, if a date is recorded."""
    decided = day_where(ended_by(cases, "request_outcome", "N", "W"), cases["request_outcome_date"])
    assessed = day_where(ended_by(cases, "assessment_outcome", "N", "W"), cases["assessment_outcome_date"])
    ended = day_where(has_day(decided), decided, day_where(has_day(assessed), assessed, cases["exported_date"]))
    return day_where(cases["closed"], ended)


def ended_by(cases: Columns, outcome: str, *codes: str) -> np.ndarray:
    """Whether an outcome with one of these codes, N against and W withdrawn, ended each case.

    ``outcome`` is ``request_outcome`` or ``assessment_outcome``. One that came before the order, agreement or notice
    that overturned it, or on its day, does not stand; nor does one without a day where there is an order.
    """
    decided, replaced = cases[f"{outcome}_date"], cases["replaced_on"]
    return has_code(cases[outcome], *codes) & (~has_day(replaced) | (seconds(decided) > seconds(replaced)))


WORKED_OUT: frozenset[str] = frozenset(_undated_rules(STANDARD) | dated_rules(STANDARD)) - _ON_THE_WAY
"""The columns that follow from the others, whatever the conventions."""

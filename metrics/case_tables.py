"""The council's cases as known on a day, with the days that follow from the law worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import Self

import numpy as np
import pandas as pd

from metrics import statutory
from metrics.conventions import STANDARD, Conventions
from metrics.plan_dates import earlier_requests, plan_dates
from metrics.tables import COLUMNS, EVENT_DATES, REPLACEMENT_DATES, typed

AGE_BANDS = ("0 to 4", "5 to 10", "11 to 15", "16 to 19", "20 to 25")
ALL_AGES = "residents of all ages"
"""The key, among the numbers of people, of all who live in the council's area; no locality is called so."""
_AGE_BAND_STARTS = np.array([5, 11, 16, 20])
NO_PLAN = ("N", "W")
"""Outcomes that end a case without a plan: decided against, and withdrawn."""


@dataclass(frozen=True, eq=False)
class CaseTables:
    """Everything the metrics count, as known on ``as_at``.

    ``cases`` has the columns of ``tables.CASES`` and those that ``derive`` adds. Treat it as read-only:
    it is shared by all readers.
    """

    cases: pd.DataFrame
    as_at: date
    conventions: Conventions = STANDARD
    recorded: frozenset[str] = frozenset()
    """Columns that hold anything at all in the data, whatever the day: a blank one was never recorded."""

    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25 by locality, and of the whole council under "": for rates. Not in the cases."""

    @classmethod
    def build(
        cls,
        cases: pd.DataFrame,
        *,
        as_at: date,
        conventions: Conventions = STANDARD,
        population: Mapping[str, int] | None = None,
    ) -> Self:
        """From bare cases, in any column order, with absent columns taken as blank."""
        rows = typed(cases)
        recorded = frozenset(name for name in COLUMNS if rows[name].notna().any())
        made = cls(derive(_with_records(rows), conventions), as_at, conventions, recorded, population or {})
        return made.known_by(as_at)

    @property
    def rows(self) -> pd.DataFrame:
        """The cases, by the name that the engine has for the rows of any table."""
        return self.cases

    def known_by(self, as_at: date) -> Self:
        """The cases as they stood: later rows drop, later dates become empty, later outcomes undecided.

        What cannot be undone from one extract: a value since overwritten in the council's system, and
        what SEN2 does not date (mediation, tribunal and exception flags, moves to another council).
        """
        stood = _as_they_stood(self.cases, np.datetime64(as_at, "s"))
        if stood is self.cases:
            return replace(self, as_at=as_at)
        return replace(self, cases=derive(stood, self.conventions), as_at=as_at)

    def counted_by(self, conventions: Conventions) -> Self:
        """The same cases under other conventions."""
        return replace(self, cases=derive(self.cases, conventions), conventions=conventions)


def derive(cases: pd.DataFrame, conventions: Conventions) -> pd.DataFrame:
    """The cases with what follows from them.

    ``historical`` a plan made before the collection or by another council: outside every event measure;
    ``issued_date`` the day of issue as the published measures count it, ``plan_sent_date`` as the law does;
    ``replaced_on`` the order, agreement or notice that replaced the 20-week clock;
    ``outside_timeliness`` mediation or tribunal, hence outside the published 20-week measure;
    ``closed``, ``closed_date`` ended without a plan, and when; ``plan_due_date`` the 20-week day;
    ``duty_date`` the day the plan is due under the clock in force; ``age_band`` at the request;
    ``assessed_on`` the day the assessment had its outcome; and the columns of ``plan_dates``.
    """
    sent, issued = _plan_dates(cases, conventions)
    replaced_on = _replaced_on(cases, sent)
    closed, closed_date = _closed(cases, sent, replaced_on)
    plan_due = statutory.ISSUE_PLAN.due(cases["received_date"])
    historical = _historical(cases)
    return cases.assign(
        historical=historical,
        plan_sent_date=sent,
        issued_date=issued,
        replaced_on=replaced_on,
        outside_timeliness=_any_flag(cases, conventions.timeliness_excludes) | replaced_on.notna(),
        closed=closed,
        closed_date=closed_date,
        plan_due_date=plan_due,
        duty_date=_due_after_replacement(cases, replaced_on).fillna(plan_due),
        age_band=_age_band(cases["age_at_request"]),
        assessed_on=_assessed_on(cases),
        **plan_dates(cases, sent, historical),
    )


def flag(column: pd.Series) -> pd.Series:
    """A yes/no column as plain true and false; not recorded counts as no."""
    return column.fillna(False).astype(bool)


def in_order(*columns: pd.Series) -> pd.Series:
    """Whether the days of each row follow one another, equal days included; no where one of them is missing.

    Compared as whole numbers, ten times faster than as days. A missing day is the least of them, so that
    only the first column's could pass for a day in order.
    """
    numbers = [column.to_numpy(dtype="datetime64[s]").view("int64") for column in columns]
    held = columns[0].notna()
    for earlier, later in pairwise(numbers):
        held &= earlier <= later
    return held


def _historical(cases: pd.DataFrame) -> pd.Series:
    return (
        (cases["request_outcome"] == "H") | (cases["assessment_outcome"] == "H") | cases["transfer_la"].notna()
    ).astype(bool)


def _plan_dates(cases: pd.DataFrame, conventions: Conventions) -> tuple[pd.Series, pd.Series]:
    """When the plan was sent (the law), and when it counts as issued (the published measure)."""
    decided = cases["assessment_outcome_date"].where(cases["assessment_outcome"] == "Y")
    started = cases["start_date"]
    sent = started.where(cases["start_recorded"], decided)
    issued = (
        sent if conventions.published_plan_date == "start_date" else decided.where(cases["issue_recorded"], started)
    )
    return sent, issued


def _assessed_on(cases: pd.DataFrame) -> pd.Series:
    """The day of the outcome of the assessment; for a plan without one, the day the plan started."""
    started = cases["start_date"].where(cases["assessment_outcome"] == "Y")
    return cases["assessment_outcome_date"].where(cases["assessment_outcome_date"].notna(), started)


def _with_records(cases: pd.DataFrame) -> pd.DataFrame:
    """What does not depend on the day looked at: which plan dates are on record, and what was asked for before.

    One stands in for the other only where that was never recorded: a start date that lies ahead is no
    reason to take the day of the decision for the day the plan was sent.
    """
    decided = cases["assessment_outcome_date"].notna() & (cases["assessment_outcome"] == "Y")
    recorded = {"start_recorded": cases["start_date"].notna(), "issue_recorded": decided.astype(bool)}
    return cases.assign(**recorded, **earlier_requests(cases))


def _replaced_on(cases: pd.DataFrame, sent: pd.Series) -> pd.Series:
    """The first order, agreement or notice, unless it is about a plan that was already issued."""
    if cases[list(REPLACEMENT_DATES)].isna().all(axis=None):
        return cases["tribunal_order_date"]
    first = cases[list(REPLACEMENT_DATES)].min(axis=1)
    about_contents = cases["replacement_duty"].isin(("amend", "section_i"))
    return first.where(~about_contents & ~(sent <= first)).astype("datetime64[s]")


def _due_after_replacement(cases: pd.DataFrame, replaced_on: pd.Series) -> pd.Series:
    """14 weeks where an assessment must be made, 11 where the assessment is done and a plan must be."""
    to_plan = (cases["replacement_duty"] == "make_plan") | (
        cases["replacement_duty"].isna() & (cases["assessment_outcome"] == "N")
    )
    after_order = statutory.ORDER_ASSESS_PLAN.due(replaced_on)
    return after_order.where(~to_plan.astype(bool), statutory.ORDER_PLAN_FINAL.due(replaced_on))


def _closed(cases: pd.DataFrame, sent: pd.Series, replaced_on: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Cases that ended without a plan, and when, if a date is recorded.

    A refusal before the order that overturned it does not end the case; one after it does.
    """
    no_assessment = cases["request_outcome"].isin(NO_PLAN)
    no_plan = cases["assessment_outcome"].isin(NO_PLAN)
    decided, assessed = cases["request_outcome_date"], cases["assessment_outcome_date"]
    overturned = replaced_on.notna()
    no_assessment &= ~(overturned & ~(decided > replaced_on))
    no_plan &= ~(overturned & ~(assessed > replaced_on))
    ended = sent.isna() & (no_assessment | no_plan | cases["exported"].notna())
    when = decided.where(no_assessment).fillna(assessed.where(no_plan))
    return ended.astype(bool), when.where(ended)


def _any_flag(cases: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    found = np.zeros(len(cases), dtype=bool)
    for name in names:
        found |= flag(cases[name]).to_numpy()
    return pd.Series(found, cases.index)


def _age_band(ages: pd.Series) -> pd.Series:
    recorded = ages.notna().to_numpy()
    codes = np.searchsorted(_AGE_BAND_STARTS, ages.fillna(0).to_numpy(dtype="int64"), side="right")
    made = pd.Categorical.from_codes(np.where(recorded, codes, -1), categories=list(AGE_BANDS), ordered=True)
    return pd.Series(made, ages.index)


def _as_they_stood(cases: pd.DataFrame, day: np.datetime64) -> pd.DataFrame:
    """The same frame when nothing in it is later than the day."""
    later = {name: cases[name] > day for name in EVENT_DATES}
    if not any(column.any() for column in later.values()):
        return cases
    known = _known_rows(cases, day)
    changed = {name: cases[name].mask(is_later) for name, is_later in later.items() if is_later.any()}
    changed |= _undecided(cases, later)
    return cases.assign(**changed)[known]


def _known_rows(cases: pd.DataFrame, day: np.datetime64) -> pd.Series:
    """Rows that had begun: by the request, by the transfer in, else by the earliest date there is."""
    begun = cases["transfer_date"].fillna(cases["received_date"])
    undated = begun.isna()
    if undated.any():
        begun[undated] = cases.loc[undated, list(EVENT_DATES)].min(axis=1).to_numpy()
    return ~(begun > day)


def _undecided(cases: pd.DataFrame, later: dict[str, pd.Series]) -> dict[str, pd.Series]:
    """Outcomes as they stood before they were decided: awaiting, or blank where nothing had begun."""
    request_later = later["request_outcome_date"]
    no_date = cases["assessment_outcome_date"].isna() & (cases["assessment_outcome"] == "Y")
    assessment_later = later["assessment_outcome_date"] | (no_date & later["start_date"])
    assessment = cases["assessment_outcome"].mask(assessment_later & cases["assessment_outcome"].notna(), "A")
    return {
        "request_outcome": cases["request_outcome"].mask(request_later, "A"),
        "assessment_outcome": assessment.mask(request_later),
        "cease_reason": cases["cease_reason"].mask(later["cease_date"]),
        "review_outcome": cases["review_outcome"].mask(later["last_review"]),
    }

"""What became of the requests of a period, week by week: still waiting, a plan, or another ending.

A cohort is every request received in the period, whatever became of it, and the clock is the family's: it starts
with the request. A child still waiting counts for as long as they have waited so far; an ending other than a plan
is an ending of its own, because a refused request will not get a plan later (Aalen-Johansen, ``survival``).

How each request is placed, the first that applies:

* a plan was sent: "plan", on the day it was sent (the law's day, ``plan_sent_date``), whatever came before;
* the case is closed: "refused" (no assessment), "withdrawn" (the request or the assessment), "no plan" (decided
  after the assessment), on the day of that decision, or "moved" to another council. SEN2 has no date of the move:
  where the council records none either, it is placed on the last day on which the case shows any event, which moves
  the line for "moved" to the left and, as long as nobody else's wait is cut short before, leaves the share with a
  plan as it is;
* otherwise the child is still waiting on the day the tables are known by.

After a tribunal order, a mediation agreement or a notice not to oppose, the council has another clock, but the
family's wait goes on: such cases stay in, from the request on, and the refusal that was overturned is not an
ending. How many there are is returned. Exceptions do not excuse here. Historical records are left out, as
everywhere; so are endings without a date or dated before the request, and these are counted, as are requests
without a received date, which no cohort can hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from metrics.base.on_demand import Columns, answer_of
from metrics.base.periods import Period
from metrics.cases.case_tables import CaseTables
from metrics.cases.derived import ended_by
from metrics.law.clock import Weeks
from metrics.plans.timeliness import requests_received
from metrics.statistics.survival import IncidenceCurves, aalen_johansen

SHOWN_WEEKS = 78
"""A year and a half: long enough to see what became of nearly all."""


class Ending(StrEnum):
    """How a wait can end."""

    PLAN = "plan"
    NO_PLAN = "no_plan"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"


ENDINGS = tuple(Ending)


@dataclass(frozen=True, eq=False)
class TimeToPlan:
    """What became of a cohort.

    ``weekly`` has a row for the end of every week from 0 on: ``days``, ``weeks``, ``still_waiting`` and a column for
    each ending, shares from 0 to 1 that add up to one, and ``at_risk``, how many had waited that long. It ends with
    the last whole week that some child of the cohort was followed for, or where everyone's wait had ended; shares are
    not drawn on beyond that.
    """

    period: Period
    weekly: pd.DataFrame
    curves: IncidenceCurves
    requests: int
    """Requests received in the period, also those left out."""
    left_out: int
    """Requests whose ending has no usable date: not in the curves."""
    without_received_date: int
    """Requests, of any time, that cannot be placed in a period."""
    still_waiting: int
    """Waits that had not ended on the day the tables are known by."""
    replaced: int
    """Requests under another clock after a tribunal or mediation; they are in the curves."""


def time_to_plan(tables: CaseTables, period: Period, *, weeks: int = SHOWN_WEEKS) -> TimeToPlan:
    """What became of the requests received in the period, as known on the tables' day.

    ``weeks`` is how many weeks the weekly table shows at most.
    """
    return _read(_cohort(tables, period), period, _undated(tables), weeks)


def ended_without_plan(shares: Mapping[Any, float]) -> float:
    """Of shares by ending, those of every ending but a plan, added up; what else the mapping holds is left alone."""
    return sum(shares[ending] for ending in ENDINGS if ending is not Ending.PLAN)


def _undated(tables: CaseTables) -> int:
    return int((~tables.cases["historical"] & tables.cases["received_date"].isna()).sum())


def _cohort(tables: CaseTables, period: Period) -> pd.DataFrame:
    """A row for each request received in the period: row number, ending (0 for none yet), days, whether replaced."""
    received = tables.cases["received_date"]
    within = (received >= pd.Timestamp(period.start)) & (received <= pd.Timestamp(period.end))
    rows = np.flatnonzero((answer_of(tables, requests_received) & within).to_numpy(dtype=bool))
    cases = tables.cases.take(rows)
    endings, ended_on = _endings(cases, tables)
    days = (ended_on - cases["received_date"]).dt.days.to_numpy(dtype="float64", na_value=np.nan)
    replaced = cases["replaced_on"].notna().to_numpy()
    return pd.DataFrame({"ending": endings, "days": days, "replaced": replaced})


def _read(cohort: pd.DataFrame, period: Period, undated: int, weeks: int) -> TimeToPlan:
    curves = aalen_johansen(cohort["days"], cohort["ending"], len(ENDINGS))
    return TimeToPlan(
        period=period,
        weekly=_weekly(curves, weeks),
        curves=curves,
        requests=len(cohort),
        left_out=curves.left_out,
        without_received_date=undated,
        still_waiting=int(curves.still_waiting.sum()),
        replaced=int(cohort["replaced"].sum()),
    )


def _endings(cases: Columns, tables: CaseTables) -> tuple[np.ndarray, pd.Series]:
    """The number of each case's ending, 0 for none yet, and the day it ended or was last seen."""
    closed = cases["closed"].to_numpy(dtype=bool)
    sent = cases["plan_sent_date"].notna().to_numpy()
    decided, dated = _decisions(cases)
    codes = np.select([sent, closed], [_code(Ending.PLAN), decided], default=0)
    closed_on = cases["closed_date"].copy()
    moved = closed & ~dated
    closed_on[moved] = cases["here_until"][moved]
    ended_on = cases["plan_sent_date"].fillna(closed_on.where(closed, pd.Timestamp(tables.as_at)))
    return codes, ended_on


def _decisions(cases: Columns) -> tuple[np.ndarray, np.ndarray]:
    """For closed cases: which ending, and whether it is one that has a date of its own."""
    withdrawn = ended_by(cases, "request_outcome", "W") | ended_by(cases, "assessment_outcome", "W")
    order = {
        Ending.REFUSED: ended_by(cases, "request_outcome", "N"),
        Ending.WITHDRAWN: withdrawn,
        Ending.NO_PLAN: ended_by(cases, "assessment_outcome", "N"),
    }
    codes = np.select(list(order.values()), [_code(ending) for ending in order], default=_code(Ending.MOVED))
    return codes, np.logical_or.reduce(list(order.values()))


def _code(ending: Ending) -> int:
    return ENDINGS.index(ending) + 1


def _weekly(curves: IncidenceCurves, weeks: int) -> pd.DataFrame:
    """The curves at the end of each week, as their ``by_day`` gives them, all at once."""
    ends = np.array([Weeks(week).days for week in range(weeks + 1)])
    if not curves.cases:
        ends = ends[:0]
    elif curves.survival[-1] > 0:
        ends = ends[ends <= curves.days[-1]]
    so_far = np.searchsorted(curves.days, ends, side="right")
    incidence = np.concatenate([np.zeros((1, len(ENDINGS))), curves.incidence])[so_far]
    return pd.DataFrame(
        {
            "days": ends,
            "weeks": np.arange(len(ends)),
            "still_waiting": np.append(1.0, curves.survival)[so_far],
            **{ending.value: shares for ending, shares in zip(ENDINGS, incidence.T, strict=True)},
            "at_risk": np.append(curves.at_risk, 0)[np.searchsorted(curves.days, ends, side="left")],
        }
    )

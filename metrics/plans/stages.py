"""Where the time goes: the stages between a request and a plan, how long each takes, which explains lateness.

Looks at plans issued in a period, exceptions included, mediation and tribunal cases left out: their stages
are over. What still waits, and in which stage, is on the day in ``metrics.plans.waiting``;
each stage as a figure of its own, by month and place, in ``metrics.plans.stage_waits``.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.base.days import days_between, in_order
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period
from metrics.cases.case_tables import CaseTables
from metrics.plans.advice import ADVISERS
from metrics.plans.timeliness import issued_within_20_weeks, plans_with_exceptions

COLUMNS = ("stage", "name", "children", "median_weeks", "lower_quartile", "upper_quartile", "share_of_total")


@dataclass(frozen=True)
class Stage:
    """One stretch of the way, from one recorded day to another."""

    key: str
    name: str
    starts: str
    stops: str


WITH_ADVICE: tuple[Stage, ...] = (
    Stage("decision", "Deciding whether to assess", "received_date", "request_outcome_date"),
    Stage("advice", "Gathering advice", "request_outcome_date", "last_advice_received"),
    Stage("writing", "Writing the draft", "last_advice_received", "draft_date"),
    Stage("finishing", "From the draft to the final plan", "draft_date", "issued_date"),
)
WITHOUT_ADVICE: tuple[Stage, ...] = (
    WITH_ADVICE[0],
    Stage("assessment", "Assessing, and writing the draft", "request_outcome_date", "draft_date"),
    WITH_ADVICE[3],
)


@dataclass(frozen=True)
class StageTimes:
    """How long the stages took.

    ``table`` has one row for each stage, in order, with the columns ``COLUMNS``; ``share_of_total`` is the stage's
    part of all the weeks of all children in the table. ``plans`` were issued; ``left_out`` of them lack a day or have
    days out of order, so that their stages cannot be told.
    """

    table: pd.DataFrame
    plans: int
    left_out: int


@dataclass(frozen=True)
class Explanation:
    """Which stage most explains lateness: where late plans lost more time than plans on time did."""

    stage: str
    name: str
    extra_weeks: float
    share_of_extra: float
    late: int
    on_time: int


def stage_times(tables: CaseTables, period: Period, *, group: pd.Series | None = None) -> StageTimes:
    """Median, quartiles and share of each stage for plans issued in the period.

    ``group`` narrows to the cases for which it is true. Where a council records no advice at all, gathering it and
    writing the draft are one stage.
    """
    days, plans = _days(tables, period, group)
    total = days.to_numpy().sum()
    stages = stages_of(tables)
    none = np.full((3, len(stages)), np.nan)
    lower, median, upper = np.quantile(days, (0.25, 0.5, 0.75), axis=0) / 7 if len(days) else none
    rows = [
        {
            "stage": stage.key,
            "name": stage.name,
            "children": len(days),
            "median_weeks": median[number],
            "lower_quartile": lower[number],
            "upper_quartile": upper[number],
            "share_of_total": days[stage.key].sum() / total if total else float("nan"),
        }
        for number, stage in enumerate(stages)
    ]
    return StageTimes(pd.DataFrame(rows, columns=list(COLUMNS)), plans, plans - len(days))


def explain_lateness(tables: CaseTables, period: Period) -> Explanation | None:
    """The stage in which late plans lost most, compared with the mean of plans on time; None with none of either."""
    days, _ = _days(tables, period, None)
    on_time = answer_of(tables, issued_within_20_weeks)[days.index].astype(bool)
    if on_time.all() or not on_time.any():
        return None
    extra = (days[~on_time].mean() - days[on_time].mean()) / 7
    # late plans took longer in all, and so in one stage at least
    worst = str(extra.idxmax())
    names = {stage.key: stage.name for stage in stages_of(tables)}
    share = extra[worst] / extra[extra > 0].sum()
    late = int((~on_time).sum())
    return Explanation(worst, names[worst], float(extra[worst]), float(share), late, int(on_time.sum()))


def flow(tables: CaseTables, periods: tuple[Period, ...]) -> pd.DataFrame:
    """What came in and what was finished in each period, so that a board sees whether the queue grows.

    Columns: period_start, period_end, received, finished (plan sent, or ended without one), difference. A refusal that
    was overturned is in finished once, for its final end.
    """
    cases = tables.cases
    ended = cases["plan_sent_date"].where(cases["plan_sent_date"].notna(), cases["closed_date"])
    live = ~cases["historical"]
    received_on, finished_on = _in_order(cases["received_date"][live]), _in_order(ended[live])
    rows = []
    for period in periods:
        received, finished = _within(received_on, period), _within(finished_on, period)
        rows.append((period.start, period.end, received, finished, received - finished))
    return pd.DataFrame(rows, columns=["period_start", "period_end", "received", "finished", "difference"])


def _in_order(days: pd.Series) -> np.ndarray:
    return np.sort(days.dropna().to_numpy(dtype="datetime64[s]"))


def _within(days: np.ndarray, period: Period) -> int:
    """How many of some days, in order, lie in a period."""
    start, end = np.datetime64(period.start, "s"), np.datetime64(period.end, "s")
    return int(np.searchsorted(days, end, side="right") - np.searchsorted(days, start, side="left"))


def stages_of(tables: CaseTables) -> tuple[Stage, ...]:
    """The stages that can be told apart: where no advice is recorded at all, gathering it is not a stage of its own."""
    kept = any(f"{key}_advice_received" in tables.recorded for key in ADVISERS)
    return WITH_ADVICE if kept else WITHOUT_ADVICE


def stage_days(tables: CaseTables) -> list[pd.Series]:
    """The days between which the stages lie, from the request to the issue of the plan."""
    stages = stages_of(tables)
    return [day_of(tables, stages[0].starts), *(day_of(tables, stage.stops) for stage in stages)]


def day_of(tables: CaseTables, name: str) -> pd.Series:
    """A day of the cases by its column, or the day on which the last advice came."""
    if name != "last_advice_received":
        return tables.cases[name]
    received = [tables.cases[f"{key}_advice_received"] for key in ADVISERS]
    # as whole numbers, because a row-wise maximum of days is slow; a missing day is the least of them
    numbers = [column.to_numpy(dtype="datetime64[s]").view("int64") for column in received]
    return pd.Series(np.maximum.reduce(numbers).view("datetime64[s]"), tables.cases.index)


def _days(tables: CaseTables, period: Period, group: pd.Series | None) -> tuple[pd.DataFrame, int]:
    """Days in each stage for the plans whose stages can all be told, and how many plans there were."""
    issued = tables.cases["issued_date"].between(
        pd.Timestamp(period.start), pd.Timestamp(min(period.end, tables.as_at))
    )
    plans = answer_of(tables, plans_with_exceptions) & issued
    plans = plans if group is None else plans & group
    lengths = answer_of(tables, _lengths)
    return lengths[plans[lengths.index]], int(plans.sum())


def _lengths(tables: CaseTables) -> pd.DataFrame:
    """Days in each stage for every case whose stages can all be told, whenever its plan was issued."""
    usable = in_order(*stage_days(tables))
    return pd.DataFrame(
        {
            stage.key: days_between(day_of(tables, stage.starts)[usable], day_of(tables, stage.stops)[usable])
            for stage in stages_of(tables)
        }
    )

"""Does the advice come in time? Each adviser has 6 weeks from being asked."""

from dataclasses import replace
from typing import cast

import pandas as pd

from metrics.base.days import days_between, in_order
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period
from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Metric, Polarity, Rule, Time
from metrics.counting.kinds import Kind
from metrics.law.clock import Clock
from metrics.law.statutory import GIVE_ADVICE
from metrics.plans.breakdowns import EVERY_WAY

ADVISERS: dict[str, str] = {
    "education": "Education",
    "psychology": "Educational psychologist",
    "health": "Health",
    "social_care": "Social care",
}
COLUMNS = ("adviser", "received", "median_weeks", "within_6_weeks", "share", "outstanding")


def advice_times(tables: CaseTables, period: Period) -> pd.DataFrame:
    """For each adviser: advice received in the period, how long it took, and how much came within 6 weeks.

    Columns: those of COLUMNS. ``within_6_weeks`` is a number; ``outstanding`` was asked for by the day the tables are
    known by and has not come, and the case is open.
    """
    still_open = tables.cases["plan_sent_date"].isna() & ~tables.cases["closed"]
    rows = [
        (name, *_times(tables, period, metric, still_open))
        for name, metric in zip(ADVISERS.values(), METRICS, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _times(tables: CaseTables, period: Period, metric: Metric, still_open: pd.Series) -> tuple:
    clock = cast("Clock", metric.clock)
    asked, received = tables.cases[clock.starts], tables.cases[clock.stops]
    came = answer_of(tables, metric.population) & received.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    in_time = came & answer_of(tables, cast("Rule", metric.counted))
    weeks = days_between(asked[came], received[came]) / 7
    return (
        int(came.sum()),
        weeks.median(),
        int(in_time.sum()),
        in_time.sum() / came.sum() if came.any() else float("nan"),
        int((asked.notna() & received.isna() & still_open).sum()),
    )


def _clock(key: str) -> Clock:
    """The 6 weeks of one adviser."""
    return replace(GIVE_ADVICE, key=f"give_advice_{key}", starts=f"{key}_advice_asked", stops=f"{key}_advice_received")


def _received(clock: Clock, name: str) -> Rule:
    def advice_received(tables: CaseTables) -> pd.Series:
        return in_order(tables.cases[clock.starts], tables.cases[clock.stops])

    advice_received.__doc__ = (
        f"Cases in which advice ({name}) came in the period; where the day it was asked for is not recorded, or lies "
        "after the day it came, the case is left out."
    )
    return advice_received


def _in_time(clock: Clock) -> Rule:
    def within_6_weeks(tables: CaseTables) -> pd.Series:
        """Those in which it came no later than 6 weeks after it was asked for."""
        return tables.cases[clock.stops] <= clock.due(tables.cases[clock.starts])

    return within_6_weeks


def _metric(key: str, adviser: str) -> Metric:
    clock, name = _clock(key), adviser.lower()
    return Metric(
        key=f"advice_within_6_weeks_{key}",
        name=f"Advice within 6 weeks: {name}",
        question=f"When advice is asked for ({name}), does it come within 6 weeks?",
        kind=Kind.SHARE,
        time=Time.DURING,
        dated_by=clock.stops,
        population=_received(clock, name),
        counted=_in_time(clock),
        needs=(clock.stops,),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=EVERY_WAY,
        clock=clock,
        unit="cases",
        source="The council's own record of advice; not in SEN2",
        caveats=(
            "Advice that was asked for and has not come is not in it; the table of advisers says how much that is.",
            "The exceptions of regulation 8(2) are not recorded, so they do not excuse here.",
        ),
        deviations=("DfE publishes no figure of this kind.",),
    )


METRICS: tuple[Metric, ...] = tuple(_metric(key, adviser) for key, adviser in ADVISERS.items())
BY_ADVISER: dict[str, str] = dict(zip(ADVISERS, (metric.key for metric in METRICS), strict=True))
"""The key of each adviser to that of the figure."""

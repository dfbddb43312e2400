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

    Columns: those of COLUMNS. ``within_6_weeks`` is a number; ``outstanding`` is on the day the tables are known by.
    """
    rows = [
        (name, *_times(tables, period, came), int(answer_of(tables, waiting.population).sum()))
        for name, came, waiting in zip(ADVISERS.values(), _IN_TIME, _OUTSTANDING, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _times(tables: CaseTables, period: Period, metric: Metric) -> tuple:
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


def _waiting(clock: Clock, name: str) -> Rule:
    def advice_outstanding(tables: CaseTables) -> pd.Series:
        cases = tables.cases
        still_open = cases["plan_sent_date"].isna() & ~cases["closed"]
        return cases[clock.starts].notna() & cases[clock.stops].isna() & still_open

    advice_outstanding.__doc__ = (
        f"Cases still open on the day in which advice ({name}) was asked for and has not come, however long ago it was "
        "asked for."
    )
    return advice_outstanding


def _in_six_weeks(key: str, adviser: str) -> Metric:
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


def _outstanding(key: str, adviser: str) -> Metric:
    clock, name = _clock(key), adviser.lower()
    return Metric(
        key=f"advice_outstanding_{key}",
        name=f"Advice asked for that has not come: {name}",
        question=f"In how many open cases is advice ({name}) still awaited?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=_waiting(clock, name),
        needs=(clock.starts,),
        kept=(clock.stops,),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=EVERY_WAY,
        clock=clock,
        unit="cases",
        source="The council's own record of advice; not in SEN2",
        caveats=("Advice that is still within its 6 weeks is in it too.",),
        deviations=("DfE publishes no figure of this kind.",),
    )


_IN_TIME = tuple(_in_six_weeks(key, adviser) for key, adviser in ADVISERS.items())
_OUTSTANDING = tuple(_outstanding(key, adviser) for key, adviser in ADVISERS.items())
METRICS: tuple[Metric, ...] = (*_IN_TIME, *_OUTSTANDING)
BY_ADVISER: dict[str, str] = dict(zip(ADVISERS, (metric.key for metric in _IN_TIME), strict=True))
"""The key of each adviser to that of the figure of advice that came."""

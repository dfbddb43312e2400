"""Does the advice come in time? Each adviser has 6 weeks from being asked."""

from dataclasses import replace

import pandas as pd

from metrics.case_tables import CaseTables, in_order
from metrics.definition import Kind, Metric, Polarity, Rule, Time
from metrics.periods import Period
from metrics.statutory import GIVE_ADVICE, Clock
from metrics.timeliness import EVERY_WAY

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
    return pd.DataFrame([_times(tables, period, key, name) for key, name in ADVISERS.items()], columns=list(COLUMNS))


def _times(tables: CaseTables, period: Period, key: str, name: str) -> dict:
    cases = tables.cases
    asked, received = cases[f"{key}_advice_asked"], cases[f"{key}_advice_received"]
    came = in_order(asked, received) & received.between(pd.Timestamp(period.start), pd.Timestamp(period.end))
    in_time = int((came & (received <= GIVE_ADVICE.due(asked))).sum())
    still_open = cases["plan_sent_date"].isna() & ~cases["closed"]
    return {
        "adviser": name,
        "received": int(came.sum()),
        "median_weeks": (received - asked).dt.days[came].median() / 7,
        "within_6_weeks": in_time,
        "share": in_time / came.sum() if came.any() else float("nan"),
        "outstanding": int((asked.notna() & received.isna() & still_open).sum()),
    }


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

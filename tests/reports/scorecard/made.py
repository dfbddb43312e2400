"""Lines of the scorecard made by hand: a figure, and its months as a list of values."""

from collections.abc import Sequence
from datetime import date
from math import isnan, nan

import pandas as pd

from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.scorecard import measure
from reports.figure import Figure
from reports.scorecard.rows import Row, row
from tests.reports.figures import TODAY, YEAR, count, share

AS_AT = date(2026, 10, 31)
ON_TIME, QUEUE, REQUESTS = "plans_issued_within_20_weeks", "assessments_open_past_20_weeks", "requests_received"
STEADY = (20.0, 22.0) * 12
"""24 months of the usual ups and downs around 21."""
RISING = (*(20.0, 22.0) * 10, 40.0, 41.0, 42.0, 43.0)
"""Beyond the usual range in the last four months."""
FALLING = (*(20.0, 22.0) * 10, 4.0, 3.0, 2.0, 1.0)


def result(values: Sequence[float], as_at: date = AS_AT) -> pd.DataFrame:
    months = months_to(as_at, len(values)) if values else ()
    return pd.DataFrame(
        {
            "period_start": [month.start for month in months],
            "period_end": [month.end for month in months],
            "value": list(values),
            "denominator": nan,
        }
    )


def line(key: str, values: Sequence[float] = STEADY, *, figure: Figure | None = None, **more) -> Row:
    """A measure whose months have these values; shares are given in per cent."""
    metric = CATALOGUE[key]
    to_100 = metric.kind.to_100
    months = [value / 100 for value in values] if to_100 else values
    latest = int(values[-1]) if values and not isnan(values[-1]) else 0
    period = TODAY if metric.time is Time.AS_AT else YEAR
    made = share(key, latest, 100, period=period) if to_100 else count(key, latest, period=period)
    given = {"target": None, "data_of": AS_AT} | more
    return row(measure(key), figure or made, result(months), **given)

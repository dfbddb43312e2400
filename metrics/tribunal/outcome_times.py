"""How long do appeals take, from registration to the outcome? The median and, as boards report it, the mean."""

from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.tribunal import appeals
from metrics.tribunal.breakdowns import APPEAL_TYPE


def days_to_outcome_on_average(register: Register) -> pd.Series:
    """Days from the registration of the appeal to its outcome, added up and shared out evenly."""
    return appeals.days_to_outcome(register)


_NOT_OURS = "Most of the time is the Tribunal's own, for hearings are listed months ahead."

_metric = partial(
    Metric,
    about="appeals",
    time=Time.DURING,
    question="How long do families wait for the outcome of an appeal?",
    population=appeals.outcomes_counted,
    measured_in="days",
    dated_by="closed_on",
    needs=("outcome",),
    polarity=Polarity.LOWER_IS_BETTER,
    breakdowns=(LOCALITY, PRIMARY_NEED, APPEAL_TYPE),
    unit="outcomes",
    source="The council's own log; groups of outcomes as in the Ministry of Justice's Tribunal Statistics Quarterly",
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="days_to_outcome_median",
        name="Typical days from registration to outcome",
        kind=Kind.MEDIAN,
        measured=appeals.days_to_outcome,
        caveats=(
            _NOT_OURS,
            "Stands beside no national figure: since December 2024 the Ministry of Justice publishes no medians, "
            "because they may have been wrong.",
        ),
    ),
    _metric(
        key="days_to_outcome_mean",
        name="Mean days from registration to outcome",
        kind=Kind.MEAN,
        measured=days_to_outcome_on_average,
        caveats=(_NOT_OURS, "A few very long appeals lift a mean; the median stands beside it."),
    ),
)

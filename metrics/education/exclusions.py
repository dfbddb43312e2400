"""Do excluded children have an education from the sixth school day?"""

from functools import partial

import pandas as pd

from metrics.base.days import is_judged
from metrics.counting.breakdown import LOCALITY, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.schools.breakdowns import CLUSTER, SEN_STATUS


def permanent(register: Register) -> pd.Series:
    """Permanent exclusions whose sixth school day is over, or by which education had started. The day of the exclusion
    is day 1, unless the settings say that the day after it is."""
    rows = register.rows
    return rows["permanent"] & is_judged(rows["sixth_due"], rows["by_sixth_day"], register.as_at)


def by_sixth_day(register: Register) -> pd.Series:
    """Education started on or before the sixth school day."""
    return register.rows["by_sixth_day"]


def long_suspensions(register: Register) -> pd.Series:
    """Suspensions of more than five school days whose sixth school day is over, or by which education had started."""
    rows = register.rows
    return rows["long_suspension"] & is_judged(rows["sixth_due"], rows["by_sixth_day"], register.as_at)


def permanent_without(register: Register) -> pd.Series:
    """Permanent exclusions whose sixth school day is over and for which no education has started."""
    return permanent(register) & register.rows["provision_start"].isna()


_SOURCE = "Education and Inspections Act 2006, section 101; SI 2007/1870; the council's log of exclusions"
_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE, SCHOOL, SEN_STATUS)
_DAY_1 = (
    "The regulations read as if the day of the exclusion were the first; the setting exclusion_day_is_day_1 has the "
    "other reading.",
)

_metric = partial(
    Metric,
    about="exclusions",
    time=Time.DURING,
    breakdowns=_WAYS,
    source=_SOURCE,
    deviations=_DAY_1,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="sixth_day_met",
        name="Education from the sixth day of a permanent exclusion",
        question="How many permanently excluded children had education by the sixth school day?",
        kind=Kind.SHARE,
        population=permanent,
        counted=by_sixth_day,
        dated_by="sixth_due",
        needs=("excluded_date", "exclusion_type"),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="exclusions",
        caveats=(
            "An exclusion counts in the period of its sixth day. One without any education counts as not met.",
            "An exclusion that was overturned later is in it as long as the log has it.",
        ),
    ),
    _metric(
        key="suspensions_sixth_day_met",
        name="Education from the sixth day of a suspension",
        question="How many children suspended for more than five days had education by the sixth school day?",
        kind=Kind.SHARE,
        population=long_suspensions,
        counted=by_sixth_day,
        dated_by="sixth_due",
        needs=("excluded_date", "days_excluded"),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="suspensions",
        caveats=("This is the school's duty, and the council's only for a pupil referral unit it maintains.",),
    ),
    _metric(
        key="permanent_exclusions_without_provision",
        name="Permanently excluded and without education",
        question="How many permanently excluded children are past the sixth day and have nothing?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=permanent_without,
        needs=("excluded_date", "exclusion_type"),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=("A child who found another school stays in it until the log says when education started.",),
    ),
)

"""How long is the longest run of days that pupils were away without authorisation, once it has come to ten?"""

import pandas as pd

from metrics.attendance.enrolments import ENROLMENTS
from metrics.counting.breakdown import LOCALITY, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.schools.breakdowns import CLUSTER, SEN_STATUS


def away_for_10_days(register: Register) -> pd.Series:
    """Pupils marked G, N, O or U in both sessions of 10 school days in a row or more at one school, in the school year
    up to the day."""
    return register.rows["unauthorised_longest"].notna()


def longest_run(register: Register) -> pd.Series:
    """School days of the pupil's longest run without authorisation; holidays, closures and sessions that are not
    possible neither count nor break it, any other mark does. Half of the pupils have a longer one."""
    return register.rows["unauthorised_longest"]


METRICS: tuple[Metric, ...] = (
    Metric(
        key="unauthorised_run_median",
        name="Longest run of days without authorisation",
        question="When pupils are away for 10 days in a row or more, how long does it last?",
        kind=Kind.MEDIAN,
        time=Time.AS_AT,
        about=ENROLMENTS.key,
        population=away_for_10_days,
        measured=longest_run,
        measured_in="school days",
        needs=("unauthorised",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(LOCALITY, CLUSTER, SCHOOL_PHASE, SEN_STATUS),
        unit="pupils",
        source="Schools' registers; the returns of SI 2024/208, regulation 13, as councils restate them",
        caveats=(
            "A run that goes on is as long as it is by the day.",
            "Exact from daily marks; from weekly sessions only weeks that were wholly unauthorised count.",
        ),
        deviations=("Nobody publishes such a figure.",),
    ),
)

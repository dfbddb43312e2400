"""Do children who cannot go to school get an education, and how soon?"""

import pandas as pd

from metrics.counting.registers import Council, Register
from metrics.education.section19_list import WAIT_ENDS
from metrics.law.statutory import A_YEAR_OF_WEEKS


def in_scope(register: Register) -> pd.Series:
    """Children on the section 19 list for whom a duty may have arisen and has not ended: those ill for 15 days,
    those excluded, those of whom the council was told that they cannot attend, those with a plan and no school. An
    offer that the family refused, or a provider that stopped, does not end it."""
    return register.rows["in_scope"]


def decided(register: Register) -> pd.Series:
    """With a recorded decision: the council must provide, need not, or the school can."""
    return ~register.rows["undecided"]


def undecided(register: Register) -> pd.Series:
    """Children on the section 19 list, still open, without a recorded decision, or with one that cannot be
    understood."""
    return register.rows["undecided"]


def days_undecided(register: Register) -> pd.Series:
    """School days from the day the council first knew, or the referral if that is earlier, to the day."""
    return register.rows["days_undecided"]


def owed(register: Register) -> pd.Series:
    """Children for whom the council decided that it must provide education, as long as that has not ended. An offer
    that the family refused, or a provider that stopped, does not end it."""
    return register.rows["owed_now"]


def owed_and_due(register: Register) -> pd.Series:
    """Children for whom the council decided that it must provide education, as long as that has not ended: those whose
    education started in time, and those for whom the day it was due is over."""
    return owed(register) & register.rows["start_judged"]


def running(register: Register) -> pd.Series:
    """Whose education has started and has not ended. An offer, or a day to start that lies ahead, is not a
    start."""
    return register.rows["provision_running"]


def started_on_time(register: Register) -> pd.Series:
    """Whose education started, and did so on or before the day the duty was clear: the latest of the 15th day, the
    day the council knew and the sixth day of an exclusion. It counts also if it has ended since."""
    return register.rows["on_time"]


def waiting(register: Register) -> pd.Series:
    """Children on the section 19 list, still open, whose education is not running: it is to be provided and has not
    started, or the family refused it, or the provider stopped, or nobody has decided."""
    return register.rows["waiting"]


def started_or_waiting(register: Register) -> pd.Series:
    """Children on the section 19 list whose education started in the 12 months up to the day, and all who still
    wait for it on the day, whether it was decided or not. Not those who need not be provided for, or whose school
    can."""
    rows = register.rows
    since = pd.Timestamp(register.as_at) - pd.Timedelta(days=A_YEAR_OF_WEEKS.days + 1)
    recent = (rows["provision_start"] > since).fillna(False)
    return (recent | rows["waiting"]) & rows["days_to_provision"].notna()


def days_to_provision(register: Register) -> pd.Series:
    """School days from the day the duty was clear to the first lesson; for those still waiting, to the day itself.
    The day the duty was clear is the latest of the 15th day of illness, the day the council first knew and the
    sixth school day of an exclusion. It is 0 where education began earlier."""
    return register.rows["days_to_provision"]


def days_from_15th(register: Register) -> pd.Series:
    """School days from the 15th day of illness to the first lesson, whenever the council knew; for those still
    waiting, to the day itself."""
    return register.rows["days_from_15th"]


def with_hours(register: Register) -> pd.Series:
    """Children whose education is running and whose hours a week are recorded."""
    return register.rows["provision_running"] & register.rows["weekly_hours"].notna()


def weekly_hours(register: Register) -> pd.Series:
    """Hours a week that are provided, at most the full-time hours."""
    return register.rows["weekly_hours"].clip(upper=register.rows["full_hours"])


def full_hours(register: Register) -> pd.Series:
    """Full-time hours a week: the list's own, else the setting, 25."""
    return register.rows["full_hours"]


def part_time(register: Register) -> pd.Series:
    """Children whose education is running for fewer hours a week than full time."""
    return register.rows["part_time"]


def review_overdue(register: Register) -> pd.Series:
    """Education that is running, or a decision that none is needed, whose last review was more than 6 weeks ago, or
    the council's setting. One without a recorded review is overdue."""
    return register.rows["review_overdue"]


def owed_ever(register: Register) -> pd.Series:
    """Children for whom the council decided that it must provide education, and the day the duty was clear is
    known."""
    return register.rows["weeks_lost"].notna()


def weeks_lost(register: Register) -> pd.Series:
    """Weeks of five school days from the day the duty was clear to the first lesson, or to the day, or to the end
    of the duty; only those in the school year of the day."""
    return register.rows["weeks_lost"]


def waits_of(council: Council) -> pd.DataFrame:
    """One line: the longest tenth of the waits behind the median, and how many were over 30 and 60 school days.

    Of the same children as ``school_days_to_provision_median``. No line where there are none.
    """
    register = council.register("section19")
    waits = register.rows["days_to_provision"][started_or_waiting(register)].dropna()
    if waits.empty:
        return pd.DataFrame({"children": [], "ninth": [], "over_30": [], "over_60": []})
    _, long, longest = WAIT_ENDS
    return pd.DataFrame(
        {
            "children": [len(waits)],
            "ninth": [float(waits.quantile(0.9))],
            "over_30": [int((waits > long).sum())],
            "over_60": [int((waits > longest).sum())],
        }
    )

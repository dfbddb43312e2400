"""How many appeals to the SEND Tribunal are there, how long do they take, and how do they end?"""

from dataclasses import dataclass

import pandas as pd

from metrics.base.days import is_judged
from metrics.base.periods import Period
from metrics.counting.registers import Council, Register
from metrics.law import statutory
from metrics.law.clock import ahead
from metrics.tribunal.code_lists import CLAIM, CONCEDED, CONTENTS, DECIDED, IN_SHARES, REFUSALS

HEARINGS_AHEAD = 8
"""Weeks that the list of hearings looks ahead."""
SPAN_OF_WAITS = statutory.A_YEAR_OF_WEEKS.days


def appeals_registered(appeals: Register) -> pd.Series:
    """Appeals and discrimination claims that the Tribunal registered in the period; one without a day of registration
    is left out."""
    return appeals.rows["registered_date"].notna()


def appeals_open(appeals: Register) -> pd.Series:
    """Appeals and claims registered by the day and not ended on or before it; stayed and adjourned ones are in."""
    return appeals_registered(appeals) & ~appeals.rows["appeal_closed"]


def appeals_ended(appeals: Register) -> pd.Series:
    """Appeals and claims that ended in the period, in whatever way."""
    return appeals.rows["closed_on"].notna() & appeals.rows["appeal_closed"]


def outcomes_counted(appeals: Register) -> pd.Series:
    """Appeals and claims decided, conceded or withdrawn in the period; struck out or transferred ones, and those where
    it is not clear who won, are left out."""
    return appeals_ended(appeals) & appeals.rows["appeal_outcome"].isin(IN_SHARES)


def appeals_decided(appeals: Register) -> pd.Series:
    """Appeals and claims that the Tribunal decided in the period; those where it is not clear who won are left out."""
    return appeals_ended(appeals) & decided(appeals)


def decided(appeals: Register) -> pd.Series:
    """Those that the Tribunal decided."""
    return appeals.rows["appeal_outcome"].isin(DECIDED)


def for_the_family(appeals: Register) -> pd.Series:
    """Those decided for the family, wholly or in part."""
    return appeals.rows["appeal_outcome"] == "decided_appellant"


def for_the_council(appeals: Register) -> pd.Series:
    """Those where the council's decision stood."""
    return appeals.rows["appeal_outcome"] == "decided_la"


def conceded(appeals: Register) -> pd.Series:
    """Those that the council conceded before a decision, by consent order or by not opposing."""
    return appeals.rows["appeal_outcome"].isin(CONCEDED)


def withdrawn(appeals: Register) -> pd.Series:
    """Those that the family withdrew."""
    return appeals.rows["appeal_outcome"] == "withdrawn"


def decided_or_conceded_for_the_family(appeals: Register) -> pd.Series:
    """Those decided for the family, wholly or in part, and those that the council conceded."""
    return for_the_family(appeals) | conceded(appeals)


@dataclass(frozen=True)
class Spread:
    """Days from registration to outcome: of how many appeals, their mean, and the days nine in ten took at most."""

    appeals: int
    mean: float
    nine_in_ten: float


def spread_to_outcome(council: Council, period: Period) -> Spread | None:
    """Of the outcomes that the median of the period counts; None where there are none."""
    appeals = council.register("appeals")
    ended = appeals.rows["closed_on"].between(pd.Timestamp(period.start), pd.Timestamp(min(period.end, council.as_at)))
    days = appeals.rows["days_to_outcome"][outcomes_counted(appeals) & ended].dropna().astype("float64")
    return Spread(len(days), float(days.mean()), float(days.quantile(0.9))) if len(days) else None


def days_to_outcome(appeals: Register) -> pd.Series:
    """Days from the registration of an appeal to its outcome; half of the appeals took longer."""
    return appeals.rows["days_to_outcome"]


def hearings_ahead(appeals: Register) -> pd.Series:
    """Open appeals and claims with a hearing on the day or in the eight weeks after it."""
    hearing = appeals.rows["hearing_date"]
    last = pd.Timestamp(ahead(appeals.as_at, weeks=HEARINGS_AHEAD))
    return appeals_open(appeals) & (hearing >= pd.Timestamp(appeals.as_at)) & (hearing <= last)


def appeals_with_a_deadline(appeals: Register) -> pd.Series:
    """Appeals registered in the period for which the day of the decision appealed is recorded; claims are left out."""
    return appeals_registered(appeals) & appeals.rows["appeal_deadline"].notna()


def made_in_time(appeals: Register) -> pd.Series:
    """Those lodged by the last day to appeal, or on the first working day after it where that is no working day; where
    the day it was lodged is not recorded, registered."""
    return appeals.rows["made_in_time"]


def responses_due(appeals: Register) -> pd.Series:
    """Appeals and claims to which the council's response was due in the period, by the day that the Tribunal set;
    those without such a day, and those that ended before it without a response, are left out."""
    rows = appeals.rows
    ended_first = rows["response_sent"].isna() & (rows["closed_on"] <= rows["response_due"])
    return is_judged(rows["response_due"], rows["response_sent"].notna(), appeals.as_at) & ~ended_first


def responded_in_time(appeals: Register) -> pd.Series:
    """Those to which the council responded by that day."""
    return appeals.rows["response_sent"] <= appeals.rows["response_due"]


def after_a_long_wait(appeals: Register) -> pd.Series:
    """Appeals and claims registered in the period whose linked case took, or has been waiting, longer than 52 weeks
    from the request to the plan."""
    return appeals_registered(appeals) & (appeals.rows["days_waited_for_plan"] > SPAN_OF_WAITS)


def about_a_refusal(appeals: Register) -> pd.Series:
    """Appeals about a refusal to assess or to issue a plan, by the day of the refusal."""
    rows = appeals.rows
    return rows["appeal_type"].isin(REFUSALS) & rows["decision_date"].notna() & rows["registered_date"].notna()


def about_contents(appeals: Register) -> pd.Series:
    """Those about what a plan says, or the school or setting it names."""
    return appeals.rows["appeal_type"].isin(CONTENTS)


def no_claims(appeals: Register) -> pd.Series:
    """Appeals that the Tribunal registered in the period; discrimination claims are left out."""
    return appeals_registered(appeals) & (appeals.rows["appeal_type"] != CLAIM)

"""Does mediation come in time, does it settle disputes, and is what was agreed done?"""

from datetime import date
from functools import partial

import pandas as pd

from metrics.base.days import is_judged
from metrics.base.periods import Period, last_12_months, months_later
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law import tribunal
from metrics.law.clock import months_allowed
from metrics.national.shares import MEDIATION_FLAGGED
from metrics.tribunal import orders
from metrics.tribunal.breakdowns import MEDIATION_ABOUT

WAYS = (LOCALITY, PRIMARY_NEED, MEDIATION_ABOUT)
FOLLOW_UP_MONTHS = months_allowed(tribunal.APPEAL_FROM_DECISION)
"""For so long after a mediation a family may still appeal; until then the share that did is not known."""


def followed_up(period: Period) -> date:
    """The day by which the appeals after the last mediation of a period are known."""
    return months_later(period.end, FOLLOW_UP_MONTHS)


def year_followed_up(as_at: date) -> Period:
    """The twelve months that end two months before a day, for which it is known whether families appealed."""
    return last_12_months(months_later(as_at, -FOLLOW_UP_MONTHS))


def mediations_held(mediations: Register) -> pd.Series:
    """Mediations held in the period."""
    return mediations.rows["held_date"].notna()


def appealed_later(mediations: Register) -> pd.Series:
    """Those with an appeal about the same decision registered after the mediation."""
    return mediations.rows["appealed_later"]


def mediations_asked_for(mediations: Register) -> pd.Series:
    """Mediations to be arranged by a day in the period: 30 days after the council was told that the family wants one.
    One due on the very day the figures are known by counts once it was held."""
    rows = mediations.rows
    return is_judged(rows["arrange_due"], rows["arranged_on"].notna(), mediations.as_at)


def arranged_in_time(mediations: Register) -> pd.Series:
    """Those held by that day, or for which a deemed certificate was issued by then."""
    return mediations.rows["arranged_on"] <= mediations.rows["arrange_due"]


def agreements_counted(mediations: Register) -> pd.Series:
    """Mediation agreements that were carried out or fell due in the period; those with an exception to the limit and
    those to be carried out at once are left out."""
    return mediations.rows["order_state"].isin(orders.ENDED)


def agreement_kept_in_time(mediations: Register) -> pd.Series:
    """Those where every step was done by its day, or by the day that both sides agreed in writing."""
    return mediations.rows["order_in_time"]


_SOURCE = "The council's own log of mediations"

_metric = partial(
    Metric,
    about="mediations",
    time=Time.DURING,
    breakdowns=WAYS,
    unit="mediations",
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="mediations_held",
        name="Mediations held",
        question="How many mediations were held?",
        kind=Kind.COUNT,
        population=mediations_held,
        dated_by="held_date",
        kept=("held_date",),
        deviations=("SEN2 flags only mediation tied to a recent request or assessment.",),
    ),
    _metric(
        key="mediations_followed_by_appeal",
        name="Mediations followed by an appeal",
        question="How often does mediation not settle the matter?",
        kind=Kind.SHARE,
        population=mediations_held,
        counted=appealed_later,
        dated_by="held_date",
        stock_on=followed_up,
        kept=("held_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        source=f"{_SOURCE} and of appeals, linked by person or case, and by the day of the decision where known",
        caveats=("Not yet due until two months after the period, because families may still appeal.",),
        deviations=(
            f"SEN2's share ({MEDIATION_FLAGGED.printed}% for England in {MEDIATION_FLAGGED.when}) rests on flags of "
            "recent requests and assessments only, and is kept apart.",
        ),
    ),
    _metric(
        key="mediations_arranged_in_30_days",
        name="Mediations arranged within 30 days",
        question="When a family wants mediation, does it come within 30 days?",
        kind=Kind.SHARE,
        population=mediations_asked_for,
        shows=("arranged_on",),
        counted=arranged_in_time,
        dated_by="arrange_due",
        needs=("told_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=tribunal.ARRANGE_MEDIATION,
        caveats=(
            "The 30 days are taken as calendar days and the certificate's 3 as working days, from how the guidance "
            "words them.",
        ),
    ),
    _metric(
        key="mediation_agreements_met_on_time",
        name="Mediation agreements carried out in time",
        question="Is what was agreed in mediation done in time?",
        kind=Kind.SHARE,
        population=agreements_counted,
        shows=("order_duty", "order_starts", "order_state"),
        counted=agreement_kept_in_time,
        dated_by="order_counts_on",
        kept=("final_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="agreements",
        source=f"{_SOURCE}; regulation 42 of the 2014 Regulations",
        caveats=("Without a day of agreement the clock starts on the day of the mediation.",),
    ),
)

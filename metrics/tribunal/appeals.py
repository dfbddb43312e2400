"""How many appeals to the SEND Tribunal are there, how long do they take, and how do they end?"""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from metrics.base.periods import Period
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Council, Register
from metrics.law import statutory, tribunal
from metrics.law.clock import ahead
from metrics.national.tribunal import ABOUT_CONTENTS
from metrics.tribunal.breakdowns import APPEAL_AGE, APPEAL_OUTCOME, APPEAL_STAGE, APPEAL_TYPE
from metrics.tribunal.code_lists import CLAIM, CONCEDED, CONTENTS, DECIDED, IN_SHARES, REFUSALS

WAYS = (LOCALITY, PRIMARY_NEED, APPEAL_TYPE)
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
    return ((rows["response_due"] < pd.Timestamp(appeals.as_at)) | rows["response_sent"].notna()) & ~ended_first


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


_SOURCE = "The council's own log of appeals; types after section 51(2) of the Children and Families Act 2014"
_OUTCOMES = "The council's own log; groups of outcomes as in the Ministry of Justice's Tribunal Statistics Quarterly"
_NO_LOCAL = "The Ministry of Justice publishes outcomes for England only, by academic year."
_UNCLEAR = (
    'An outcome that does not say who won, such as a bare "upheld", counts as ended and is in no share of outcomes.'
)
_CONSENT = "Consent orders count as conceded; how the Ministry of Justice counts them is not confirmed."

_metric = partial(
    Metric,
    about="appeals",
    time=Time.DURING,
    breakdowns=WAYS,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="appeals_registered",
        name="Appeals registered",
        question="How many appeals did families make?",
        kind=Kind.COUNT,
        population=appeals_registered,
        dated_by="registered_date",
        needs=("registered_date",),
        breakdowns=(*WAYS, APPEAL_OUTCOME, APPEAL_STAGE),
        unit="appeals",
        source=_SOURCE,
        published_as="appeals_registered",
        caveats=("An appeal about several sections of a plan is one appeal: F comes before B, and B before I.",),
        deviations=("Discrimination claims are in this count; they are left out of the appeal rate.",),
    ),
    _metric(
        key="appeals_open",
        name="Appeals open",
        question="How many appeals are open, and for how long have they been?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=appeals_open,
        breakdowns=(*WAYS, APPEAL_STAGE, APPEAL_AGE),
        unit="appeals",
        source=_SOURCE,
        caveats=("A log keeps only the latest status, so the stages of a past day may be those of a later one.",),
    ),
    _metric(
        key="appeals_ended",
        name="Appeals ended",
        question="How did appeals end?",
        kind=Kind.COUNT,
        population=appeals_ended,
        dated_by="closed_on",
        needs=("outcome",),
        breakdowns=(*WAYS, APPEAL_OUTCOME),
        unit="appeals",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, "An outcome without any day is ended, but in no period."),
    ),
    _metric(
        key="appeals_decided",
        name="Appeals that went to a decision",
        question="How many appeals did the Tribunal have to decide?",
        kind=Kind.SHARE,
        population=outcomes_counted,
        counted=decided,
        dated_by="closed_on",
        needs=("outcome",),
        unit="outcomes",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, _NO_LOCAL),
    ),
    _metric(
        key="appeals_decided_for_appellant",
        name="Appeals decided for the family",
        question="When the Tribunal decides, how often does it decide for the family, at least in part?",
        kind=Kind.SHARE,
        population=appeals_decided,
        counted=for_the_family,
        dated_by="closed_on",
        needs=("outcome",),
        unit="decisions",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, _NO_LOCAL, "For the family means at least in part: not every point was won."),
    ),
    _metric(
        key="appeals_decided_for_council",
        name="Appeals decided for the council",
        question="When the Tribunal decides, how often does the council's decision stand?",
        kind=Kind.SHARE,
        population=appeals_decided,
        counted=for_the_council,
        dated_by="closed_on",
        needs=("outcome",),
        unit="decisions",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, 'The Ministry of Justice calls these "decisions upheld"; we never say upheld.'),
    ),
    _metric(
        key="appeals_conceded",
        name="Appeals conceded",
        question="How often does the council give way before a decision?",
        kind=Kind.SHARE,
        population=outcomes_counted,
        counted=conceded,
        dated_by="closed_on",
        needs=("outcome",),
        unit="outcomes",
        source=f"{_OUTCOMES}; regulation 45 for appeals that are not opposed",
        caveats=(_UNCLEAR, _CONSENT, "A concession spares the family a hearing, but comes months after the decision."),
    ),
    _metric(
        key="appeals_withdrawn",
        name="Appeals withdrawn",
        question="How often does the family withdraw its appeal?",
        kind=Kind.SHARE,
        population=outcomes_counted,
        counted=withdrawn,
        dated_by="closed_on",
        needs=("outcome",),
        unit="outcomes",
        source=_OUTCOMES,
        caveats=("Many are withdrawn because the family and the council agreed.",),
    ),
    _metric(
        key="appeals_decided_or_conceded_for_family",
        name="Outcomes for the family",
        question="How many appeals ended in the family's favour, decided or conceded?",
        kind=Kind.SHARE,
        population=outcomes_counted,
        counted=decided_or_conceded_for_the_family,
        dated_by="closed_on",
        needs=("outcome",),
        unit="outcomes",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, _CONSENT),
        deviations=("The Ministry of Justice has no such figure: it counts concessions apart.",),
    ),
    _metric(
        key="days_to_outcome_median",
        name="Typical days from registration to outcome",
        question="How long do families wait for the outcome of an appeal?",
        kind=Kind.MEDIAN,
        population=outcomes_counted,
        measured=days_to_outcome,
        measured_in="days",
        dated_by="closed_on",
        needs=("outcome",),
        polarity=Polarity.LOWER_IS_BETTER,
        unit="outcomes",
        source=_SOURCE,
        caveats=(
            "Most of the time is the Tribunal's own, for hearings are listed months ahead.",
            "Stands beside no national figure: since December 2024 the Ministry of Justice publishes no medians, "
            "because they may have been wrong.",
        ),
    ),
    _metric(
        key="hearings_ahead",
        name="Hearings in the next eight weeks",
        question="Which hearings are coming?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=hearings_ahead,
        needs=("hearing_date",),
        unit="hearings",
        source=_SOURCE,
        caveats=("Hearings move; the list shows the latest day in the log.",),
    ),
    _metric(
        key="appeals_lodged_in_time",
        name="Appeals made in time",
        question="How many appeals were made within the family's time limit?",
        kind=Kind.SHARE,
        population=appeals_with_a_deadline,
        counted=made_in_time,
        dated_by="registered_date",
        needs=("decision_date",),
        clock=tribunal.APPEAL_FROM_DECISION,
        unit="appeals",
        source=f"{_SOURCE}; the Tribunal's procedure rules, SI 2008/2699, rules 12 and 20",
        caveats=(
            "For information only: the Tribunal decides whether an appeal is heard, and may allow more time.",
            "Without the day it was lodged the day of registration is used, which comes some two weeks later.",
        ),
    ),
    _metric(
        key="appeal_responses_on_time",
        name="Responses to appeals in time",
        question="Does the council respond to appeals by the day the Tribunal sets?",
        kind=Kind.SHARE,
        population=responses_due,
        counted=responded_in_time,
        dated_by="response_due",
        needs=("response_due",),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="responses",
        source="The day in the Tribunal's registration letter, from the council's own log",
        caveats=(
            "Without the Tribunal's own day none is worked out: guidance says both 6 weeks and 30 working days, which "
            "differ by a month over the summer.",
        ),
    ),
    _metric(
        key="appeals_about_contents",
        name="Appeals about what a plan says",
        question="How many appeals are about the contents of a plan or the school or setting it names?",
        kind=Kind.SHARE,
        population=no_claims,
        counted=about_contents,
        dated_by="registered_date",
        needs=("appeal_type",),
        breakdowns=(LOCALITY, PRIMARY_NEED),
        unit="appeals",
        source=_SOURCE,
        caveats=(f"In England {ABOUT_CONTENTS.printed}% of the appeals of {ABOUT_CONTENTS.when} were about contents.",),
    ),
    _metric(
        key="appeals_about_refusals",
        name="Refusals of the period that were appealed",
        question="How many of the refusals decided in the period have been appealed?",
        kind=Kind.COUNT,
        population=about_a_refusal,
        dated_by="decision_date",
        needs=("decision_date",),
        unit="appeals",
        source=_SOURCE,
        caveats=("A family has at least two months to appeal, so the number for the last months still grows.",),
    ),
    _metric(
        key="appeals_after_long_wait",
        name="Appeals after a wait of more than 52 weeks",
        question="How many appeals come from families who waited more than a year for a plan?",
        kind=Kind.COUNT,
        population=after_a_long_wait,
        dated_by="registered_date",
        unit="appeals",
        source="The council's own log of appeals and its cases, linked by the keyed hash of the person or by reference",
        caveats=("An appeal that no case could be linked to is not in this count.",),
    ),
)

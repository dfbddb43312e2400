"""The figures on appeals to the SEND Tribunal: how many, how long they take, how they end."""

from functools import partial

from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import tribunal
from metrics.national.tribunal import ABOUT_CONTENTS
from metrics.tribunal import appeals
from metrics.tribunal.breakdowns import APPEAL_AGE, APPEAL_OUTCOME, APPEAL_STAGE, APPEAL_TYPE

WAYS = (LOCALITY, PRIMARY_NEED, APPEAL_TYPE)
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
    unit="appeals",
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="appeals_registered",
        name="Appeals registered",
        question="How many appeals did families make?",
        kind=Kind.COUNT,
        population=appeals.appeals_registered,
        dated_by="registered_date",
        needs=("registered_date",),
        breakdowns=(*WAYS, APPEAL_OUTCOME, APPEAL_STAGE),
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
        population=appeals.appeals_open,
        breakdowns=(*WAYS, APPEAL_STAGE, APPEAL_AGE),
        caveats=("A log keeps only the latest status, so the stages of a past day may be those of a later one.",),
    ),
    _metric(
        key="appeals_ended",
        name="Appeals ended",
        question="How did appeals end?",
        kind=Kind.COUNT,
        population=appeals.appeals_ended,
        dated_by="closed_on",
        needs=("outcome",),
        breakdowns=(*WAYS, APPEAL_OUTCOME),
        source=_OUTCOMES,
        caveats=(_UNCLEAR, "An outcome without any day is ended, but in no period."),
    ),
    _metric(
        key="appeals_decided",
        name="Appeals that went to a decision",
        question="How many appeals did the Tribunal have to decide?",
        kind=Kind.SHARE,
        population=appeals.outcomes_counted,
        counted=appeals.decided,
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
        population=appeals.appeals_decided,
        counted=appeals.for_the_family,
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
        population=appeals.appeals_decided,
        counted=appeals.for_the_council,
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
        population=appeals.outcomes_counted,
        counted=appeals.conceded,
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
        population=appeals.outcomes_counted,
        counted=appeals.withdrawn,
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
        population=appeals.outcomes_counted,
        counted=appeals.decided_or_conceded_for_the_family,
        dated_by="closed_on",
        needs=("outcome",),
        unit="outcomes",
        source=_OUTCOMES,
        caveats=(_UNCLEAR, _CONSENT),
        deviations=("The Ministry of Justice has no such figure: it counts concessions apart.",),
    ),
    _metric(
        key="hearings_ahead",
        name="Hearings in the next eight weeks",
        question="Which hearings are coming?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=appeals.hearings_ahead,
        needs=("hearing_date",),
        unit="hearings",
        caveats=("Hearings move; the list shows the latest day in the log.",),
    ),
    _metric(
        key="appeals_lodged_in_time",
        name="Appeals made in time",
        question="How many appeals were made within the family's time limit?",
        kind=Kind.SHARE,
        population=appeals.appeals_with_a_deadline,
        counted=appeals.made_in_time,
        dated_by="registered_date",
        needs=("decision_date",),
        clock=tribunal.APPEAL_FROM_DECISION,
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
        population=appeals.responses_due,
        counted=appeals.responded_in_time,
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
        population=appeals.no_claims,
        counted=appeals.about_contents,
        dated_by="registered_date",
        needs=("appeal_type",),
        breakdowns=(LOCALITY, PRIMARY_NEED),
        caveats=(f"In England {ABOUT_CONTENTS.printed}% of the appeals of {ABOUT_CONTENTS.when} were about contents.",),
    ),
    _metric(
        key="appeals_about_refusals",
        name="Refusals of the period that were appealed",
        question="How many of the refusals decided in the period have been appealed?",
        kind=Kind.COUNT,
        population=appeals.about_a_refusal,
        dated_by="decision_date",
        needs=("decision_date",),
        caveats=("A family has at least two months to appeal, so the number for the last months still grows.",),
    ),
    _metric(
        key="appeals_after_long_wait",
        name="Appeals after a wait of more than 52 weeks",
        question="How many appeals come from families who waited more than a year for a plan?",
        kind=Kind.COUNT,
        population=appeals.after_a_long_wait,
        dated_by="registered_date",
        source="The council's own log of appeals and its cases, linked by the keyed hash of the person or by reference",
        caveats=("An appeal that no case could be linked to is not in this count.",),
    ),
)

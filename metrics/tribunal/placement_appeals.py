"""Whose school or setting is named when the Tribunal decides an appeal about section I of a plan?"""

from functools import partial

import pandas as pd

from metrics.base.on_demand import Columns
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.national import tribunal as england
from metrics.tribunal.appeals import appeals_ended
from metrics.tribunal.breakdowns import PLACEMENT_OUTCOME
from metrics.tribunal.code_lists import CONCEDED, DECIDED, NEVER_ABOUT_A_SCHOOL


def placement_appeals_decided(appeals: Register) -> pd.Series:
    """Appeals about the school or setting that a plan names (section I), alone or with other sections, that the
    Tribunal decided in the period; those in which the council agreed with the family at the hearing are in, those
    conceded before it or withdrawn are left out."""
    rows, outcome = appeals.rows, appeals.rows["appeal_outcome"]
    named = rows["placement_outcome"].notna()
    at_hearing = (rows["placement_outcome"] == "agreed_at_hearing").fillna(False).astype(bool)
    is_decided = outcome.isin(DECIDED) | ((outcome == "not_clear") & named) | (outcome.isin(CONCEDED) & at_hearing)
    return appeals_ended(appeals) & (_about_section_i(rows) | (named & _may_be(rows))) & is_decided


def _about_section_i(rows: Columns) -> pd.Series:
    in_sections = rows["sections"].fillna("").astype("str").str.contains("I", regex=False)
    return in_sections | (rows["appeal_type"] == "CON_I").fillna(False).astype(bool)


def _may_be(rows: Columns) -> pd.Series:
    """Where neither the sections nor the type say that something else is appealed."""
    return rows["sections"].isna() & ~rows["appeal_type"].isin(NEVER_ABOUT_A_SCHOOL)


def parents_preference(appeals: Register) -> pd.Series:
    """Those in which the school or setting that the parent or young person preferred was named."""
    return appeals.rows["placement_outcome"] == "parent_preference"


def agreed_at_hearing(appeals: Register) -> pd.Series:
    """Those in which the council agreed with the family at the hearing."""
    return appeals.rows["placement_outcome"] == "agreed_at_hearing"


def councils_preference(appeals: Register) -> pd.Series:
    """Those in which the school or setting that the council preferred was named."""
    return appeals.rows["placement_outcome"] == "council_preference"


_OTHERS = (
    "An appeal whose outcome names none of the three is in the denominator, as it is in the Ministry's figures: its "
    "three shares add up to less than 100% too."
)

_metric = partial(
    Metric,
    about="appeals",
    kind=Kind.SHARE,
    time=Time.DURING,
    population=placement_appeals_decided,
    dated_by="closed_on",
    needs=("placement_outcome",),
    breakdowns=(LOCALITY, PRIMARY_NEED),
    unit="decisions",
    source="The council's own log of appeals; groups as the Ministry of Justice publishes them since December 2025",
)


def _beside(fact: england.PublishedShare) -> str:
    return f"In England it was {fact.printed}% in {fact.when}; the Ministry of Justice publishes none of a council."


METRICS: tuple[Metric, ...] = (
    _metric(
        key="placement_appeals_decided",
        name="Placement appeals decided",
        question="Whose school or setting is named when the Tribunal decides?",
        kind=Kind.COUNT,
        breakdowns=(LOCALITY, PRIMARY_NEED, PLACEMENT_OUTCOME),
        caveats=(_OTHERS,),
    ),
    _metric(
        key="placement_appeals_parents_preference",
        name="Placement appeals: parent's preference named",
        question="How often does the Tribunal name the school or setting that the family asked for?",
        counted=parents_preference,
        caveats=(_beside(england.PARENTS_PREFERENCE), _OTHERS),
    ),
    _metric(
        key="placement_appeals_agreed_at_hearing",
        name="Placement appeals: agreed by the council at the hearing",
        question="How often does the council agree with the family only at the hearing?",
        counted=agreed_at_hearing,
        caveats=(
            _beside(england.AGREED_AT_HEARING),
            "It is decided for the family, as the Ministry counts it, and no concession: the family had to come.",
            _OTHERS,
        ),
    ),
    _metric(
        key="placement_appeals_councils_preference",
        name="Placement appeals: council's preference named",
        question="How often does the Tribunal name the school or setting that the council preferred?",
        counted=councils_preference,
        caveats=(
            _beside(england.COUNCILS_PREFERENCE),
            "It says nothing of the other sections of the plan: an appeal may be won on those and lost on this one.",
            _OTHERS,
        ),
    ),
)

"""Are plans good, as audits find? Audits done, grades after moderation, and the sections of the plans."""

from functools import partial

import pandas as pd

from metrics.base.categories import flag
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED, TEAM
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.quality.breakdowns import AUDIT_GRADE, PLAN_SECTION


def audits_done(audits: Register) -> pd.Series:
    """Audits of plans done in the period."""
    return audits.rows["audit_date"].notna()


def audits_graded(audits: Register) -> pd.Series:
    """Audits of plans done in the period with an overall grade that is known to be good or not; a grade that is a
    number is left out until the settings say whether 1 or 4 is the best."""
    return audits_done(audits) & audits.rows["good_or_better"].notna()


def good_or_better(audits: Register) -> pd.Series:
    """Those graded good, outstanding or green, after moderation where the plan was graded again."""
    return flag(audits.rows["good_or_better"])


def moderated(audits: Register) -> pd.Series:
    """Those that were moderated: marked so, or graded again."""
    return audits.rows["is_moderated"]


def graded_twice(audits: Register) -> pd.Series:
    """Audits of plans done in the period with a grade before moderation and one after it."""
    return audits_done(audits) & audits.rows["changed_by_moderation"].notna()


def changed(audits: Register) -> pd.Series:
    """Those whose grade moderation changed, up or down."""
    return flag(audits.rows["changed_by_moderation"])


def sections_graded(sections: Register) -> pd.Series:
    """Sections of plans graded in audits of the period, each on its own, with a grade that is known to be good or not;
    a section that an audit left blank is left out."""
    return sections.rows["audit_date"].notna() & sections.rows["good_or_better"].notna()


def section_good_or_better(sections: Register) -> pd.Series:
    """Those graded good, outstanding or green; moderation grades plans, not sections."""
    return flag(sections.rows["good_or_better"])


_SOURCE = "The council's own register of audits; no return and no national figure holds any"
_NO_ENGLAND = (
    "No national figure stands beside it, and councils' audit tools differ: compare with other months, not places."
)
_CHOSEN = "Plans are picked for audit, so the share is of the plans audited and not of all plans."

_metric = partial(
    Metric,
    about="plan_audits",
    time=Time.DURING,
    kind=Kind.SHARE,
    dated_by="audit_date",
    breakdowns=(LOCALITY, TEAM, PRIMARY_NEED),
    unit="audits",
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="plan_audits_done",
        name="Plans audited",
        question="How many plans were audited?",
        kind=Kind.COUNT,
        population=audits_done,
        needs=("audit_date",),
        breakdowns=(LOCALITY, TEAM, PRIMARY_NEED, AUDIT_GRADE),
        caveats=("A plan audited twice is two audits.",),
    ),
    _metric(
        key="plan_audits_good_or_better",
        name="Plans audited that are good or better",
        question="How many of the plans audited are good?",
        population=audits_graded,
        counted=good_or_better,
        needs=("overall_grade",),
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(_CHOSEN, _NO_ENGLAND),
    ),
    _metric(
        key="plan_audits_moderated",
        name="Audits moderated",
        question="How often does somebody else look at the grade?",
        population=audits_done,
        counted=moderated,
        needs=("moderated",),
        caveats=("An audit with nothing written about moderation counts as not moderated.",),
    ),
    _metric(
        key="plan_audits_changed_by_moderation",
        name="Grades changed by moderation",
        question="How often does moderation change the grade?",
        population=graded_twice,
        counted=changed,
        needs=("moderated_grade",),
        caveats=("An audit moderated without a grade after it says nothing here.",),
    ),
    _metric(
        key="audit_sections_good_or_better",
        name="Sections audited that are good or better",
        question="Which sections of plans are good?",
        about="audit_sections",
        population=sections_graded,
        counted=section_good_or_better,
        beside=("plan_audits",),
        breakdowns=(LOCALITY, PRIMARY_NEED, PLAN_SECTION),
        unit="sections",
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(_CHOSEN, _NO_ENGLAND),
    ),
)

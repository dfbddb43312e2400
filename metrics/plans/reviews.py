"""Are plans kept up to date? Annual reviews, what follows from them, and transfers between phases of education.

An extract holds the latest review of each plan only. A past day can therefore not be shown as it stood: the
review before the latest has been overwritten. Each metric that suffers from this says so.
"""

from functools import partial

import pandas as pd

from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.plans.breakdowns import AMENDMENT_WAIT, EVERY_WAY, OVERDUE_BAND
from metrics.plans.stock import plans_maintained


def plans_held_a_year(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose first review was due by then: held for 12 months or more."""
    cases = tables.cases
    return plans_maintained(tables) & (cases["first_review_due"] < pd.Timestamp(tables.as_at))


def reviewed_in_time(tables: CaseTables) -> pd.Series:
    """Those whose next review is not yet overdue: the last decision was made within the past 12 months."""
    return tables.cases["review_due"] >= pd.Timestamp(tables.as_at)


def reviews_overdue(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose yearly review should have been concluded before it."""
    return plans_maintained(tables) & (tables.cases["review_due"] < pd.Timestamp(tables.as_at))


def never_reviewed(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day, held for 12 months or more, without any review on record."""
    return plans_held_a_year(tables) & tables.cases["last_review"].isna()


def review_decisions(tables: CaseTables) -> pd.Series:
    """Decisions after an annual review made in the period, where the day of the meeting is recorded too."""
    cases = tables.cases
    return cases["has_plan"] & cases["review_meeting"].notna() & (cases["last_review"] >= cases["review_meeting"])


def review_decision_due(tables: CaseTables) -> pd.Series:
    """Annual review meetings whose 4 weeks for the decision ended in the period, with a decision or without."""
    cases = tables.cases
    return cases["has_plan"] & cases["review_meeting"].notna()


def decided_within_4_weeks(tables: CaseTables) -> pd.Series:
    """Those decided no later than 4 weeks after the meeting."""
    cases = tables.cases
    return (cases["last_review"] >= cases["review_meeting"]) & (cases["last_review"] <= cases["review_decision_due"])


def amendments_due(tables: CaseTables) -> pd.Series:
    """Annual reviews that ended in a decision to amend, whose 12 weeks from the meeting ended in the period, also
    where there is no amended plan yet."""
    cases = tables.cases
    return cases["has_plan"] & (cases["review_outcome"] == "A") & cases["review_meeting"].notna()


def amended_within_12_weeks(tables: CaseTables) -> pd.Series:
    """Those whose amended plan was final no later than 12 weeks after the meeting."""
    cases = tables.cases
    return (cases["amended_plan_date"] >= cases["review_meeting"]) & (
        cases["amended_plan_date"] <= cases["amendment_due"]
    )


def amendment_notices(tables: CaseTables) -> pd.Series:
    """Amendment notices, with the proposed changes, whose 8 weeks ended in the period."""
    cases = tables.cases
    return cases["has_plan"] & (cases["review_outcome"] == "A") & cases["review_draft"].notna()


def amended_within_8_weeks(tables: CaseTables) -> pd.Series:
    """Those whose amended plan was final no later than 8 weeks after the notice."""
    cases = tables.cases
    return (cases["amended_plan_date"] >= cases["review_draft"]) & (
        cases["amended_plan_date"] <= cases["amendment_notice_due"]
    )


def plans_not_amended(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day that a review decided to amend, more than 12 weeks after the meeting and still
    not amended."""
    cases = tables.cases
    late = cases["amendment_due"] < pd.Timestamp(tables.as_at)
    done = cases["amended_plan_date"] >= cases["review_meeting"]
    return plans_maintained(tables) & (cases["review_outcome"] == "A") & late & ~done


def phase_transfers_due(tables: CaseTables) -> pd.Series:
    """Children with a plan whose move to the next phase had its deadline in the period, also without a final plan."""
    cases = tables.cases
    return cases["has_plan"] & cases["phase_transfer_due_date"].notna()


def phase_transfer_in_time(tables: CaseTables) -> pd.Series:
    """Those whose amended plan was final by the deadline."""
    cases = tables.cases
    final, due = cases["phase_transfer_final_date"], cases["phase_transfer_due_date"]
    return final <= due if tables.conventions.phase_transfer_by_the_day else final < due


def phase_transfers_to_do(tables: CaseTables) -> pd.Series:
    """Children with a plan in force whose move to the next phase has its deadline on the day or later, and who have no
    final plan for it yet."""
    cases = tables.cases
    coming = cases["phase_transfer_due_date"] >= pd.Timestamp(tables.as_at)
    return plans_maintained(tables) & coming & cases["phase_transfer_final_date"].isna()


_SOURCE = "SEN2 module 5, ReviewMeeting (5.4), ReviewOutcome (5.5), LastReview (5.6)"
_LATEST_ONLY = "Extracts hold the latest review only, so a past day cannot be shown exactly as it stood."
_AMENDED = "The council's own record of the amended plan; SEN2 does not ask for it"

_metric = partial(
    Metric,
    time=Time.AS_AT,
    breakdowns=EVERY_WAY,
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="plans_reviewed_within_12_months",
        name="Plans reviewed within 12 months",
        question="Is every plan reviewed each year?",
        kind=Kind.SHARE,
        population=plans_held_a_year,
        counted=reviewed_in_time,
        needs=("last_review",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.REVIEW_YEARLY,
        caveats=(_LATEST_ONLY, "A review is concluded by the decision, not by the meeting."),
        deviations=("DfE's review figures changed their form with the 2026 release and are not yet comparable.",),
    ),
    _metric(
        key="reviews_overdue",
        name="Annual reviews overdue",
        question="How many plans have not been reviewed when they should have been?",
        kind=Kind.COUNT,
        population=reviews_overdue,
        needs=("last_review",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*EVERY_WAY, OVERDUE_BAND),
        clock=statutory.REVIEW_YEARLY,
        unit="plans",
        caveats=(_LATEST_ONLY,),
    ),
    _metric(
        key="plans_never_reviewed",
        name="Plans never reviewed",
        question="How many plans of a year or more have no review on record?",
        kind=Kind.COUNT,
        population=never_reviewed,
        needs=("last_review",),
        polarity=Polarity.LOWER_IS_BETTER,
        clock=statutory.REVIEW_YEARLY,
        unit="plans",
        caveats=(_LATEST_ONLY, "A plan transferred in may have been reviewed by the council it came from."),
    ),
    _metric(
        key="review_decisions_within_4_weeks",
        name="Review decisions made within 4 weeks of the meeting",
        question="Of the decisions made, how many came within 4 weeks?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=review_decisions,
        counted=decided_within_4_weeks,
        dated_by="last_review",
        needs=("review_meeting",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.REVIEW_DECISION,
        unit="reviews",
        published_as="pc_decsion_4weeks",
        caveats=("Meetings without a decision are not in it, so it looks better than it is.", _LATEST_ONLY),
    ),
    _metric(
        key="reviews_due_decided_on_time",
        name="Reviews due for a decision that had it on time",
        question="Of the meetings whose 4 weeks ended in the period, how many had a decision?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=review_decision_due,
        counted=decided_within_4_weeks,
        dated_by="review_decision_due",
        needs=("review_meeting",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.REVIEW_DECISION,
        unit="reviews",
        caveats=("Meetings still without a decision are in it, as late.", _LATEST_ONLY),
        deviations=("DfE publishes only the share of decisions that were made.",),
    ),
    _metric(
        key="amendments_due_finished_on_time",
        name="Amended plans final within 12 weeks of the meeting",
        question="When a review finds that a plan must change, is it changed in time?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=amendments_due,
        counted=amended_within_12_weeks,
        dated_by="amendment_due",
        needs=("amended_plan_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.REVIEW_AMENDED,
        unit="plans",
        source=_AMENDED,
        caveats=(_LATEST_ONLY,),
    ),
    _metric(
        key="amendments_within_8_weeks_of_notice",
        name="Amended plans final within 8 weeks of the notice",
        question="Once changes are proposed, is the plan final within 8 weeks?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=amendment_notices,
        counted=amended_within_8_weeks,
        dated_by="amendment_notice_due",
        needs=("amended_plan_date", "review_draft"),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.AMENDMENT_NOTICE,
        unit="plans",
        source=_AMENDED,
        caveats=(_LATEST_ONLY,),
    ),
    _metric(
        key="plans_not_amended",
        name="Plans not amended after a review asked for it",
        question="How many children have a plan that a review found out of date, and for how long?",
        kind=Kind.COUNT,
        population=plans_not_amended,
        needs=("amended_plan_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*EVERY_WAY, AMENDMENT_WAIT),
        clock=statutory.REVIEW_AMENDED,
        source=_AMENDED,
        caveats=(_LATEST_ONLY,),
    ),
    _metric(
        key="phase_transfers_on_time",
        name="Plans final in time for a move to the next phase",
        question="Do children know their next school in time?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=phase_transfers_due,
        counted=phase_transfer_in_time,
        dated_by="phase_transfer_due_date",
        needs=("phase_transfer_due_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.PHASE_TRANSFER,
        source="SEN2 items 5.6a and 5.6b, collected since 2025",
        deviations=("Whether the day itself is in time is the setting phase_transfer_by_the_day.",),
    ),
    _metric(
        key="phase_transfers_to_do",
        name="Coming moves to the next phase without a final plan",
        question="Who moves on next and has no final plan yet?",
        kind=Kind.COUNT,
        population=phase_transfers_to_do,
        needs=("phase_transfer_due_date",),
        clock=statutory.PHASE_TRANSFER,
        source="SEN2 items 5.6a and 5.6b, collected since 2025",
    ),
)

"""Are plans kept up to date? Annual reviews, what follows from them, and transfers between phases of education.

An extract holds the latest review of each plan only. A past day can therefore not be shown as it stood: the
review before the latest has been overwritten. Each metric that suffers from this says so.
"""

import pandas as pd

from metrics.base.days import is_judged
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.plans.stock import plans_maintained


def plans_held_a_year(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose first review was due by then: held for 12 months or more."""
    cases = tables.cases
    return answer_of(tables, plans_maintained) & (cases["first_review_due"] < pd.Timestamp(tables.as_at))


def reviewed_in_time(tables: CaseTables) -> pd.Series:
    """Those whose next review is not yet overdue: the last decision was made within the past 12 months."""
    return tables.cases["review_due"] >= pd.Timestamp(tables.as_at)


def reviews_overdue(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day whose yearly review should have been concluded before it."""
    return answer_of(tables, plans_maintained) & (tables.cases["review_due"] < pd.Timestamp(tables.as_at))


def never_reviewed(tables: CaseTables) -> pd.Series:
    """EHC plans in force on the day, held for 12 months or more, without any review on record."""
    return answer_of(tables, plans_held_a_year) & tables.cases["last_review"].isna()


def review_decisions(tables: CaseTables) -> pd.Series:
    """Decisions after an annual review made in the period, where the day of the meeting is recorded too."""
    cases = tables.cases
    return cases["has_plan"] & (cases["last_review"] >= cases["review_meeting"])


def review_decision_due(tables: CaseTables) -> pd.Series:
    """Annual review meetings whose 4 weeks for the decision ended in the period, with a decision or without; without
    one, from the day after."""
    cases = tables.cases
    return cases["has_plan"] & is_judged(
        cases["review_decision_due"], answer_of(tables, decided_within_4_weeks), tables.as_at
    )


def decided_within_4_weeks(tables: CaseTables) -> pd.Series:
    """Those decided no later than 4 weeks after the meeting."""
    cases = tables.cases
    return (cases["last_review"] >= cases["review_meeting"]) & (cases["last_review"] <= cases["review_decision_due"])


def amendments_due(tables: CaseTables) -> pd.Series:
    """Annual reviews that ended in a decision to amend, whose 12 weeks from the meeting ended in the period, also
    where there is no amended plan yet; without one, from the day after."""
    cases = tables.cases
    judged = is_judged(cases["amendment_due"], answer_of(tables, amended_within_12_weeks), tables.as_at)
    return cases["has_plan"] & (cases["review_outcome"] == "A") & judged


def amended_within_12_weeks(tables: CaseTables) -> pd.Series:
    """Those whose amended plan was final no later than 12 weeks after the meeting."""
    cases = tables.cases
    return (cases["amended_plan_date"] >= cases["review_meeting"]) & (
        cases["amended_plan_date"] <= cases["amendment_due"]
    )


def amendment_notices(tables: CaseTables) -> pd.Series:
    """Amendment notices, with the proposed changes, whose 8 weeks ended in the period; without an amended plan, from
    the day after."""
    cases = tables.cases
    judged = is_judged(cases["amendment_notice_due"], answer_of(tables, amended_within_8_weeks), tables.as_at)
    return cases["has_plan"] & (cases["review_outcome"] == "A") & judged


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
    return answer_of(tables, plans_maintained) & (cases["review_outcome"] == "A") & late & ~done


def phase_transfers_due(tables: CaseTables) -> pd.Series:
    """Children with a plan whose move to the next phase had its deadline in the period, also without a final plan;
    without one, once the deadline is over."""
    due = tables.cases["phase_transfer_due_date"]
    last = due if tables.conventions.phase_transfer_by_the_day else due - pd.Timedelta(days=1)
    return answer_of(tables, moving_on) & is_judged(last, answer_of(tables, phase_transfer_in_time), tables.as_at)


def moving_on(tables: CaseTables) -> pd.Series:
    """Children with a plan for whom a deadline of a move to the next phase is recorded, whenever it is."""
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
    return answer_of(tables, plans_maintained) & coming & cases["phase_transfer_final_date"].isna()


def post_16_moves_due(tables: CaseTables) -> pd.Series:
    """Young people with a plan who move from one post-16 institution to another, whose plan had to be final in the
    period, 5 months before the move; without a final plan, once that day is over."""
    cases = tables.cases
    return cases["has_plan"] & is_judged(
        cases["post_16_move_due"], answer_of(tables, post_16_move_in_time), tables.as_at
    )


def post_16_move_in_time(tables: CaseTables) -> pd.Series:
    """Those whose amended plan was final 5 months before the move or earlier."""
    return tables.cases["post_16_move_final_date"] <= tables.cases["post_16_move_due"]

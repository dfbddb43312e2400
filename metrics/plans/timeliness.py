"""Are statutory time limits met? The published ways of counting, and the honest one beside them."""

import pandas as pd

from metrics.base.categories import flag
from metrics.base.days import days_between, in_order, is_judged
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.law import statutory


def requests_received(tables: CaseTables) -> pd.Series:
    """Requests for an EHC needs assessment received in the period, whatever became of them, leaving out
    historical records of plans made before the collection or by another council. A child who moved in during an
    assessment counts from the day of the move."""
    return ~tables.cases["historical"] & tables.cases["received_date"].notna()


def request_decisions(tables: CaseTables) -> pd.Series:
    """Decisions whether to assess made in the period, yes or no; withdrawn requests are not decisions, and
    decisions without usable dates are left out."""
    cases = tables.cases
    decided = cases["request_outcome"].isin(tables.conventions.six_week_outcomes)
    return decided & ~cases["historical"] & in_order(cases["received_date"], cases["request_outcome_date"])


def decided_within_6_weeks(tables: CaseTables) -> pd.Series:
    """Those made no later than 6 weeks after the request was received."""
    cases = tables.cases
    return cases["request_outcome_date"] <= statutory.DECIDE_TO_ASSESS.due(cases["received_date"])


def no_plan_decisions(tables: CaseTables) -> pd.Series:
    """Assessments that ended in the period with a decision not to issue a plan; decisions without usable
    dates are left out."""
    cases = tables.cases
    refused = (cases["assessment_outcome"] == "N") & ~cases["historical"]
    return refused & in_order(cases["received_date"], cases["assessment_outcome_date"])


def decided_within_16_weeks(tables: CaseTables) -> pd.Series:
    """Those decided no later than 16 weeks after the request was received."""
    cases = tables.cases
    return cases["assessment_outcome_date"] <= statutory.DECIDE_NO_PLAN.due(cases["received_date"])


def plans_issued(tables: CaseTables) -> pd.Series:
    """New EHC plans issued in the period, by any route; plans transferred in from another council and
    historical records are left out."""
    return tables.cases["issued_date"].notna() & ~tables.cases["historical"]


def plans_in_published_measure(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, leaving out cases with mediation or a tribunal about the request or
    the assessment, and cases where an exception to the 20 weeks was claimed."""
    return answer_of(tables, plans_with_exceptions) & ~flag(tables.cases["exception_applies"])


def plans_with_exceptions(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, also where an exception was claimed, leaving out cases with mediation
    or a tribunal about the request or the assessment."""
    return answer_of(tables, plans_issued) & ~tables.cases["outside_timeliness"]


def issued_within_20_weeks(tables: CaseTables) -> pd.Series:
    """Those issued no later than 20 weeks after the request was received."""
    cases = tables.cases
    return in_order(cases["received_date"], cases["issued_date"], cases["plan_due_date"])


def issued_over_52_weeks(tables: CaseTables) -> pd.Series:
    """Those issued more than 52 weeks after the request was received."""
    cases = tables.cases
    return cases["issued_date"] > statutory.A_YEAR_OF_WEEKS.due(cases["received_date"])


def plans_due(tables: CaseTables) -> pd.Series:
    """Cases whose 20-week day fell in the period and that were still alive on it: not refused, withdrawn,
    decided against or moved away by then, and not under another clock after an order or agreement. Cases
    still open are in, once the day is over."""
    cases = tables.cases
    alive = ~cases["closed"] | (cases["closed_date"].fillna(cases["here_until"]) > cases["plan_due_date"])
    judged = is_judged(cases["plan_due_date"], answer_of(tables, sent_by_the_20_week_day), tables.as_at)
    return alive & judged & ~cases["historical"] & ~cases["outside_timeliness"]


def sent_by_the_20_week_day(tables: CaseTables) -> pd.Series:
    """Those whose final plan was sent on or before the 20-week day."""
    cases = tables.cases
    return in_order(cases["received_date"], cases["plan_sent_date"], cases["plan_due_date"])


def plans_with_known_wait(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, also where an exception was claimed, leaving out cases with mediation
    or a tribunal about the request or the assessment and plans without usable dates."""
    cases = tables.cases
    return answer_of(tables, plans_with_exceptions) & in_order(cases["received_date"], cases["issued_date"])


def weeks_to_plan(tables: CaseTables) -> pd.Series:
    """Weeks from the request to the day the plan was issued, half of the children waiting longer."""
    return days_between(tables.cases["received_date"], tables.cases["issued_date"]) / 7


def published_plans_with_known_wait(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, leaving out cases with mediation or a tribunal about the request or the
    assessment, cases where an exception to the 20 weeks was claimed, and plans without usable dates."""
    cases = tables.cases
    return answer_of(tables, plans_in_published_measure) & in_order(cases["received_date"], cases["issued_date"])


def weeks_to_plan_on_average(tables: CaseTables) -> pd.Series:
    """Weeks from the request to the day the plan was issued, added up and shared out evenly."""
    return answer_of(tables, weeks_to_plan)


def plans_after_a_draft(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period for which the day of the draft is recorded."""
    return answer_of(tables, plans_issued) & tables.cases["draft_date"].notna()


def sent_before_the_family_could_answer(tables: CaseTables) -> pd.Series:
    """Those whose final plan was sent before the family's 15 days to answer the draft had ended."""
    cases = tables.cases
    return cases["plan_sent_date"] <= statutory.ANSWER_DRAFT.due(cases["draft_date"])

"""Clocks of orders and agreements, of mediation and of appeals, as data with their regulation.

"The Regulations" are the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), with
regulation 45 as rewritten by SI 2015/359.
"""

import pandas as pd

from metrics.law.clock import Days, Months, Weeks, WorkingDays, clock
from metrics.law.working_days import TRIBUNAL, next_working_day

_ORDER_LAW = "Regulation 44(2)({paragraph}); by regulation 42(2) for a mediation agreement and regulation 45(3), (3A) \
and (4) (as amended in 2015) for an appeal the council does not oppose"
_ASSESS_LAW = _ORDER_LAW.format(paragraph="b")
_PLAN_LAW = _ORDER_LAW.format(paragraph="c")

ORDER_ASSESS_NOTIFY = clock(
    "order_assess_notify",
    "Tell the family the assessment will start",
    "replaced_on",
    "",
    Weeks(2),
    "within 2 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_ASSESS_NO_PLAN = clock(
    "order_assess_no_plan",
    "Tell the family that no plan will be issued",
    "replaced_on",
    "assessment_outcome_date",
    Weeks(10),
    "within 10 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_ASSESS_PLAN = clock(
    "order_assess_plan",
    "Send the final plan",
    "replaced_on",
    "plan_sent_date",
    Weeks(14),
    "within 14 weeks of the order, agreement or notice",
    _ASSESS_LAW,
)
ORDER_PLAN_DRAFT = clock(
    "order_plan_draft",
    "Send the draft plan",
    "replaced_on",
    "draft_date",
    Weeks(5),
    "within 5 weeks of the order, agreement or notice",
    _PLAN_LAW,
)
ORDER_PLAN_FINAL = clock(
    "order_plan_final",
    "Send the final plan",
    "replaced_on",
    "plan_sent_date",
    Weeks(11),
    "within 11 weeks of the order, agreement or notice",
    _PLAN_LAW,
)

_AMEND_LAW = _ORDER_LAW.format(paragraph="e")
_SECTION_I_LAW = _ORDER_LAW.format(paragraph="f")
ORDER_AMEND = clock(
    "order_amend",
    "Send the amended plan",
    "order_starts",
    "final_date",
    Weeks(5),
    "within 5 weeks of the order, agreement or notice",
    _AMEND_LAW,
)
ORDER_SECTION_I = clock(
    "order_section_i",
    "Send the plan with the other school or setting",
    "order_starts",
    "final_date",
    Weeks(2),
    "within 2 weeks of the order, agreement or notice",
    _SECTION_I_LAW,
)
AGREEMENT_OTHER = clock(
    "agreement_other",
    "Do what was agreed in mediation about something that cannot be appealed",
    "order_starts",
    "final_date",
    Weeks(2),
    "within 2 weeks of the agreement, unless both sides agreed another day in writing",
    "Regulation 42(3) and (5) of the Regulations",
)
ARRANGE_MEDIATION = clock(
    "arrange_mediation",
    "Arrange mediation",
    "told_date",
    "held_date",
    Days(30),
    "within 30 days of being told that the family wants it",
    "The Regulations, part 2, as IPSEA's guidance gives them",
)
DEEMED_CERTIFICATE = clock(
    "deemed_certificate",
    "The mediation adviser issues the certificate",
    "failed_date",
    "certificate_date",
    WorkingDays(3),
    "within 3 working days of being told that mediation could not be arranged in time",
    "The Regulations, part 2, as IPSEA's guidance gives them",
)
APPEAL_FROM_DECISION = clock(
    "appeal_from_decision",
    "The family appeals",
    "decision_date",
    "lodged_date",
    Months(2),
    "within 2 months of the day the council sent its decision",
    "The Tribunal's procedure rules, SI 2008/2699, rule 20(1)(c): the Tribunal must have received the application",
)
APPEAL_FROM_CERTIFICATE = clock(
    "appeal_from_certificate",
    "The family appeals after mediation",
    "certificate_date",
    "lodged_date",
    Months(1),
    "or within 1 month of the mediation certificate, if that is later",
    "The Tribunal's procedure rules, SI 2008/2699, rule 20(1)(c): the Tribunal must have received the application",
)


def appeal_deadline(decided: pd.Series, certified: pd.Series) -> pd.Series:
    """The last day to appeal: two months from the decision or one from the certificate, whichever is later.

    One that falls from 25 December to 1 January moves to the next working day of January, one in August to the first
    of September (rule 12(3) of the Tribunal's procedure rules). One on another day without work stays: what comes on
    the next working day is in time all the same (rule 12(2)).
    """
    from_decision = APPEAL_FROM_DECISION.due(decided)
    from_certificate = APPEAL_FROM_CERTIFICATE.due(certified)
    later = from_decision.where(~(from_certificate > from_decision), from_certificate)
    month, number = later.dt.month, later.dt.day
    christmas = ((month == 12) & (number >= 25)) | ((month == 1) & (number == 1))
    moves = christmas | (month == 8)
    return later.where(~moves, next_working_day(later, calendar=TRIBUNAL))

"""Clocks of requests, plans and their reviews, as data with their regulation; ``CLOCKS`` has the Tribunal's as well.

"The Regulations" are the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530); "the Act" is the
Children and Families Act 2014. No room but this one holds a limit of law.
"""

from datetime import date

from metrics.law import tribunal
from metrics.law.clock import Clock, DaysBeginningWith, Months, MonthsBefore, MonthsStartingWith, OnTheDay, Weeks, clock

EXCEPTIONS_10_4 = "Regulation 10(4)(a) to (d): impractical because of a closure of 4 weeks or more, exceptional \
personal circumstances, or absence from the area for 4 weeks or more"

DECIDE_TO_ASSESS = clock(
    "decide_to_assess",
    "Decide whether to assess, and tell the family",
    "received_date",
    "request_outcome_date",
    Weeks(6),
    "within 6 weeks of the request",
    "Regulation 5(1) of the Regulations",
    exception="Regulation 5(4)(a) to (d)",
)
DECIDE_NO_PLAN = clock(
    "decide_no_plan",
    "Tell the family that no plan will be issued",
    "received_date",
    "assessment_outcome_date",
    Weeks(16),
    "within 16 weeks of the request",
    "Regulation 10(1) of the Regulations",
    exception=EXCEPTIONS_10_4,
)
ISSUE_PLAN = clock(
    "issue_plan",
    "Send the final plan",
    "received_date",
    "plan_sent_date",
    Weeks(20),
    "within 20 weeks of the request",
    "Regulation 13(2) of the Regulations",
    exception=f"Regulation 13(3), which points to: {EXCEPTIONS_10_4}",
)
OLDEST_AT_REQUEST = 25
"""Completed years. A plan may last until a young person is 25 (sections 36, 45 and 83 of the Act), so an older one is
a slip of the pen."""
A_YEAR_OF_WEEKS = Weeks(52)
"""Not a time limit: DfE's published band "over 52 weeks"."""

ANSWER_DRAFT = clock(
    "answer_draft",
    "Give the family time to answer the draft plan",
    "draft_date",
    "plan_sent_date",
    DaysBeginningWith(15),
    "at least 15 days, beginning with the day the draft is served",
    "Regulation 13(1)(a) of the Regulations",
)

REASSESS = clock(
    "reassess",
    "Send the final plan after a reassessment",
    "reassessment_date",
    "",
    Weeks(14),
    "within 14 weeks of telling the family it will reassess",
    "Regulation 27(2)",
    exception="Regulation 27(3)",
)
TRANSFER_INFORM = clock(
    "transfer_inform",
    "Tell the family the plan has transferred, and what will happen",
    "transfer_date",
    "",
    Weeks(6),
    "within 6 weeks of the transfer",
    "Regulation 15(4)",
)
REVIEW_YEARLY = clock(
    "review_yearly",
    "Review the plan",
    "last_review",
    "",
    MonthsStartingWith(12),
    "within 12 months, starting with the day of the plan or of the last review",
    "Section 44(1) of the Act",
)
REVIEW_AFTER_TRANSFER = clock(
    "review_after_transfer",
    "Review the plan after a transfer",
    "transfer_date",
    "",
    MonthsStartingWith(3),
    "within 3 months of the transfer, or 12 of the last review if later",
    "Regulation 15(5)",
)

REVIEW_DECISION = clock(
    "review_decision",
    "Decide after the review meeting, and tell the family",
    "review_meeting",
    "last_review",
    Weeks(4),
    "within 4 weeks of the meeting",
    "Regulation 20(10) of the Regulations",
)
REVIEW_AMENDED = clock(
    "review_amended",
    "Send the amended plan after a review",
    "review_meeting",
    "amended_plan_date",
    Weeks(12),
    "within 12 weeks of the meeting",
    "Regulations 20(10) and 22(3), as read in R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)",
)
AMENDMENT_NOTICE = clock(
    "amendment_notice",
    "Send the amended plan after the notice of amendment",
    "review_draft",
    "amended_plan_date",
    Weeks(8),
    "within 8 weeks of the notice",
    "Regulation 22(3) and (4) of the Regulations",
)
PHASE_TRANSFER = clock(
    "phase_transfer",
    "Review and amend the plan before a move to the next phase",
    "phase_transfer_due_date",
    "phase_transfer_final_date",
    OnTheDay(),
    "by 15 February, or 31 March for a move to post-16",
    "Regulation 18(1) of the Regulations",
)
PHASE_TRANSFER_DAYS = ((2, 15), (3, 31))
"""The month and the day of each deadline of regulation 18(1), in the year of the move; the second to post-16."""
POST_16_MOVE = clock(
    "post_16_move",
    "Review and amend the plan before a move between post-16 institutions",
    "post_16_move_date",
    "post_16_move_final_date",
    MonthsBefore(5),
    "at least 5 months before the move",
    "Regulation 18(2) of the Regulations",
)
GIVE_ADVICE = clock(
    "give_advice",
    "Give the advice that the council asked for",
    "psychology_advice_asked",
    "psychology_advice_received",
    Weeks(6),
    "within 6 weeks of being asked",
    "Regulations 6(1) and 8(1) of the Regulations",
    exception="Regulation 8(2)",
)
PUBLIC_REPORT_REPLY = clock(
    "public_report_reply",
    "Consider the Ombudsman's public report, and say what has been or will be done",
    "report_received",
    "reply_date",
    Months(3),
    "within 3 months of receiving the report, or longer if the Ombudsman agrees in writing",
    "Section 31(2) of the Local Government Act 1974",
)

CLOCKS: dict[str, Clock] = {
    one.key: one
    for one in (
        DECIDE_TO_ASSESS,
        DECIDE_NO_PLAN,
        ISSUE_PLAN,
        ANSWER_DRAFT,
        tribunal.ORDER_ASSESS_NOTIFY,
        tribunal.ORDER_ASSESS_NO_PLAN,
        tribunal.ORDER_ASSESS_PLAN,
        tribunal.ORDER_PLAN_DRAFT,
        tribunal.ORDER_PLAN_FINAL,
        REASSESS,
        TRANSFER_INFORM,
        REVIEW_YEARLY,
        REVIEW_AFTER_TRANSFER,
        REVIEW_DECISION,
        REVIEW_AMENDED,
        AMENDMENT_NOTICE,
        PHASE_TRANSFER,
        POST_16_MOVE,
        GIVE_ADVICE,
        tribunal.ORDER_AMEND,
        tribunal.ORDER_SECTION_I,
        tribunal.AGREEMENT_OTHER,
        tribunal.ARRANGE_MEDIATION,
        tribunal.DEEMED_CERTIFICATE,
        tribunal.APPEAL_FROM_DECISION,
        tribunal.APPEAL_FROM_CERTIFICATE,
        PUBLIC_REPORT_REPLY,
    )
}


def phase_transfer_day(year: int, *, to_post_16: bool) -> date:
    """The day of regulation 18(1): 31 March for a move to post-16, 15 February for every other move."""
    return date(year, 3, 31) if to_post_16 else date(year, 2, 15)

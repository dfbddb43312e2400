"""The words for a remedy: what sort it is, how it stands, and how a look-back review of one case ended."""

from metrics.base.code_list import Code, CodeList

_REMEDIES = "remedies"
_GUIDANCE = "the Ombudsman's Guidance on Remedies groups them so; the codes are ours"

REMEDY_TYPE = CodeList(
    "remedy_type",
    "Type of remedy",
    _REMEDIES,
    _GUIDANCE,
    (
        Code("apology", "Apology"),
        Code("payment_quantifiable", "Payment: money the family spent or lost"),
        Code("payment_distress", "Payment: distress"),
        Code("payment_time_trouble", "Payment: time and trouble"),
        Code("payment_missed_provision", "Payment: education or help that was missed"),
        Code("provide_service", "Provide what is owed"),
        Code("review_decision", "Look at a decision again"),
        Code("policy_change", "Write or change a policy"),
        Code("procedure_change", "Change how the work is done"),
        Code("training", "Training and guidance"),
        Code("case_audit", "Review or audit of cases"),
        Code("share_learning", "Share what was learnt"),
        Code("other", "Other"),
    ),
)
INDIVIDUAL_TYPES = REMEDY_TYPE.values()[:7]
"""What is owed to one family; the rest are improvements of the service."""
PAYMENTS = tuple(value for value in REMEDY_TYPE.values() if value.startswith("payment"))

REMEDY_KIND = CodeList(
    "remedy_kind",
    "For whom",
    _REMEDIES,
    _GUIDANCE,
    (
        Code("individual", "For one family"),
        Code("service", "Improvement of the service"),
        Code("not_clear", "Not clear"),
    ),
)

REPORT_TYPE = CodeList(
    "report_type",
    "Where the promise comes from",
    _REMEDIES,
    "local",
    (
        Code("decision", "Ombudsman's decision"),
        Code("public_report", "Ombudsman's public report"),
        Code("earlier_case", "Earlier case under review"),
        Code("local", "The council's own complaint procedure"),
    ),
)

PLAN_KIND = CodeList(
    "plan_kind",
    "Kind of plan",
    _REMEDIES,
    "local",
    (
        Code("remedy", "Remedy after a complaint"),
        Code("written_statement", "Written statement of action"),
        Code("accelerated_progress", "Accelerated progress plan"),
        Code("priority_action", "Priority action plan"),
        Code("deficit", "Deficit or safety valve plan"),
        Code("reform", "Local SEND reform plan"),
        Code("other", "Another plan"),
    ),
)
"""What is promised by which plan. Where a register does not say, its promises follow complaints."""
REMEDY = "remedy"
"""What the Ombudsman's figures and the money are counted from, and no other kind."""

SAID_STATUS = CodeList(
    "said_status",
    "Status in the register",
    _REMEDIES,
    "local",
    (
        Code("not_started", "Not started"),
        Code("in_progress", "In progress"),
        Code("completed", "Completed"),
        Code("superseded", "Superseded or withdrawn"),
    ),
)
"""What the register's keepers say. Whether a promise is late follows from its days, not from this."""

REMEDY_STATUS = CodeList(
    "remedy_status",
    "How it stands",
    _REMEDIES,
    "worked out from the days",
    (
        Code("on_time", "Done on time"),
        Code("late", "Done late"),
        Code("done_no_target", "Done, no target day"),
        Code("done_undated", "Done, day not recorded"),
        Code("overdue", "Overdue"),
        Code("not_yet_due", "Not yet due"),
        Code("no_target", "Open, no target day"),
        Code("superseded", "Superseded or withdrawn"),
    ),
)
DONE = ("on_time", "late", "done_no_target", "done_undated")
OPEN = ("overdue", "not_yet_due", "no_target")

EVIDENCE_GAP = CodeList(
    "evidence_gap",
    "What is missing",
    _REMEDIES,
    "worked out",
    (
        Code("no_evidence", "No evidence on file"),
        Code("not_confirmed", "The Ombudsman has not confirmed it"),
        Code("neither", "Neither evidence nor confirmation"),
    ),
)

LOOK_BACK_OUTCOME = CodeList(
    "look_back_outcome",
    "Outcome of the review",
    "look-back reviews",
    "local",
    (
        Code("no_action", "No further action"),
        Code("fault", "Fault found"),
        Code("remedied", "Fault found and put right"),
    ),
)

LOOK_BACK_STAGE = CodeList(
    "look_back_stage",
    "How far it has come",
    "look-back reviews",
    "worked out",
    (
        Code("to_review", "Identified, not yet reviewed"),
        Code("no_action", "Reviewed: no further action"),
        Code("fault", "Reviewed: fault found, not yet put right"),
        Code("remedied", "Fault found and put right"),
        Code("unclear", "Reviewed: outcome not recorded"),
    ),
)

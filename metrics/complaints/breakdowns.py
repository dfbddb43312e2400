"""The ways to split complaints and the Ombudsman's decisions."""

from metrics.complaints import code_lists
from metrics.counting.breakdown import Breakdown, by_column

PROCEDURE = by_column("procedure", "Procedure", code_lists.COMPLAINT_PROCEDURE, about="complaints")
COMPLAINT_STAGE = by_column(
    "complaint_stage", "Stage of the complaint", code_lists.COMPLAINT_STAGE, about="complaints", column="stage"
)
COMPLAINT_OUTCOME = by_column(
    "complaint_outcome", "Outcome of the complaint", code_lists.COMPLAINT_OUTCOME, about="complaints", column="outcome"
)
DECISION_GROUP = by_column("decision_group", "What the Ombudsman did", code_lists.DECISION_GROUP, about="ombudsman")
OMBUDSMAN_DECISION = by_column(
    "ombudsman_decision",
    "The Ombudsman's decision",
    code_lists.OMBUDSMAN_DECISION,
    about="ombudsman",
    column="decision",
)

BREAKDOWNS: tuple[Breakdown, ...] = (
    PROCEDURE,
    COMPLAINT_STAGE,
    COMPLAINT_OUTCOME,
    DECISION_GROUP,
    OMBUDSMAN_DECISION,
)

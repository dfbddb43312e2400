"""The ways to split remedies, and the children found when the council looked back."""

from metrics.counting.breakdown import Breakdown, by_column
from metrics.remedies import code_lists

OMBUDSMAN_REFERENCE = by_column("ombudsman_reference", "Ombudsman's case", about="remedies")
THEME = by_column("theme", "Theme", about="remedies")
LEAD_OWNER = by_column("lead_owner", "Responsible officer", about="remedies")
PLAN_KIND = Breakdown(
    "plan_kind",
    "Kind of plan",
    lambda register: register.rows["plan_kind"].fillna(code_lists.REMEDY),
    code_lists.PLAN_KIND,
    "remedies",
    "plan_kind",
)
PLAN_NAME = by_column("plan_name", "Improvement plan", about="remedies")
COMMITTEE = by_column("committee", "Committee", about="remedies")
REMEDY_STATUS = by_column("remedy_status", "How it stands", code_lists.REMEDY_STATUS, about="remedies")
REMEDY_TYPE = by_column("remedy_type", "Type of remedy", code_lists.REMEDY_TYPE, about="remedies")
REMEDY_KIND = by_column("remedy_kind", "For whom", code_lists.REMEDY_KIND, about="remedies")
EVIDENCE_GAP = by_column("evidence_gap", "What is missing", code_lists.EVIDENCE_GAP, about="remedies")
LOOK_BACK_STAGE = by_column("look_back_stage", "How far it has come", code_lists.LOOK_BACK_STAGE, about="look_backs")
LOOK_BACK = by_column("look_back", "Look-back review", about="look_backs")

BREAKDOWNS: tuple[Breakdown, ...] = (
    OMBUDSMAN_REFERENCE,
    THEME,
    LEAD_OWNER,
    PLAN_KIND,
    PLAN_NAME,
    COMMITTEE,
    REMEDY_STATUS,
    REMEDY_TYPE,
    REMEDY_KIND,
    EVIDENCE_GAP,
    LOOK_BACK_STAGE,
    LOOK_BACK,
)

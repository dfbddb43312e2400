"""The ways to split appeals and mediations."""

from metrics.counting.breakdown import Breakdown, by_column
from metrics.tribunal import code_lists

APPEAL_TYPE = by_column("appeal_type", "What is appealed", code_lists.APPEAL_TYPE, about="appeals")
APPEAL_OUTCOME = by_column("appeal_outcome", "How it ended", code_lists.APPEAL_OUTCOME, about="appeals")
APPEAL_STAGE = by_column("appeal_stage", "Stage of the appeal", about="appeals")
APPEAL_AGE = by_column("appeal_age", "Open for", about="appeals")
PLACEMENT_OUTCOME = by_column(
    "placement_outcome", "Whose school or setting was named", code_lists.PLACEMENT_OUTCOME, about="appeals"
)
ORDER_DUTY = by_column("order_duty", "What must be done", code_lists.ORDER_TYPE, about="appeals")
MEDIATION_ABOUT = by_column("mediation_about", "What it is about", code_lists.APPEAL_TYPE, about="mediations")

BREAKDOWNS: tuple[Breakdown, ...] = (
    APPEAL_TYPE,
    APPEAL_OUTCOME,
    APPEAL_STAGE,
    APPEAL_AGE,
    PLACEMENT_OUTCOME,
    ORDER_DUTY,
    MEDIATION_ABOUT,
)

"""The register of look-back reviews: children who may have suffered the same fault, and what a review found."""

import numpy as np
import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.links import Links
from metrics.counting.registers import Council
from metrics.remedies.code_lists import LOOK_BACK_OUTCOME, LOOK_BACK_STAGE

COLUMNS = (
    keyed("row_key", "Row"),
    keyed("person_key", "Person"),
    words("case_reference", "Case reference"),
    words("look_back_number", "Look-back number"),
    text("look_back", "Look-back review"),
    text("ombudsman_reference", "Ombudsman's reference"),
    day_column("identified_date", "Identified", of_month=OfMonth.HAPPENED),
    day_column("reviewed_date", "Reviewed", of_month=OfMonth.HAPPENED),
    coded("look_back_outcome", "Outcome of the review", LOOK_BACK_OUTCOME, decides=True),
    yes_no("fault_found", "Fault found"),
    day_column("remedied_date", "Put right", of_month=OfMonth.HAPPENED),
    text("owner", "Reviewer"),
    words("look_back_note", "Remarks"),
)


def derive(rows: Columns, council: Council) -> Columns:
    """How far each case has come on the day; its place is the child's, through the case."""
    links = Links(rows, "identified_date", council.cases)
    made = rows.together(("is_reviewed", "has_fault", "is_remedied", "look_back_stage"), _state)
    return made.assign(locality=lambda _: links.of_case("locality"))


def _state(rows: Columns) -> dict[str, pd.Series]:
    outcome = rows["look_back_outcome"]
    reviewed = (rows["reviewed_date"].notna() | outcome.notna() | rows["fault_found"].notna()).astype(bool)
    fault = rows["fault_found"].fillna(False).astype(bool) | outcome.isin(("fault", "remedied"))
    remedied = fault & (rows["remedied_date"].notna() | (outcome == "remedied").fillna(False))
    cleared = (outcome == "no_action").fillna(False) | (rows["fault_found"].notna() & ~fault)
    codes = np.select([~reviewed, remedied, fault, cleared], ["to_review", "remedied", "fault", "no_action"], "unclear")
    stage = pd.Categorical(codes, categories=list(LOOK_BACK_STAGE.values()), ordered=True)
    return {
        "is_reviewed": reviewed,
        "has_fault": fault,
        "is_remedied": remedied,
        "look_back_stage": pd.Series(stage, rows.index),
    }


LOOK_BACKS = Dataset(
    key="look_backs",
    title="Look-back reviews",
    one="look-back case",
    rows_named="look-back cases",
    headlines=("look_backs_reviewed", "look_backs_identified"),
    columns=COLUMNS,
    reference="look_back_number",
    identity=("look_back_number", "look_back", "ombudsman_reference"),
    begins="identified_date",
    dated={"look_back_outcome": "reviewed_date", "fault_found": "reviewed_date"},
    titles={
        "look_back_stage": "How far it has come",
        "is_reviewed": "Reviewed",
        "has_fault": "Fault found",
        "is_remedied": "Put right",
        "locality": "Locality",
    },
    shown=("look_back_number", "look_back", "identified_date", "reviewed_date", "look_back_stage", "remedied_date"),
    derive=derive,
)
"""On a past day an outcome without a day of review is taken as known from the beginning."""

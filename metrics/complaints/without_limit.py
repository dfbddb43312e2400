"""Complaints of which it cannot be said whether they were answered in time, because no time limit is known for them."""

import pandas as pd

from metrics.base.categories import flag
from metrics.complaints.breakdowns import COMPLAINT_STAGE, PROCEDURE
from metrics.complaints.register import ENDED_OTHERWISE
from metrics.counting.breakdown import LOCALITY, TEAM
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register


def without_limit(register: Register) -> pd.Series:
    """Complaints of every stage for whose day of receipt and procedure neither the settings nor a code in force has a
    limit, and whose row has no day of its own; those withdrawn or outside the procedure are left out."""
    rows = register.rows
    answerable = (rows["record_type"] == "complaint") & ~rows["outcome"].isin(ENDED_OTHERWISE)
    return flag(answerable & rows["response_due"].isna())


METRICS: tuple[Metric, ...] = (
    Metric(
        key="complaints_without_limit",
        name="Complaints without a known time limit",
        question="Of how many complaints can we not say whether they were answered in time?",
        kind=Kind.COUNT,
        time=Time.DURING,
        about="complaints",
        population=without_limit,
        dated_by="received_date",
        breakdowns=(LOCALITY, TEAM, PROCEDURE, COMPLAINT_STAGE),
        unit="complaints",
        source="The council's register of complaints; limits from the settings and LGSCO's Complaint Handling Code",
        caveats=(
            "They are neither in time nor late, and in no share of answers in time.",
            "The Ombudsman's code holds for complaints received from 1 April 2026 on; a council's own limits from "
            "before stand in its settings.",
        ),
        deviations=("DfE publishes nothing about complaints to councils.",),
    ),
)

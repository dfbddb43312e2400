"""Tables of reviews: the deadlines for moving to the next phase of education, and plans that need something."""

import pandas as pd

from metrics.counting.definition import Metric
from metrics.counting.registers import CASES
from reports import wording
from reports.tables.results import register_table

LISTS: dict[str, tuple[str, ...]] = {
    "reviews_overdue": ("review_due", "last_review", "in_force_from"),
    "plans_never_reviewed": ("review_due", "in_force_from", "transfer_date"),
    "plans_not_amended": ("review_meeting", "last_review", "review_draft", "amendment_due"),
    "phase_transfers_to_do": ("phase_transfer_due_date", "year_group", "school_phase", "last_review"),
}
"""The columns of each list of plans that need something; the list is in the order of the first."""


def list_table(rows: pd.DataFrame, metric: Metric) -> pd.DataFrame:
    """Plans that need something: what a caseworker needs to find them and see how old they are."""
    names = ["case_reference", *LISTS[metric.key], "locality", "team", "school", "source_row"]
    return register_table(rows, CASES, names)


def rounds_table(found: pd.DataFrame) -> pd.DataFrame:
    """Every deadline on record."""
    lines = found.to_dict("records")
    made = pd.DataFrame(
        {
            "Deadline": wording.day(line["due"]).replace(" ", "\u00a0", 1),
            "Children": f"{line['children']:,}",
            "Final": f"{line['in_time'] + line['later']:,}",
            "Final by the deadline": f"{line['in_time']:,}" if line["passed"] else "not yet due",
            "Not final": f"{line['not_final']:,}",
        }
        for line in lines
    )
    return wording.with_numbers(made, made.columns[1:])

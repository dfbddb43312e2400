"""Moves to the next phase of education, deadline by deadline: what became of the last round, what the next one needs.

The yearly days are those of regulation 18(1), as recorded with each child; ``metrics.plans.reviews`` has the figures.
"""

import pandas as pd

from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.plans.reviews import moving_on, phase_transfer_in_time
from metrics.plans.stock import plans_maintained

COLUMNS = ("due", "passed", "children", "in_time", "later", "not_final", "share")
A_ROUND = 180
"""Days: the two deadlines of one round are six weeks apart, two rounds a year."""


def rounds(tables: CaseTables) -> pd.DataFrame:
    """A row for each deadline on record, oldest first, with the columns of COLUMNS.

    Of the children who move on: ``in_time`` had a final plan by the deadline, ``later`` after it, ``not_final`` have
    none yet; the three add up to ``children``, of which ``share`` were in time. For a deadline still to come
    (``passed`` is no) only plans in force are counted, and ``in_time`` are those that are final already.
    """
    cases = tables.cases
    due, final = cases["phase_transfer_due_date"], cases["phase_transfer_final_date"]
    coming = due >= pd.Timestamp(tables.as_at)
    wanted = answer_of(tables, moving_on) & (~coming | answer_of(tables, plans_maintained))
    in_time = answer_of(tables, phase_transfer_in_time)
    marked = pd.DataFrame(
        {
            "due": due,
            "passed": ~coming,
            "children": 1,
            "in_time": in_time.astype(int),
            "later": (final.notna() & ~in_time).astype(int),
            "not_final": final.isna().astype(int),
        }
    )[wanted]
    found = marked.groupby(["due", "passed"], as_index=False).sum()
    found["due"] = [day.date() for day in found["due"]]
    return found.assign(share=found["in_time"] / found["children"])[list(COLUMNS)]


def last_and_coming(found: pd.DataFrame) -> pd.DataFrame:
    """Of some deadlines, those of the last round that has passed and all that are to come."""
    passed = found.loc[found["passed"], "due"].tolist()
    if not passed:
        return found
    return found[[(max(passed) - due).days < A_ROUND for due in found["due"]]]

"""Whose rows are to be mended, as a table in words: how many of how many, load by load, and what they do to figures."""

from collections.abc import Sequence

import pandas as pd

from reports import wording
from reports.summaries.to_mend import Group
from reports.words.loads.data_quality import touches, trend


def groups_table(found: Sequence[Group], title: str) -> pd.DataFrame:
    """A line for each place, team or officer; the loads before where there are any, the figures where any may move."""
    columns = [title, "Rows to mend", "Of rows", "Share"]
    columns += ["Load before", "Loads, oldest first"] if any(len(one.trend) > 1 for one in found) else []
    columns += ["Figures they may move, alone"] if any(one.moves for one in found) else []
    made = [
        {
            title: one.name,
            "Rows to mend": one.rows,
            "Of rows": one.of,
            "Share": wording.percent(one.share, places=1),
            "Load before": one.before,
            "Loads, oldest first": trend(one),
            "Figures they may move, alone": touches(one),
        }
        for one in found
    ]
    numbers = [name for name in ("Share", "Load before") if name in columns]
    return wording.with_numbers(pd.DataFrame(made, columns=columns), numbers)

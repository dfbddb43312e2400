"""How many schools had signed up to share their registers, month by month."""

import pandas as pd

from metrics.base.periods import months_to
from metrics.counting.registers import Council
from metrics.schools.register import SILENT


def signed_up_by_month(council: Council, months: int) -> pd.DataFrame:
    """For each month's end the schools that had signed up by then, of those that count; ``schools`` is their number.

    From the month before the first signed up.
    """
    rows = council.register("schools").rows
    rows = rows[rows["in_scope"]]
    ends = [min(one.end, council.as_at) for one in months_to(council.as_at, months)]
    joined = [int((rows["feed_joined"] <= pd.Timestamp(end)).sum()) for end in ends]
    made = pd.DataFrame({"day": pd.to_datetime(pd.Series(ends)), "signed_up": joined, "schools": len(rows)})
    none_yet = int((made["signed_up"] == 0).sum())
    return made.iloc[max(0, min(none_yet - 1, len(made) - 2)) :].reset_index(drop=True)


def not_sharing(council: Council) -> pd.DataFrame:
    """The schools that count and do not share: the silent ones first, the longest silence first."""
    rows = council.register("schools").rows
    rows = rows[rows["in_scope"] & ~rows["sharing"]]
    silent = (rows["sharing_state"] == SILENT).astype(int)
    return rows.assign(first=-silent, days=-rows["days_since_data"].fillna(0).astype(int)).sort_values(
        ["first", "days", "school"], kind="stable"
    )

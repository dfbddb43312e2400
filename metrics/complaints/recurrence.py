"""Whether a fault came back after it was put right: by the days of the fault, not of the decision."""

import pandas as pd

from metrics.base.on_demand import Rows
from metrics.complaints.themes import split_themes
from metrics.remedies.by_case import live_remedies

SERVICE = "service"
RECURRENCE = ("fixed_theme", "recurred")
"""What ``recurs_after_fix`` gives."""


def recurs_after_fix(rows: Rows, remedies: Rows | None) -> dict[str, pd.Series]:
    """For each decision whether one of its themes was fixed, and whether the fault came back.

    ``fixed_theme``: a service improvement about it was completed, and it can be told on which side of that day the
    fault lay; ``recurred``: the fault began after that day. A decision comes months or years after the fault, so a
    late decision about an old fault is no recurrence.
    """
    fixes = _fixes(remedies)
    lines = split_themes(rows["themes"])
    lines = lines.assign(fixed_on=pd.to_datetime(lines["theme"].map(fixes.to_dict()))).dropna(subset=["fixed_on"])
    began = rows["fault_from"].reindex(lines["row"]).to_numpy()
    ended = rows["fault_to"].reindex(lines["row"]).to_numpy()
    fixed_on = lines["fixed_on"].to_numpy(dtype="datetime64[s]")
    after = began > fixed_on
    told = ~pd.isna(began) | (ended <= fixed_on)
    return {
        "fixed_theme": pd.Series(rows.index.isin(lines.loc[told, "row"]), rows.index),
        "recurred": pd.Series(rows.index.isin(lines.loc[after, "row"]), rows.index),
    }


def _fixes(remedies: Rows | None) -> pd.Series:
    """The day on which the first service improvement about each theme was completed."""
    live = live_remedies(remedies)
    if live.empty or not {"theme", "remedy_kind"} <= set(live.columns):
        return pd.Series(dtype="datetime64[s]")
    done = live[(live["remedy_kind"] == SERVICE) & live["completed_date"].notna()]
    lines = split_themes(done["theme"])
    return done["completed_date"].reindex(lines["row"]).groupby(lines["theme"].to_numpy()).min()

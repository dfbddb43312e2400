"""What is said of school years beside each other: one that runs is no whole one."""

import pandas as pd

from metrics.base.periods import two_years
from reports import wording


def years_line(years: pd.DataFrame) -> str:
    """Why the year that runs stands apart from whole ones, by severe absence of pupils with a plan in both."""
    ours = years[(years["status"] == "E") & (years["pupils"] > 0)].sort_values("year")
    now, full = ours[ours["to_date"].astype(bool)], ours[~ours["to_date"].astype(bool)]
    if now.empty or full.empty:
        return "Each earlier year is whole; one that runs goes to the day."
    so_far, last = (
        wording.share(line["severe_share"], int(line["severe"]), int(line["pupils"]))
        for line in (now.iloc[-1], full.iloc[-1])
    )
    return (
        f"Of pupils with a plan, {so_far} have missed half of the school days so far, and {last} missed half of the "
        f"whole school year {two_years(int(full.iloc[-1]['year']))}: whoever is away for the first weeks has missed "
        "half of those, and not of a year."
    )

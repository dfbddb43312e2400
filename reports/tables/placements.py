"""Tables of the page on placements: kinds of setting beside England's, and the areas that children go to."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.counting.definition import Status
from metrics.plans.placement.kinds import GROUPS
from reports import wording
from reports.summaries.placements import Mix


def mixes(found: Sequence[Mix]) -> pd.DataFrame:
    """A line for each kind of setting, a column for each area: its share, and in the first the number too."""
    groups = [group for group in GROUPS if any(one.counts[group] for one in found)]
    table = {"Kind of setting": [GROUPS[group][0] for group in groups]}
    for number, one in enumerate(found):
        shares = [wording.percent(one.share(group) or 0, places=1) for group in groups]
        if number == 0:
            table["Children"] = [f"{one.counts[group]:,}" for group in groups]
        table[f"{one.name}, {one.when}"] = shares
    made = pd.DataFrame(table)
    return wording.with_numbers(made, made.columns[1:])


def over_time(lines: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A line for each month, the newest first, with each share and its parts."""
    first = next(iter(lines.values()))
    months = [f"{pd.Timestamp(start):%B %Y}" for start in first["period_start"]]
    told = {name: [_share(one) for one in line.to_dict("records")] for name, line in lines.items()}
    return wording.with_numbers(pd.DataFrame({"Month": months, **told}).iloc[::-1], told)


def _share(line: Mapping) -> str:
    if pd.isna(line["value"]):
        return wording.STATUS_WORDS[Status(line["status"])]
    return wording.share(line["value"], int(line["numerator"]), int(line["denominator"]))


def by_authority(found: pd.DataFrame) -> pd.DataFrame:
    """The areas outside the council's that children go to, the largest first."""
    made = pd.DataFrame(
        {
            "Council's area": found["authority"],
            "Children": [f"{number:,}" for number in found["children"]],
            "Independent or non-maintained special": [f"{number:,}" for number in found["independent"]],
            "State-funded special": [f"{number:,}" for number in found["state"]],
        }
    )
    return wording.with_numbers(made, made.columns[1:])

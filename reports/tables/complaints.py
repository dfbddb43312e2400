"""The tables of the page on complaints and the Ombudsman."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.complaints.published_rates import OmbudsmanFact
from reports import wording
from reports.figure import Figure


def procedures_table(split: Mapping[str, Sequence[Figure]]) -> pd.DataFrame:
    """In time, by procedure: a line for each, a column for each stage."""
    first = next(iter(split.values()))
    lines = [
        {"Procedure": one.group} | {title: wording.full(found[number]) for title, found in split.items()}
        for number, one in enumerate(first)
        if any(found[number].known for found in split.values())
    ]
    return pd.DataFrame(lines)


def themes_table(found: pd.DataFrame, things: str = "Complaints") -> pd.DataFrame:
    """Every theme, with how many things name it."""
    return pd.DataFrame(
        {
            "Theme": found["words"],
            things: found["rows"],
            "Share": [wording.percent(one, places=1) for one in found["share"]],
        }
    )


def compared_table(upheld: Figure, others: Sequence[OmbudsmanFact]) -> pd.DataFrame:
    """Ours and the others', and where each is from."""
    lines = [("This council, the decisions in its register", upheld.period.name, wording.full(upheld), "the register")]
    lines += [(f"{one.who}, {one.about}", one.year, wording.percent(one.share), one.source) for one in others]
    return pd.DataFrame(lines, columns=["Of whom", "When", "Upheld", "Source"])

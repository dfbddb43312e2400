"""The tables of the page on complaints and the Ombudsman."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from metrics.complaints.published_rates import OmbudsmanFact
from metrics.complaints.register import ENDED_OTHERWISE
from reports import wording
from reports.figure import Figure
from reports.tables.results import register_table


def procedures_table(split: Mapping[str, Sequence[Figure]]) -> pd.DataFrame:
    """In time, by procedure: a line for each, a column for each stage."""
    first = next(iter(split.values()))
    lines = [
        {"Procedure": one.group} | {title: wording.full(found[number]) for title, found in split.items()}
        for number, one in enumerate(first)
        if any(found[number].known for found in split.values())
    ]
    made = pd.DataFrame(lines)
    return wording.with_numbers(made, made.columns[1:])


def themes_table(found: pd.DataFrame, things: str = "Complaints") -> pd.DataFrame:
    """Every theme, with how many things name it."""
    made = pd.DataFrame(
        {
            "Theme": found["words"],
            things: found["rows"],
            "Share": [wording.percent(one, places=1) for one in found["share"]],
        }
    )
    return wording.with_numbers(made, ["Share"])


def compared_table(upheld: Figure, others: Sequence[OmbudsmanFact]) -> pd.DataFrame:
    """Ours and the others', and where each is from."""
    lines = [("This council, the decisions in its register", upheld.period.name, wording.full(upheld), "the register")]
    lines += [(f"{one.who}, {one.about}", one.year, wording.percent(one.share), one.source) for one in others]
    made = pd.DataFrame(lines, columns=["Of whom", "When", "Upheld", "Source"])
    return wording.with_numbers(made, ["Upheld"])


_LISTED = (
    "complaint_reference",
    "response_due",
    "team",
    "stage",
    "procedure",
    "locality",
    "received_date",
    "acknowledged_date",
    "answered_on",
    "outcome",
    "themes",
    "case_reference",
)


def complaints_table(rows: pd.DataFrame, as_at: date) -> pd.DataFrame:
    """Complaints, one line each: when the answer was due and how many days late it is, or was, come first.

    Days late are blank where it was in time, is not yet due or need not be answered, and where no day is known.
    """
    shown = register_table(rows, "complaints", _LISTED)
    ended = rows["ended_on"].where(rows["ended_on"].notna(), pd.Timestamp(as_at))
    late = (ended - rows["response_due"]).dt.days.where(~rows["outcome"].isin(ENDED_OTHERWISE))
    place = 2 if rows["response_due"].notna().any() else 1
    shown.insert(place, "Days late", late.where(late > 0).astype("Int64").to_numpy())
    return shown

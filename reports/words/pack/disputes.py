"""The words of disputes and remedies in a paper. What comes from the register is printed as it stands there."""

from datetime import date
from typing import Any

from reports import inert, wording

DISPUTES = "Disputes and remedies"
ASKED = "How often are our decisions disputed, and have we done what we promised families and the Ombudsman?"
NO_REMEDIES = "No register of remedies is loaded."
PROMISED, DONE, DONE_ON_TIME, OVERDUE = "Promised", "Done", "Done on time", "Overdue"
AT_THE_END, PLAN, COUNTED = "As it stood on", "Kind of plan", "Counted"
LEEDS = ("Recommendation", "Action", "Timescale", "Responsible officers", "Progress")
STILL_OPEN, NONE = "What is promised and not done yet", "None."
DASH = "–: the list does not tell the whole of that year."
COUNTS_ALONE = (
    "The public version has counts alone. What is promised, by when, by whom and how it goes is in the internal one: "
    "officers typed the words, and a recommendation may say what happened to one child. Where the council has "
    "published an action plan, or the Ombudsman a decision, they say it themselves."
)


def over_years(as_at: date) -> str:
    """What the table of years holds."""
    return f"Promises as they stood at the end of each year, and on {wording.day(as_at)}"


def by_plan(as_at: date) -> str:
    """What the table of plans holds."""
    return f"Promises by kind of plan, {wording.day(as_at)}"


def by_year(first: date, as_at: date) -> str:
    """What the table of disputes holds."""
    return f"Appeals, mediation, complaints and the Ombudsman, {first.year} to {wording.day(as_at)}"


def so_far(as_at: date) -> str:
    """The year that is not over; by its number alone once it is."""
    return str(as_at.year) if (as_at.month, as_at.day) == (12, 31) else f"{as_at.year} so far"


def rows_of(number: int, as_at: date) -> str:
    """How many promises a table of the register holds, and in which order."""
    return f"{wording.day(as_at)}: {wording.counted(number, 'promises')}, the first due first"


def done_since(first: date) -> str:
    """What was done in the period of the paper."""
    return f"What was done since {wording.day(first)}"


def more(rows: int) -> str:
    """How many rows there are that the paper has no room for; empty where there are none."""
    if rows < 1:
        return ""
    are = wording.by_number(rows, "is", "are")
    return f"{rows:,} more {are} in the register, which the page on remedies shows whole."


def cell(words: str | None) -> str:
    """What an officer typed, on one line."""
    return inert.printed(words) if words else "–"


def recommended(row: dict[str, Any]) -> str:
    """24 904 900, 6: Training and guidance for council staff."""
    names = [row["ombudsman_reference"] or row["plan_name"], row["recommendation_number"]]
    lead = ", ".join(inert.printed(one) for one in names if one)
    return f"{lead}: {cell(row['recommendation'])}" if lead else cell(row["recommendation"])


def timescale(row: dict[str, Any]) -> str:
    """The day it is due, else what was written for one."""
    due = row["due_date"]
    return wording.day(due.date()) if due is not None else cell(row["due_date_text"])


def progress(row: dict[str, Any], status: str, as_at: date) -> str:
    """How it stands, for how long, since when, and the last that was written of it."""
    late, done = row["days_overdue"], row["completed_date"]
    by = f" by {wording.counted(int(late), 'days')}" if late is not None else ""
    on = f", {wording.day(done.date())}" if done is not None and done.date() <= as_at else ""
    note = f" {cell(row['progress_note'])}" if row["progress_note"] else ""
    return f"{status}{by}{on}.{note}"

"""Larkmoor's tracker of what it promised after complaints, and what was done of it.

Nothing here was ever decided: the references have serial numbers that no real ones reach, posts are made up, and the
children are the invented ones of the case workbook.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np
import pandas as pd

from sample_data.larkmoor.complaint_story import decisions
from sample_data.larkmoor.council import EXTRACT, stream
from sample_data.workbooks.sheet import Sheet

TODAY: date = EXTRACT.astype(object)
COMMITTEES = {"public_report": "Cabinet", "decision": "Children's scrutiny committee", "local": "SEND board"}


@dataclass(frozen=True)
class Decision:
    """One of the Ombudsman's decisions about Larkmoor, or a complaint that the council put right by itself."""

    reference: str
    decided: date
    theme: str
    child: str
    """The reference of the child's case."""
    report_type: str = "decision"


_IMPROVEMENTS = {
    "Delay": (
        ("Tell families every four weeks how their request stands", "Process"),
        ("Train caseworkers in what the law asks at six, sixteen and twenty weeks", "Training"),
    ),
    "Provision not delivered": (
        ("Check each term that the provision in section F is in place", "Procedure"),
        ("Audit 40 plans for provision that was not delivered", "Audit"),
    ),
    "Annual review": (
        ("Write down who tells the family within four weeks of the meeting", "Procedure"),
        ("Remind schools of their part in annual reviews", "Learning"),
    ),
    "Communication": (
        ("Answer letters from families within ten working days", "Procedure"),
        ("Train the duty line in what it may say", "Training"),
    ),
}
_USUAL_THEME = "Communication"
_EVERY = 4
"""One upheld decision in so many is in the tracker: an office that began it lately and has not caught up."""


@cache
def upheld() -> tuple[Decision, ...]:
    """Decisions with fault and injustice that the tracker holds, oldest first, and one complaint put right at home."""
    found = decisions()[lambda rows: (rows["decision"] == "Upheld: fault and injustice") & ~rows["report"]]
    found = found[found["decided"] <= EXTRACT].sort_values("decided", kind="stable").iloc[::_EVERY]
    made = [
        Decision(one["ombudsman_reference"], one["decided"].date(), _theme(one["themes"]), one["case_reference"])
        for one in found.to_dict("records")
    ]
    own = Decision("CC-26-0118", date(2026, 2, 3), _USUAL_THEME, made[-1].child, "local")
    return (*made, own)


def _theme(themes: Sequence[str]) -> str:
    return next((one for one in themes if one in _IMPROVEMENTS), _USUAL_THEME)


_PAYMENTS = (
    ("Pay the family for the distress it caused", "Distress", 300),
    ("Pay for provision that was missed", "Missed provision", 2400),
    ("Pay for the time and trouble of complaining", "Time and trouble", 150),
)
_OFFICERS = (
    "Head of Casework (post 2)",
    "SEND Complaints Lead",
    "Head of Inclusion and Place",
    "Principal of Imaginary Psychology",
)
_HEADINGS = (
    "LGSCO ref",
    "Report type",
    "Decision date",
    "Rec no",
    "Recommendation",
    "Remedy type",
    "Theme",
    "Amount agreed",
    "Amount paid",
    "Date paid",
    "Due date",
    "Responsible officer",
    "Committee",
    "Status",
    "Date completed",
    "Evidence",
    "Sent to LGSCO",
    "LGSCO satisfied",
    "Last update",
    "Progress notes",
    "Our ref",
)


def tracker() -> Sheet:
    """Remedies tracker: most of what was promised long ago is done, some of it late; the latest is still open."""
    rng = stream("remedies tracker")
    rows: list[Sequence[object]] = [("Remedies tracker - SEND (kept by the SEND Complaints Lead)",), (None,), _HEADINGS]
    for decision in upheld():
        rows += _promises(decision, rng)
    agreed = sum(amount for row in rows[3:] if isinstance(amount := row[7], int))
    return Sheet("Remedies tracker", [*rows, ("Total", *[None] * 6, agreed)])


def _promises(decision: Decision, rng: np.random.Generator) -> list[Sequence[object]]:
    """An apology, a payment and two improvements; what is due and done follows from how long ago it was decided."""
    payment, sort, usual = _PAYMENTS[int(rng.integers(len(_PAYMENTS)))]
    amount = usual + 50 * int(rng.integers(0, 5))
    service = _IMPROVEMENTS[decision.theme]
    wanted = [
        ("Apologise in writing to the family", "Apology", None, 28),
        (payment, sort, amount, 28),
        (service[0][0], service[0][1], None, 90),
        (service[1][0], service[1][1], None, 180),
    ]
    if decision.report_type == "local":
        wanted = wanted[:3]
    return [_row(decision, number, one, rng) for number, one in enumerate(wanted, start=1)]


def _row(decision: Decision, number: int, one: tuple, rng: np.random.Generator) -> Sequence[object]:
    words, sort, amount, allowed = one
    due = decision.decided + timedelta(days=allowed)
    slow = number > 2
    taken = allowed + int(rng.integers(-30, 45 if slow else 6))
    done = decision.decided + timedelta(days=max(taken, 5))
    is_done = done < TODAY and not (slow and decision.decided > date(2024, 12, 31) and rng.random() < 0.7)
    sent = done + timedelta(days=int(rng.integers(2, 20))) if is_done else None
    ours = decision.report_type == "local"
    satisfied = sent + timedelta(days=int(rng.integers(7, 40))) if sent and not ours and rng.random() < 0.85 else None
    evidence = f"E-{decision.reference[-3:]}-{number}" if is_done and rng.random() < 0.88 else None
    updated = done if is_done else decision.decided + timedelta(days=int(rng.integers(30, 400)))
    return (
        decision.reference,
        {"local": "Own offer"}.get(decision.report_type, "Decision statement"),
        decision.decided,
        number,
        words,
        sort,
        decision.theme,
        amount,
        amount if amount and is_done else None,
        done if amount and is_done else None,
        due,
        _OFFICERS[number - 1 if number < 3 else int(rng.integers(0, 4))],
        COMMITTEES[decision.report_type],
        "Complete" if is_done else "In progress",
        done if is_done else None,
        evidence,
        None if ours else sent,
        satisfied if satisfied and satisfied <= TODAY else None,
        min(updated, TODAY - timedelta(days=3)),
        None if is_done else "Work has begun",
        None if slow else decision.child,
    )


def _oddities(sheet: Sheet) -> Sheet:
    """The tracker as it really looks: references in every spelling, targets in words, a status that tells a day."""
    rows = [list(row) for row in sheet.rows]
    place = {name: number for number, name in enumerate(_HEADINGS)}
    body = rows[3:-1]
    for row in body[4:8]:
        row[0] = str(row[0]).replace(" ", "")
    for row in body[8:12]:
        row[0] = "LGSCO " + str(row[0]).replace(" ", "-")
    body[17][place["Status"]] = f"Completed {body[17][place['Date completed']]:%d.%m.%y}"
    body[17][place["Date completed"]] = None
    body[21][place["Amount agreed"]], body[21][place["Amount paid"]] = "£600 per month", None
    body[21][place["Date paid"]] = None
    open_rows = [row for row in body if row[place["Status"]] == "In progress"]
    for row, words in zip(open_rows, ("ASAP", "end of the autumn term", "December 2026"), strict=False):
        row[place["Due date"]] = words
    open_rows[3][place["Progress notes"]] = "Update September 2026: signed off by the board and now in use"
    open_rows[3][place["Last update"]] = None
    open_rows[4][place["Status"]] = "Superseded by the public report's plan"
    body[26][place["Date completed"]] = None
    body[2][place["Responsible officer"]] = "Head of Casework (post 2) / SEND Complaints Lead"
    return Sheet(sheet.name, rows)


def remedies_tracker(_lives: pd.DataFrame) -> Sheet:
    """The tracker with its oddities."""
    return _oddities(tracker())

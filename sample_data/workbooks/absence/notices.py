"""Larkmoor's log of schools' notices, typed as people type."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from metrics.law.attendance import ILLNESS_SESSIONS
from sample_data.larkmoor import absence_lives as story
from sample_data.larkmoor.council import SETTINGS, stream
from sample_data.workbooks.absence.attendance import TERMS, sessions
from sample_data.workbooks.sheet import Sheet

_TYPES_15 = ("15-day illness", "15 days", "15d ill", "sickness", "Illness 15 day", "15 day ill health")
_TYPES_10 = ("10-day unauthorised", "10 days", "10 day u/a", "Unauthorised 10", "10d unauth")


def notices(lives: pd.DataFrame) -> Sheet:
    """The log of notices: those of children on the section 19 list, and many more that needed none."""
    rng = stream("log of notices")
    ill = story.section_19(lives).query("route == 'medical'")
    more = story.children(lives, "other notices", 130, 24, 110)
    places = np.sort(story.FIRST + (rng.random(len(more)) * (story.TODAY - story.FIRST - 16)).astype(int))
    rows: list[list[object]] = []
    for child in story.each(ill):
        reached = int(child.fifteenth)
        late = int(rng.choice([-3, -1, 0, 0, 2, 5, 9])) + (4 if child.locality == "Milltown" else 0)
        rows.append(_notice(child, rng.choice(_TYPES_15), int(child.first), reached, reached + late, rng, closed=False))
    for child, first in zip(story.each(more), places, strict=True):
        sick = rng.random() < 0.45
        reached = first + (14 + int(rng.integers(0, 12)) if sick else 9)
        late = int(rng.choice([-1, 0, 0, 0, 1, 3, 6])) + (5 if child.locality == "Milltown" else 0)
        kind = rng.choice(_TYPES_15 if sick else _TYPES_10)
        shut = rng.random() < 0.82
        rows.append(_notice(child, kind, int(first), reached, reached + late, rng, closed=shut))
        if rng.random() < 0.09:
            again = reached + int(rng.integers(6, 20))
            rows.append(_notice(child, kind, again, again + 9, again + 9 + late, rng, closed=False))
    for child in story.each(_long_ill(lives)):
        if rng.random() < 0.62:
            reached = story.TODAY - int(rng.integers(0, 9))
            kind = rng.choice(_TYPES_15)
            rows.append(
                _notice(
                    child,
                    kind,
                    reached - 16,
                    reached,
                    reached + int(rng.choice([-2, 0, 0, 1, 2])),
                    rng,
                    closed=rng.random() < 0.5,
                )
            )
    rows = sorted((row for row in rows if row[1] is not None), key=lambda row: row[1])
    rows[7][5], rows[61][5] = "see email", "10/15 days?"
    for month in range(9, 13):
        rows.append([None, date(2025, month, 28), SETTINGS[3].name, None, None, "Nil return", *[None] * 9])
    rows = [[f"AN{n:04d}", *row[1:]] for n, row in enumerate(sorted(rows, key=lambda row: row[1]), start=1)]
    heading = [
        "Notice ID",
        "Date received",
        "School",
        "UPN",
        "Case reference",
        "Type",
        "First day absent",
        "Days absent at notice",
        "15th day",
        "Cause",
        "EHCP Y/N",
        "Officer",
        "LA decision",
        "Outcome",
        "Closed date",
    ]
    return Sheet(
        "Absence notices", [["10-day and 15-day notices, school years 2025/26 and 2026/27"], [None], heading, *rows]
    )


def _notice(child: Any, kind: str, first: int, reached: int, received: int, rng: Any, *, closed: bool) -> list[object]:
    """One line of the log. The 15th day is only sometimes noted; that of ten days in a row can be counted."""
    came = story.place(received)
    note_day = "ill" in kind.lower() or "15" in kind or "sick" in kind
    outcome = rng.choice(["Back at school", "Support plan agreed", "Medical evidence received"]) if closed else None
    shut = story.place(received + int(rng.integers(3, 25))) if closed else None
    return [
        None,
        came,
        child.school,
        child.upn or None,
        child.case_reference or None,
        str(kind),
        story.place(first),
        max(1, min(received, reached + 3) - first + 1) if not note_day or rng.random() < 0.4 else 15,
        story.place(reached) if note_day and rng.random() < 0.7 else None,
        "Illness" if note_day else rng.choice(["Not known", "Family matters", "Refusing school", None]),
        "Y" if child.has_plan else "N",
        f"Officer {child.locality} 1",
        None,
        outcome if shut else None,
        shut,
    ]


def _long_ill(lives: pd.DataFrame) -> pd.DataFrame:
    """The pupils whom schools' registers show ill for 15 days this school year."""
    lines = sessions(lives)
    ill = lines[(lines["Term"] == TERMS[-1][0]) & (lines["I"] >= ILLNESS_SESSIONS)].rename(columns={"UPN": "upn"})
    held = story.plan_holders(lives).drop_duplicates("upn").set_index("upn")
    places = {one.name: one.locality for one in SETTINGS}
    return pd.DataFrame(
        {
            "upn": ill["upn"],
            "school": ill["School"],
            "locality": ill["School"].map(places),
            "case_reference": ill["upn"].map(held["case_reference"]).fillna(""),
            "has_plan": ill["SEN status"] == "E",
        }
    )

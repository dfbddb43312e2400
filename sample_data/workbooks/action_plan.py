"""Larkmoor's action plan after a public report, in prose and with days in words.

Nobody in it exists, and no such report was made.
"""

from collections.abc import Sequence
from functools import cache

import pandas as pd

from sample_data.larkmoor.complaint_story import decisions
from sample_data.workbooks.sheet import Sheet


@cache
def public_report() -> str:
    """The reference of the first public report."""
    return str(decisions()[lambda rows: rows["report"]].iloc[0]["ombudsman_reference"])


_PLAN_HEADINGS = (
    None,
    "Outcome and/or Recommendations",
    "Actions and/or Performance Measures",
    "Timescale",
    "Responsible Officer",
    "Progress and Comments",
)
_HEADS = "Head of Inclusion and Place\nAlternative Provision Lead"


def action_plan(_lives: pd.DataFrame) -> Sheet:
    """The action plan after the public report, in the shape such plans have: prose, and days in words."""
    rows: list[Sequence[object]] = [
        (f"Ombudsman Public Report Action Plan, report {public_report()}",),
        ("Version LK 2 October 2025",),
        (None,),
        _PLAN_HEADINGS,
        (
            1,
            "Pay £1,500 for the education that the young person missed for two terms",
            "Payment to the family",
            "ASAP",
            _HEADS,
            "Completed 24.10.25",
        ),
        (
            2,
            "Refund what the mother paid for tutors from January to July 2025",
            "Agree the sum, then refund it",
            "ASAP\nASAP",
            _HEADS,
            "Update December 2025: receipts asked for\nUpdate June 2026: the sum is being checked",
        ),
        (3, "Pay £200 for time and trouble", "Payment to the family", "ASAP", _HEADS, "<p>Completed 24.10.25</p>"),
        (
            4,
            "Apologise in person",
            "Meeting with the family",
            "4.11.25",
            "Director of Invented Services",
            "Completed 31.10.25",
        ),
        (
            5,
            "Look again at the oversight of children who are out of school",
            "Name one manager\nMonthly report",
            "4.12.25",
            _HEADS,
            "Update January 2026: manager named. Update June 2026: first three reports made",
        ),
        (
            6,
            "Training and guidance for council staff, schools and providers",
            "1. Write guidance\n2. Two sessions for staff\n3. One session for each locality",
            "4.12.25",
            "Head of Inclusion and Place, Attendance Lead, Principal of Imaginary Psychology",
            "Update January 2026: guidance written",
        ),
        (
            None,
            None,
            "4. A short film for schools",
            None,
            None,
            "Update August 2026: film in the making; five of six localities held their session",
        ),
        (
            7,
            "Have a policy for children who cannot attend for reasons of health",
            "Draft, consult, approve",
            "4.3.26",
            "Attendance Lead",
            "Draft sent round in Feb 2026. July 2026: approved and in operation",
        ),
        (
            8,
            "Review all pupils on a roll who were away for more than 15 school days without other education",
            "Live register of such pupils\nLetter to every school",
            "4.3.26",
            "Alternative Provision Lead",
            "Update March 2026: 61 of 118 schools have joined. Update September 2026: 97 of 118",
        ),
        (None, "and ask each school for pupils missed so far", None, None, None, None),
        (
            9,
            "Report to Cabinet after one year",
            "Paper for Cabinet",
            "November 2026",
            "Director of Invented Services",
            None,
        ),
    ]
    return Sheet("Public report action plan", rows)

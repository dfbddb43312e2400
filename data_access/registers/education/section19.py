"""Lists of children for whom education otherwise than at school is considered: section 19 of the Education Act 1996."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.code_words import listed
from data_access.registers.education.children import CHILD, order_check
from data_access.registers.reader import RegisterReader
from metrics.education.section19_list import SECTION_19

_WAITING = frozenset(
    listed(
        "awaiting; pending; awaiting panel; pending panel; panel pending; tbc; to be decided; undecided; with panel; "
        "deferred; awaiting decision; no decision"
    )
)
"""Nobody has decided yet: a blank."""
_HEADINGS: dict[str, str] = {
    **CHILD,
    "route": (
        "route; route medical exclusion otherwise no school; s19 route; section 19 route; s19 category; category; "
        "s19 reason; limb; reason for referral"
    ),
    "first_day_absent": (
        "first day absent; absent from; absence start; absent since; first day of absence; last day in school"
    ),
    "reached_date": "15th day; 15th day of absence; date 15 days reached; 15 day date; day 15",
    "excluded_date": "exclusion date; date of exclusion; excluded on; day of exclusion; pex date",
    "known_date": (
        "date la first knew; la first knew; date known to la; date la aware; date la notified; "
        "date council first knew; first known; date first known; la aware"
    ),
    "referred_date": "date referred; referral date; referred; date of referral",
    "evidence": "evidence; medical evidence; evidence on file",
    "panel_date": "panel date; date of panel; ap panel; ap panel date; s19 panel date; s19 panel",
    "decision": "s19 decision; section 19 decision; decision; panel decision; outcome of panel; duty owed",
    "decision_date": "decision date; date of decision; date decided; s19 decision date",
    "provider": "ap provider; provider name; tuition provider; alternative provider; education provider",
    "provision_start": (
        "provision start; provision start date; date provision started; start of provision; ap start date; "
        "tuition start; provision started; education start"
    ),
    "weekly_hours": "hours a week; hours per week; weekly hours; hours; hrs pw; hours pw; hrs per week; hours provided",
    "full_time_hours": "full time hours; ft hours; full time equivalent hours; fte hours",
    "last_review": "last review; last review date; date last reviewed; date of last review; reviewed on",
    "next_review": "next review; next review date; review due; next review due",
    "end_date": "end date; provision end; provision end date; date ended; ended; closed date",
    "end_reason": "end reason; reason ended; reason for ending; closure reason; why ended; reason closed",
}


def tidy_section_19(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    """A decision that says that nobody has decided yet is a blank."""
    if "decision" not in rows:
        return Read(rows)
    decisions = rows["decision"]
    return Read(rows.assign(decision=decisions.mask(decisions.str.strip().str.casefold().isin(_WAITING))))


SECTION_19_READER = RegisterReader(
    dataset=SECTION_19,
    headings=_HEADINGS,
    ended_by={"end_date": ()},
    says_ended=("end_reason",),
    tidy=tidy_section_19,
    check=order_check(SECTION_19, ("known_date", "decision_date"), ("provision_start", "end_date")),
)

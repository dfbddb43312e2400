"""Trackers of look-back reviews."""

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.code_words import CodeWords
from data_access.registers.reader import RegisterReader, named
from data_access.registers.remedies.findings import LOOK_BACK_DIFFERS
from metrics.remedies.code_lists import LOOK_BACK_OUTCOME
from metrics.remedies.look_back_register import LOOK_BACKS
from metrics.remedies.ombudsman_references import in_form

_HEADINGS: dict[str, str] = {
    "case_reference": "council ref; council reference; our ref; our reference; child case ref; case id",
    "look_back_number": (
        "look back no; look back ref; look back reference; lookback ref; lookback no; look back id; "
        "lookback number; review number"
    ),
    "look_back": "look back; lookback; lookback review; review exercise; look back exercise; cohort",
    "ombudsman_reference": "lgsco ref; lgsco reference; ombudsman ref; source case; triggering case",
    "identified_date": "date identified; identified; identified on; identified date",
    "reviewed_date": (
        "date reviewed; reviewed; review completed; reviewed on; date of review; review date; date review completed"
    ),
    "look_back_outcome": "review outcome; outcome; look back outcome; result; finding; findings",
    "fault_found": "fault; fault found y n; fault identified; fault found",
    "remedied_date": "remedied; date remedied; remedy completed; remedied on; date put right; remedy date",
    "owner": "reviewer; reviewing officer; reviewed by; responsible officer",
    "look_back_note": "remarks; comments; note; notes",
}

LOOK_BACK_OUTCOMES = CodeWords(
    LOOK_BACK_OUTCOME,
    {
        "no_action": "nfa; no fault; no fault found; no further action needed; no action; no action needed",
        "fault": "fault; fault and injustice; fault identified; remedy due; remedy needed; upheld",
        "remedied": "remedied; remedy completed; put right; fault remedied; fault found remedied",
    },
)


def tidy_look_backs(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    """References in one spelling."""
    if "ombudsman_reference" in rows:
        rows = rows.assign(ombudsman_reference=in_form(rows["ombudsman_reference"]))
    return Read(rows)


def check_look_backs(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Names outcomes that contradict each other; an outcome "fault found" counts before a "no" beside it."""
    if not {"look_back_outcome", "fault_found"} <= set(rows.columns):
        return Read(rows)
    outcome, found = rows["look_back_outcome"], rows["fault_found"].astype("boolean")
    broken = (outcome.isin(["fault", "remedied"]) & ~found) | ((outcome == "no_action") & found)
    return named(rows, ((LOOK_BACK_DIFFERS, broken),), file)


LOOK_BACKS_READER = RegisterReader(
    dataset=LOOK_BACKS,
    headings=_HEADINGS,
    code_words=(LOOK_BACK_OUTCOMES,),
    ended_by={"reviewed_date": (), "look_back_outcome": (), "fault_found": ()},
    tidy=tidy_look_backs,
    check=check_look_backs,
)

"""Two sheets of Larkmoor's registers as their keepers typed them: complaints, and the Ombudsman's decisions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from metrics.law.working_days import add_working_days
from sample_data.larkmoor.complaint_story import complaints, decisions
from sample_data.larkmoor.council import COUNCIL, EXTRACT, stream
from sample_data.workbooks.sheet import Sheet

_HEADINGS = (
    "Ref",
    "Type",
    "Procedure",
    "Stage",
    "Person ID",
    "EHC case ref",
    "Area",
    "Date received",
    "Acknowledged",
    "Target date",
    "Extended to",
    "Response sent",
    "Closed",
    "Outcome",
    "Theme(s)",
    "Escalated to stage 2 on",
    "LGSCO ref",
    "Remedy",
    "Compensation",
    "Lessons learned",
)
_DECISION_HEADINGS = (
    "LGSCO ref",
    "Council ref",
    "Person ID",
    "EHC case ref",
    "LGSCO category",
    "Received by LGSCO",
    "Draft decision",
    "Decision date",
    "Decision",
    "Report or statement",
    "Fault period",
    "Themes",
    "Satisfactory remedy Y/N",
    "Report received",
    "Public notice published",
    "Reply to Ombudsman sent",
    "Considered by Cabinet",
)
_BETWEEN = ("; ", ", ", " / ", "\n")
_LEARNING = (
    "Remind caseworkers to ring before a day is missed",
    "Weekly check of cases near their 20 weeks",
    "Template letter changed",
    "Shared at team meeting",
)
_KINDNESS = ("Compliment", "Compliment", "Compliment", "MP enquiry")


def complaints_sheet(_lives: pd.DataFrame) -> Sheet:
    """Two procedures and three kinds of entry in one list, newest last, with a total at the bottom."""
    rng = stream("complaints sheet")
    entries = [*_first_stages(rng), *_second_stages(rng), *_kind_words(rng)]
    entries.sort(key=lambda one: (one["Date received"], one["Ref"] or ""))
    lines = [[one.get(heading) for heading in _HEADINGS] for one in entries]
    lines = _continued(lines, rng)
    top = [[f"{COUNCIL}: SEND complaints and compliments"], [f"Taken from the complaints system {_words(EXTRACT)}"], []]
    return Sheet("Complaints register", [*top, list(_HEADINGS), *lines, ["Total", *[None] * 6, len(entries)]])


def ombudsman_sheet(_lives: pd.DataFrame) -> Sheet:
    """References as the Ombudsman writes them, and as Excel and people do."""
    rng = stream("ombudsman sheet")
    lines: list[Sequence[object]] = []
    for one in decisions().to_dict("records"):
        decided = _day(one["decided"])
        looked = bool(one["looked_into"]) and decided is not None
        lines.append(
            [
                _reference(one["ombudsman_reference"], rng),
                one["complaint"],
                one["person_id"],
                one["case_reference"],
                one["category"],
                _day(one["received"]),
                _day(one["draft"]),
                decided,
                one["decision"] if decided else None,
                ("Public interest report" if one["report"] else "Statement") if looked else None,
                _period(one["fault_from"], one["fault_to"], rng) if looked else None,
                _joined(one["themes"], rng) if looked else None,
                ("Y" if one["remedied"] else "N") if looked and "Upheld" in one["decision"] else None,
                *(_day(one[name]) for name in ("report_received", "notice", "reply", "considered")),
            ]
        )
    return Sheet(
        "Ombudsman decisions",
        [
            [f"{COUNCIL}: complaints to the Local Government and Social Care Ombudsman"],
            list(_DECISION_HEADINGS),
            *lines,
        ],
    )


def _first_stages(rng: np.random.Generator) -> list[dict]:
    told = dict(zip(decisions()["complaint"], decisions()["ombudsman_reference"], strict=True))
    made = []
    for number, one in enumerate(complaints().to_dict("records")):
        answered, acknowledged = _day(one["answered"]), _day(one["acknowledged"])
        otherwise = bool(one["ended_otherwise"])
        done = answered is not None
        target = add_working_days(acknowledged or one["received"].date(), 10)
        entry = {
            "Ref": one["reference"],
            "Type": "Complaint",
            "Procedure": one["procedure"],
            "Stage": "Stage 1",
            "Person ID": one["person_id"] if rng.random() < 0.93 else None,
            "EHC case ref": one["case_reference"] if rng.random() < 0.88 else None,
            "Area": one["locality"] if rng.random() < 0.8 else None,
            "Date received": _day(one["received"]),
            "Acknowledged": acknowledged,
            "Target date": target,
            "Extended to": _extension(target, one["extended"], rng),
            "Response sent": None if otherwise else answered,
            "Closed": answered if otherwise else None,
            "Outcome": one["outcome"] if done and rng.random() < 0.98 else None,
            "Theme(s)": _joined(one["themes"], rng) if rng.random() < 0.96 else None,
            "Escalated to stage 2 on": _day(one["stage_2"]) if rng.random() < 0.6 else None,
            "LGSCO ref": told.get(one["reference"]) if rng.random() < 0.75 else None,
            "Remedy": "Apology" if done and "pheld" in one["outcome"] and one["outcome"] != "Not upheld" else None,
            "Compensation": _paid(number, one["paid"]) if done else None,
            "Lessons learned": rng.choice(_LEARNING) if done and rng.random() < 0.2 else None,
        }
        made.append(_as_typed(number, entry))
    return made


def _as_typed(number: int, entry: dict) -> dict:
    """What goes wrong when a list is kept by hand, here and there."""
    if entry["Procedure"] == "Statutory" and number % 3 == 0:
        return entry | {"Procedure": None, "Stage": "Stage 1 (statutory)"}
    if number % 97 == 40:
        return entry | {"Procedure": None, "Stage": "S1"}
    if number % 211 == 60:
        return entry | {"Acknowledged": "TBC"}
    if number % 311 == 100 and entry["Response sent"]:
        return entry | {"Response sent": entry["Date received"].replace(year=entry["Date received"].year - 1)}
    if number % 173 == 90:
        return entry | {"Outcome": "See letter"}
    return entry


def _second_stages(rng: np.random.Generator) -> list[dict]:
    second = complaints().dropna(subset=["stage_2"])
    received = second["stage_2"].to_numpy("datetime64[D]")
    acknowledged = np.busday_offset(received, rng.integers(1, 5, len(second)), roll="forward")
    statutory = (second["procedure"] == "Statutory").to_numpy()
    days = second["stage_2_days"].to_numpy() + np.where(statutory, 18, 0)
    answered = np.busday_offset(acknowledged, days, roll="forward")
    return [
        {
            "Ref": one["reference"],
            "Type": "Complaint",
            "Procedure": one["procedure"],
            "Stage": "Stage 2",
            "Person ID": one["person_id"],
            "Area": one["locality"],
            "Date received": _day(begun),
            "Acknowledged": _day(told),
            "Response sent": _day(sent),
            "Outcome": rng.choice(("Upheld", "Partly upheld", "Not upheld"), p=(0.45, 0.3, 0.25))
            if _day(sent)
            else None,
            "Theme(s)": _joined(one["themes"], rng),
        }
        for one, begun, told, sent in zip(second.to_dict("records"), received, acknowledged, answered, strict=True)
    ]


def _kind_words(rng: np.random.Generator) -> list[dict]:
    """Compliments, and letters from members of parliament, which are no complaints."""
    days = np.arange(np.datetime64("2023-11-06"), EXTRACT, 11)
    return [{"Ref": None, "Type": rng.choice(_KINDNESS), "Date received": _day(day), "Area": None} for day in days]


def _continued(lines: list[list[object]], rng: np.random.Generator) -> list[list[object]]:
    """A second theme in a row of its own, as when a cell was too small."""
    place = _HEADINGS.index("Theme(s)")
    made: list[list[object]] = []
    for line in lines:
        made.append(line)
        themes = line[place]
        if isinstance(themes, str) and "\n" in themes and rng.random() < 0.25:
            first, rest = themes.split("\n", 1)
            made[-1] = [*line[:place], first, *line[place + 1 :]]
            made.append([*[None] * place, rest])
    return made


def _extension(target: date, extended: bool, rng: np.random.Generator) -> object:
    if not extended:
        return None
    until = add_working_days(target, int(rng.integers(4, 11)))
    kind = rng.random()
    return f"Yes - to {until:%d/%m/%Y}" if kind < 0.25 else "Yes" if kind < 0.35 else until


def _paid(number: int, amount: int) -> object:
    if not amount:
        return None
    return f"£{amount} and apology" if number % 41 == 7 else f"£{amount}" if number % 2 else int(amount)


def _joined(themes: Sequence[str], rng: np.random.Generator) -> str:
    return str(rng.choice(_BETWEEN)).join(themes)


def _period(first: object, last: object, rng: np.random.Generator) -> str | None:
    began, ended = _day(first), _day(last)
    if began is None or ended is None or rng.random() < 0.08:
        return None
    return f"{began:%b %Y} to {ended:%b %Y}" if rng.random() < 0.6 else f"{began:%d/%m/%Y} to {ended:%d/%m/%Y}"


def _reference(text: str, rng: np.random.Generator) -> object:
    kind = rng.random()
    return int(text.replace(" ", "")) if kind < 0.12 else text.replace(" ", "-") if kind < 0.2 else text


def _day(value: Any) -> date | None:
    found = pd.Timestamp(value)
    if not isinstance(found, pd.Timestamp) or found > pd.Timestamp(EXTRACT):
        return None
    return found.date()


def _words(day: np.datetime64) -> str:
    return f"{pd.Timestamp(day):%d/%m/%Y}"

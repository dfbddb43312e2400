"""What the page on absence says of the school year week by week."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from metrics.attendance.coverage import share_by_term
from metrics.cases.code_lists import SEN_STATUS
from metrics.statistics.few import FEW, SESSIONS_A_WEEK
from reports import wording

STATUSES = {code.value: code.label for code in SEN_STATUS.codes}
NOTHING = "No sessions are on record for this school year, so there are no weeks to show."
TOLD = (
    "What is shown: sessions missed, authorised or not, of those possible, in each week. Half a day is a session.",
    "SEN status is that of the pupil's latest week, as in the figures above: all weeks together give those figures.",
    "A pupil whose SEN status is not recorded is in no line.",
    f"Few sessions: fewer than {FEW * SESSIONS_A_WEEK} possible, what {FEW} pupils have in a week, or than half of the "
    "group's middle week, as when most schools are closed. Such a week is drawn hollow and not joined.",
    "Files with sums of terms give a figure for each term, under the term's name.",
)
NO_SESSIONS = "no sessions"
BY_TERM = (
    "The registers that are loaded are sums of terms, so there are no weeks to show. Load sessions by pupil and week, "
    "or the daily marks, to see them. A term that is running is up to the day of the file."
)
GAPS = (
    "A gap is a week without sessions, as in the holidays. The latest two weeks may still change, because schools "
    "correct their registers."
)
_PUPILS = {"E": "pupils with a plan", "K": "pupils with SEN support", "N": "pupils without SEN"}
_TERMS = ((1, "Spring"), (4, "Summer"), (8, "Autumn"))


def finding(shown: pd.DataFrame) -> str:
    """The latest week that can be compared, by status, and the first one of pupils with plans."""
    fair = shown[~shown["few"]]
    if fair.empty:
        return "**Few sessions stand behind the figures here**, so no week is compared with another."
    told = fair[fair["status"] == "E"] if "E" in set(fair["status"]) else fair
    last, first = (fair[fair["starts"] == day] for day in (told["starts"].max(), told["starts"].min()))
    said = [f"{_PUPILS[line['status']]} **{rate(line)}**" for line in _in_order(last)]
    said[0] = said[0].replace(" **", " missed **") + " of their sessions"
    words = f"In {_when(last)} {wording.listed(said)}."
    begun = first[first["status"] == "E"]
    if first["starts"].iloc[0] == last["starts"].iloc[0] or begun.empty:
        return words
    return f"{words} In {_when(first)} it was {rate(begun.iloc[0])} for pupils with a plan."


def notes(lines: pd.DataFrame) -> list[str]:
    """What a reader must know: gaps, hollow marks, late corrections, and sums of terms."""
    weeks = lines[~lines["whole_term"]]
    if weeks.empty:
        return [BY_TERM]
    said = [GAPS]
    if weeks["few"].any():
        said.append("A hollow mark has few sessions behind it, as when most schools are closed: do not compare it.")
    if by_term := share_by_term(lines):
        said.append(
            f"{wording.percent(by_term)} of the sessions came as sums of terms: they are in no week, but in the table."
        )
    return said


def alternative(shown: pd.DataFrame) -> str:
    """The chart for somebody who cannot see it: ends, lowest and highest of each line, and the gaps."""
    told = []
    for status, label in STATUSES.items():
        own = shown[(shown["status"] == status) & ~shown["few"]]
        if own.empty:
            continue
        ends = dict.fromkeys((0, len(own) - 1))
        points = [f"{rate(own.iloc[one])} in {_when(own.iloc[[one]])}" for one in ends]
        low, high = (wording.percent(one, places=1) for one in (own["share"].min(), own["share"].max()))
        told.append(f"{label}: {', '.join(points)}; lowest {low}, highest {high}")
    kind = "term" if shown["whole_term"].all() else "week; weeks without sessions are gaps"
    return f"Line chart. Sessions missed, by {kind}. {'. '.join(told)}."


def table(found: pd.DataFrame) -> pd.DataFrame:
    """A line for each week or term, latest first: the share and the sessions of each status."""
    lines: dict[tuple, dict[str, str]] = {}
    for line in found.sort_values(["starts", "whole_term"], ascending=[False, True]).to_dict("records"):
        when = _term(line["starts"]) if line["whole_term"] else wording.day(line["starts"])
        own = lines.setdefault(
            (line["starts"], line["whole_term"]),
            {"Week of, or term": when, **dict.fromkeys(STATUSES.values(), NO_SESSIONS)},
        )
        few = ", few" if line["few"] else ""
        own[STATUSES[line["status"]]] = f"{rate(line)} ({line['absent']:,} of {line['possible']:,}{few})"
    made = pd.DataFrame(list(lines.values()))
    return wording.with_numbers(made, made.columns[1:])


def hover(label: str, line: dict) -> str:
    """One point in words."""
    few = ". Few sessions" if line["few"] else ""
    when = _term(line["starts"]) if line["whole_term"] else f"week of {wording.day(line['starts'])}"
    return f"{label}, {when}: {rate(line)} ({line['absent']:,} of {line['possible']:,}){few}"


def ticks(days: Sequence[pd.Timestamp], *, by_term: bool) -> list[str]:
    """7 Sep on two lines, so that it fits a phone, with the year below the first of each; the names of terms."""
    if by_term:
        return [_term(day) for day in days]
    before = [None, *(day.year for day in days[:-1])]
    return [
        f"{day.day}<br>{day:%b}{'' if day.year == year else f'<br>{day.year}'}"
        for day, year in zip(days, before, strict=True)
    ]


def rate(line: Mapping[str, Any] | pd.Series) -> str:
    """12.3%."""
    return wording.percent(line["share"], places=1)


def _when(lines: pd.DataFrame) -> str:
    day, by_term = lines["starts"].iloc[0], lines["whole_term"].iloc[0]
    return f"the {_term(day).lower()} term" if by_term else f"the week of {wording.day(day)}"


def _term(day: pd.Timestamp) -> str:
    return [name for month, name in _TERMS if day.month >= month][-1]


def _in_order(lines: pd.DataFrame) -> list[dict]:
    return sorted(lines.to_dict("records"), key=lambda line: list(STATUSES).index(line["status"]))

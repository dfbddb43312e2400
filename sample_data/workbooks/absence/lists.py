"""Larkmoor's lists about children who miss school, as their keepers type them: titles above, remarks, slips."""

from typing import Any

import numpy as np
import pandas as pd

from sample_data.larkmoor import absence_lives as story
from sample_data.larkmoor.council import EXTRACT, SETTINGS, stream
from sample_data.workbooks.sheet import Sheet

_URN = {one.name: one.urn for one in SETTINGS}
_ROUTES = {
    "medical": ("Medical", "medical needs", "Health"),
    "exclusion": ("Exclusion", "PEX", "perm ex"),
    "no school": ("No school place", "awaiting placement"),
    "otherwise": ("Otherwise", "Other"),
}
_DECISIONS = {
    "owed": ("Duty owed", "duty owed", "S19 agreed", "Yes"),
    "school": ("School can provide", "school to provide"),
    "not": ("Not owed", "Duty not owed"),
}


def section_19(lives: pd.DataFrame) -> Sheet:
    """The section 19 and medical-needs list."""
    rng = stream("section 19 list")
    made = story.section_19(lives)
    rows: list[list[object]] = []
    for child in story.each(made):
        known, decided = story.place(child.known), story.place(child.decided)
        if known is None:
            continue
        owed = child.decision == "owed"
        never = rng.random() < 0.06
        start = story.place(child.start) if owed and decided and not never else None
        ended = story.place(child.start + child.lasts) if start else None
        if not owed and decided:
            ended = story.place(child.decided + 40)
        reason = (
            rng.choice(
                [
                    "Returned to school",
                    "Started new school",
                    "Returned to school",
                    "Parent refused",
                    "Provision broke down",
                    "Moved out of area",
                ]
            )
            if ended and owed
            else None
        )
        reason = "Returned to school" if ended and not owed else reason
        decision = None if decided is None or rng.random() < 0.03 else str(rng.choice(_DECISIONS[child.decision]))
        if decision is None and decided is None and rng.random() < 0.3:
            decision = "awaiting panel"
        hours = float(rng.choice([25, 25, 20, 15, 12.5, 10, 5])) if start else None
        seen = story.TODAY if not ended else child.start + child.lasts
        reviewed = (
            story.place(max(child.start + 5, seen - int(rng.gamma(2, 14)))) if start and rng.random() < 0.85 else None
        )
        rows.append(
            [
                child.upn or None,
                child.case_reference or None,
                child.school,
                "Y" if child.has_plan else "N",
                str(rng.choice(_ROUTES[child.route])),
                story.place(child.first),
                story.place(child.fifteenth) if child.route == "medical" else None,
                known,
                story.place(child.known + 2),
                rng.choice(["Letter from hospital", "GP letter", "School report", None]),
                decided,
                decision,
                decided,
                str(rng.choice(story.PROVIDERS)) if owed and decided else None,
                start,
                hours,
                25 if start else None,
                reviewed,
                ended,
                reason,
            ]
        )
    heading = [
        "UPN",
        "Case reference",
        "School",
        "EHCP Y/N",
        "Route",
        "First day absent",
        "15th day",
        "Date LA first knew",
        "Date referred",
        "Evidence held",
        "Panel date",
        "Decision",
        "Decision date",
        "Provider",
        "Provision start",
        "Hours a week",
        "Full-time hours",
        "Last review",
        "End date",
        "End reason",
    ]
    return Sheet("Section 19", [["Section 19 and medical needs"], heading, *rows])


def part_time(lives: pd.DataFrame) -> Sheet:
    """The log of part-time timetables."""
    rng = stream("part-time log")
    made = story.children(lives, "part time", 84, 10, 38)
    start = np.sort(story.FIRST + (rng.random(len(made)) ** 0.6 * (story.TODAY - story.FIRST)).astype(int))
    lasts = np.rint(rng.gamma(1.7, 13, len(made))).astype(int) + 8
    rows = []
    for child, begun, days in zip(story.each(made), start, lasts, strict=True):
        first = story.DAYS[begun]
        rows.append(
            [
                child.upn or None,
                child.case_reference or None,
                child.school,
                "Y" if child.has_plan else "N",
                story.day(first),
                story.day(first + np.timedelta64(int(rng.choice([28, 40, 41])), "D")) if rng.random() < 0.86 else None,
                story.place(begun + days),
                float(rng.choice([10, 12.5, 15, 20])),
                rng.choice(["Anxiety", "Return after illness", "Behaviour", "Awaiting support", "Medical"]),
                rng.choice(["Y", "Y", "Y", "N", None]),
                story.day(first + np.timedelta64(21, "D")),
                rng.choice(["Y", "N", None]) if child.has_plan else None,
            ]
        )
    heading = [
        "UPN",
        "Case reference",
        "School",
        "EHCP Y/N",
        "Start",
        "Planned end",
        "Actual end",
        "Hours",
        "Reason",
        "Parent agreed",
        "Review date",
        "SEND caseworker agreed",
    ]
    return Sheet("Part-time timetables", [heading, *rows])


def exclusions(lives: pd.DataFrame) -> Sheet:
    """The log of exclusions: permanent ones, and suspensions of more than five days."""
    rng = stream("exclusion log")
    made = story.children(lives, "exclusions", 40, 6, 52)
    listed = story.section_19(lives).query("route == 'exclusion'")
    places = np.sort(story.FIRST + (rng.random(len(made)) * (story.TODAY - story.FIRST)).astype(int))
    rows = [
        _exclusion(child, int(child.first), child.start if child.decision == "owed" else story.NEVER, True, rng)
        for child in story.each(listed)
    ]
    for child, place in zip(story.each(made), places, strict=True):
        lasting = rng.random() < 0.45
        slow = 4 if child.locality in story.SLOW and story.SLOW[child.locality] > 1.2 else 0
        start = place + int(rng.choice([4, 5, 5, 5, 6, 8, 14])) + slow * (rng.random() < 0.5)
        rows.append(_exclusion(child, int(place), start if rng.random() < 0.94 else story.NEVER, lasting, rng))
    rows = sorted((row for row in rows if row[5] is not None), key=lambda row: row[5])
    heading = [
        "UPN",
        "Case reference",
        "School",
        "EHCP Y/N",
        "Type",
        "Exclusion date",
        "Days excluded",
        "Sixth day",
        "Provision start",
        "Provider",
    ]
    return Sheet("Exclusions", [["Exclusions from 1 September 2025"], heading, *rows])


def _exclusion(child: Any, place: int, start: int, lasting: bool, rng: Any) -> list[object]:
    begun = story.place(start)
    kind = rng.choice(["PEX", "Permanent", "perm ex"] if lasting else ["Fixed term", "Suspension"])
    return [
        child.upn or None,
        child.case_reference or None,
        child.school,
        "Y" if child.has_plan else "N",
        str(kind),
        story.place(place),
        None if lasting else int(rng.choice([3, 6, 7, 8, 10])),
        story.day(story.DAYS[place + 5]),
        begun,
        str(rng.choice(story.PROVIDERS)) if begun else None,
    ]


def placements(lives: pd.DataFrame) -> Sheet:
    """Where each child of compulsory school age with a plan is educated."""
    rng = stream("placements")
    held = story.plan_holders(lives)
    special = {one.name for one in SETTINGS if one.special}
    waiting = set(story.section_19(lives).query("route == 'no school' and start > @story.TODAY")["case_reference"])
    drawn, day = rng.random(len(held)), rng.integers(5, 420, len(held))
    rows = []
    for child, chance, back in zip(story.each(held), drawn, day, strict=True):
        began = child.start_date if not pd.isna(child.start_date) else child.known_from
        line = [child.upn or None, child.case_reference, int(child.year_group), story.day(began)]
        since = story.day(EXTRACT - int(back))
        if chance < 0.013 or child.case_reference in waiting:
            line += [
                str(rng.choice(["Awaiting placement", "awaiting provision", "Not in education"])),
                None,
                None,
                since,
                None,
            ]
        elif chance < 0.025:
            line += ["Elective home education", None, None, None, None]
        elif chance < 0.041:
            line += ["EOTAS", str(rng.choice(story.PROVIDERS)), None, None, None]
        elif chance < 0.056:
            line += [None, None, None, None, None]
        elif chance < 0.106:
            line += ["Independent special school", "Far Shore School (invented)", None, None, "Y"]
        else:
            kind = "Special school" if child.school in special else "Mainstream school"
            line += [kind, _URN[child.school], story.day(began), None, "N"]
        rows.append(line)
    heading = [
        "UPN",
        "Case reference",
        "Year group",
        "Plan start",
        "Placement type",
        "URN or provider",
        "Placement start",
        "Awaiting since",
        "Out of area",
    ]
    return Sheet("EHC placements", [heading, *rows])


ABSENCE_SHEETS = (section_19, part_time, exclusions, placements)

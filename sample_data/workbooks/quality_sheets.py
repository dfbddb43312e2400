"""Larkmoor's audits of plans and its survey of families, as the quality team keeps them.

The story: plans get better, what health and social care put into them least; moderation lowers more grades than it
raises; families are content with officers and less so with how they are kept informed, most of all in Milltown.
"""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import EXTRACT, LOCALITIES, stream
from sample_data.workbooks.sheet import Sheet

AUDITS_BEGIN, SURVEY_BEGINS = date(2024, 1, 1), date(2024, 9, 1)
_SECTIONS = {
    "Section A": 0.7,
    "Section B": 0.2,
    "Section C": -0.9,
    "Section D": -1.2,
    "Section E": -0.3,
    "Section F": 0.0,
    "Section G": -1.3,
    "Section H1": -1.5,
    "Section I": 1.4,
    "Golden thread": -0.5,
}
"""How much better or worse than the plan as a whole, in log-odds of good; the last is the council's own."""
_PLACES = {one.name: odds for one, odds in zip(LOCALITIES, (0.1, -0.5, 0.2, 0.0, 0.5, 0.2), strict=True)}
_GOOD, _NOT = ("Good", "Good", "Good", "Outstanding"), ("Requires improvement", "RI", "Requires improvement")
_WORSE = {
    "Outstanding": "Good",
    "Good": "Requires improvement",
    "Requires improvement": "Inadequate",
    "RI": "Inadequate",
}
_BETTER = {"Inadequate": "RI", "RI": "Good", "Requires improvement": "Good", "Good": "Outstanding"}
_QUESTIONS = (
    ("The plan says what my child needs", "Agree to disagree", 0.5),
    ("I was asked what matters to my child", "Agree to disagree", 0.9),
    ("The plan was written in words I understand", "Agree to disagree", 0.7),
    ("How satisfied are you with how we kept you informed?", "Satisfied to dissatisfied", -0.4),
    ("How well did your officer work with you?", "1 to 5", 0.9),
)
_ANSWERS = {
    "Agree to disagree": (
        ("Strongly agree", "Agree"),
        ("Neither agree nor disagree", "Disagree", "Strongly disagree", "Don't know"),
    ),
    "Satisfied to dissatisfied": (
        ("Very satisfied", "Satisfied"),
        ("Neither satisfied nor dissatisfied", "Dissatisfied", "Very dissatisfied"),
    ),
    "1 to 5": (("5", "4"), ("3", "2", "1")),
}


def plan_audits(lives: pd.DataFrame) -> Sheet:
    """Some eight plans a month, each issued in the four months before."""
    rng = stream("plan audits")
    headings = [
        "Audit ref",
        "Case reference",
        "Locality",
        "Date of audit",
        "Overall grade",
        *_SECTIONS,
        "Moderated (Y/N)",
        "Grade after moderation",
        "Auditor",
    ]
    plans = lives[lives["start_date"].notna()].sort_values(["start_date", "case_reference"], kind="stable")
    rows: list[list[object]] = []
    for month in _months(AUDITS_BEGIN):
        first = np.datetime64(month)
        lately = plans[plans["start_date"].between(first - np.timedelta64(120, "D"), first - np.timedelta64(1, "D"))]
        picked = lately.iloc[
            np.sort(rng.choice(len(lately), min(int(rng.integers(7, 11)), len(lately)), replace=False))
        ]
        days = sorted(rng.choice(28, len(picked)).tolist())
        rows += [
            _audit(len(rows) + 1 + number, one, month + timedelta(days=int(day)), rng)
            for number, (one, day) in enumerate(zip(picked.to_dict("records"), days, strict=True))
        ]
    rows[40][3] = None
    rows[75][4] = "See report"
    return Sheet("Plan audits", [headings, *rows])


def _audit(number: int, plan: dict, day: date, rng: np.random.Generator) -> list[object]:
    odds = -0.35 + _PLACES[plan["locality"]] + 0.045 * ((day - AUDITS_BEGIN).days / 30.4)
    grade = _grade(odds, rng)
    sections = [_grade(odds + shift, rng) if rng.random() > 0.06 else None for shift in _SECTIONS.values()]
    moderated = rng.random() < 0.3
    drawn = rng.random()
    after = _WORSE.get(grade, grade) if drawn < 0.24 else _BETTER.get(grade, grade) if drawn < 0.32 else grade
    return [
        f"QA-{number:04d}",
        plan["case_reference"],
        plan["locality"],
        day,
        grade,
        *sections,
        "Y" if moderated else "N",
        after if moderated and rng.random() < 0.92 else None,
        f"Imagined auditor {int(rng.integers(1, 5))}",
    ]


def _grade(odds: float, rng: np.random.Generator) -> str:
    if rng.random() < 1 / (1 + np.exp(-odds)):
        return str(rng.choice(_GOOD))
    return "Inadequate" if rng.random() < 0.16 else str(rng.choice(_NOT))


def family_survey(_lives: pd.DataFrame) -> Sheet:
    """A link at the foot of every plan: some dozen families a month answer, most of them parents."""
    rng = stream("family survey")
    headings = [
        "Response ID",
        "Date answered",
        "Survey",
        "Respondent group",
        "Locality",
        "Question",
        "Scale",
        "Answer",
        "Anything else?",
    ]
    rows: list[list[object]] = []
    response = 0
    shares = np.array([one.share for one in LOCALITIES])
    for month in _months(SURVEY_BEGINS):
        for _ in range(int(rng.integers(9, 16))):
            response += 1
            rows += _response(response, month, str(rng.choice(list(_PLACES), p=shares / shares.sum())), rng)
    rows[200][7] = "see comments"
    rows[404][6] = None
    return Sheet("Family survey", [headings, *rows])


def _response(number: int, month: date, place: str, rng: np.random.Generator) -> list[list[object]]:
    day = month + timedelta(days=int(rng.integers(0, 28)))
    who = "Parent or carer" if rng.random() < 0.84 else "Young person"
    mood = float(rng.normal(0, 0.7)) + _PLACES[place] + 0.02 * ((month - SURVEY_BEGINS).days / 30.4)
    remark = "words written freely" if rng.random() < 0.2 else None
    rows: list[list[object]] = []
    for question, scale, shift in _QUESTIONS:
        good, rest = _ANSWERS[scale]
        chosen = good if rng.random() < 1 / (1 + np.exp(-(mood + shift))) else rest
        answer = str(rng.choice(chosen))
        if rng.random() > 0.04:
            rows.append([f"R{number:04d}", day, "Your new plan", who, place, question, scale, answer, remark])
    return rows


def _months(begins: date) -> list[date]:
    return [one.date() for one in pd.date_range(begins, EXTRACT, freq="MS")]

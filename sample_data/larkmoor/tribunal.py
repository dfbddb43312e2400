"""Larkmoor's disputes in full: every appeal and mediation that the cases know of, and those about older plans.

The story: refusals are appealed as everywhere, and mostly lost or given up; since the shortage of psychologists more
families appeal about what a plan says, most of all those who waited longest for it. Orders are often late.
"""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from metrics.law.working_days import TRIBUNAL, add_working_days, next_working_day
from sample_data.larkmoor.council import EXTRACT, stream

BEGINS = pd.Timestamp("2022-01-01")
END = pd.Timestamp(EXTRACT)
OLDER = {2022: 24, 2023: 30, 2024: 52, 2025: 70, 2026: 66}
"""Appeals a year about plans of earlier years, so that contents are some 60% of all, as in England."""
_ABOUT_OLDER = ("contents", "RTAM", "CTM", "RTR")
_SECTIONS = ("B, F and I", "F", "B and F", "I", "F and I", "B,F,I", "BFI", "Sections B & F", "B/F/I/H1")
_SECTION_ODDS = (0.26, 0.10, 0.20, 0.22, 0.08, 0.05, 0.03, 0.03, 0.03)
_WON = ("order", "notice", "consent")


def day(value: Any) -> Any:
    """A day, or NaT."""
    return pd.Timestamp(value) if pd.notna(value) else pd.NaT


def later(start: Any, days: Any) -> Any:
    """The first working day so many days on."""
    return pd.Timestamp(next_working_day((start + pd.Timedelta(days=round(days))).date()))


def known(value: Any) -> date | None:
    """The day as it stands in the log on the day of the extract."""
    return value.date() if pd.notna(value) and value <= END else None


def disputes(register: pd.DataFrame) -> pd.DataFrame:
    """One row for each appeal registered since the log began, oldest first, with what came of it."""
    rng = stream("tribunal log")
    made = [*_of_cases(register, rng), *_of_older_plans(register, rng)]
    found = pd.DataFrame(made)
    found = found[(found["registered"] >= BEGINS) & (found["registered"] <= END)]
    found = found.sort_values(["registered", "case_reference"], kind="stable", ignore_index=True)
    found["reference"] = [f"EH998/{one:%y}/{number + 101:05d}" for number, one in enumerate(found["registered"])]
    return found


def _of_cases(register: pd.DataFrame, rng: np.random.Generator) -> list[dict]:
    """Those that the cases are flagged with."""
    second = register[register["request_outcome_date"] == register["received_date"]].drop_duplicates("person")
    anew = second.set_index("person")
    rows = []
    for case in register.to_dict("records"):
        for about, kind, decided in (
            ("request", "RTA", "request_outcome_date"),
            ("assessment", "RTI", "assessment_outcome_date"),
        ):
            if pd.notna(case[f"{about}_tribunal_from"]):
                rows.append(_refusal(case, kind, day(case[decided]), day(case[f"{about}_tribunal_from"]), anew, rng))
        if pd.notna(case["other_tribunal_from"]) and pd.notna(case["start_date"]):
            rows.append(_contents(case, "contents", day(case["start_date"]), day(case["other_tribunal_from"]), rng))
    return rows


def _of_older_plans(register: pd.DataFrame, rng: np.random.Generator) -> list[dict]:
    """Those about plans of earlier years; a family that waited more than a year appeals three times as often."""
    plans = register[register["start_date"].notna() & register["cease_date"].isna()]
    plans = plans[plans["other_tribunal_from"].isna()]
    took = (plans["start_date"] - plans["received_date"]).dt.days
    odds = np.where(took > 364, 5.0, np.where(took > 240, 2.0, 1.0)) * np.where(plans["locality"] == "Milltown", 1.6, 1)
    chosen = rng.choice(len(plans), sum(OLDER.values()), replace=False, p=odds / odds.sum())
    cases = iter(plans.iloc[chosen].to_dict("records"))
    rows = []
    for year, count in OLDER.items():
        last = min(pd.Timestamp(f"{year}-12-31"), END)
        for _ in range(count):
            case = next(cases)
            first = max(pd.Timestamp(f"{year}-01-01"), day(case["start_date"]) + pd.Timedelta(days=150))
            if first >= last:
                continue
            registered = later(first, int(rng.random() * max((last - first).days, 1)))
            about = rng.choice(_ABOUT_OLDER, p=(0.78, 0.11, 0.08, 0.03))
            decided = registered - pd.Timedelta(days=int(rng.integers(35, 80)))
            rows.append(_contents(case, about, decided, registered, rng))
    return rows


def _base(case: dict, kind: str, decided: Any, registered: Any, rng: np.random.Generator) -> dict:
    due = pd.Timestamp(add_working_days(registered.date(), 30, calendar=TRIBUNAL))
    sent = due - pd.Timedelta(days=int(rng.integers(0, 9))) if rng.random() < 0.72 else later(due, rng.gamma(1.3, 9))
    lodged = registered - pd.Timedelta(days=int(rng.integers(8, 19)))
    certified = kind not in ("section I",) and rng.random() < 0.9
    return {
        "case_reference": case["case_reference"],
        "person_id": case["person_id"],
        "locality": case["locality"],
        "kind": kind,
        "sections": "",
        "decided": decided,
        "registered": registered,
        "lodged": max(lodged, decided + pd.Timedelta(days=3)),
        "certificate": max(decided + pd.Timedelta(days=5), lodged - pd.Timedelta(days=12)) if certified else pd.NaT,
        "response_due": due if rng.random() < 0.9 else pd.NaT,
        "response_sent": sent,
        "extended": "",
        "phase": "",
        "hearing": pd.NaT,
        "stayed": rng.random() < 0.05,
        "way": "",
        "ended": pd.NaT,
        "order": pd.NaT,
        "notice": pd.NaT,
        "informed": pd.NaT,
        "no_plan": pd.NaT,
        "draft": pd.NaT,
        "final": pd.NaT,
        "directed": pd.NaT,
        "exempt": False,
        "partial": rng.random() < 0.3,
    }


def _refusal(
    case: dict, kind: str, decided: Any, registered: Any, anew: pd.DataFrame, rng: np.random.Generator
) -> dict:
    made = _base(case, kind, decided, registered, rng)
    order, notice = day(case["tribunal_order_date"]), day(case["unopposed_date"])
    follows = case
    if pd.isna(order) and pd.isna(notice) and case["person"] in anew.index and kind == "RTA":
        follows = anew.loc[case["person"]].to_dict()
        overturned = day(follows["received_date"])
        if overturned > registered:
            order, notice = (overturned, pd.NaT) if rng.random() < 0.5 else (pd.NaT, overturned)
    starts = order if pd.notna(order) else notice
    if pd.isna(starts) or starts <= registered:
        return _not_won(made, rng)
    made |= {"order": order, "notice": notice, "ended": starts, "way": "order" if pd.notna(order) else "notice"}
    if pd.notna(order):
        made["hearing"] = order - pd.Timedelta(days=int(rng.integers(9, 18)))
    if kind == "RTA":
        made["informed"] = later(starts, rng.integers(3, 14) if rng.random() < 0.8 else rng.integers(15, 33))
        made["no_plan"] = day(follows["assessment_outcome_date"]) if follows["assessment_outcome"] == "N" else pd.NaT
    made |= {"draft": day(follows["draft_date"]), "final": day(follows["start_date"])}
    return made


def _not_won(made: dict, rng: np.random.Generator) -> dict:
    """Withdrawn, lost or still open."""
    ended = later(made["registered"], rng.integers(60, 380))
    if ended <= END:
        way = rng.choice(["withdrawn", "dismissed", "struck out", "upheld"], p=(0.74, 0.10, 0.11, 0.05))
        return made | {"ended": ended, "way": way}
    return made | {"hearing": _listed(made["registered"], rng)}


def _listed(registered: Any, rng: np.random.Generator) -> Any:
    """The day of the hearing of an open appeal; none yet for those registered lately."""
    found = later(registered, rng.integers(240, 360))
    if found <= END:
        return (
            END - pd.Timedelta(days=int(rng.integers(1, 12))) if rng.random() < 0.4 else later(END, rng.integers(3, 80))
        )
    return found if registered < END - pd.Timedelta(days=75) else pd.NaT


def _contents(case: dict, about: str, decided: Any, registered: Any, rng: np.random.Generator) -> dict:
    sections = str(rng.choice(_SECTIONS, p=_SECTION_ODDS)) if about == "contents" else ""
    made = _base(case, "section I" if sections == "I" else about, decided, registered, rng) | {"sections": sections}
    made["extended"] = "Y" if "H1" in sections or (sections and rng.random() < 0.1) else ""
    made["phase"] = "Y" if "I" in sections and rng.random() < 0.25 else ""
    ended = later(registered, np.clip(rng.normal(255, 75), 70, 460))
    if ended > END:
        return made | {"hearing": _listed(registered, rng)}
    way = str(
        rng.choice(
            ["order", "consent", "notice", "withdrawn", "dismissed", "struck out", "upheld"],
            p=(0.44, 0.22, 0.09, 0.19, 0.02, 0.02, 0.02),
        )
    )
    made |= {"ended": ended, "way": way}
    if way not in _WON:
        return made
    made["notice" if way == "notice" else "order"] = ended
    if way == "order":
        made["hearing"] = ended - pd.Timedelta(days=int(rng.integers(9, 18)))
    weeks = 2 if made["kind"] == "section I" else 14 if about == "RTR" else 5
    in_time = rng.random() < 0.62
    took = 7 * weeks - rng.integers(0, 7) if in_time else 7 * weeks + 1 + rng.gamma(1.2, 20)
    made["final"] = later(ended, took) if not in_time else ended + pd.Timedelta(days=int(took))
    if about == "RTR":
        made["informed"] = later(ended, rng.integers(3, 14))
    made["exempt"] = not in_time and rng.random() < 0.08
    if way == "order" and rng.random() < 0.04:
        made["directed"] = ended + pd.Timedelta(days=7 * weeks + 14)
    return made

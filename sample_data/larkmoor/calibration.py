"""How Larkmoor looks beside what was asked of it: the figures, and the band each should stay in.

Counted here in a few plain lines and not by ``metrics``, so that the two can be held against each other.
"""

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import EXTRACT
from sample_data.larkmoor.days import FIFTY_TWO, SIX, SIX_AFTER_ASKING, SIXTEEN, TWENTY
from sample_data.larkmoor.days import FOUR_AFTER_MEETING as FOUR
from sample_data.larkmoor.days import TWELVE_AFTER_MEETING as TWELVE
from sample_data.larkmoor.plans import in_force
from sample_data.larkmoor.rates import SHORTAGE

YEARS = (2021, 2022, 2023, 2024, 2025, 2026)
_FLAGS = ["request_mediation", "request_tribunal", "assessment_mediation", "assessment_tribunal"]
_ORDERS = ["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]

BANDS: dict[str, tuple[float, float]] = {
    "20 weeks, issued 2021": (56, 64),
    "20 weeks, issued 2022": (47, 54),
    "20 weeks, issued 2023": (46, 53),
    "20 weeks, issued 2024": (38, 45),
    "20 weeks, issued 2025": (34, 41),
    "20 weeks, issued 2026": (58, 66),
    "20 weeks, due 2024": (28, 40),
    "20 weeks, due 2025": (40, 50),
    "20 weeks, due 2026": (57, 68),
    "open past 20 weeks, 30 June 2024": (540, 630),
    "open past 20 weeks, 31 December 2025": (150, 240),
    "open past 20 weeks, 31 October 2026": (115, 165),
    "over 52 weeks, issued 2024 and 2025": (5, 11),
    "exceptions, issued": (4.5, 7.5),
    "6 weeks": (83, 88),
    "16 weeks, no plan": (29, 42),
    "refused": (21, 25.5),
    "withdrawn or moved": (1.2, 3.2),
    "no plan": (5, 8),
    "maintained at the end": (8600, 9600),
    "requests, first year": (1050, 1150),
    "requests, last year": (2100, 2300),
    "from schools": (57, 63),
    "from parents": (31, 37),
    "male": (68, 73),
    "autism": (30, 36),
    "SEMH": (18, 24),
    "SLCN": (17, 23),
    "phase blank": (6, 10),
    "reviews decided in 4 weeks": (43, 46),
    "met for a review in 12 months": (78, 88),
    "reviewed in 12 months": (62, 68),
    "never reviewed": (6, 8),
    "amended in 12 weeks, 2026": (31, 39),
    "not amended, 12 weeks to a year": (350, 600),
    "not amended, 1 to 2 years": (110, 140),
    "not amended, 2 to 3 years": (40, 50),
    "not amended, 3 years or more": (17, 24),
    "phase transfers of 2027, of plans": (8, 10),
    "phase transfers of 2027, final": (1.5, 8),
    "phase transfers of 2026, in time": (66, 74),
    "phase transfers of 2026, not final": (2, 7),
    "EP advice, late plans asked 2021": (5, 8),
    "EP advice, late plans in the shortage": (19, 27),
    "EP advice, late plans asked 2025": (7, 13),
    "EP advice, on-time plans in the shortage": (4, 8),
    "part of the wait that was EP advice, 2021": (15, 40),
    "part of the wait that was EP advice, shortage": (55, 80),
    "education advice in 6 weeks": (82, 94),
    "health advice not recorded": (6.5, 10),
    "social care advice not recorded": (6.5, 10),
}
"""What was asked for, with room: per cent; numbers of children where the words say so; weeks, the one in the middle,
of EP advice."""


def figures(register: pd.DataFrame) -> dict[str, float]:
    """Every figure of ``BANDS``, measured."""
    real = register[register["request_outcome"] != "H"]
    found = _timeliness(real)
    for day in ("2024-06-30", "2025-12-31", "2026-10-31"):
        found[f"open past 20 weeks, {pd.Timestamp(day):%-d %B %Y}"] = open_past_20_weeks(real, np.datetime64(day))
    found |= _stages(real)
    live = register[in_force(register, EXTRACT)]
    found["maintained at the end"] = len(live)
    for words, code in (("autism", "ASD"), ("SEMH", "SEMH"), ("SLCN", "SLCN")):
        found[words] = _share(live["primary_need"] == code)
    found["phase blank"] = _share(live["school_phase"] == "")
    found["male"] = _share(live["sex"] == "M")
    found |= _reviews(live) | _amendments(live) | _phase_transfers(live) | _advice(real)
    return {name: found[name] for name in BANDS}


def _timeliness(real: pd.DataFrame) -> dict[str, float]:
    disputed = (real[_FLAGS] == 1).any(axis=1) | real[_ORDERS].notna().any(axis=1)
    issued = real[(real["assessment_outcome"] == "Y") & ~disputed]
    days, year = (
        _days(issued["received_date"], issued["assessment_outcome_date"]),
        issued["assessment_outcome_date"].dt.year,
    )
    plain = issued["exception_applies"] != 1
    found = {f"20 weeks, issued {y}": _share(days[(year == y) & plain] <= TWENTY) for y in YEARS}
    due = (real["received_date"] + pd.Timedelta(days=TWENTY)).where(~disputed)
    due = due.where((due <= pd.Timestamp(EXTRACT)) & real["request_outcome"].isin(("Y", "A")))
    due = due.where(~(real["assessment_outcome"].isin(("N", "W")) & (real["assessment_outcome_date"] <= due)))
    in_time = (real["assessment_outcome"] == "Y") & (real["assessment_outcome_date"] <= due)
    found |= {f"20 weeks, due {y}": _share(in_time[due.dt.year == y]) for y in YEARS}
    found["over 52 weeks, issued 2024 and 2025"] = _share(days[year.isin((2024, 2025))] > FIFTY_TWO)
    found["exceptions, issued"] = _share(~plain)
    return found


def open_past_20_weeks(real: pd.DataFrame, day: np.datetime64) -> float:
    """Requests neither refused nor ended, more than 140 days old on the day."""
    ended = real["assessment_outcome_date"].fillna(real["request_outcome_date"].where(real["request_outcome"] == "W"))
    waiting = ~real["request_outcome"].isin(("N", "H")) & ~(ended <= day)
    return float((waiting & (real["received_date"] + pd.Timedelta(days=TWENTY) < day)).sum())


def _stages(real: pd.DataFrame) -> dict[str, float]:
    received = real[real["received_date"] >= pd.Timestamp("2020-09-01")]
    decided = real[real["request_outcome"].isin(("Y", "N"))]
    ended = real[real["assessment_outcome"].isin(("Y", "N"))]
    refused = ended[ended["assessment_outcome"] == "N"]
    closed = received[received["request_outcome"] != "A"]
    return {
        "6 weeks": _share(_days(decided["received_date"], decided["request_outcome_date"]) <= SIX),
        "16 weeks, no plan": _share(_days(refused["received_date"], refused["assessment_outcome_date"]) <= SIXTEEN),
        "refused": _share(closed["request_outcome"] == "N"),
        "withdrawn or moved": _share(closed["request_outcome"] == "W"),
        "no plan": _share(ended["assessment_outcome"] == "N"),
        "requests, first year": float((received["received_date"] < pd.Timestamp("2021-09-01")).sum()),
        "requests, last year": float(received["received_date"].between("2025-09-01", "2026-08-31").sum()),
        "from schools": _share(received["request_source"] == "2"),
        "from parents": _share(received["request_source"] == "1"),
    }


def _reviews(live: pd.DataFrame) -> dict[str, float]:
    decided = live[live["review_outcome"] != ""]
    moved_in = live["transfer_date"] + pd.DateOffset(months=3)
    first_due = live["start_date"] + pd.DateOffset(years=1)
    first_due = first_due.mask(moved_in > first_due, moved_in)
    held_a_year = live[first_due <= pd.Timestamp(EXTRACT)]
    met, reviewed = (held_a_year[name] + pd.DateOffset(years=1) for name in ("review_meeting", "last_review"))
    return {
        "reviews decided in 4 weeks": _share(_days(decided["review_meeting"], decided["last_review"]) <= FOUR),
        "met for a review in 12 months": _share(met > pd.Timestamp(EXTRACT)),
        "reviewed in 12 months": _share(reviewed > pd.Timestamp(EXTRACT)),
        "never reviewed": _share(reviewed.isna()),
    }


def _amendments(live: pd.DataFrame) -> dict[str, float]:
    wanted = live[live["review_outcome"] == "A"]
    taken = _days(wanted["review_meeting"], wanted["amended_plan_date"])
    due = wanted["review_meeting"] + pd.Timedelta(days=TWELVE)
    this_year = due.between("2026-01-01", pd.Timestamp(EXTRACT))
    waited = (pd.Timestamp(EXTRACT) - wanted["review_meeting"]).dt.days[taken.isna()]
    bands = {
        "12 weeks to a year": (TWELVE, 365),
        "1 to 2 years": (365, 730),
        "2 to 3 years": (730, 1095),
        "3 years or more": (1095, np.inf),
    }
    return {"amended in 12 weeks, 2026": _share(taken[this_year] <= TWELVE)} | {
        f"not amended, {words}": float(waited.between(more, most, inclusive="right").sum())
        for words, (more, most) in bands.items()
    }


def _phase_transfers(live: pd.DataFrame) -> dict[str, float]:
    due, final = live["phase_transfer_due_date"], live["phase_transfer_final_date"]
    last, coming = due.dt.year == 2026, due.dt.year == 2027
    return {
        "phase transfers of 2027, of plans": _share(coming),
        "phase transfers of 2027, final": _share(final[coming].notna()),
        "phase transfers of 2026, in time": _share((final <= due)[last]),
        "phase transfers of 2026, not final": _share(final[last].isna()),
    }


def _advice(real: pd.DataFrame) -> dict[str, float]:
    drafted = real[(real["request_outcome"] == "Y") & real["draft_date"].notna()]
    asked = drafted["psychology_advice_asked"]
    waited = _days(asked, drafted["psychology_advice_received"])
    late = _days(drafted["received_date"], drafted["assessment_outcome_date"]) > TWENTY
    short = (asked >= SHORTAGE[0]) & (asked < SHORTAGE[1])
    part = 100 * waited / _days(drafted["request_outcome_date"], drafted["draft_date"])
    found = {
        "EP advice, late plans asked 2021": waited[late & (asked.dt.year == 2021)].median() / 7,
        "EP advice, late plans in the shortage": waited[late & short].median() / 7,
        "EP advice, late plans asked 2025": waited[late & (asked.dt.year == 2025)].median() / 7,
        "EP advice, on-time plans in the shortage": waited[~late & short].median() / 7,
        "part of the wait that was EP advice, 2021": part[late & (asked.dt.year == 2021)].median(),
        "part of the wait that was EP advice, shortage": part[late & short].median(),
    }
    education = _days(drafted["education_advice_asked"], drafted["education_advice_received"]).dropna()
    found["education advice in 6 weeks"] = _share(education <= SIX_AFTER_ASKING)
    for words, kind in (("health", "health"), ("social care", "social_care")):
        found[f"{words} advice not recorded"] = _share(drafted[f"{kind}_advice_received"].isna())
    return {words: float(value) for words, value in found.items()}


def _days(started: pd.Series, ended: pd.Series) -> pd.Series:
    return (ended - started).dt.days


def _share(yes: pd.Series) -> float:
    return 100 * float(yes.mean())


def summary(register: pd.DataFrame) -> str:
    """The figures beside their bands, one a line."""
    lines = []
    for name, value in figures(register).items():
        low, high = BANDS[name]
        mark = "" if low <= value <= high else "   OUT OF BAND"
        lines.append(f"{name:<46}{value:>10,.1f}   {low:,} to {high:,}{mark}")
    return "\n".join(lines)

"""Larkmoor in numbers: how many requests, how they end, how long they take, and where each rate comes from.

"EES 2025" is DfE's release "Education, health and care plans, 2025" of 26 June 2025: England, calendar year
2024 unless another year is named.
What is not England's is Larkmoor's story, and says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sample_data.larkmoor.council import EXTRACT

# ── demand ────────────────────────────────────────────────────────────────────────────────────────────
REQUESTS_BY_SCHOOL_YEAR = {
    2019: 1_040, 2020: 1_100, 2021: 1_390, 2022: 1_720, 2023: 1_960, 2024: 2_090, 2025: 2_200, 2026: 2_330,
}  # fmt: skip
"""September to August. England's requests grew from 75,951 (2020) to 154,489 (2024), EES 2025; about 1.4%
of them. The first is simulated only for what was still open on 1 September 2020; the last is cut off."""

MONTH_WEIGHT = (1.05, 1.05, 1.30, 0.85, 1.00, 1.10, 1.05, 0.50, 0.95, 1.15, 1.22, 0.80)
"""January to December. Larkmoor's: schools ask in autumn and before Easter, hardly in August."""
WEEKDAY_WEIGHT = (1.1, 1.05, 1.0, 1.0, 0.85, 0.04, 0.04)

SOURCES = {"1": 0.340, "2": 0.600, "3": 0.028, "4": 0.012, "5": 0.020}
"""Codes of ``RequestSource``. Larkmoor's: no national split was found."""

AGE_AT_REQUEST = {
    1: 600, 2: 2192, 3: 18244, 4: 17499, 5: 10761, 6: 9946, 7: 9653, 8: 10241, 9: 12004, 10: 14602, 11: 9129,
    12: 8700, 13: 9314, 14: 8341, 15: 6971, 16: 3413, 17: 1538, 18: 647, 19: 300, 20: 200, 21: 110, 22: 60,
     23: 23,
}  # fmt: skip
"""Requests by age, EES 2025; "2 and under" and "20 and over" are spread by hand."""

# ── the decision whether to assess ────────────────────────────────────────────────────────────────────
SIX_WEEKS = {
    "2019-09": 0.87,
    "2021-12": 0.86,
    "2023-06": 0.83,
    "2024-06": 0.82,
    "2025-12": 0.86,
    "2026-10": 0.89,
}
"""Decided by day 42, by month of the request. England 84.8%, EES 2025."""
REFUSED = {"2019-09": 0.215, "2021-12": 0.222, "2023-06": 0.235, "2024-12": 0.25, "2026-10": 0.245}
"""Refusals among all requests. England 22.3% (2021) to 25.2% (2024), EES 2025."""
WITHDRAWN_BEFORE_DECISION = 0.015
"""England 2,517 of 154,489, EES 2025."""

# ── the assessment ────────────────────────────────────────────────────────────────────────────────────
NO_PLAN = 0.061
"""Assessments that end without a plan. England 6,404 of 105,340, EES 2025."""
SIXTEEN_WEEKS = 0.35
"""Decisions not to issue by day 112. England 34.1%, EES 2025."""
WITHDRAWN_IN_ASSESSMENT = 0.012
MOVED_AWAY = 0.006
"""Of requests and again of assessments, ended because the family moved (``Exported``)."""

DUE_ON_TIME = {
    "2019-12": 0.58, "2021-01": 0.58, "2021-10": 0.55, "2022-04": 0.46, "2022-11": 0.475, "2023-05": 0.49,
    "2023-10": 0.42, "2024-03": 0.345, "2024-08": 0.365, "2025-01": 0.41, "2025-07": 0.435, "2025-12": 0.51,
    "2026-03": 0.63, "2026-10": 0.70,
}  # fmt: skip
"""Larkmoor's story: plans issued by day 140, among plans due, by the month they fall due."""

QUEUE = {
    "2019-12": 20, "2020-09": 75, "2021-06": 85, "2022-01": 130, "2022-10": 175, "2023-04": 215,
    "2023-10": 310,
    "2024-02": 425, "2024-06": 555, "2024-09": 545, "2025-01": 510, "2025-07": 295, "2025-12": 165,
    "2026-06": 140,
    "2026-10": 131, "2027-12": 0,
}  # fmt: skip
"""Larkmoor's story: plans still to come past day 140. Educational psychologists were short from November
2022 to spring 2024; locums cleared the backlog in 2025, which lowers the share of *issued* plans on time."""
SHORTAGE = (np.datetime64("2022-11-01"), np.datetime64("2024-05-01"))


# ── advice ────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True)
class AdviceHabit:
    """How one kind of adviser answers: weeks in the middle, their spread, the share that take longer still."""

    asked_within: int
    """Days after the decision to assess."""
    weeks: float
    spread: float
    slow: float
    not_recorded: float = 0.0
    """Neither asking nor receiving is on record."""
    receipt_not_recorded: float = 0.0


ADVICE = {
    "education": AdviceHabit(3, 4.7, 0.9, 0.10, 0.002, 0.003),
    "psychology": AdviceHabit(4, 5.6, 1.0, 0.10, 0.001, 0.002),
    "health": AdviceHabit(6, 5.6, 1.3, 0.18, 0.050, 0.032),
    "social_care": AdviceHabit(6, 5.0, 1.3, 0.14, 0.055, 0.026),
}
"""Larkmoor's: mostly in four to seven weeks, where regulation 8(1) allows six."""
PSYCHOLOGY_SHARE = {
    "2019-09": 0.22, "2022-05": 0.26, "2022-09": 0.55, "2022-12": 0.82, "2024-03": 0.84, "2024-07": 0.74,
    "2024-12": 0.62, "2025-06": 0.42, "2025-12": 0.28, "2026-10": 0.22,
}  # fmt: skip
"""Larkmoor's: the part of the time from asking to the draft that the psychologist's advice took, by the month of
asking, where that is more than the usual weeks."""
PSYCHOLOGY_MOST_WEEKS = 28

# ── exceptions ────────────────────────────────────────────────────────────────────────────────────────
WEEK20_LATE, WEEK20_ON_TIME = 0.082, 0.042
"""Exceptions claimed. England 5,526 of 90,392 plans (6.1%), 2,041 of them on time all the same, EES 2025."""
GROUNDS = {
    "School closed for four weeks or more": 0.42,
    "Exceptional personal circumstances": 0.27,
    "Absent from the area for four weeks or more": 0.17,
    "": 0.08,
    "Awaiting educational psychologist": 0.06,
}
"""Regulation 10(4)(a) to (d); then none recorded; then one the Regulations do not allow, as happens."""

# ── mediation and tribunal ────────────────────────────────────────────────────────────────────────────
MEDIATED = {"2019-09": 0.14, "2022-01": 0.18, "2024-01": 0.26, "2026-10": 0.29}
APPEALED = {"2019-09": 0.06, "2022-01": 0.09, "2024-01": 0.125, "2026-10": 0.15}
"""Of refusals. England 2024: 10,507 and 4,655 flags on 38,889 refusals, 1,473 with both, EES 2025."""
AGREED_AT_MEDIATION, LOST_AT_TRIBUNAL, CONCEDED = 0.42, 0.78, 0.45
OTHER_MEDIATION, OTHER_TRIBUNAL = 0.018, 0.029
"""Of plans: 1,862 and 3,088 of 105,340 assessments, EES 2025."""
IN_REPLACEMENT_TIME = 0.55
"""Plans made within the 14 or 11 weeks of regulations 42, 44 and 45. Larkmoor's."""

# ── plans in force ────────────────────────────────────────────────────────────────────────────────────
PLANS_BEFORE = 3_150
"""In force on 1 September 2020 and older than the request records."""
TRANSFERS_IN_A_YEAR = {2020: 90, 2021: 100, 2022: 115, 2023: 130, 2024: 145, 2025: 155, 2026: 160}
"""About 2% of plans a year: 13,953 of 44,862 plans that ceased in England ceased by transfer, EES 2025."""
CEASE_A_YEAR = {"5": 0.0230, "2": 0.0064, "7": 0.0015, "8": 0.0008, "9": 0.0012}
"""Reasons that can come at any age, as shares of England's plans, EES 2025."""
LEAVING_AGE = {
    16: 0.02,
    17: 0.04,
    18: 0.19,
    19: 0.28,
    20: 0.31,
    21: 0.33,
    22: 0.36,
    23: 0.45,
    24: 0.75,
    25: 1.0,
}
"""Chance of leaving in the summer after this age: ceased plans and caseload by age, EES 2025."""
LEAVING_REASON = {"6": 0.665, "4": 0.165, "3": 0.105, "2": 0.045, "9": 0.02}

# ── reviews ───────────────────────────────────────────────────────────────────────────────────────────
REVIEW_DAYS, LATER_REVIEW_DAYS, REVIEW_SPREAD = 302, 20, 22
"""Days to the first meeting, more between later ones, and a spread with a long tail. Larkmoor's."""
REVIEW_HELD, REVIEW_NEGLECTED, REVIEW_HELD_IF_NEGLECTED, NEVER_REVIEWED = 0.92, 0.12, 0.42, 0.008
"""Chance of a meeting each year, for most plans and for those that are neglected; the first year's is likelier."""
FIRST_DECISION_RECORDED, DECISION_RECORDED, IN_FOUR_WEEKS = 0.96, 0.815, 0.444
"""England: 453,761 meetings of 524,654 expected; 154,924 of 348,759 dated decisions in 4 weeks, EES 2025.
So about a quarter of meetings there have no decision; a first review's is seldom forgotten."""
SLOW_ARE_STILL_OPEN = 0.035
REVIEW_OUTCOMES = {"A": 0.612, "M": 0.376, "C": 0.012}
"""England: amend 219,538, maintain 135,264, cease 4,087, EES 2025."""

AMENDMENT_NOTICE_RECORDED = 0.9
AMENDED_IN_EIGHT_WEEKS, AMENDED_LATE_DAYS = 0.65, 70
"""Larkmoor's, of decisions to amend; what is late is late by so many days on average."""
NEVER_AMENDED = {1: 120, 2: 45, 3: 20}
"""Larkmoor's: plans that a review decided to amend so many years ago (or more, the last), with nothing since: the
kind of delay that R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin) was about."""

# ── phase transfers ───────────────────────────────────────────────────────────────────────────────────
PHASE_TRANSFER_ENTERED = ((0, 8, 16, 24), (0.90, 0.86, 0.56, 0.5))
"""Larkmoor's: weeks until the day, and the share of moves whose day is entered by then."""
PHASE_TRANSFER_VERY_EARLY, PHASE_TRANSFER_IN_TIME, PHASE_TRANSFER_NEVER = 0.07, 0.70, 0.035
"""Larkmoor's, of moves entered: final more than three months ahead, final in time, never final."""

# ── needs, sex, ethnicity ─────────────────────────────────────────────────────────────────────────────
NEEDS = ("ASD", "SEMH", "SLCN", "MLD", "SPLD", "SLD", "PD", "HI", "VI", "PMLD", "MSI", "OTH", "DS")
NEEDS_BY_AGE = {
    4: (30.5, 2.4, 48.9, 4.2, 0.7, 2.5, 4.8, 1.4, 0.8, 2.3, 0.4, 0.7, 0.4),
    6: (34.5, 7.3, 42.0, 4.2, 0.6, 2.4, 3.6, 1.2, 0.6, 1.4, 0.3, 0.7, 0.4),
    9: (34.3, 15.8, 28.5, 7.8, 1.4, 3.2, 3.8, 1.3, 0.8, 1.3, 0.3, 0.9, 0.4),
    11: (34.0, 20.7, 19.0, 11.4, 3.0, 3.5, 3.5, 1.3, 0.8, 1.2, 0.3, 0.9, 0.4),
    15: (32.6, 26.7, 13.5, 12.0, 2.9, 4.0, 3.5, 1.3, 0.8, 1.1, 0.2, 0.8, 0.4),
    18: (32.0, 28.0, 11.0, 12.0, 2.5, 4.8, 4.2, 1.5, 0.9, 1.3, 0.2, 0.7, 0.4),
    25: (31.6, 19.0, 12.0, 15.5, 2.4, 7.2, 5.2, 1.8, 1.0, 1.7, 0.3, 0.6, 0.4),
}
"""Per cent, up to this age. All plans by age, January 2025, EES 2025, with autism a little above England
and Down syndrome taken out of "other", into which DfE folds it."""
MALE = 0.706
"""451,239 of 638,745 plans, EES 2025."""
ETHNICITY = {
    "WBRI": 66.0, "WOTH": 4.3, "BAFR": 3.2, "APKN": 3.3, "MOTH": 2.4, "MWBC": 1.9, "AIND": 1.7, "OOTH": 1.7,
    "AOTH": 1.6, "ABAN": 1.4, "BCRB": 1.2, "MWAS": 1.2, "BOTH": 1.1, "MWBA": 0.9, "WROM": 0.4, "CHNE": 0.3,
    "WIRI": 0.25, "WIRT": 0.15, "REFU": 2.2, "NOBT": 4.8,
}  # fmt: skip
"""Per cent of plans, January 2025, EES 2025; "unclassified" is split in two."""


def at(anchors: Mapping[str, float], days: np.ndarray) -> np.ndarray:
    """A rate or level on each day, straight lines between the months named (and EXTRACT well inside)."""
    months = np.array([np.datetime64(month, "D") for month in anchors])
    return np.interp(days.astype(np.int64), months.astype(np.int64), np.fromiter(anchors.values(), float))


def pick(rng: np.random.Generator, chances: dict, size: int) -> np.ndarray:
    """A key for each row, drawn by its weight."""
    weights = np.fromiter(chances.values(), float)
    return rng.choice(np.array(list(chances)), size=size, p=weights / weights.sum())


HORIZON = EXTRACT + 420
"""How far lives are followed past the extract, so that a case open that day has a future."""

"""Cases drawn at random: blanks, dates in the wrong order, orders, withdrawals, and whole lives of plans."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import DATES as EVERY_DATE

AS_AT = date(2025, 12, 10)
"""Inside the year that is counted: what is due in the rest of it is not counted yet."""


EARLIER = date(2025, 3, 14)
"""A day in the middle of the drawn cases, for what was known then."""


DATES = (
    "request_outcome_date", "assessment_outcome_date", "start_date", "draft_date", "tribunal_order_date", "cease_date",
)  # fmt: skip


LATER_LIFE = ("transfer_date", "review_meeting", "review_draft", "last_review", "phase_transfer_final_date")


few = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def one_case(random: Random) -> dict:
    """A request and what became of it, its days up to a year and a half later, or before it by mistake."""
    begun = date(2024, 1, 1) + timedelta(days=random.randrange(720))
    flag = (None, None, False, True)
    return {
        "received_date": random.choice([begun, begun, begun, None]),
        **{name: after(begun, random) for name in DATES},
        "request_outcome": random.choice(["Y", "Y", "Y", "N", "A", "W", "H", None]),
        "assessment_outcome": random.choice(["Y", "Y", "Y", "N", "A", "W", "H", None]),
        "replacement_duty": random.choice([None, None, "assess", "make_plan", "amend"]),
        **{name: random.choice(flag) for name in ("exception_applies", "request_mediation", "assessment_tribunal")},
        "exported": random.choice([None, None, None, "301"]),
        "locality": random.choice([None, "North", "South", "West"]),
        "school": random.choice([None, "Example School"]),
        "sex": random.choice([None, "F", "M"]),
        "primary_need": random.choice([None, "ASD", "SEMH", "SLCN"]),
        "age_at_request": random.choice([None, *range(26)]),
    }


def whole_life(random: Random) -> dict:
    """The same with what comes after the plan: a move, reviews, a change of phase."""
    begun = date(2024, 1, 1) + timedelta(days=random.randrange(720))
    return {
        **one_case(random),
        **{name: after(begun, random) for name in LATER_LIFE},
        "transfer_la": random.choice([None, None, None, "302"]),
        "review_outcome": random.choice([None, "A", "C", "M"]),
        "phase_transfer_due_date": random.choice([None, None, date(2025, 2, 15), date(2025, 3, 31)]),
    }


def after(begun: date, random: Random) -> date | None:
    return random.choice([None, begun + timedelta(days=random.randrange(-40, 550))])


def drawn(kind: Callable[[Random], dict]) -> st.SearchStrategy[list[dict]]:
    """Up to sixty cases from a seed: many times quicker than cases drawn value by value."""
    seeds, sizes = st.integers(0, 2**32), st.integers(1, 60)
    return st.builds(lambda seed, size: [kind(rng) for rng in [Random(seed)] for _ in range(size)], seeds, sizes)


requests, populations = drawn(one_case), drawn(whole_life)


def tables_of(cases: list[dict], as_at: date = AS_AT) -> CaseTables:
    frame = pd.DataFrame(cases)
    for name in (name for name in frame.columns if name in EVERY_DATE):
        frame[name] = pd.to_datetime(frame[name])
    return CaseTables.build(frame, as_at=as_at)


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(one.reset_index(drop=True), other.reset_index(drop=True))

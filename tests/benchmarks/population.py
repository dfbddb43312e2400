"""Made-up cases in any number, the same for every run: plausible enough that every branch of the counting is used."""

from datetime import date

import numpy as np
import pandas as pd

from metrics.base.code_list import CodeList
from metrics.cases.case_tables import CaseTables
from metrics.cases.code_lists import CEASE_REASON, REQUEST_SOURCE, SEN_TYPE, SEX
from metrics.plans.stages import ADVISERS

FIRST, LAST = date(2020, 1, 1), date(2025, 12, 31)
"""Six years, hence 72 months; the last day is also the day the data are true on."""
LOCALITIES = 153
"""As many as there are councils in England: the whole country in one table."""
SEED = 20


def cases(count: int, *, localities: int = LOCALITIES) -> pd.DataFrame:
    """Bare cases as an extract gives them: most with a plan, some refused, some waiting, blanks here and there."""
    rng = np.random.default_rng(SEED)
    received = _days(rng.integers(0, (LAST - FIRST).days, count))
    decided = received + rng.integers(10, 70, count)
    assessed = decided + rng.integers(50, 200, count)
    agreed = rng.random(count) < 0.75
    planned = agreed & (rng.random(count) < 0.93)
    known = {
        "received_date": np.where(rng.random(count) < 0.01, np.datetime64("NaT"), received),
        "request_outcome_date": _where(decided, decided <= _last()),
        "assessment_outcome_date": _where(assessed, agreed & (assessed <= _last())),
        "start_date": _where(assessed, planned & (assessed <= _last())),
    }
    request = np.where(decided > _last(), "A", np.where(agreed, "Y", "N"))
    outcome = np.where(assessed > _last(), "A", np.where(planned, "Y", "N")).astype("object")
    outcome[~agreed | (decided > _last())] = None
    return pd.DataFrame(
        {
            **{name: days.astype("datetime64[s]") for name, days in known.items()},
            "request_outcome": request,
            "assessment_outcome": outcome,
            "locality": _names("Area", rng.integers(0, localities, count), blank=rng.random(count) < 0.005),
            "primary_need": np.array(SEN_TYPE.values())[rng.integers(0, len(SEN_TYPE.values()), count)],
            **_flags(rng, count),
            "age_at_request": pd.array(rng.integers(0, 25, count), dtype="Int32"),
        }
    )


def whole_lives(count: int, *, older_plans: int = 0, localities: int = LOCALITIES) -> pd.DataFrame:
    """So many requests with all that the pages ask about: people, advice, drafts, orders, reviews, moves, endings.

    ``older_plans`` come on top: plans from before the records began, and plans made by other councils.
    """
    requests = cases(count, localities=localities)
    if older_plans:
        requests = pd.concat([requests, _older_plans(older_plans, localities)], ignore_index=True)
        requests["locality"] = requests["locality"].astype("category").cat.as_ordered()
    rng = np.random.default_rng(SEED + 1)
    return requests.assign(
        **_people(rng, len(requests)), **_on_the_way(rng, requests), **_after_the_plan(rng, requests)
    )


def _older_plans(count: int, localities: int) -> pd.DataFrame:
    """One in ten came from another council during the six years; of the others only the plan itself is on record."""
    rng = np.random.default_rng(SEED + 2)
    moved = rng.random(count) < 0.1
    came = _days(rng.integers(0, (LAST - FIRST).days, count))
    return pd.DataFrame(
        {
            "request_outcome": np.repeat("H", count),
            "start_date": (_days(rng.integers(-3000, 0, count))).astype("datetime64[s]"),
            "transfer_la": pd.Series(np.where(moved, "999", None), dtype="object"),
            "transfer_date": _where(came, moved).astype("datetime64[s]"),
            "locality": _names("Area", rng.integers(0, localities, count), blank=np.zeros(count, dtype=bool)),
            "primary_need": np.array(SEN_TYPE.values())[rng.integers(0, len(SEN_TYPE.values()), count)],
            "age_at_request": pd.array(rng.integers(0, 16, count), dtype="Int32"),
        }
    )


def _people(rng: np.random.Generator, count: int) -> dict[str, object]:
    """Keys, of which one in ten is of somebody who asked before, and the ways to split."""
    number = np.arange(count)
    again = np.where(rng.random(count) < 0.1, rng.integers(0, count, count), number)
    blank = rng.random(count) < 0.02
    return {
        "case_key": pd.Series(number).astype("str"),
        "case_reference": pd.Series(number).astype("str"),
        "person_key": pd.Series(again).astype("str"),
        "team": _names("Team", rng.integers(0, 12, count), blank=blank),
        "school": _names("School", rng.integers(0, 120, count), blank=blank),
        "school_phase": _names("Phase", rng.integers(0, 4, count), blank=blank),
        "request_source": _codes(rng, REQUEST_SOURCE, count),
        "sex": _codes(rng, SEX, count),
    }


def _on_the_way(rng: np.random.Generator, requests: pd.DataFrame) -> dict[str, object]:
    """Advice and a draft between the decision and the plan; an order for one in fifty."""
    count, decided = len(requests), requests["request_outcome_date"].to_numpy("datetime64[D]")
    agreed = (requests["request_outcome"] == "Y").to_numpy()
    made: dict[str, object] = {}
    for adviser in ADVISERS:
        asked = decided + rng.integers(0, 10, count)
        made[f"{adviser}_advice_asked"] = _happened(asked, agreed)
        made[f"{adviser}_advice_received"] = _happened(asked + rng.integers(10, 70, count), agreed)
    planned = requests["start_date"].notna().to_numpy() & agreed
    drafted = requests["start_date"].to_numpy("datetime64[D]") - rng.integers(10, 30, count)
    refused = (requests["request_outcome"] == "N").to_numpy() & (rng.random(count) < 0.08)
    made["draft_date"] = _happened(drafted, planned)
    made["tribunal_order_date"] = _happened(decided + rng.integers(100, 300, count), refused)
    return made


def _after_the_plan(rng: np.random.Generator, requests: pd.DataFrame) -> dict[str, object]:
    """Plans end at random; those that go on are reviewed about yearly, and one review in three changes the plan."""
    count, started = len(requests), requests["start_date"].to_numpy("datetime64[D]")
    planned = requests["start_date"].notna().to_numpy()
    ceased = started + rng.integers(100, 9000, count)
    over = planned & (ceased <= _last())
    years = np.maximum((np.minimum(ceased, _last()) - started).astype("int64") // 365, 0)
    met = started + 365 * years - rng.integers(0, 120, count)
    reviewed = planned & (years > 0)
    decided = met + rng.integers(7, 60, count)
    known = reviewed & (decided <= _last())
    amend = known & (rng.random(count) < 0.33)
    due = np.datetime64("2025-02-15") + 365 * rng.integers(0, 2, count)
    moves = planned & ~over & (rng.random(count) < 0.15)
    outcome = np.where(known, np.where(amend, "A", "M"), None)
    return {
        "cease_date": _happened(ceased, over),
        "cease_reason": _codes(rng, CEASE_REASON, count).where(over),
        "review_meeting": _happened(met, reviewed),
        "last_review": _happened(decided, reviewed),
        "review_outcome": pd.Series(outcome, dtype="object"),
        "review_draft": _happened(decided + 5, amend),
        "amended_plan_date": _happened(met + rng.integers(50, 200, count), amend),
        "phase_transfer_due_date": _where(due, moves).astype("datetime64[s]"),
        "phase_transfer_final_date": _happened(due + rng.integers(-60, 40, count), moves),
    }


def _happened(days: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """The days of what did happen, as far as it is known on the last day."""
    return _where(days, kept & (days <= _last())).astype("datetime64[s]")


def _codes(rng: np.random.Generator, codes: CodeList, count: int) -> pd.Series:
    values = np.array(list(codes.values()))
    return pd.Series(values[rng.integers(0, len(values), count)]).astype("category")


def tables(count: int) -> CaseTables:
    """The same, ready to be counted."""
    return CaseTables.build(cases(count), as_at=LAST)


def _flags(rng: np.random.Generator, count: int) -> dict[str, pd.Series]:
    shares = {
        "exception_applies": 0.08,
        "request_mediation": 0.02,
        "request_tribunal": 0.02,
        "assessment_tribunal": 0.02,
    }
    made = {}
    for name, share in shares.items():
        values = pd.Series(rng.random(count) < share, dtype="boolean")
        made[name] = values.mask(rng.random(count) < 0.05)
    return made


def _names(word: str, codes: np.ndarray, *, blank: np.ndarray) -> pd.Series:
    names = [f"{word} {number:03d}" for number in range(1, int(codes.max()) + 2)]
    return pd.Series(pd.Categorical.from_codes(np.where(blank, -1, codes), categories=names, ordered=True))


def _days(offsets: np.ndarray) -> np.ndarray:
    return np.datetime64(FIRST, "D") + offsets


def _last() -> np.datetime64:
    return np.datetime64(LAST, "D")


def _where(days: np.ndarray, kept: np.ndarray) -> np.ndarray:
    return np.where(kept, days, np.datetime64("NaT"))

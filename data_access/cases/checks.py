"""What does not fit together across the columns of a case: dates out of order, outcomes without dates.

Each rule says which measures the case is left out of. No rule changes a value.
"""

from collections.abc import Callable, Collection
from datetime import date

import numpy as np
import pandas as pd

from data_access.cases import check_findings as say
from data_access.cases.counted_twice import about_twice
from data_access.cases.implied import with_claimed_exceptions, with_implied_outcomes
from data_access.cases.not_understood import understood
from data_access.findings import Finding, FindingKind, Read, Source
from metrics.cases.columns import COLUMNS, EVENT_DATES, typed
from metrics.cases.moves import arrived_in_assessment
from metrics.law.statutory import OLDEST_AT_REQUEST

LONG_WAIT_DAYS = 730
"""Two years. Longer waits exist, but are rarer than a wrong year."""
Rule = Callable[[pd.DataFrame], pd.Series]
"""Typed cases, and beside their columns ``is_historical`` and ``has_arrived``, to a mask of those that break it."""


def checked(cases: pd.DataFrame, file: str, day: date) -> Read[pd.DataFrame]:
    """Typed cases with outcomes that follow from what came after; what is wrong with those that are understood."""
    recorded = [str(name) for name in cases.columns if not pd.isna(cases[name].array).all()]
    filled, implied = with_implied_outcomes(cases, file).then(with_claimed_exceptions, file)
    made = typed(filled)
    clear = understood(made)
    told = run_checks(made if clear.all() else made[clear], extracted_on=day, file=file, recorded=recorded)
    return Read(made, (*about_twice(made, file), *implied, *told))


def run_checks(cases: pd.DataFrame, *, extracted_on: date, file: str, recorded: Collection[str]) -> list[Finding]:
    """Findings about typed cases (all columns present, as ``metrics.cases.columns.typed`` makes them).

    ``recorded`` are the columns that hold anything in the file itself, before outcomes were worked out.
    """
    cases = cases.assign(is_historical=_historical(cases), has_arrived=arrived_in_assessment(cases))
    broken = [(kind, name, rule(cases).fillna(False).astype(bool)) for kind, name, rule in CHECKS]
    late = np.datetime64(extracted_on)
    return [
        *(found for kind, name, rows in broken for found in _about(cases, rows, kind, name, file)),
        *(
            found
            for name in EVENT_DATES
            for found in _about(
                cases, cases[name].to_numpy() > late, say.FUTURE, name, file, day=f"{extracted_on:%d %B %Y}"
            )
        ),
        *_absent_columns(recorded, file),
    ]


def _about(
    cases: pd.DataFrame, broken: pd.Series | np.ndarray, kind: FindingKind, column: str, file: str, **words: object
) -> tuple[Finding, ...]:
    return kind.by_sheet(cases[broken], file, column=COLUMNS[column].title, **words) if broken.any() else ()


def _historical(cases: pd.DataFrame) -> pd.Series:
    return (cases["request_outcome"] == "H") | (cases["assessment_outcome"] == "H") | cases["transfer_la"].notna()


def _no_request_date(cases: pd.DataFrame) -> pd.Series:
    return cases["received_date"].isna() & ~cases["is_historical"]


def _before(later: str, earlier: str) -> Rule:
    def broken(cases: pd.DataFrame) -> pd.Series:
        return (cases[later] < cases[earlier]) & ~cases["is_historical"]

    return broken


def _decided_without_date(cases: pd.DataFrame) -> pd.Series:
    return (
        cases["request_outcome"].isin(("Y", "N", "W")) & cases["request_outcome_date"].isna() & ~cases["is_historical"]
    )


def _assessed_without_date(cases: pd.DataFrame) -> pd.Series:
    undated = cases["assessment_outcome_date"].isna() & cases["start_date"].isna()
    return cases["assessment_outcome"].isin(("Y", "N", "W")) & undated & ~cases["is_historical"]


def _date_without_outcome(cases: pd.DataFrame) -> pd.Series:
    return cases["request_outcome"].isna() & cases["request_outcome_date"].notna()


def _waiting_with_date(cases: pd.DataFrame) -> pd.Series:
    return (cases["request_outcome"] == "A") & cases["request_outcome_date"].notna()


def _dates_differ(cases: pd.DataFrame) -> pd.Series:
    both = cases["start_date"].notna() & (cases["assessment_outcome"] == "Y") & ~cases["is_historical"]
    return both & (cases["start_date"] != cases["assessment_outcome_date"]) & cases["assessment_outcome_date"].notna()


def _agreed_without_start(cases: pd.DataFrame) -> pd.Series:
    agreed = (cases["assessment_outcome"] == "Y") & cases["assessment_outcome_date"].notna() & ~cases["is_historical"]
    return agreed & cases["start_date"].isna() & cases["start_date"].notna().any()


def _exception_without_ground(cases: pd.DataFrame) -> pd.Series:
    return cases["exception_applies"].fillna(False).astype(bool) & cases["exception_ground"].isna()


def _ground_without_exception(cases: pd.DataFrame) -> pd.Series:
    return cases["exception_ground"].notna() & ~cases["exception_applies"].fillna(False).astype(bool)


def _plan_after_refusal(cases: pd.DataFrame) -> pd.Series:
    ordered = cases[["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]].notna().any(axis=1)
    refused = (cases["request_outcome"] == "N") | (cases["assessment_outcome"] == "N")
    return refused & cases["start_date"].notna() & ~ordered


def _long_wait(cases: pd.DataFrame) -> pd.Series:
    return (cases["start_date"] - cases["received_date"]).dt.days > LONG_WAIT_DAYS


def _long_decision(cases: pd.DataFrame) -> pd.Series:
    return (cases["request_outcome_date"] - cases["received_date"]).dt.days > LONG_WAIT_DAYS


def _draft_cut_short(cases: pd.DataFrame) -> pd.Series:
    return cases["start_date"] < cases["draft_date"]


def _too_old(cases: pd.DataFrame) -> pd.Series:
    return cases["age_at_request"] > OLDEST_AT_REQUEST


def _without_plan(cases: pd.DataFrame) -> pd.Series:
    return cases["start_date"].isna() & ~(cases["assessment_outcome"] == "Y").fillna(False).astype(bool)


def _moved_out_undated(cases: pd.DataFrame) -> pd.Series:
    return cases["exported"].notna() & cases["exported_date"].isna() & _without_plan(cases)


def _moved_in(cases: pd.DataFrame) -> pd.Series:
    return cases["has_arrived"] & cases["transfer_date"].notna()


def _moved_in_undated(cases: pd.DataFrame) -> pd.Series:
    return cases["has_arrived"] & cases["transfer_date"].isna()


def _plan_moved_in_undated(cases: pd.DataFrame) -> pd.Series:
    older = (cases["request_outcome"] == "H") | (cases["assessment_outcome"] == "H")
    return cases["transfer_la"].notna() & cases["transfer_date"].isna() & ~_without_plan(cases) & ~older


def _plan_moved_in_without_start(cases: pd.DataFrame) -> pd.Series:
    moved = cases["transfer_la"].notna() & cases["transfer_date"].notna() & ~cases["has_arrived"]
    return moved & cases["start_date"].isna()


CHECKS: tuple[tuple[FindingKind, str, Rule], ...] = (
    (say.NO_REQUEST_DATE, "received_date", _no_request_date),
    (say.DECISION_FIRST, "request_outcome_date", _before("request_outcome_date", "received_date")),
    (say.OUTCOME_FIRST, "assessment_outcome_date", _before("assessment_outcome_date", "received_date")),
    (say.PLAN_FIRST, "start_date", _before("start_date", "received_date")),
    (say.OUTCOME_ORDER, "assessment_outcome_date", _before("assessment_outcome_date", "request_outcome_date")),
    (say.CEASED_FIRST, "cease_date", _before("cease_date", "start_date")),
    (say.DECISION_UNDATED, "request_outcome_date", _decided_without_date),
    (say.OUTCOME_UNDATED, "assessment_outcome_date", _assessed_without_date),
    (say.DATE_ONLY, "request_outcome", _date_without_outcome),
    (say.AWAITING_DATED, "request_outcome", _waiting_with_date),
    (say.DATES_DIFFER, "start_date", _dates_differ),
    (say.AGREED_NO_START, "start_date", _agreed_without_start),
    (say.EXCEPTION_NO_GROUND, "exception_applies", _exception_without_ground),
    (say.GROUND_NO_EXCEPTION, "exception_ground", _ground_without_exception),
    (say.PLAN_AFTER_REFUSAL, "start_date", _plan_after_refusal),
    (say.LONG_WAIT, "start_date", _long_wait),
    (say.LONG_DECISION, "request_outcome_date", _long_decision),
    (say.DRAFT_AFTER_FINAL, "draft_date", _draft_cut_short),
    (say.AGE, "age_at_request", _too_old),
    (say.MOVED_OUT_FIRST, "exported_date", _before("exported_date", "received_date")),
    (say.MOVED_OUT_UNDATED, "exported_date", _moved_out_undated),
    (say.MOVED_IN, "transfer_date", _moved_in),
    (say.MOVED_IN_UNDATED, "transfer_date", _moved_in_undated),
    (say.PLAN_MOVED_IN_UNDATED, "transfer_date", _plan_moved_in_undated),
    (say.PLAN_MOVED_IN_NO_START, "start_date", _plan_moved_in_without_start),
)
"""What is said, about which column, and of which cases."""


def _absent_columns(recorded: Collection[str], file: str) -> list[Finding]:
    """Columns that pages can do more with, when the file has nothing in them at all."""
    wanted = {
        "received_date": "No clock can be measured",
        "request_outcome": "Requests that were refused or withdrawn cannot be told from open ones and count as waiting",
        "request_outcome_date": "The 6-week measure cannot be shown",
        "locality": "Figures cannot be split by locality",
        "case_reference": "Cases cannot be found again in the council's system",
    }
    vital = ("received_date", "request_outcome")
    return [
        (say.COLUMN_ABSENT if name in vital else say.COLUMN_ABSENT_TOO).on(
            Source(file), column=COLUMNS[name].title_in_sentence, lost=words
        )
        for name, words in wanted.items()
        if name not in recorded
    ]

"""The whole simulation: every case from request to the end of its plan, and what was known of it on a day."""

from functools import cache

import numpy as np
import pandas as pd

from sample_data.larkmoor import advice, appeals, assessments, demand, people, plans, rates, reviews
from sample_data.larkmoor.council import EXTRACT, FIRST_DAY, PHASES, SETTINGS, stream
from sample_data.larkmoor.days import NEVER, office_after

_DATES = (
    "received_date",
    "request_outcome_date",
    "assessment_outcome_date",
    "draft_date",
    "start_date",
    "cease_date",
    "tribunal_order_date",
    "mediation_agreement_date",
    "unopposed_date",
    "transfer_date",
    "assess_from",
    "exception_from",
    "request_mediation_from",
    "request_tribunal_from",
    "assessment_mediation_from",
    "assessment_tribunal_from",
    "other_mediation_from",
    "other_tribunal_from",
    *advice.COLUMNS,
)
_WORDS = (
    "request_source",
    "exported",
    "assessment_outcome",
    "transfer_la",
    "exception_ground",
    "cease_reason",
)
FLAGS = (
    "request_mediation",
    "request_tribunal",
    "assessment_mediation",
    "assessment_tribunal",
    "other_mediation",
    "other_tribunal",
)


@cache
def _whole_lives() -> pd.DataFrame:
    made = demand.requests()
    people.identify(made)
    assessments.assess(made)
    second = appeals.dispute(made)
    made = pd.concat([made, second], ignore_index=True)
    appeals.exceptions(made)
    advice.gather(made)
    lives = _together(made)
    people.describe(lives)
    plans.cease(lives)
    return _numbered(_on_the_books(lives))


@cache
def _review_chain() -> reviews.Chain:
    return reviews.chain(_whole_lives())


def _together(made: pd.DataFrame) -> pd.DataFrame:
    """Requests, plans from before and plans from elsewhere, with every column filled one way."""
    earlier = pd.concat([plans.older_plans(), plans.transfers_in()], ignore_index=True)
    earlier["person"] = made["person"].max() + 1 + np.arange(len(earlier))
    lives = pd.concat([made, earlier], ignore_index=True)
    for column in _DATES:
        lives[column] = lives[column].astype("datetime64[s]") if column in lives else NEVER
    for column in _WORDS:
        lives[column] = lives[column].fillna("") if column in lives else ""
    return _start_after_outcome(lives)


def _start_after_outcome(lives: pd.DataFrame) -> pd.DataFrame:
    """In 1.5% of plans the recorded start is later than the decision: an amended plan's date."""
    rng = stream("start dates")
    moved = (lives["assessment_outcome"] == "Y").to_numpy() & (rng.random(len(lives)) < 0.015)
    start = lives["start_date"].to_numpy("datetime64[D]")
    lives["start_date"] = np.where(moved, office_after(start + rng.integers(5, 75, len(lives))), start)
    return lives


def _on_the_books(lives: pd.DataFrame) -> pd.DataFrame:
    """Cases still open on the first day or begun since; of the older plans, as many as were in force then."""
    older = (lives["assessment_outcome"] == "H") & (lives["transfer_la"] == "")
    live_then = np.flatnonzero(older.to_numpy() & plans.in_force(lives, FIRST_DAY))
    kept = stream("older plans kept").choice(live_then, rates.PLANS_BEFORE, replace=False)
    still_open = lives["start_date"].fillna(lives["assessment_outcome_date"]).fillna(lives["request_outcome_date"])
    current = ~older & (
        (lives["received_date"] >= FIRST_DAY) | (still_open >= FIRST_DAY) | lives["transfer_date"].notna()
    )
    wanted = current.to_numpy().copy()
    wanted[kept] = True
    return lives[wanted]


def _numbered(lives: pd.DataFrame) -> pd.DataFrame:
    """In order of arrival, with case references by year."""
    known = lives["transfer_date"].fillna(lives["received_date"]).fillna(lives["start_date"])
    lives = lives.assign(known_from=known).sort_values(["known_from", "person"], kind="stable", ignore_index=True)
    year = lives["known_from"].dt.year
    serial = lives.groupby(year).cumcount() + 1
    lives["case_reference"] = [f"LK-{y}-{n:05d}" for y, n in zip(year, serial, strict=True)]
    return lives


def known_by(as_at: np.datetime64 = EXTRACT) -> pd.DataFrame:
    """The council's register as it stood on a day: what had not happened yet is blank or awaited."""
    lives = _whole_lives()
    # lives stand in order of arrival, so what is known on a day is the first so many rows, and random
    # numbers drawn row by row are the same for a row whatever the day
    cases = lives[(lives["known_from"] <= as_at).to_numpy()].copy()
    for column in _DATES:
        cases[column] = cases[column].where(cases[column] <= as_at)
    _undecide(cases)
    for flag in FLAGS:
        asked = cases["request_outcome" if flag.startswith("request") else "assessment_outcome"].isin(("Y", "N"))
        on = cases[f"{flag}_from"].notna()
        cases[flag] = np.select([on, asked & (cases["request_outcome_date"].notna())], [1.0, 0.0], np.nan)
    claimed, ended = cases["exception_from"].notna(), cases["assessment_outcome"].isin(("Y", "N"))
    cases["exception_applies"] = np.select([claimed, ended], [1.0, 0.0], np.nan)
    cases.loc[cases["exception_from"].isna(), "exception_ground"] = ""
    cases.loc[cases["cease_date"].isna(), "cease_reason"] = ""
    live = plans.in_force(cases, as_at)
    reviews.review(cases, live, as_at, _review_chain())
    reviews.phase_transfers(cases, live, as_at)
    _at_school(cases, as_at)
    return cases


def _undecide(cases: pd.DataFrame) -> None:
    """Outcomes whose day has not come: awaited where the stage is open, blank where it is not reached."""
    undecided = cases["request_outcome_date"].isna() & (cases["request_outcome"] != "H")
    cases.loc[undecided, "request_outcome"] = "A"
    ended = cases["assessment_outcome_date"].notna() | (cases["assessment_outcome"] == "H")
    under_way = ~ended & ((cases["request_outcome"] == "Y") | cases["assess_from"].notna())
    cases.loc[~ended, "assessment_outcome"] = ""
    cases.loc[under_way, "assessment_outcome"] = "A"
    cases.loc[undecided | (under_way & cases["exported"].ne("")), "exported"] = ""


def _at_school(cases: pd.DataFrame, as_at: np.datetime64) -> None:
    """Adds phase, year group and setting on the day the case was last kept up; 8% have neither recorded."""
    day = people.known_on(cases, as_at)
    dates = pd.DatetimeIndex(day)
    autumn = dates.year.to_numpy() - (dates.month.to_numpy() < 9)
    born = pd.DatetimeIndex(cases["birth_date"])
    year = autumn - born.year.to_numpy() - 5 - (born.month.to_numpy() > 8)
    phase = np.select([year < 0, year < 7, year < 12], [0, 1, 2], 3)
    rng = stream("school records")
    drawn = rng.random(len(cases))
    setting = cases[[f"setting_{n}" for n in range(4)]].to_numpy()[np.arange(len(cases)), phase]
    cases["phase"], cases["setting"] = phase, setting
    cases["school"] = np.where(drawn > 0.03, np.array([s.name for s in SETTINGS])[setting], "")
    blank = drawn < 0.08
    cases["school_phase"] = np.where(blank, "", np.array(PHASES)[phase])
    cases["year_group"] = np.where(blank | (year < -2) | (year > 14), np.nan, year)

"""Annual reviews and phase transfers of the plans in force on a day."""

import numpy as np
import pandas as pd

from metrics.statutory import phase_transfer_day
from sample_data import rates
from sample_data.council import stream
from sample_data.days import NEVER, office, office_after, where, whole
from sample_data.people import ages_on
from sample_data.rates import pick

_YEARS = 14


Chain = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Meetings, decisions and outcomes: a row for each case, a column for each year of its plan."""


def review(lives: pd.DataFrame, live: np.ndarray, as_at: np.datetime64, chain_of_all: Chain) -> None:
    """Adds the last review as known on a day: meeting, outcome, draft, decision.

    The chain behind is the same whatever the day, so that a return and a later extract agree about the past.
    """
    meetings, decisions, outcomes = (part[: len(lives)] for part in chain_of_all)
    held = ~np.isnat(meetings) & (meetings <= as_at) & live[:, None]
    last = np.where(held.any(axis=1), _YEARS - 1 - held[:, ::-1].argmax(axis=1), -1)
    rows = np.arange(len(lives))
    meeting = where(last >= 0, meetings[rows, last])
    decision = where(last >= 0, decisions[rows, last])
    decision = where(decision <= as_at, decision)
    lives["review_meeting"], lives["last_review"] = meeting, decision
    lives["review_outcome"] = np.where(np.isnat(decision), "", outcomes[rows, last])
    amended = lives["review_outcome"].to_numpy() == "A"
    lives["review_draft"] = where(amended & (stream("review drafts").random(len(lives)) < 0.9), decision)


def chain(lives: pd.DataFrame) -> Chain:
    """Meetings about once a year from the plan on, some missed; decisions, 44% within four weeks."""
    rng = stream("reviews")
    shape = (len(lives), _YEARS)
    start = lives["start_date"].to_numpy("datetime64[D]")
    gaps = 345 + whole(rng.gamma(1.1, 26, shape))
    meetings = office(np.where(np.isnat(start)[:, None], NEVER, start[:, None] + np.cumsum(gaps, axis=1)).ravel())
    meetings = meetings.reshape(shape)
    here = lives["transfer_date"].to_numpy("datetime64[D]")[:, None]
    never = rng.random((len(lives), 1)) < 0.06
    held = ~never & (rng.random(shape) < rates.REVIEW_HELD) & ~(meetings < here)
    meetings = np.where(held, meetings, NEVER)
    # a little under England's share: slow decisions are more often still to come on the day one looks
    prompt = rng.random(shape) < rates.IN_FOUR_WEEKS - 0.04
    days = np.where(prompt, 28 - whole(rng.beta(0.9, 2, shape) * 27), 29 + whole(rng.gamma(1.2, 45, shape)))
    decisions = office_after((meetings + days).ravel()).reshape(shape)
    decisions = np.where(prompt, np.maximum(office((meetings + days).ravel()).reshape(shape), meetings), decisions)
    decisions = np.where(rng.random(shape) < rates.DECISION_RECORDED, decisions, NEVER)
    outcomes = pick(rng, rates.REVIEW_OUTCOMES, shape[0] * shape[1]).reshape(shape)
    return meetings, decisions, outcomes


def phase_transfers(lives: pd.DataFrame, live: np.ndarray, as_at: np.datetime64) -> None:
    """Adds the due and final dates of a move between phases in the calendar year of ``as_at`` or the next.

    Regulation 18: by 15 February of the year of the move, by 31 March for a move to post-16.
    Last year's moves stay on the record of those who have no new one.
    """
    rng = stream("phase transfers")
    autumn = int(str(as_at)[:4]) + (str(as_at)[5:7] >= "09")
    asked, drawn = rng.random((len(lives), 2)).T
    early, late = whole(drawn * 75), whole(-40 * np.log(1 - drawn))
    due = np.full(len(lives), NEVER)
    for year in (autumn, autumn - 1):
        age = ages_on(lives, np.full(len(lives), np.datetime64(f"{year}-08-31")))
        moving, to_post_16 = np.isin(age, (4, 11)), age == 16
        to_school, to_college = (np.datetime64(phase_transfer_day(year, to_post_16=way)) for way in (False, True))
        day = np.where(to_post_16, to_college, to_school)
        known = lives["start_date"].to_numpy("datetime64[D]") < day - 100
        due = np.where(live & known & np.isnat(due) & (moving | to_post_16) & (asked < 0.9), day, due)
    final = np.where(asked < 0.62, office(due - early), office_after(due + 1 + late))
    lives["phase_transfer_due_date"] = due
    lives["phase_transfer_final_date"] = where(final <= as_at, final)

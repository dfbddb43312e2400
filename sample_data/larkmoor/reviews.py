"""Annual reviews, what follows from them, and phase transfers of the plans in force on a day."""

from typing import NamedTuple, Self

import numpy as np
import pandas as pd

from metrics.law.statutory import phase_transfer_day
from sample_data.larkmoor import rates
from sample_data.larkmoor.council import EXTRACT, stream
from sample_data.larkmoor.days import EIGHT_AFTER_NOTICE, FOUR_AFTER_MEETING, NEVER, office, office_after, where, whole
from sample_data.larkmoor.people import ages_on
from sample_data.larkmoor.plans import in_force
from sample_data.larkmoor.rates import pick

_YEARS = 14


class Chain(NamedTuple):
    """Every review of every plan: a row for each case, a column for each year of its plan."""

    meetings: np.ndarray
    decisions: np.ndarray
    outcomes: np.ndarray
    amended: np.ndarray
    """The day the amended plan was final; blank where nothing was to be amended, or it never was."""

    def first(self, number: int) -> Self:
        """The chain of the first so many cases."""
        return type(self)(*(part[:number] for part in self))


def review(lives: pd.DataFrame, live: np.ndarray, as_at: np.datetime64, chain_of_all: Chain) -> None:
    """Adds the last review as known on a day: meeting, outcome, draft, decision and amended plan.

    Where the last meeting has no decision yet, the decision of the review before it stands, as in case systems:
    it is the day the plan was last reviewed. Outcome, draft and amended plan are those of the last meeting.
    The chain behind is the same whatever the day, so that a return and a later extract agree about the past.
    """
    meetings, decisions, outcomes, amended = chain_of_all.first(len(lives))
    held = (meetings <= as_at) & live[:, None]
    decided = held & (decisions <= as_at)
    last, last_decided = _last(held), _last(decided)
    rows = np.arange(len(lives))
    complete = (last >= 0) & (last == last_decided)
    lives["review_meeting"] = where(last >= 0, meetings[rows, last])
    lives["last_review"] = where(last_decided >= 0, decisions[rows, last_decided])
    lives["review_outcome"] = np.where(complete, outcomes[rows, last], "")
    to_amend = lives["review_outcome"].to_numpy() == "A"
    drafted = to_amend & (stream("review drafts").random(len(lives)) < rates.AMENDMENT_NOTICE_RECORDED)
    lives["review_draft"] = where(drafted, decisions[rows, last])
    final = where(to_amend, amended[rows, last])
    lives["amended_plan_date"] = where(final <= as_at, final)


def _last(happened: np.ndarray) -> np.ndarray:
    """For each row, the number of the last column that is true, or -1."""
    return np.where(happened.any(axis=1), happened.shape[1] - 1 - happened[:, ::-1].argmax(axis=1), -1)


def chain(lives: pd.DataFrame) -> Chain:
    """Meetings a little under a year apart, some missed; decisions, 44% within four weeks; amended plans."""
    rng = stream("reviews")
    shape = (len(lives), _YEARS)
    here = lives["transfer_date"].to_numpy("datetime64[D]")[:, None]
    # a plan that moved in is first reviewed some three months later, regulation 15(5)
    start = np.fmax(lives["start_date"].to_numpy("datetime64[D]"), here[:, 0] - rates.REVIEW_DAYS + 40)
    gaps = rates.REVIEW_DAYS + whole(rng.gamma(2.0, rates.REVIEW_SPREAD, shape))
    gaps[:, 1:] += rates.LATER_REVIEW_DAYS
    meetings = office(np.where(np.isnat(start)[:, None], NEVER, start[:, None] + np.cumsum(gaps, axis=1)).ravel())
    meetings = meetings.reshape(shape)
    never, neglected = rng.random((len(lives), 2, 1)).transpose(1, 0, 2)
    chance = np.where(neglected < rates.REVIEW_NEGLECTED, rates.REVIEW_HELD_IF_NEGLECTED, rates.REVIEW_HELD)
    drawn = rng.random(shape)
    # the first review is on everyone's list: half as often missed as a later one
    drawn[:, 0] /= 2 - chance[:, 0]
    held = (never >= rates.NEVER_REVIEWED) & (drawn < chance) & ~(meetings < here)
    meetings = where(held, meetings)
    decisions = _decisions(meetings, rng)
    outcomes = pick(rng, rates.REVIEW_OUTCOMES, shape[0] * shape[1]).reshape(shape)
    amended = _amended(where(outcomes == "A", decisions), stream("amended plans"))
    made = Chain(meetings, decisions, outcomes, amended)
    _abandon(made, in_force(lives, EXTRACT), stream("never amended"))
    return made


def _decisions(meetings: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Days of decision; none where it was not recorded, or the next meeting came first."""
    shape = meetings.shape
    # a little under England's share: slow decisions are more often still to come on the day one looks
    prompt = rng.random(shape) < rates.IN_FOUR_WEEKS - rates.SLOW_ARE_STILL_OPEN
    soon = FOUR_AFTER_MEETING - whole(rng.beta(0.9, 2, shape) * 27)
    days = np.where(prompt, soon, FOUR_AFTER_MEETING + 1 + whole(rng.gamma(1.2, 45, shape)))
    planned = (meetings + days).ravel()
    early, later = office(planned).reshape(shape), office_after(planned).reshape(shape)
    decisions = np.where(prompt, np.maximum(early, meetings), later)
    chance = np.array([rates.FIRST_DECISION_RECORDED] + (shape[1] - 1) * [rates.DECISION_RECORDED])
    recorded = rng.random(shape) < chance
    return where(recorded & ~(decisions >= _next(meetings)), decisions)


def _next(meetings: np.ndarray) -> np.ndarray:
    """For each place, the day of the next meeting that is held."""
    following = np.full(meetings.shape, NEVER)
    for year in range(meetings.shape[1] - 2, -1, -1):
        following[:, year] = np.fmin(meetings[:, year + 1], following[:, year + 1])
    return following


def _amended(decided: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Amended plans: a good half within eight weeks of the notice, the rest with a long tail."""
    shape = decided.shape
    quick = rng.random(shape) < rates.AMENDED_IN_EIGHT_WEEKS
    soon = EIGHT_AFTER_NOTICE - whole(rng.beta(0.8, 1.6, shape) * 40)
    late = EIGHT_AFTER_NOTICE + 1 + whole(rng.gamma(1.1, rates.AMENDED_LATE_DAYS, shape))
    planned = (decided + np.where(quick, soon, late)).ravel()
    return np.where(quick, office(planned).reshape(shape), office_after(planned).reshape(shape))


def _abandon(made: Chain, live: np.ndarray, rng: np.random.Generator) -> None:
    """Plans that a review decided to amend years ago, and to which nothing has happened since."""
    taken = np.zeros(len(live), bool)
    for years, number in rates.NEVER_AMENDED.items():
        latest, earliest = EXTRACT - 366 * years, EXTRACT - (366 * years + (730 if years == 3 else 360))
        fits = (made.outcomes == "A") & (made.meetings >= earliest) & (made.meetings <= latest)
        fits &= made.decisions <= made.meetings + 120
        found = np.flatnonzero(live & ~taken & fits.any(axis=1))
        chosen = rng.choice(found, number, replace=False)
        taken[chosen] = True
        for row in chosen:
            year = int(fits[row].argmax())
            made.amended[row, year:] = NEVER
            made.meetings[row, year + 1 :] = made.decisions[row, year + 1 :] = NEVER


def phase_transfers(lives: pd.DataFrame, live: np.ndarray, as_at: np.datetime64) -> None:
    """Adds the due and final dates of a move between phases in the calendar year of ``as_at`` or the next.

    Regulation 18: by 15 February of the year of the move, by 31 March for a move to post-16. Coming moves are
    entered as the autumn goes on. Last year's stay on the record of those who have no new one.
    """
    rng = stream("phase transfers")
    autumn = int(str(as_at)[:4]) + (str(as_at)[5:7] >= "09")
    entered, ease, drawn = rng.random((len(lives), 3)).T
    start = lives["start_date"].to_numpy("datetime64[D]")
    due = np.full(len(lives), NEVER)
    for year in (autumn, autumn - 1):
        age = ages_on(lives, np.full(len(lives), np.datetime64(f"{year}-08-31")))
        moving, to_post_16 = np.isin(age, (4, 11)), age == 16
        to_school, to_college = (np.datetime64(phase_transfer_day(year, to_post_16=way)) for way in (False, True))
        day = np.where(to_post_16, to_college, to_school)
        weeks_ahead = (day - as_at).astype(np.int64) / 7
        share = np.interp(weeks_ahead, *rates.PHASE_TRANSFER_ENTERED)
        entry = live & (start < day - 100) & np.isnat(due) & (moving | to_post_16) & (entered < share)
        due = np.where(entry, day, due)
    lives["phase_transfer_due_date"] = due
    final = _final(due, start, ease, drawn)
    lives["phase_transfer_final_date"] = where(final <= as_at, final)


def _final(due: np.ndarray, start: np.ndarray, ease: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """Some months early, most in the weeks before the day, some after it, and a few never."""
    very_early, in_time = rates.PHASE_TRANSFER_VERY_EARLY, rates.PHASE_TRANSFER_IN_TIME
    before = np.where(ease < very_early, 105 + whole(drawn * 75), whole(drawn**1.4 * 75))
    after = 1 + whole(-45 * np.log(1 - drawn))
    early = np.fmax(office(due - before), office_after(start + 30))
    late = where(ease < 1 - rates.PHASE_TRANSFER_NEVER, office_after(due + after))
    return np.where(ease < in_time, early, late)

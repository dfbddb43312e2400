"""The day a duty of the attendance regulations arose: the 15th day of illness, the 10th in a row without authorisation.

Both are found in the lines of schools' registers, each the sessions of a pupil at a school on a day, in a week or in a
term. Who holds the lines gives them as arrays of one length, in any order: ``enrolments`` is each line's pupil at a
school as a number from 0, ``starts`` its first day since 1970. What comes back has a day for each of these numbers:
the day itself, or the first of the week or term it lies in; missing where there is none.
"""

import numpy as np
import pandas as pd

from metrics.law.attendance import ILLNESS_SESSIONS, SESSIONS_A_DAY, UNAUTHORISED_DAYS


def illness_reached(enrolments: np.ndarray, starts: np.ndarray, ill: np.ndarray, size: int) -> np.ndarray:
    """When the sessions of illness of the lines, together or apart, came to those of 15 days."""
    total = np.bincount(enrolments, weights=ill, minlength=size)
    some = total[enrolments] >= ILLNESS_SESSIONS
    lines = _in_order(enrolments[some], starts[some], amount=ill[some].astype("int64"))
    return _first_days(lines[lines.groupby("enrolment")["amount"].cumsum() >= ILLNESS_SESSIONS], size)


def unauthorised_runs(
    enrolments: np.ndarray, starts: np.ndarray, possible: np.ndarray, unauthorised: np.ndarray, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """When a run of days without authorisation, both sessions of each, came to ten; and the days of the longest such.

    A line without possible sessions neither counts nor breaks the run, and holidays have no lines.
    """
    total = np.bincount(enrolments, weights=unauthorised, minlength=size)
    some = (total[enrolments] >= SESSIONS_A_DAY * UNAUTHORISED_DAYS) & (possible > 0)
    lines = _in_order(
        enrolments[some],
        starts[some],
        amount=possible[some] / SESSIONS_A_DAY,
        whole=unauthorised[some] == possible[some],
    )
    run = (~lines["whole"]).cumsum()
    so_far = lines["amount"].where(lines["whole"], 0).groupby([lines["enrolment"], run]).cumsum()
    reached = so_far >= UNAUTHORISED_DAYS
    longest = np.full(size, np.nan)
    days = so_far[reached].groupby(lines["enrolment"][reached]).max()
    longest[days.index.to_numpy()] = days.to_numpy()
    return _first_days(lines[reached], size), longest


def _in_order(enrolments: np.ndarray, starts: np.ndarray, **columns: np.ndarray) -> pd.DataFrame:
    lines = pd.DataFrame({"enrolment": enrolments, "at": starts, **columns})
    return lines.sort_values(["enrolment", "at"], kind="stable")


def _first_days(lines: pd.DataFrame, size: int) -> np.ndarray:
    """The first line of each enrolment, as a day."""
    found = np.full(size, "NaT", dtype="datetime64[s]")
    first = lines.groupby("enrolment")["at"].first()
    found[first.index.to_numpy()] = first.to_numpy().astype("datetime64[D]").astype("datetime64[s]")
    return found

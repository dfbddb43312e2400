"""What the page on absence tells beside single figures: which schools it rests on, and the years before."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.attendance.enrolments import COLUMN_OF_MARK, ENROLMENTS
from metrics.attendance.rates import absent, possible, severely_absent, with_sessions
from metrics.base.on_demand import Columns
from metrics.counting.registers import AddedUp, Council, Register
from metrics.law.school_year import first_day, last_day
from metrics.schools.child import of_schools
from metrics.statistics.few import FOR_EACH, SESSIONS_A_WEEK, is_few

WHOLE = 0.9
"""From this share of schools on, figures are not called partial. Our choice; nobody has published one."""
FEW_OF_USUAL = 0.5
"""A week with fewer possible sessions than a few pupils have, or than half of the group's middle week, is not
compared: most schools were closed for most of it, or a single pupil moves it. Our choice."""


@dataclass(frozen=True)
class Coverage:
    """How many schools the figures rest on: ``known`` is None where there is no register of schools."""

    sending: int
    known: int | None
    year: int
    """The calendar year in which the school year of the figures begins."""

    @property
    def partial(self) -> bool:
        """Whether too few schools send their registers to speak for the area."""
        return self.known is not None and self.sending < WHOLE * self.known


def coverage(council: Council) -> Coverage | None:
    """The schools with attendance in the school year shown, of those that count; None without any attendance."""
    rows = council.register(ENROLMENTS.key).rows
    if not len(rows):
        return None
    sending = rows["school"].nunique()
    year = int(rows["year_start"].dt.year.max())
    if "schools" not in council.datasets or not len(council.known["schools"]):
        return Coverage(sending, None, year)
    schools = council.register("schools").rows
    return Coverage(sending, max(int(schools["in_scope"].sum()), sending), year)


def without_elsewhere(council: Council) -> float | None:
    """The attendance of pupils with a plan as a tool gives it that leaves out education elsewhere (K and B).

    None where there are no sessions.
    """
    register = council.register(ENROLMENTS.key)
    rows = register.rows[(register.rows["sen_status"] == "E") & with_sessions(register)]
    whole = rows["possible"].sum()
    elsewhere = sum(rows[COLUMN_OF_MARK[mark]].sum() for mark in ("K", "B"))
    return float((rows["attended"].sum() - elsewhere) / whole) if whole else None


def by_school_year(council: Council) -> pd.DataFrame:
    """A line for each school year and SEN status: pupils, persistent, severe, absent and possible sessions.

    The shares beside them: ``persistent_share`` and ``severe_share`` of pupils, ``absence_rate`` of possible sessions.
    The year that the council's day lies in is up to that day. Adds each year up anew, so it takes its time.
    """
    lines = []
    added = council.aggregated.get(ENROLMENTS.key, AddedUp(lambda _day: pd.DataFrame(), frozenset()))
    for year in added.years:
        last = min(last_day(year), council.as_at)
        if last < first_day(year):
            continue
        rows = ENROLMENTS.derive(Columns.of(ENROLMENTS.typed(added.rows(last))), council)
        rows = rows[rows["locality"] == council.locality] if council.locality else rows
        register = Register(ENROLMENTS, rows, council)
        held = pd.DataFrame(
            {
                "status": rows["sen_status"].astype("object"),
                "pupils": with_sessions(register),
                "persistent": rows["persistent"],
                "severe": severely_absent(register),
                "absent": absent(register),
                "possible": possible(register),
            }
        )
        summed = held.groupby("status")[list(held.columns[1:])].sum().reset_index()
        lines.append(summed.assign(year=year, to_date=last == council.as_at))
    return with_shares(pd.concat(lines, ignore_index=True)) if lines else pd.DataFrame()


def with_shares(years: pd.DataFrame) -> pd.DataFrame:
    """Lines of pupils and sessions with their shares; missing where there is nothing to divide by."""
    pupils, possible_ = (years[name].where(years[name] > 0) for name in ("pupils", "possible"))
    return years.assign(
        persistent_share=years["persistent"] / pupils,
        severe_share=years["severe"] / pupils,
        absence_rate=years["absent"] / possible_,
    )


def by_week(council: Council) -> pd.DataFrame:
    """A line for each week of the school year shown and SEN status E, K or N: ``possible`` and ``absent`` sessions,
    and the ``share`` that was missed.

    ``starts`` is the Monday, or the first day of a term where ``whole_term``: some files have sums of terms. ``few``
    says that too few sessions stand behind the week to compare it. Over all lines of a status they are the sessions of
    the figures of the day. Left out: pupils whose SEN status is not recorded, and weeks without possible sessions.
    """
    added = council.aggregated.get(ENROLMENTS.key)
    rows = added.by_week(council.as_at) if added else pd.DataFrame()
    if rows.empty:
        return pd.DataFrame(columns=["starts", "whole_term", "status", "possible", "absent", "few", "share"])
    rows = rows[of_schools(rows, council)["locality"] == council.locality] if council.locality else rows
    by = ["whole_term", "starts", "sen_status"]
    weeks = (
        rows.groupby(by, observed=True)[["possible", "absent"]]
        .sum()
        .reset_index()
        .rename(columns={"sen_status": "status"})
    )
    weeks = weeks[weeks["possible"] > 0].reset_index(drop=True)
    usual = weeks.groupby(["whole_term", "status"])["possible"].transform("median").where(~weeks["whole_term"], 0)
    each = weeks["whole_term"].map({True: FOR_EACH["sessions"], False: SESSIONS_A_WEEK})
    small = [is_few(possible, each=so_many) for possible, so_many in zip(weeks["possible"], each, strict=True)]
    return weeks.assign(
        few=(weeks["possible"] < FEW_OF_USUAL * usual) | np.array(small, dtype=bool),
        share=weeks["absent"] / weeks["possible"],
    )


def share_by_term(weeks: pd.DataFrame) -> float:
    """Of the possible sessions of the lines of ``by_week``, the share that came as sums of terms; 0 of none."""
    possible_ = weeks["possible"].sum()
    return float(weeks.loc[weeks["whole_term"], "possible"].sum() / possible_) if possible_ else 0.0

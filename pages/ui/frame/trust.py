"""What the page on data quality asks: what the checks found in the loads known on the view's day, and what it does.

The whole council is looked at, whatever place is chosen: what was told of rows that are gone has no place.
"""

from datetime import date

import pandas as pd

from data_access.loads.checked_rows import CheckedRows, checked_rows
from data_access.storage.store import Batch
from metrics.counting.bounds import Bounds
from metrics.counting.registers import Council
from pages.ui.frame import cached, data
from pages.ui.frame.not_usable import or_the_page_ends
from reports.summaries import data_quality, to_mend
from reports.summaries.data_quality import Check
from reports.summaries.to_mend import Group
from reports.view import View


@or_the_page_ends
def checked(view: View) -> CheckedRows:
    """The rows that the checks of every load name. Shared and read only."""
    return cached.shelf(view.data).get("checked", lambda: checked_rows(cached.place(view.data)))


@or_the_page_ends
def known(view: View) -> Council | None:
    """The council as the loads known on the view's day gave it; None where there was none by then."""
    days = [one for one in checked(view).days if one <= view.as_at]
    if not days:
        return None
    if view.as_at == view.extracted_on:
        return cached.council(view.data, view.as_at, "")
    replayed = cached.replay(view.data, days[-1])
    return replayed.then.council if replayed else None


def rows(view: View) -> pd.DataFrame:
    """What the checks found in what is in force on the view's day."""
    return data.answer(view, "checked rows", lambda: checked(view).on(view.as_at))


def reach(view: View, council: Council) -> list[Bounds]:
    """What the rows to mend may make of each main share."""
    asked = ("reach", view.period, view.period.label)
    return data.answer(view, asked, lambda: data_quality.reach(council, rows(view), view.period))


def by_day(view: View, locality: str = "", officer: str = "") -> list[tuple[date, int]]:
    """How many rows there were to mend with the loads known on each day; of one place or officer."""
    asked = ("to mend by day", locality, officer)
    return data.answer(view, asked, lambda: data_quality.to_mend_by_day(only(view, locality, officer), view.as_at))


def with_places(view: View) -> CheckedRows:
    """The rows that the checks of every load name, each with whose it was."""
    council = known(view)
    found = checked(view)
    return data.answer(view, "checks with places", lambda: to_mend.with_places(council, found) if council else found)


def only(view: View, locality: str, officer: str) -> CheckedRows:
    """The same of one place or officer; all of them where none is named."""
    if not (locality or officer):
        return checked(view)
    return to_mend.only(with_places(view), locality=locality, officer=officer)


def names(view: View, way: str) -> list[str]:
    """Every place or officer that had rows named by a check."""
    return data.answer(view, ("whose", way), lambda: to_mend.names(with_places(view), way, view.as_at))


def checks(view: View, council: Council, locality: str = "", officer: str = "") -> list[Check]:
    """Every check that found anything, with its trend; of the rows of one place or officer."""
    asked = ("checks", view.period, view.period.label, locality, officer)
    return data.answer(
        view,
        asked,
        lambda: data_quality.checks(only(view, locality, officer), view.as_at, reach(view, council)),
    )


def groups(view: View, council: Council, by: str, check: str = "") -> list[Group]:
    """Rows to mend by place, team or officer, with their trend; of one check or of all."""
    asked = ("to mend by", by, check, view.period, view.period.label)
    return data.answer(view, asked, lambda: _groups(view, council, by, check))


def _groups(view: View, council: Council, by: str, check: str) -> list[Group]:
    found = to_mend.of_check(with_places(view), check)
    every = to_mend.groups(council, found.on(view.as_at), by)
    days = [day for day, _ in by_day(view)]
    return to_mend.with_trends(every, found, days, by, reach(view, council))


def placed(view: View, council: Council) -> pd.DataFrame:
    """Every row to mend, with whose it is."""
    return data.answer(view, "to mend", lambda: to_mend.placed(council, rows(view)))


def newest_of_each(view: View) -> dict[str, Batch | None]:
    """By list, its newest load known on the view's day."""
    return data_quality.newest_of_each(checked(view).loads, view.as_at)

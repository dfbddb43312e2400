"""A sheet of which no row is left is named, and its rows count as found."""

import pandas as pd
import pytest

from data_access.files import limits
from data_access.files.limits import Clock
from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused
from data_access.prepared import Prepared
from tests.conftest import prepared_from

APPEALS = ("Appeal reference", "Appeal type", "Date registered", "Outcome")
CASES = ("Case reference", "Date request received", "Request outcome", "Date final plan issued")


def sheet(name: str, *lines: tuple[str | None, ...]) -> RawSheet:
    cells = pd.DataFrame(lines, dtype="str")
    cells.index = pd.Index(range(1, len(cells) + 1), dtype="int64")
    return RawSheet(name, cells)


def not_used(made: Prepared) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.sheet, one.rows) for one in made.findings if one.code == "SHEET-NOT-USED"]


LOG = sheet("Appeals", APPEALS, ("EH1", "Refusal to assess", "2025-03-03", None))


def test_a_list_of_cases_of_which_no_row_is_left():
    """Both of its rows hold neither a day nor an outcome."""
    empty = sheet("Cases", CASES, ("Example 1", None, None, None), ("Example 2", "not known", None, None))
    made = prepared_from(LOG, empty)
    assert (made.held, made.rows_found, made.rows_refused) == ({"appeals": 1}, 3, 2)
    assert not_used(made) == [("Cases", (2, 3))]


def test_a_register_of_which_no_row_is_left():
    """The other sheet of the same register counts as before."""
    totals = sheet("Old", APPEALS, ("Total", None, None, "12"))
    made = prepared_from(LOG, totals)
    assert (made.held, made.rows_found, made.rows_refused) == ({"appeals": 1}, 2, 1)
    assert not_used(made) == [("Old", (2,))]


def test_where_a_row_is_left_nothing_is_said():
    some = sheet("Cases", CASES, ("Example 1", "2025-01-06", None, None), ("Example 2", None, None, None))
    made = prepared_from(LOG, some)
    assert (made.rows_found, made.rows_refused) == (3, 1)
    assert not_used(made) == []


def test_too_many_sheets_are_a_sentence(monkeypatch):
    """600 sheets kept the server busy for a minute: the clock is looked at before each, also when rows are joined."""
    many = [sheet(f"S{one}", CASES, (f"Example {one}", "2025-01-06", "Agreed", None)) for one in range(4)]
    taken = []
    monkeypatch.setattr(limits.time, "thread_time", lambda: taken.append(1) or len(taken))
    monkeypatch.setattr(Clock.__init__, "__defaults__", (9.5,))
    with pytest.raises(FileRefused) as refused:
        prepared_from(*many)
    assert refused.value.finding.code == "FILE-TIME"
    assert prepared_from(*many[:1]).held == {"cases": 1}

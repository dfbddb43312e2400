"""Columns that are worked out when a rule asks for them give what the whole table gives."""

import ast
from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.base.days import days_between
from metrics.base.on_demand import Columns, answer_of
from metrics.base.root import ROOT
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.registers import CASES as OF_CASES
from metrics.law.conventions import Conventions

DAY = date(2025, 3, 1)
CASES = pd.DataFrame(
    [
        {"received_date": "2025-01-06", "request_outcome": "N", "request_outcome_date": "2025-02-10"},
        {"received_date": "2025-02-03", "request_outcome": "Y", "request_outcome_date": "2025-03-17"},
        {"received_date": "2025-04-07"},
    ]
)


def counting() -> tuple[Columns, list[str]]:
    """Two columns of three rows, and the names that have been worked out so far."""
    asked: list[str] = []

    def work_out(made: Columns, name: str) -> pd.Series:
        asked.append(name)
        return pd.Series([1, 2, 3]) if name == "one" else 2 * made["one"]

    return Columns(["one", "two"], pd.RangeIndex(3), work_out), asked


def test_a_column_is_worked_out_once_and_only_if_asked_for():
    """That is all there is to gain."""
    columns, asked = counting()
    assert asked == []
    assert columns["two"].tolist() == [2, 4, 6]
    assert columns["one"].sum() == 6
    assert columns["two"].max() == 6
    assert asked == ["two", "one"]


def test_whatever_else_is_asked_is_asked_of_the_whole_table():
    """A rule written for a DataFrame must not get an answer about some of the columns."""
    columns, _ = counting()
    assert len(columns) == 3
    assert columns[["one", "two"]].shape == (3, 2)
    assert columns[columns["one"] > 1]["two"].tolist() == [4, 6]
    assert columns.sum().to_dict() == {"one": 6, "two": 12}


def test_nobody_can_change_a_column():
    """The cases of a day are shared by all figures of that day."""
    columns, _ = counting()
    with pytest.raises(TypeError):
        columns["one"] = 0  # ty: ignore[invalid-assignment]


def test_a_past_day_has_the_cases_that_had_begun():
    """Two requests, one refused, one undecided."""
    tables = CaseTables.build(CASES, as_at=date(2025, 12, 31))
    stood = tables.known_by(DAY)
    assert len(stood.cases) == 2
    assert stood.cases["closed"].tolist() == [True, False]
    assert stood.cases["request_outcome"].tolist() == ["N", "A"]
    assert stood.as_at == DAY


def test_a_day_after_the_last_known_one_changes_nothing():
    """There is nothing later to leave out."""
    tables = CaseTables.build(CASES, as_at=DAY)
    assert tables.known_by(date(2026, 1, 1)).cases is tables.cases


def test_days_between_two_days():
    """A leap day is a day; a day before the first is counted below zero; a missing day gives none."""
    start = pd.Series(pd.to_datetime(["2024-02-28", "2025-03-01", None])).astype("datetime64[s]")
    assert days_between(start, date(2024, 3, 1)).tolist()[:2] == [2, -365]
    assert days_between(start, start.shift()).isna().tolist() == [True, False, True]


def test_other_conventions_are_those_of_a_fresh_count():
    """Asked for later, the date of issue is what it had been with the convention from the beginning."""
    plan = {"received_date": "2025-01-06", "assessment_outcome": "Y", "assessment_outcome_date": "2025-05-20"}
    frame = pd.DataFrame([{**plan, "start_date": "2025-05-26"}])
    by_start = Conventions(published_plan_date="start_date")
    later = CaseTables.build(frame, as_at=date(2025, 12, 31)).counted_by(by_start)
    assert later.cases["issued_date"].iloc[0].date() == date(2025, 5, 26)
    fresh = CaseTables.build(frame, as_at=date(2025, 12, 31), conventions=by_start)
    pd.testing.assert_frame_equal(later.cases.frame(), fresh.cases.frame())


def test_a_rule_is_asked_once_of_one_table_and_afresh_of_any_other():
    """Another day, place or convention is another table: an answer kept too long would be a wrong figure."""
    asked: list[date] = []

    def undecided(tables: CaseTables) -> pd.Series:
        asked.append(tables.as_at)
        return tables.cases["request_outcome"] == "A"

    tables = CaseTables.build(CASES.assign(locality=["North", "South", "North"]), as_at=date(2025, 12, 31))
    assert answer_of(tables, undecided) is answer_of(tables, undecided)
    assert answer_of(tables.known_by(tables.as_at), undecided) is answer_of(tables, undecided)
    assert asked == [date(2025, 12, 31)]
    assert answer_of(tables.known_by(DAY), undecided).tolist() == [False, True]
    assert len(answer_of(tables.of_locality("South"), undecided)) == 1
    assert len(asked) == 3


def test_a_rule_of_the_cases_asks_another_through_what_is_kept():
    """A page asks hundreds of figures of one table; two queues at 24 month ends asked who is waiting 72 times over."""
    metrics = [metric for metric in CATALOGUE.values() if metric.about == OF_CASES]
    rules = {rule.__name__ for one in metrics for rule in (one.population, one.counted, one.measured) if rule}
    sources = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "metrics").rglob("*.py")}
    called = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.func.id}"
        for path, source in sources.items()
        for node in ast.walk(source)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in rules
    ]
    assert not called, "write answer_of(tables, rule)"


def test_a_column_put_beside_others_may_be_one_value_or_one_for_each_row():
    """As with a frame; what it is named like is replaced, in its place."""
    rows = Columns.of(pd.DataFrame({"one": [1, 2], "two": [3, 4]}))
    made = rows.assign(one="x", three=[5, 6], four=pd.Series([7, 8]))
    assert made.names == ("one", "two", "three", "four")
    assert made[["three", "one", "four"]].to_numpy().tolist() == [[5, "x", 7], [6, "x", 8]]
    assert rows["one"].tolist() == [1, 2]


@pytest.mark.parametrize(("places", "left"), [([], []), ([1], [3]), ([0, 1, 2], [2, 3, 4]), ([2, 0, 1], [4, 2, 3])])
def test_rows_are_taken_by_their_places(places, left):
    rows = Columns.of(pd.DataFrame({"one": [2, 3, 4]}, index=[7, 8, 9]))
    taken = rows.take(np.array(places, dtype=int))
    assert taken["one"].tolist() == left
    assert taken.frame().index.tolist() == [rows.index[place] for place in places]


def test_a_column_put_beside_others_may_be_made_of_them_when_it_is_asked_for():
    """Of the columns as they were: one may be made of that which it replaces."""
    columns, asked = counting()
    made = columns.assign(one=lambda rows: 10 * rows["one"], three=lambda rows: rows["two"] + 1)
    assert made.names == ("one", "two", "three")
    assert asked == []
    assert made["one"].tolist() == [10, 20, 30]
    assert made["three"].tolist() == [3, 5, 7]
    assert asked == ["one", "two"]


def test_columns_that_are_worked_out_together_are_so_once():
    columns, asked = counting()
    times: list[int] = []

    def both(rows: Columns) -> dict[str, pd.Series]:
        times.append(1)
        return {"more": rows["one"] + 1, "less": rows["one"] - 1}

    made = columns.together(("more", "less"), both)
    assert ("more" in made, "more" in columns, times, asked) == (True, False, [], [])
    assert (made["less"].tolist(), made["more"].tolist()) == ([0, 1, 2], [2, 3, 4])
    assert (len(times), asked) == (1, ["one"])


def test_the_rows_for_which_something_holds_are_worked_out_no_sooner():
    """A blank holds for none."""
    columns, asked = counting()
    some = columns[pd.Series([True, None, True], dtype="boolean")]
    assert (len(some), asked) == (2, [])
    assert some["one"].tolist() == [1, 3]
    assert (asked, some.without("two").names) == (["one"], ("one",))

"""Two states of a list side by side: every row is new, changed, the same or gone, and every differing cell is named."""

from datetime import date
from time import process_time

import numpy as np
import pandas as pd
import pytest

from metrics.cases.columns import COLUMNS, typed
from metrics.changes.row_changes import changes
from metrics.counting.registers import CASES
from metrics.datasets import STORED, keyed_columns
from tests.metrics.tables import DAY, ago, frame


def _case(key: str, **cells):
    return {"case_key": key, "case_reference": key.upper(), **cells}


def _cells(found):
    return [tuple(line) for line in found.cells[["column", "was", "now"]].itertuples(index=False)]


def test_every_row_is_new_changed_the_same_or_gone():
    before = frame([_case("a", received_date=DAY), _case("b", received_date=DAY), _case("c", received_date=DAY)])
    after = frame([_case("d", received_date=DAY), _case("c", received_date=ago(1)), _case("b", received_date=DAY)])
    found = changes(before, after, CASES)
    assert found.new["case_key"].tolist() == ["d"]
    assert found.changed["case_key"].tolist() == ["c"]
    assert found.gone["case_key"].tolist() == ["a"]
    assert found.same == 1
    assert _cells(found) == [("received_date", DAY, ago(1))]
    assert found.cells["row"].tolist() == found.changed.index.tolist() == [1]
    assert found.columns == {"received_date": 1}
    assert not found.counts.is_nothing


@pytest.mark.parametrize(
    ("name", "was", "now"),
    [
        ("received_date", None, DAY),
        ("received_date", DAY, None),
        ("request_outcome", "Y", "N"),
        ("request_outcome", None, "N"),
        ("locality", "North", "South"),
        ("locality", "North", None),
        ("request_tribunal", False, True),
        ("request_tribunal", None, False),
        ("year_group", 3, 4),
        ("year_group", None, 0),
        ("case_reference", "A1", "A2"),
        ("case_reference", None, "A2"),
    ],
)
def test_a_cell_of_each_kind(name, was, now):
    """Blank differs from whatever is recorded, 0 and no among it."""
    found = changes(frame([{"case_key": "a", name: was}]), frame([{"case_key": "a", name: now}]), CASES)
    assert _cells(found) == [(name, was, now)]
    again = changes(frame([{"case_key": "a", name: now}]), frame([{"case_key": "a", name: now}]), CASES)
    assert again.counts.is_nothing
    assert again.same == 1


def test_blank_is_like_blank_in_every_column_of_every_list():
    for about, dataset in STORED.items():
        rows = dataset.typed(pd.DataFrame({"row_key": ["a", "b"]}))
        assert changes(rows, rows, about).same == 2
    rows = typed(pd.DataFrame({"case_key": ["a", "b"]}))
    assert changes(rows, rows, CASES).counts.is_nothing


def test_names_are_compared_as_words_not_by_their_place_in_the_list():
    """The places of a council are listed anew in each file."""
    before = frame([_case("a", locality="North"), _case("b", locality="West")])
    after = frame([_case("a", locality="East"), _case("b", locality="West"), _case("c", locality="North")])
    assert _cells(changes(before, after, CASES)) == [("locality", "North", "East")]


def test_no_row_before_or_after():
    some, none = frame([_case("a", received_date=DAY)]), pd.DataFrame()
    assert len(changes(none, some, CASES).new) == 1
    assert len(changes(some, none, CASES).gone) == 1
    assert changes(none, none, CASES).counts.is_nothing
    assert changes(none, none, CASES).columns == {}


def test_the_cells_of_one_column_alone():
    """A page that only counts them does not wait for those of all."""
    before = frame([_case("a", locality="North", year_group=1), _case("b", locality="North", year_group=2)])
    found = changes(before, before.assign(locality=["North", "South"], year_group=[3, None]), CASES)
    assert found.cells_of("locality").to_dict("list") == {
        "row": [1], "column": ["locality"], "was": ["North"], "now": ["South"]
    }  # fmt: skip
    assert found.columns == {"locality": 1, "year_group": 2}
    assert "cells" not in vars(found)
    assert found.cells["column"].tolist() == ["locality", "year_group", "year_group"]


def test_keyed_values_never_leave():
    """That another child is meant is said; the hashes are not."""
    found = changes(frame([_case("a", person_key="one")]), frame([_case("a", person_key="two")]), CASES)
    assert _cells(found) == [("person_key", None, None)]
    assert found.columns == {"person_key": 1}
    assert "case_key" in keyed_columns(CASES)


def test_where_a_row_came_from_is_no_column():
    before = frame([_case("a", received_date=DAY) | {"source_file": "may.csv", "source_row": 2}])
    after = frame([_case("a", received_date=DAY) | {"source_file": "june.csv", "source_row": 9}])
    assert changes(before, after, CASES).counts.is_nothing


def test_a_key_that_comes_twice_counts_by_its_last_row():
    before = frame([_case("a", received_date=ago(9)), _case("a", received_date=DAY)])
    assert changes(before, frame([_case("a", received_date=DAY)]), CASES).counts.is_nothing


def test_a_register_by_its_own_key():
    before = frame([{"row_key": "a", "team": "East"}, {"row_key": "b", "team": "East"}])
    after = frame([{"row_key": "a", "team": "West"}, {"row_key": "b", "team": "East"}])
    assert _cells(changes(before, after, "complaints")) == [("team", "East", "West")]


def test_20_000_rows_take_a_fraction_of_a_second():
    """The preview of an upload waits for it: 0.5 s is the promise, on a busy machine."""
    rng = np.random.default_rng(5)
    count, days = 20_000, np.array([date(2024, 1, 1), date(2024, 5, 6), date(2025, 2, 3)], dtype="datetime64[s]")
    keys = [f"{number:032x}" for number in range(count)]
    flags = {name: rng.choice([True, False], count) for name, one in COLUMNS.items() if one.dtype == "boolean"}
    dated = {name: rng.choice(days, count) for name, one in COLUMNS.items() if one.dtype == "datetime64[s]"}
    rows = typed(pd.DataFrame({"case_key": keys, "case_reference": keys, **flags, **dated}))
    moved = rows.assign(received_date=rows["received_date"].where(rows.index % 10 > 0))
    times = []
    for _ in range(3):
        begun = process_time()
        found = changes(rows, moved.sample(frac=1, random_state=1), CASES)
        times.append(process_time() - begun)
    assert len(found.cells) == len(found.changed) == count // 10
    assert min(times) < 0.5

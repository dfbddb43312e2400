"""Keyed hashes link rows and must never leave: every one is marked, and no list, workbook or screen holds one."""

from dataclasses import replace
from datetime import date
from random import Random

import pandas as pd
import pytest

from data_access.loads.compare_loads import COMPARED
from data_access.storage.models import RECORDS
from metrics.base.columns import keyed
from metrics.base.periods import calendar_year, day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import COLUMNS
from metrics.catalogue import CATALOGUE
from metrics.changes.row_changes import changes
from metrics.counting.definition import Time
from metrics.counting.evaluate import records
from metrics.counting.registers import AddedUp, Council
from metrics.datasets import DATASETS, LISTS, columns_of, keyed_columns
from reports.tables import changes as tables_of_changes
from reports.tables import results
from reports.tables.terminal import Format, public_rows
from reports.workbook import worded_rows
from tests.relations.test_register_relations import cell, some_cases

AS_AT = date(2025, 12, 10)
HASH = "0f9d3c"
"""What every keyed hash of these rows contains, and nothing else does."""
MORE = ("secret_of_the_row", "Secret")


def hashes(rows: pd.DataFrame, about: str) -> pd.DataFrame:
    """The rows with a hash in every column that is marked."""
    made = {
        name: [
            f"{HASH} {name} {number % (len(rows) if name in ('row_key', 'case_key') else 6)}" for number in rows.index
        ]
        for name in keyed_columns(about)
    }
    return rows.assign(**made)


@pytest.fixture(scope="module")
def council() -> Council:
    """Forty rows of every register and sixty cases, as blank and as random as cells can be."""
    rng = Random(7)
    rows = {
        key: hashes(pd.DataFrame([{one.name: cell(one, rng) for one in dataset.columns} for _ in range(40)]), key)
        for key, dataset in DATASETS.items()
    }
    added = {
        key: AddedUp(lambda _day, kept=rows[key]: kept, frozenset(dataset.by_name))
        for key, dataset in DATASETS.items()
        if not dataset.stored
    }
    stored = {key: frame for key, frame in rows.items() if key not in added}
    cases = CaseTables.build(hashes(some_cases(rng), "cases"), as_at=AS_AT)
    return Council.build(cases, DATASETS, stored, aggregated=added)


@pytest.mark.parametrize("about", LISTS)
def test_every_key_is_marked(about):
    """By its name: what ends in "key" is one, in the shape of the data and in what the database keeps."""
    named = {column.name for column in columns_of(about) if column.name.endswith("_key")}
    assert keyed_columns(about) == named
    assert named or about == "establishments", "the public register of schools names nobody"
    if about in RECORDS:
        assert {name for name in RECORDS[about].model_fields if name.endswith("_key")} == named


def test_no_column_is_shown_that_must_not_leave():
    """The columns of a list on screen, and of what a register adds, name none."""
    for key, dataset in DATASETS.items():
        assert not keyed_columns(key) & {*dataset.shown, *dataset.titles}, key


def test_no_output_holds_a_hash(council):
    """Of every figure: the terminal in its three forms, the workbook's sheet, the table on screen."""
    seen = 0
    for metric in CATALOGUE.values():
        tables = council.table(metric.about)
        period = calendar_year(2025) if metric.time is Time.DURING else day(AS_AT)
        rows = records(metric, tables, period)
        assert not len(rows) or HASH in rows.to_csv()
        for form in Format:
            assert HASH not in public_rows(rows, metric, form).to_csv(), (metric.key, form)
            assert HASH not in public_rows(rows, metric, form, every=True).to_csv(), (metric.key, form)
        assert HASH not in worded_rows(rows, metric.about).to_csv(), metric.key
        assert HASH not in results.rows_table(rows, metric).to_csv(), metric.key
        seen += len(rows)
    assert seen > 1_000


@pytest.mark.parametrize("about", COMPARED)
def test_no_comparison_holds_a_hash(council, about):
    """Of a list that lost rows, gained some, and names another person in each row that stayed."""
    rows = council.known[about].frame() if about in council.known else council.cases.rows[list(COLUMNS)]
    now = rows.iloc[5:].assign(person_key=f"{HASH} another")
    found = changes(rows.iloc[:-5], now, about)
    assert found.columns["person_key"] == len(rows) - 10
    sheets = tables_of_changes.comparison_sheets({about: found})
    assert len(sheets) == 5
    assert not [name for name, sheet in sheets.items() if HASH in sheet.to_csv()]


def test_a_newly_marked_column_leaks_from_nowhere(council, monkeypatch):
    """Whoever adds one marks it, and need not know who writes rows."""
    appeals = DATASETS["appeals"]
    shown = replace(appeals, columns=(*appeals.columns, keyed(*MORE)), shown=(*appeals.shown, MORE[0]))
    monkeypatch.setitem(DATASETS, "appeals", shown)
    metric = CATALOGUE["appeals_registered"]
    rows = records(metric, council.table("appeals"), calendar_year(2025)).assign(**{MORE[0]: HASH})
    assert len(rows)
    for made in (
        public_rows(rows, metric, Format.CSV),
        public_rows(rows, metric, Format.CSV, every=True),
        public_rows(rows, metric, Format.TABLE),
        worded_rows(rows, "appeals"),
        results.rows_table(rows, metric),
        results.register_table(rows, "appeals", shown.shown),
    ):
        assert HASH not in made.to_csv()

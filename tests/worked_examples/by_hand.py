"""A worked example from its file through the importer and SQLite to the catalogue."""

from datetime import date

import pytest

from metrics.base.periods import parse
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.conftest import council_of, taken_in


def gives_the_figures_counted_by_hand(example, database):
    """Each expected figure; all were counted from the law and the domain's worked cases, not from the code."""
    for about, rows in example.lists.items():
        done = taken_in(example.path(about).read_bytes(), f"{about}.csv", database)
        assert (dict(done.held), done.rows_refused) == ({about: len(rows)}, 0), done.findings
    whole = council_of(database)
    councils = {day: whole.known_by(date.fromisoformat(day)) for day in example.expected["as_at"].unique()}
    for wanted in example.expected.to_dict("records"):
        tables = councils[wanted["as_at"]].table(CATALOGUE[wanted["metric"]].about)
        (period,) = parse(wanted["period"], as_at=tables.as_at)
        row = evaluate(CATALOGUE[wanted["metric"]], tables, [period]).iloc[0]
        for name in ("numerator", "denominator", "value"):
            expected = float(wanted[name]) if wanted[name] else None
            found = None if row[name] != row[name] else row[name]
            assert found == (None if expected is None else pytest.approx(expected)), (wanted, name)
        assert row["status"] == wanted["status"], wanted

"""No row of a log is lost without a word, whatever it says; and parts of appeals add up to their whole."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.files.reading import RawFile, read_file
from metrics.base.periods import calendar_year, day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from tests.conftest import prepared_from

HEADINGS = "Appeal ref,Type of appeal,Sections,Date registered,Status,Outcome,Date closed,Order date"
NAMED = {"ROW-NOTE", "ROW-NOTHING", "ROW-TOTAL", "ROW-HEADING", "ROW-REPEATED"}
TODAY = date(2026, 11, 21)
DAYS = st.sampled_from(["2025-01-06", "6.1.25", "31/02/2025", "ASAP", "TBC", "2025-08-20", "2025-12-31", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["EH998/25/00001", "EH998/25/00002", "EH998/25/00003", "", "Total"]),
        st.sampled_from(["RTA", "Contents", "B F and I", "Placement", "See file", "DD claim", ""]),
        st.sampled_from(["BFI", "I", "sections B & F", "all", ""]),
        DAYS,
        st.sampled_from(["Closed", "Stayed", "Conceded", "Upheld", "Open", "?", ""]),
        st.sampled_from(["Upheld", "Allowed", "Allowed in part", "Dismissed", "Withdrawn", "Struck out", "won", ""]),
        DAYS,
        DAYS,
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


def prepared(rows):
    text = "\n".join([HEADINGS, *(",".join(row) for row in rows)])
    raw: RawFile = read_file(text.encode(), "appeals.csv")
    return prepared_from(*raw.sheets, holds="appeals")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS)
def test_rows_in_are_rows_stored_and_rows_named(rows):
    rows = [("EH998/25/09999", "RTA", "", "2025-01-06", "Open", "", "", ""), *rows]
    made = prepared(rows)
    stored = len(made.tables["appeals"])
    named = {row for one in made.findings if one.code in NAMED for row in one.rows}
    blank = sum(not any(row) for row in rows)
    assert made.rows_found == stored + made.rows_refused
    assert len(named) == made.rows_refused or made.rows_refused - len(named) <= blank
    assert made.rows_found >= len(rows) - blank
    _add_up(made.tables["appeals"])


def _add_up(rows: pd.DataFrame) -> None:
    """Each way to split gives the whole; every outcome is one of the kinds; what ended is not open."""
    council = Council.build(CaseTables.build(empty_cases(), as_at=TODAY), DATASETS, {"appeals": rows}, as_at=TODAY)
    appeals = council.register("appeals")
    for key, by in (("appeals_open", "appeal_age"), ("appeals_ended", "appeal_outcome")):
        metric = CATALOGUE[key]
        period = day(TODAY) if key == "appeals_open" else calendar_year(2025)
        whole = evaluate(metric, appeals, [period])["numerator"].sum()
        assert evaluate(metric, appeals, [period], by=[by])["numerator"].sum() == pytest.approx(whole)
    ended = appeals.rows["appeal_closed"]
    assert (appeals.rows["appeal_outcome"].notna() == ended).all()
    assert not (appeals.rows["appeal_age"].notna() & ended).any()

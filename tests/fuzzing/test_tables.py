"""Tables nobody chose, under the headings of every list: nothing raises, and no row is lost."""

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused
from data_access.prepare import LAYOUTS
from tests.conftest import prepared_from

ODD = (
    "", "-", "n/a", "Total", "²", "٣", "=1+1", "1e308", "NaN", "inf", "-0", "60", "45922", "2958466", "00/00/0000",
    "31/02/2025", "01/01/0001", "31/12/9999", "2025-03-04 00:00:00", "1899-12-31 09:30:00", "04/03/2025", "Mar-25",
    "Yes", "N", "✓", "Agreed", "Refused", "Case reference", "EX-1", "EX-1 ", "ex-1", "\u202ex", "\ufeff", "a\nb",
    "\x1b[31m", "#N/A", "TRUE", "1.0", "0.5", "93%", "£1,000.50", "(12)", "A998000000001", "x" * 300, "7 Sept",
)  # fmt: skip
CELLS = st.one_of(st.none(), st.sampled_from(ODD), st.text(max_size=12), st.dates().map(str))


@st.composite
def tables(draw, layout):
    """Some headings of a list, each in one of the ways councils write it, and rows below them."""
    fields = draw(st.lists(st.sampled_from(sorted(layout.fields)), min_size=2, max_size=7, unique=True))
    headings = [draw(st.sampled_from(sorted(layout.fields[name].aliases))) for name in fields]
    return [headings, *draw(st.lists(st.tuples(*[CELLS] * len(headings)), min_size=1, max_size=5))]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(LAYOUTS).flatmap(lambda layout: st.tuples(st.just(layout.about), tables(layout))))
def test_no_table_raises_and_no_row_is_lost(made_up):
    """Rows found are rows stored and rows refused; more than are filled below the headings are never found."""
    about, rows = made_up
    cells = pd.DataFrame(rows, dtype="str")
    cells.index = pd.Index(range(1, len(cells) + 1), dtype="int64")
    try:
        made = prepared_from(RawSheet("Sheet", cells[cells.notna().any(axis=1)]), holds=about)
    except FileRefused:
        return
    assert made.rows_found == sum(made.held.values()) + made.rows_refused
    assert made.rows_found <= len(rows) - 1

"""Lines of text to sessions: none is lost, and the blocks of a file share what they must."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.attendance.as_text.csv_text import attendance_heading, read_sessions
from data_access.attendance.blocks import BlockReader
from data_access.findings import Source

UPN = "A998000000001"
CELLS = {
    "UPN": st.sampled_from(["A123456789012", UPN, "Total", "", "n/a"]),
    "School": st.sampled_from(["Alder", "Birch", "", "Total"]),
    "Week commencing": st.sampled_from(["22/09/2025", "2025-09-29", "soon", "", "31/02/2025"]),
    "Possible": st.sampled_from(["10", "0", "", "c", "<5", "ten"]),
    "Attended": st.sampled_from(["10", "7", "0", "", "-", "0.7"]),
    "Authorised": st.sampled_from(["3", "0", "", "x"]),
    "Unauthorised": st.sampled_from(["1", "0", ""]),
    "SEN status": st.sampled_from(["E", "K", "N", "EHCP", "?", "odd"]),
}  # fmt: skip


def read(*lines: str, head: str = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"):
    """The lines that are kept, and what was found by code."""
    content = "\n".join([head, *lines]).encode()
    reader = BlockReader(b"key", Source("f.csv"))
    tables = list(read_sessions(content, attendance_heading(content), reader, lambda *_: None))
    return [row for table in tables for row in table.to_pylist()], {one.code: one.rows for one in reader.findings()}


def test_a_pupil_in_capitals_or_not_is_one():
    rows, _ = read(f"{UPN},Alder,22/09/2025,10,8,2,0", f"{UPN.lower()},Alder,29/09/2025,10,8,2,0")
    assert len({row["person"] for row in rows}) == 1


def test_a_line_that_contradicts_itself_is_left_out_and_named():
    rows, found = read(f"{UPN},Alder,22/09/2025,10,12,0,0", f"{UPN},Alder,29/09/2025,10,10,0,0")
    assert ([row["attended"] for row in rows], found) == ([10], {"ATT-MORE": (2,)})


@pytest.mark.parametrize("label", ["Total", "Grand total", f"{UPN} Total", "Alder total:"])
def test_totals_below_a_pupil_or_a_school_are_no_pupil(label):
    rows, found = read(f"{UPN},Alder,22/09/2025,10,8,2,0", f"{label},,22/09/2025,10,8,2,0")
    assert (len(rows), found) == (1, {"ATT-TOTAL": (3,)})


@pytest.mark.parametrize(("possible", "asked"), [(9, ()), (10, ()), (11, (2,))])
def test_more_than_a_week_among_weeks_is_asked_about(possible, asked):
    """A week has ten sessions."""
    week = f"{UPN},Alder,29/09/2025,10,8,2,0"
    _, found = read(f"{UPN},Alder,22/09/2025,{possible},{possible},0,0", week)
    assert found.get("ATT-LONG-WEEK", ()) == asked


def test_terms_in_a_column_of_days_are_terms():
    """A short stay among them is no week."""
    terms = [f"A99800000000{one},Alder,01/09/2025,140,140,0,0" for one in range(2)]
    rows, found = read(*terms, f"{UPN},Alder,01/09/2025,8,8,0,0")
    assert (len(rows), found) == (3, {})


@pytest.mark.parametrize(
    ("weeks", "asked"),
    [
        (["9/8/2025", "10/6/2025"], True),  # 8 September and 6 October are Mondays; 9 August is no Monday, nor 10 June
        (["9/8/2025"], False),
        (["9/8/2025", "10/6/2025", "8/9/2025"], False),  # a Monday as it is read
        (["9/8/2025", "10/6/2025", "22/9/2025"], False),
        (["8/9/2025", "6/10/2025"], False),
        (["2025-09-08", "2025-10-06"], False),
    ],
)
def test_weeks_that_begin_on_mondays_only_month_first_are_asked_about(weeks, asked):
    _, found = read(*(f"{UPN},Alder,{week},10,8,2,0" for week in weeks))
    assert ("ATT-WEEKS-TURNED" in found) is asked


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(*CELLS.values()), min_size=1, max_size=12), st.booleans())
def test_no_line_is_lost(lines, short):
    """Lines in are lines stored and lines refused, and each refused one is named."""
    texts = [",".join(CELLS), *(",".join(line) for line in lines), *(["A,B"] if short else [])]
    content = ("\n".join(texts) + "\n").encode()
    reader = BlockReader(b"key", Source("f.csv"))
    stored = sum(
        table.num_rows for table in read_sessions(content, attendance_heading(content), reader, lambda *_: None)
    )
    named = {row for one in reader.findings() if "not loaded" in one.expected for row in one.rows}
    assert reader.rows_found == len(lines) + short
    assert reader.rows_found == stored + reader.rows_refused
    assert len(named) == reader.rows_refused

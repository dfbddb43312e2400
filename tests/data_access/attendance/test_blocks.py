"""Lines of text to sessions: none is lost, and the blocks of a file share what they must."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.attendance.blocks import BlockReader
from data_access.attendance.csv_text import attendance_heading, read_sessions
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

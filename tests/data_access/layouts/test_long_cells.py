"""A cell beyond the longest name or note is left out and told by its row, in lists of every kind."""

import pandas as pd
import pytest

from data_access.findings import Source
from data_access.layouts.fields import FIELDS
from data_access.layouts.long_cells import LONGEST_NAME, LONGEST_NOTE, longest_of, without_long
from data_access.registers.readers import READERS
from data_access.storage import store
from tests.conftest import taken_in

CASES = (
    "Case ref,Date request received,Request outcome,Locality\nEX-1,06/01/2025,Agreed,{}\nEX-2,06/01/2025,Agreed,Fen\n"
)
ATTENDANCE = (
    "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\nA998000000001,{},22/09/2025,10,8,2,0\n"
)


def told(done) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.column, one.rows) for one in done.findings if one.code == "CELL-TOO-LONG"]


@pytest.mark.parametrize(("file", "column"), [(CASES, "Locality"), (ATTENDANCE, "School")])
def test_the_longest_name_and_one_more(file, column, database):
    """The row is kept; nothing of the cell is quoted. Spaces that would not be kept do not count."""
    within = taken_in(file.format("x" * (LONGEST_NAME - 1) + "   ").encode(), "a.csv", database)
    assert told(within) == []
    whole = taken_in(file.format("x" * LONGEST_NAME).encode(), "b.csv", database)
    assert told(whole) == []
    beyond = taken_in(file.format("x" * (LONGEST_NAME + 1)).encode(), "c.csv", database)
    assert told(beyond) == [(column, (2,))]
    said = next(one.sentence() for one in beyond.findings if one.code == "CELL-TOO-LONG")
    assert "201 letters" in said
    assert "at most 200" in said
    assert "xxx" not in said
    assert beyond.rows_stored == whole.rows_stored
    if loaded := store.load_cases(database):
        held = loaded.cases["locality"].astype("object")
        assert len(held) in (0, 2)
        assert "x" * LONGEST_NAME not in "".join(held.dropna())


def test_a_note_may_be_longer_than_a_reference():
    fields = READERS["remedies"].layout.fields
    assert longest_of(fields["progress_note"]) == LONGEST_NOTE
    assert longest_of(fields["action_number"]) == longest_of(FIELDS["case_reference"]) == LONGEST_NAME
    assert longest_of(FIELDS["upn"]) is longest_of(FIELDS["received_date"]) is None


def test_a_column_with_nothing_in_it_may_have_any_type():
    """What a list's own rules leave blank is no longer text."""
    nothing = pd.Series([None, None], dtype="float64")
    assert without_long(nothing, FIELDS["locality"], Source("a.csv"))[1] == ()

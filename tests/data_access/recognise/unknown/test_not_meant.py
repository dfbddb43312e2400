"""Rows and sheets whose names say that they are not to be counted are asked about, in every list."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from

CASES = ("Case reference", "Date request received", "Request outcome", "Date final plan issued")
APPEALS = ("Appeal ref", "Type of appeal", "Date registered")


def asked(name: str, *rows: tuple) -> list[tuple[str, tuple[int, ...]]]:
    cells = pd.DataFrame(rows, index=pd.Index(range(1, len(rows) + 1), dtype="int64"), dtype="str")
    questions = prepared_from(RawSheet(name, cells)).report().questions
    return [(one.code, one.rows) for one in questions if one.code.endswith("NOT-MEANT")]


@pytest.mark.parametrize(
    ("reference", "asks"),
    [
        *dict.fromkeys(
            ("CB-107 DO NOT USE", "CB-101 - DUPLICATE", "CB-106 (duplicate of CB-101)", "DELETED CB-102", "TEST",
             "Example", "e.g. 12345", "CB-1 void"), True).items(),
        *dict.fromkeys(("CB-107", "Testbourne 1", "EX-1", "Example case", "EGG-1", "Avoid-1"), False).items(),
    ],
)  # fmt: skip
def test_a_reference_that_says_so(reference, asks):
    rows = [CASES, (reference, "06/01/2025", "Agreed", None), ("CB-2", "06/01/2025", "Agreed", "30/06/2025")]
    assert asked("Cases", *rows) == [("ROW-NOT-MEANT", (2,))] * asks
    appeals = [APPEALS, ("A-1", "RTA", "06/01/2025"), (reference, "RTA", "06/01/2025")]
    assert asked("Appeals", *appeals) == [("ROW-NOT-MEANT", (3,))] * asks


@pytest.mark.parametrize(
    ("name", "asks"),
    [
        *dict.fromkeys(("EXAMPLE", "Test data", "Deleted", "Duplicates", "Archive - do not use"), True).items(),
        *dict.fromkeys(("Cases", "Archive", "Examples of cases", "Testbourne", "Larkmoor"), False).items(),
    ],
)
def test_a_sheet_that_says_so(name, asks):
    rows = [CASES, ("CB-1", "06/01/2025", "Agreed", None), ("CB-2", "06/01/2025", "Agreed", "30/06/2025")]
    assert asked(name, *rows) == [("SHEET-NOT-MEANT", ())] * asks

"""Rows that nobody understands: said at the head of a page, beside its figures, and when they are loaded."""

from datetime import date

import pytest

from data_access.storage.database import open_database
from tests.app.reading import words
from tests.conftest import taken_in

FILE = b"""Case ref,Locality,Date received,Agreed to assess?,Plan issued
EX-1,North,06/01/2025,Yes,see notes
EX-2,North,06/01/2025,W/D,
EX-3,South,06/02/2025,pending panel,
EX-4,South,06/03/2025,Yes,01/06/2025
EX-5,South,06/03/2025,,
"""


@pytest.fixture
def loaded(database_address):
    made = open_database(database_address)
    done = taken_in(FILE, "cases.csv", made, extracted_on=date(2026, 1, 5))
    made.dispose()
    assert (done.rows_stored, done.not_understood) == (5, 3)


def test_a_page_says_what_its_figures_lack(loaded, start):
    """One child waits; of three nobody can say. In the South one of them is in question."""
    app = start("Waiting now")
    assert not app.exception
    said = words(app)
    assert "3 cases are not understood and in no figure" in said
    assert "3 rows are not understood and not counted." in said
    south = words(start("Waiting now", locality="South"))
    assert "1 case is not understood and in no figure" in south
    assert "1 row is not understood and not counted." in south


def test_where_every_row_is_understood_nothing_is_said(start):
    assert "not understood" not in words(start("Waiting now"))

"""Annex A asks for "e) SEMH", "b) Female": the letter and its bracket go."""

from data_access.storage import store
from tests.conftest import taken_in
from tests.council_files import EXTRACTED
from tests.published_files import case_files


def test_the_file_of_the_case(database):
    (path,) = case_files("18")
    done = taken_in(path.read_bytes(), path.name, database, extracted_on=EXTRACTED)
    cases = store.load_cases(database).cases.sort_values("source_row")
    assert done.rows_stored == 4
    assert cases["primary_need"].tolist() == ["SEMH", "ASD", "SLCN", "SPLD"]
    assert cases["sex"].tolist() == ["M", "F", "U", "F"]

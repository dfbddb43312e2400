"""Lists of placements: a column that holds a school's number or a provider."""

from data_access.registers.education.placements import tidy_placements
from tests.data_access.registers.sheets import SHEET, as_found


def test_six_digits_in_the_column_of_providers_are_a_schools_number():
    """One digit more or less is a name or a slip, and stays where it is."""
    rows = as_found(provider=["123456", "12345", "1234567", "Green Farm"])
    made, _ = tidy_placements(rows, SHEET)
    assert made["urn"].fillna("").tolist() == ["123456", "", "", ""]
    assert made["provider"].fillna("").tolist() == ["", "12345", "1234567", "Green Farm"]

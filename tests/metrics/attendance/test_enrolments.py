"""What DfE's limits mean for one pupil: one session fewer, as many, one more. Counted by hand, in whole sessions."""

import pandas as pd
import pytest

from metrics.attendance import rates
from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.on_demand import Columns
from metrics.counting.registers import Register
from tests.metrics.tables import council, frame, held


def enrolments(*rows: dict) -> Register:
    whole = council()
    usual = [{"person_key": f"{number}", "school": "Oak"} | row for number, row in enumerate(rows)]
    return Register(ENROLMENTS, ENROLMENTS.derive(Columns.of(ENROLMENTS.typed(frame(usual))), whole), whole)


def missed(*absent: int, of: int) -> Register:
    return enrolments(*({"possible": of, "attended": of - one} for one in absent))


@pytest.mark.parametrize(("of", "absent"), [(200, (19, 20, 21)), (10, (0, 1, 2)), (30, (2, 3, 4)), (7, (0, 1, 2))])
def test_exactly_a_tenth_is_persistent(of, absent):
    """A tenth of 200 sessions is 20. Of 7 sessions one is more than a tenth."""
    assert held(rates.persistently_absent, missed(*absent, of=of)) == [False, True, True]


@pytest.mark.parametrize(("of", "absent"), [(200, (99, 100, 101)), (10, (4, 5, 6)), (7, (3, 4, 5))])
def test_exactly_a_half_is_severe(of, absent):
    assert held(rates.severely_absent, missed(*absent, of=of)) == [False, True, True]


def test_without_possible_sessions_nobody_is_absent():
    """Nought of nought is no tenth; and somebody with one session counts."""
    table = enrolments({"possible": 0, "attended": 0}, {}, {"possible": 1, "attended": 1})
    assert held(rates.with_sessions, table) == [False, False, True]
    assert held(rates.persistently_absent, table) == held(rates.severely_absent, table) == [False] * 3
    assert table.rows["absence_band"].isna().tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("absent", "band"),
    [
        (0, "Under 5%"),
        (49, "Under 5%"),
        (50, "5% to under 10%"),
        (99, "5% to under 10%"),
        (100, "10% to under 20%"),
        (199, "10% to under 20%"),
        (200, "20% to under 50%"),
        (499, "20% to under 50%"),
        (500, "50% and more"),
        (1000, "50% and more"),
    ],
)
def test_bands_of_sessions_missed(absent, band):
    table = missed(absent, of=1000)
    assert table.rows["absence_band"].astype(str).tolist() == [band]
    assert held(rates.near_persistent, table) == [band == "5% to under 10%"]
    assert held(rates.near_severe, table) == [band == "20% to under 50%"]


def test_bands_stand_in_order():
    """From the least missed to the most, whatever order the pupils come in."""
    bands = missed(500, 0, 100, of=1000).rows["absence_band"]
    assert bands.sort_values().astype(str).tolist() == ["Under 5%", "10% to under 20%", "50% and more"]
    assert bands.max() == "50% and more"


def test_fifteen_days_of_illness_are_thirty_sessions():
    table = enrolments({"mark_i": 29}, {"mark_i": 30}, {"mark_i": 31}, {})
    assert table.rows["illness_15_days"].tolist() == [False, True, True, False]


def test_illness_is_of_the_pupil_and_stands_where_most_of_it_was():
    """Fourteen and sixteen sessions at two schools; nought and twenty-nine; thirty at each of two."""
    pairs = [("a", 14), ("a", 16), ("b", 0), ("b", 29), ("c", 30), ("c", 30)]
    table = enrolments(*({"person_key": who, "school": f"School {ill}", "mark_i": ill} for who, ill in pairs))
    assert table.rows["illness_15_days"].tolist() == [False, True, False, False, True, False]


def test_more_attended_than_possible_is_no_absence():
    assert enrolments({"possible": 10, "attended": 12}).rows["absent"].tolist() == [0]
    assert pd.isna(enrolments({"possible": 10, "attended": 12}).rows["sen_status"].iloc[0])


@pytest.mark.parametrize(("absent", "persistent"), [(13, False), (14, True), (15, True)])
def test_a_pupil_of_two_schools_is_looked_at_once(absent, persistent):
    """140 sessions together: a tenth is 14. The pupil stands at the school with most sessions."""
    table = enrolments(
        {"person_key": "a", "possible": 40, "attended": 39},
        {"person_key": "a", "possible": 100, "attended": 100 - absent + 1},
    )
    assert held(rates.pupils_once, table) == [False, True]
    assert held(rates.pupil_persistently_absent, table) == [persistent] * 2


def test_who_has_no_pupil_number_is_a_pupil_alone():
    table = enrolments({"person_key": None, "possible": 10, "attended": 10}, {"person_key": None, "possible": 0})
    assert held(rates.pupils_once, table) == [True, False]

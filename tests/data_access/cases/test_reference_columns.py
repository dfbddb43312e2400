"""Which references of a column identify a person: each share met and missed by one, each day and the days beside it."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import numpy as np
import pandas as pd
import pytest

from data_access.cases.reference_columns import Company, Days, identifying
from data_access.identifiers.days import FIRST_PLAN
from data_access.identifiers.search import traces

PLAIN = [f"EX-{number}" for number in range(40)]


def told(
    texts: list[str], births: Days | None = None, begins: Days | None = None, own: Iterable[str] = ()
) -> list[str]:
    """Of the references of a column those that identify a person."""
    found = {text: marks for text in texts if (marks := traces(text))}
    places = {text: place for place, text in enumerate(texts)}
    company = Company(pd.Index(texts), births or {}, begins or {}, frozenset(own), places)
    return list(identifying(found, company))


def on(*days: date) -> Days:
    """A day beside each reference, in their order."""
    return {place: frozenset({np.datetime64(day, "D")}) for place, day in enumerate(days)}


@cache
def numbers(form: str, kind: str, *, right: bool) -> list[str]:
    """Six made up numbers with, or without, the check digit or letter of their kind: 999 begins no real one."""
    endings = [f"{number:04d}" for number in range(100, 400)]
    texts = [form.format(ending[:3], ending[3]) for ending in endings]
    marks = {text: traces(text) for text in texts}
    kept = [text for text, (one, *_) in marks.items() if one.checked == right and (not right or str(one.kind) == kind)]
    return kept[:6]


def mixed(form: str, kind: str, right: int, of: int) -> list[str]:
    return [*numbers(form, kind, right=True)[:right], *numbers(form, kind, right=False)[: of - right]]


@pytest.mark.parametrize(("right", "of", "found"), [(0, 4, 4), (0, 5, 0), (2, 5, 0), (3, 5, 5), (3, 6, 0), (4, 6, 6)])
def test_a_letter_and_twelve_digits_are_upns_unless_half_of_many_are_not(right, of, found):
    """Those with a wrong letter are slips then. Of fewer than five, all are; of a longer text only the right ones."""
    texts = mixed("E99900000{}{}", "UPN", right, of)
    assert len(told([*texts, *PLAIN])) == found
    longer = [f"EX/{text}" for text in texts]
    assert len(told([*longer, *PLAIN])) == (right if found else 0)


@pytest.mark.parametrize(("right", "of", "found"), [(1, 4, 1), (2, 5, 0), (3, 5, 3), (3, 6, 0), (4, 6, 4)])
def test_of_many_written_in_groups_three_in_five_must_be_right(right, of, found):
    assert len(told([*mixed("999 100 {}{}", "NHS number", right, of), *PLAIN])) == found


@pytest.mark.parametrize(
    ("right", "of", "found"), [(1, 1, 1), (3, 4, 0), (4, 4, 4), (3, 5, 0), (4, 5, 5), (4, 6, 0), (5, 6, 6)]
)
def test_of_ten_digits_in_a_row_four_in_five_must_be_right_and_of_a_few_all(right, of, found):
    assert len(told([*mixed("999100{}{}", "NHS number", right, of), *PLAIN])) == found


def test_two_kinds_of_number_do_not_make_one_column():
    """Half NHS numbers and half ULNs: neither kind is enough, for a check digit comes by chance."""
    nhs, uln = (numbers("999100{}{}", kind, right=True)[:3] for kind in ("NHS number", "ULN"))
    assert told([*nhs, *uln]) == []
    assert len(told(nhs)) == len(told(uln)) == 3


def test_a_number_of_its_own_row_is_one_whatever_the_others_are():
    texts = mixed("999100{}{}", "NHS number", 1, 6)
    assert told(texts, own=texts[:2]) == texts[:2]


@pytest.mark.parametrize(("alike", "others", "found"), [(4, 0, 4), (5, 5, 5), (5, 4, 0)])
def test_what_looks_like_a_postcode_is_one_unless_most_references_look_so(alike, others, found):
    texts = [f"AB{number}9XY" for number in range(1, 1 + alike)]
    assert len(told([*texts, *PLAIN[:others]])) == found


@pytest.mark.parametrize(
    ("phones", "numbers_", "others", "found"), [(4, 0, 0, 4), (5, 0, 5, 5), (5, 0, 4, 0), (4, 1, 9, 0)]
)
def test_eleven_digits_from_nought_on_are_a_telephone_unless_the_council_numbers_so(phones, numbers_, others, found):
    texts = [
        *(f"0163296012{number}" for number in range(phones)),
        *(f"9163296012{number}" for number in range(numbers_)),
    ]
    assert len(told([*texts, *PLAIN[:others]])) == found


def dated(*days: date) -> list[str]:
    return [f"{PLAIN[place]} {day:%d/%m/%Y}" for place, day in enumerate(days)]


BORN = (date(2017, 5, 13), date(2017, 6, 14), date(2017, 7, 15))
OTHER = date(2018, 1, 1)


@pytest.mark.parametrize(
    ("births", "found"),
    [
        ((BORN[0], OTHER), 1),
        ((BORN[0], BORN[1]), 3),
        ((BORN[0], BORN[1], OTHER), 3),
        ((OTHER, OTHER, OTHER), 0),
    ],
)
def test_days_are_birth_dates_where_more_than_half_are_those_of_their_rows(births, found):
    """Then all are, also of rows without one; else only a row's own."""
    assert len(told(dated(*BORN), births=on(*births))) == found


@pytest.mark.parametrize(("apart", "found"), [(365, 0), (366, 0), (367, 0), (731, 0), (732, 1), (733, 1)])
def test_a_day_two_years_before_its_case_began_is_a_birth_date(apart, found):
    """Years are of 366 days, so that none is too short."""
    begun = date(2026, 3, 2)
    assert len(told(dated(begun - timedelta(days=apart)), begins=on(begun))) == found


@pytest.mark.parametrize(("apart", "found"), [(366, 0), (367, 2)])
def test_where_half_lie_within_a_year_of_their_cases_days_are_of_cases(apart, found):
    """Of two, one is before all plans: near days beside it say that the other is a slip."""
    begun = date(2016, 3, 1)
    texts = dated(date(2010, 1, 1), begun + timedelta(days=apart))
    assert len(told(texts, begins=on(begun, begun))) == found


@pytest.mark.parametrize(("before", "found"), [(3, 0), (4, 5)])
def test_four_in_five_days_before_their_cases_are_enough(before, found):
    days = [date(2018, 1, number) for number in range(1, 6)]
    begins = [date(2024, 1, 1) if place < before else date(2019, 6, 1) for place in range(5)]
    assert len(told(dated(*days), begins=on(*begins))) == found


@pytest.mark.parametrize(("day", "old"), [(FIRST_PLAN - timedelta(days=1), True), (FIRST_PLAN, False)])
@pytest.mark.parametrize(("of", "enough"), [(10, True), (11, False)])
def test_one_day_in_ten_before_any_plan_is_enough(day, old, of, enough):
    later = [date(2020, 1, number) for number in range(1, of)]
    assert len(told(dated(day, *later))) == (of if old and enough else 0)


@pytest.mark.parametrize(("alike", "found"), [(2, 1), (3, 0)])
def test_initials_and_six_digits_are_a_birth_date_where_half_that_look_so_are_days(alike, found):
    """Of two that look so one is no day, of three two."""
    texts = ["JE130517", *(f"JE99990{number}" for number in range(alike - 1)), *PLAIN]
    begun = on(date(2024, 1, 8))
    assert len(told(texts, begins=begun)) == found
    assert len(told(texts, births=on(date(2017, 5, 13)))) == 1, "the row's own"
    assert told(texts) == []


@pytest.mark.parametrize(("day", "found"), [(date(2026, 3, 14), 0), (date(2026, 3, 15), 1)])
def test_six_digits_that_read_as_the_day_of_the_case_from_the_year_on_are_that(day, found):
    """25-03-13 is 13 March 2025, and within 366 days of the case; from the day on it is 25 March 2013."""
    assert len(told(["EH250313", *PLAIN], begins=on(day))) == found

"""What a paper is compared with: the load before the last meeting inside, and the ledger outside."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.council import as_known
from data_access.publications.ledger import last_told
from reports.pack.given import Version
from reports.papers.drawn import drawn
from reports.papers.making import make
from reports.papers.order import Form
from reports.papers.since import since
from tests.conftest import taken_in
from tests.integration.loads.files import cases
from tests.reports.papers.test_drawn import words

LATE = "Jan 2025 was 40"


@pytest.fixture
def twice(filled, tmp_path):
    """Forty requests of January were known at the meeting in November, fifty-five are now."""
    taken_in(cases(55), "more.csv", filled, extracted_on=date(2025, 11, 30))
    return filled


def told(database, settings, order, tell, version, meeting) -> str:
    chosen = replace(settings, meetings=(meeting,))
    return words(drawn(database, replace(order, version=version), chosen, tell).content)


@pytest.mark.parametrize(
    ("meeting", "is_told"),
    [(date(2025, 10, 30), False), (date(2025, 10, 31), True), (date(2025, 11, 29), True)],
)
def test_inside_what_was_known_at_the_meeting(twice, settings, order, tell, meeting, is_told):
    """The day before the first load, its day, and the day before the second: with the reason, and the word of why."""
    found = told(twice, settings, order, tell, Version.INTERNAL, meeting)
    assert ("What has been restated" in found) is is_told
    assert (LATE in found) is is_told
    assert ("15 cases entered late" in found) is is_told


def test_outside_what_was_published(filled, settings, order, tell):
    """Nothing before the first paper; then what it told, without the reason."""
    first = make(filled, order, settings, tell)
    assert "What has been restated" not in words(first.content)
    taken_in(cases(55), "more.csv", filled, extracted_on=date(2025, 11, 30))
    found = words(drawn(filled, order, settings, tell).content)
    assert LATE in found
    assert "15 cases" not in found


def test_what_is_rounded_is_set_beside_nothing_exact(filled, settings, order, tell):
    """Neither what is published rounded now, nor what was told rounded once."""
    known = as_known(filled, settings)
    assert known
    rounded = replace(settings, disclosure=replace(settings.disclosure, rounding=5))
    make(filled, order, rounded, tell)
    assert last_told(filled) == {}
    make(filled, replace(order, form=Form.HTML), settings, tell)
    assert len(last_told(filled)) > 10
    compared = since(filled, Version.PUBLIC, rounded, known, ())
    assert compared
    assert compared.told == {}

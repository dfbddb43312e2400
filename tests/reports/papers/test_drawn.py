"""A paper of what is loaded: its day, its extracts, how far it is while it is made, and what people agreed."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from data_access.storage.agreed.actions import Agreed, add_action
from metrics.base.periods import day as one_day
from reports.pack.given import Version
from reports.papers.drawn import drawn
from tests.conftest import taken_in
from tests.integration.loads.files import cases


def words(content: bytes) -> str:
    sheets = openpyxl.load_workbook(BytesIO(content)).worksheets
    return " ".join(
        str(cell) for sheet in sheets for line in sheet.iter_rows(values_only=True) for cell in line if cell
    )


@pytest.mark.parametrize(
    ("as_at", "known_on", "days"),
    [
        (None, None, (date(2025, 11, 30), date(2025, 11, 30))),
        (date(2025, 9, 30), None, (date(2025, 9, 30), date(2025, 11, 30))),
        (date(2025, 12, 31), None, (date(2025, 12, 31), date(2025, 11, 30))),
        (None, date(2025, 11, 29), (date(2025, 10, 31), date(2025, 10, 31))),
        (None, date(2025, 11, 30), (date(2025, 11, 30), date(2025, 11, 30))),
    ],
)
def test_its_day_and_its_extracts(filled, settings, order, tell, as_at, known_on, days):
    taken_in(cases(55), "more.csv", filled, extracted_on=date(2025, 11, 30))
    made = drawn(filled, replace(order, as_at=as_at, known_on=known_on), settings, tell)
    assert (made.as_at, made.extracted_on) == days


def test_the_council_and_what_it_agreed(filled, settings, order, tell):
    agreed = Agreed("Demand", "A second team", "Head of SEND", date(2026, 1, 1))
    names = {"by": "A. Example", "officers": ["A. Example"]}
    add_action(filled, "requests_received", one_day(date(2025, 10, 31)), agreed, **names)
    made = drawn(filled, order, settings, tell)
    assert (made.measures, made.actions) == (2, 1)
    assert "Fen Council" in words(made.content)
    assert "A second team" in words(made.content)


def test_of_an_internal_one_nothing_is_published(filled, settings, order, tell):
    assert drawn(filled, order, settings, tell).publication is not None
    assert drawn(filled, replace(order, version=Version.INTERNAL), settings, tell).publication is None


def test_how_far_it_is(filled, settings, order):
    """A bar that goes on, and is not at its end before the file is."""
    told: list[float] = []
    drawn(filled, order, settings, lambda share, _words: told.append(share))
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 1

"""Whatever an address asks for is answered in words, and never obeyed."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from metrics.base.periods import last_12_months
from pages.ui.frame import state
from pages.ui.frame.menu import files_by_name
from tests.payloads import PAYLOADS

AS_AT, FIRST_DAY = date(2026, 11, 14), date(2020, 1, 1)
USUAL = last_12_months(AS_AT)
IMAGE = "![p](http://evil.example/p.png)"


@pytest.mark.parametrize(
    "spec",
    [
        "0001-01-01..9999-12-31", "9999-12-31..0001-01-01", "0001-01-01..2025-01-01", "months:2025", "calendar:0",
        "calendar:9999", "calendar:²", "academic:9999", "quarter:0000-Q1", "day:9999-12-31", "x" * 10_000, *PAYLOADS,
    ],
)  # fmt: skip
def test_a_period_that_cannot_be_is_answered(spec):
    found, (said,) = state._checked_period(spec, AS_AT, FIRST_DAY)
    assert found == USUAL
    assert len(said) < 300


@pytest.mark.parametrize(("starts", "is_shown"), [("2018-12-31", False), ("2019-01-01", True), ("2019-01-02", True)])
def test_a_period_may_begin_a_year_before_the_data(starts, is_shown):
    """A school or financial year does; beyond that there is nothing to count, and back to the year 1 no calendar."""
    found, said = state._checked_period(f"{starts}..2025-12-31", AS_AT, FIRST_DAY)
    assert (found.start == date.fromisoformat(starts), not said) == (is_shown, is_shown)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "²", "1e3", "x" * 10_000, *PAYLOADS])
def test_a_day_that_cannot_be_is_answered(day):
    found, (said,) = state._checked_day(day, FIRST_DAY, AS_AT)
    assert found == AS_AT
    assert len(said) < 200


def test_pages_answer_and_go_on(start: Callable[..., AppTest]) -> None:
    """Two pages with choices of their own; each key with what it cannot be."""
    for page, own in (
        ("Localities", {"figure": IMAGE, "team": IMAGE, "school": IMAGE, "split": IMAGE, "unplaced": IMAGE}),
        ("Compare", {"figure": IMAGE, "authority": IMAGE, "year": "²", "beside": IMAGE}),
    ):
        app = start(page, locality=IMAGE, period="0001-01-01..9999-12-31", as_at=IMAGE, tab="-1", number="1.5", **own)
        assert not app.exception, page
        said = [one.value for one in app.main.warning]
        assert len(said) >= 4
        assert not any("![" in one or "](" in one for one in said)


@pytest.mark.parametrize("page", sorted(files_by_name()))
def test_every_page_says_what_it_cannot_show(start: Callable[..., AppTest], page: str) -> None:
    """Where an address chooses nothing, on the pages that look something up, it changes nothing."""
    app = start(page, locality=IMAGE, period="0001-01-01..9999-12-31", as_at="²")
    assert not app.exception
    said = [one.value for one in app.main.warning]
    assert len(said) >= 3 or page in ("Upload", "Definitions")
    assert not any("![" in one or "](" in one for one in said)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("Plans on time", {"open_on_time_trend": IMAGE}),
        *(("Plans on time", {"open_on_time_trend": "the-cases", "page_on_time_trend": one})
          for one in (IMAGE, "0", "-1", "1.5", "²", "9" * 300)),
        ("Plans on time", {"open_on_time_trend": "the-cases", "which_on_time_trend": IMAGE}),
        ("Annual reviews", {"part": "how-many", "tabs_plans": IMAGE}),
        ("Absence", {"part": "reasons", "behind_reasons": IMAGE}),
        ("Requests and decisions", {"part": "stages", "place_stages": IMAGE}),
        ("Definitions", {"subject": IMAGE}),
    ],
)  # fmt: skip
def test_what_cannot_stand_inside_an_answer_is_said_and_left_out(start, page, asked):
    """A fold that has no such tab, rows nobody can choose, a page that the list has not."""
    app = start(page, **asked)
    assert not app.exception
    (said,) = [one.value for one in app.main.warning]
    assert "There is no" in said
    assert "![" not in said
    assert len(said) < 200
    kept = {name for name in asked if name in app.query_params}
    assert kept == set(list(asked)[:-1]), "what can be shown is"


def test_a_search_is_shown_as_it_is_and_cut(start):
    app = start("Definitions", search=IMAGE + "x" * 10_000)
    assert not app.exception
    assert not any("![" in one.value for one in app.main.markdown)
    assert len(app.text_input(key="definitions_search").value) == 200

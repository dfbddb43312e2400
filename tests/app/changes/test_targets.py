"""The way to a figure's target: set on the page of settings, drawn and said beside its months, and taken back."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage.agreed.targets import targets
from data_access.storage.database import open_database
from tests.app.reading import words

Start = Callable[..., AppTest]
FAR = date(2099, 1, 1)
BEHIND = "the trajectory**"
FILLED = (("from", 40.0, "2026-01-01"), ("to", 60.0, "2026-12-31"))


@pytest.fixture
def named(tmp_path) -> None:
    (tmp_path / "sendboard.toml").write_text('[officers]\nnames = ["A. Example"]\n', encoding="utf-8")


def filled(app: AppTest, source: str = "The board") -> AppTest:
    for name, value, day in FILLED:
        app.number_input(key=f"target_{name}").set_value(value)
        app.date_input(key=f"target_{name}_day").set_value(day)
    app.text_input(key="target_source").set_value(source)
    return app.button(key="target_set").click().run()


def test_set_said_and_taken_back(tidy: None, named: None, start: Start, database_address: str) -> None:
    assert BEHIND not in words(start("Plans on time"))
    app = filled(start("Settings", part="targets"))
    assert not app.exception
    assert "from 40% on 1 January 2026 to 60% by 31 December 2026. Agreed: The board. Set by A" in words(app)
    said = words(start("Plans on time"))
    assert BEHIND in said
    assert "Agreed: The board." in said
    app = start("Settings", part="targets")
    app.button(key="target_back").click().run()
    assert "taken back by A" in words(app)
    assert BEHIND not in words(start("Plans on time"))
    kept = targets(open_database(database_address), newest=FAR)
    assert [one.target is None for one in kept] == [False, True]


def test_what_is_missing_is_said(tidy: None, named: None, start: Start) -> None:
    app = start("Settings", part="targets")
    app.button(key="target_set").click().run()
    assert "Give both values and both days." in words(app)
    assert "Write who agreed" in words(filled(start("Settings", part="targets"), source=""))


def test_nobody_may_before_officers_are_named(tidy: None, start: Start, database_address: str) -> None:
    assert "Only officers named" in words(filled(start("Settings", part="targets")))
    assert targets(open_database(database_address), newest=FAR) == ()


def test_the_sample_has_one_and_keeps_nothing(start: Start, database_address: str) -> None:
    """By hand: from 45% in April in four steps to 60%, so it asks for 52.5% by the end of October."""
    said = words(start("Plans on time"))
    assert "where it asks for 53% (from 45% on 1 April 2026 to 60% by 31 March 2027)" in said
    assert "Nothing was kept" in words(filled(start("Settings", part="targets")))
    assert targets(open_database(database_address), newest=FAR) == ()

"""A step change set on a page: asked for in a box, drawn with its reason, kept, and undone."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage import step_changes
from data_access.storage.database import open_database
from tests.app.reading import words

Start = Callable[..., AppTest]
AFRESH = "start afresh from 1 February 2026: One front door (A. Example)."


@pytest.fixture
def officer(tmp_path) -> None:
    (tmp_path / "sendboard.toml").write_text('[officers]\nnames = ["A. Example"]\n', encoding="utf-8")


def boxed(app: AppTest) -> str:
    """What is written in the box, and on the page behind it."""
    return "\n".join(one.value for one in app.markdown)


def box(app: AppTest, key: str = "step_changes_demand") -> AppTest:
    return app.button(key=key).click().run()


def test_set_drawn_kept_and_undone(tidy: None, officer: None, start: Start, database_address: str) -> None:
    app = box(start("Requests and decisions"))
    assert "None is set for this figure." in boxed(app)
    app.date_input(key="step_day").set_value("2026-02-01")
    app.text_input(key="step_reason").set_value("One front door")
    app.button(key="step_set").click().run()
    assert not app.exception
    assert AFRESH in words(app)
    (kept,) = step_changes.step_changes(open_database(database_address), "requests_received")
    assert (kept.reason, kept.made_by, kept.undone_at) == ("One front door", "A. Example", None)
    again = start("Requests and decisions")
    assert AFRESH in words(again), "for whoever comes next"
    again = box(again)
    again.button(key=f"step_undo_{kept.id}").click().run()
    assert AFRESH not in words(again)
    assert "undone by A. Example" in boxed(box(again))


def test_without_a_reason_it_says_what_is_missing(tidy: None, officer: None, start: Start) -> None:
    app = box(start("Requests and decisions"))
    app.date_input(key="step_day").set_value("2026-02-01")
    app.button(key="step_set").click().run()
    assert "Write what changed" in app.warning[0].value


def test_nobody_may_before_officers_are_named(tidy: None, start: Start) -> None:
    app = box(start("Requests and decisions"))
    assert "Nobody may set one yet" in boxed(app)
    assert not [one for one in app.button if one.key == "step_set"]


def test_the_sample_keeps_nothing(start: Start, database_address: str) -> None:
    app = box(start("Requests and decisions"))
    app.date_input(key="step_day").set_value("2026-02-01")
    app.text_input(key="step_reason").set_value("One front door")
    app.button(key="step_set").click().run()
    assert "Nothing was kept" in app.warning[-1].value
    assert step_changes.step_changes(open_database(database_address), "requests_received") == ()

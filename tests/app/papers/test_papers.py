"""One click from the first page to a paper: public and a draft unless somebody says otherwise, kept if it is none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.publications.ledger import published_before
from data_access.storage.database import open_database
from data_access.storage.papers.kept import kept_papers
from reports.papers.order import order_of
from tests.app.reading import words

Start = Callable[..., AppTest]
LONG = 300
"""Seconds: a process begins, counts and draws, on a computer that tests keep busy."""


@pytest.fixture
def officers(tmp_path: Path) -> None:
    (tmp_path / "sendboard.toml").write_text(
        '[officers]\nnames = ["A. Example"]\n[scorecard]\nmeasures = ["requests_received"]\n'
    )


def asked(app: AppTest, *, make: bool = False, **chosen: object) -> AppTest:
    """The box with some choices, each made at once: AppTest runs the whole page anew, which closes a box."""
    app.button(key="paper_open").click().run()
    app.button(key="paper_open").click()
    for key, value in chosen.items():
        app.radio(key=f"paper_{key}").set_value(value)
    if make:
        app.button(key="paper_make").click()
    app.run(timeout=LONG)
    assert not app.exception
    return app


def saved(app: AppTest) -> list[str]:
    return [one.label for one in app.get("download_button") if one.label.startswith("Save ")]


def told(app: AppTest) -> str:
    return " ".join(one.value for one in (*app.info, *app.success, *app.warning))


def test_what_is_offered_first(start: Start) -> None:
    app = asked(start())
    assert [app.radio(key=key).value for key in ("paper_version", "paper_for", "paper_form")] == [
        "public", "board", "pdf",
    ]  # fmt: skip
    assert "a draft, and is not kept" in told(app)
    assert not app.button(key="paper_make").disabled
    asked(app, version="internal")
    offered = " ".join(app.radio(key="paper_form").options)
    assert "Workbook" in offered
    assert "website" not in offered, "a web page is for everybody"
    assert "Open data" not in offered, "and so is open data"


def test_a_draft_of_the_sample(start: Start) -> None:
    app = asked(start(), make=True, form="xlsx")
    assert saved(app)[0].startswith("Save send-board-public-draft-2026-11-15.xlsx (")
    assert "do not publish it" in told(app)
    assert kept_papers(open_database(None)) == ()


@pytest.mark.usefixtures("tidy")
def test_nobody_without_a_name_makes_one_that_is_kept(start: Start) -> None:
    app = asked(start())
    assert app.radio(key="paper_draft").value is True
    assert not app.button(key="paper_make").disabled
    asked(app, draft=False)
    assert app.button(key="paper_make").disabled
    assert "Only officers make papers that are kept" in told(app)


@pytest.mark.usefixtures("tidy", "officers")
def test_made_kept_listed_and_made_again(start: Start) -> None:
    """Published as from the terminal, by whom it says, and had again on the Settings page."""
    app = asked(start(), form="xlsx", draft=False, make=True)
    (label,) = saved(app)
    assert "Kept as published" in told(app)
    database = open_database(None)
    (kept,) = kept_papers(database)
    assert kept.made_by == "A. Example"
    assert order_of(kept.asked).made_on == date(2026, 11, 15)
    assert published_before(database)
    settings = start("Settings", part="papers")
    assert "1: Local area partnership board, public workbook" in words(settings)
    settings.button(key="paper_make_again").click().run(timeout=LONG)
    assert not settings.exception
    assert saved(settings) == [label]
    assert len(kept_papers(database)) == 1


def test_none_was_made_yet(start: Start) -> None:
    assert "None yet." in words(start("Settings", part="papers"))

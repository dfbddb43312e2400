"""Where there is nothing to show, a page says why, and nothing else."""

import tomllib
from collections.abc import Callable
from inspect import isfunction
from pathlib import Path
from typing import NoReturn

from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable
from metrics.base.root import ROOT
from pages.ui.frame import cached, data
from tests.app.reading import upload


def test_each_fault_of_the_settings_has_a_line_of_its_own(
    start: Callable[..., AppTest], tidy: None, tmp_path: Path
) -> None:
    """They ran on as one line."""
    (tmp_path / "sendboard.toml").write_text('council = 3\nauthority = "998"\n', encoding="utf-8")
    app = start()
    assert not app.exception
    (error,) = app.error
    first, second = error.value.split("\n\n")
    assert "council is 3;" in first
    assert "authority is '998';" in second


def test_a_page_that_can_no_longer_ask_says_why_and_goes_no_further(start, tidy, monkeypatch) -> None:
    """The database was there when the page began; Streamlit's own box would show the code in a meeting."""

    def gone(*_: object) -> NoReturn:
        raise DatabaseNotUsable("The database x cannot be opened.")

    for page, asked in (("Upload", "batches"), ("", "load_registers")):
        with monkeypatch.context() as broken:
            broken.setattr(store, asked, gone)
            cached.council.clear()
            app = start(page or "Tribunal")
        assert not app.exception
        assert [error.value for error in app.error] == ["The database x cannot be opened."]
        assert app.title


def test_everything_that_pages_ask_is_answered_or_ends_the_page() -> None:
    asked = [one for name, one in vars(data).items() if isfunction(one) and one.__module__ == data.__name__]
    public = {one.__name__ for one in asked if not one.__name__.startswith("_")}
    assert {one.__name__ for one in asked if hasattr(one, "__wrapped__")} == public - {"shown"}


def test_the_upload_page_says_beforehand_why_nothing_can_be_loaded(start, tidy, tmp_path, database_address) -> None:
    """A lost key, with what it means; and where somebody tries all the same, the figures are as they were."""
    (tmp_path / "council.db.key").unlink()
    app = start("Upload")
    (warning,) = [one.value for one in app.warning]
    assert "is not here" in warning
    assert "Figures of what is loaded can still be shown" in warning
    app = upload(app, b"Case ref,Date request received\nEX-9,06/01/2025\n", "more.csv")
    assert not app.exception
    assert ["is not here" in error.value for error in app.error] == [True]
    assert len(store.batches(open_database(database_address))) == 1


def test_an_undo_that_cannot_be_stored_says_why(start, tidy, monkeypatch) -> None:
    app = start("Upload")

    def full(*_: object) -> NoReturn:
        raise DatabaseNotUsable("The database x cannot be written.")

    monkeypatch.setattr(store, "withdraw", full)
    app.button(key="undo_1").click().run()
    app.button(key="undo_yes_1").click().run()
    assert not app.exception
    assert [error.value for error in app.error] == ["The database x cannot be written."]
    assert app.button(key="undo_1")


def test_streamlits_own_box_shows_no_fault_in_full() -> None:
    """The settings beside the dashboard hold wherever it is started from; a traceback may name what it was about."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["client"]["showErrorLinks"] is False

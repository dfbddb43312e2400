"""What a page shows before anything else: drawn ahead until one page was shown in full, and never twice."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.frame import say, shell


def page():
    from pages.ui.frame.shell import open_page

    open_page("Tribunal")


@pytest.fixture(autouse=True)
def _first(monkeypatch):
    monkeypatch.setattr(shell, "_shown_before", shell.threading.Event())
    monkeypatch.setattr(shell, "menu", lambda _: say.words("the menu"))  # it needs the pages


def kinds(app: AppTest) -> list[str]:
    return [element.type for element in app.main]


def test_menu_title_and_a_sign_that_more_will_come():
    app = AppTest.from_function(page).run()
    assert [one.value for one in app.title] == ["Tribunal"]
    assert [one.value for one in app.sidebar.markdown] == ["the menu"]
    assert kinds(app).count("skeleton") == 2


def test_nothing_is_drawn_ahead_once_a_page_was_shown():
    shell.is_shown()
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert len(app.title) == len(app.sidebar.markdown) == kinds(app).count("skeleton") == 0


def test_the_look_comes_with_it():
    assert Path(shell.STYLE).is_file()

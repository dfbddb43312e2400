"""A load that would take much away, on the Upload page: asked first, left or made, and the file let go of."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from tests.app.conftest import page_file
from tests.app.reading import HEADINGS, look, tidy_workbook, unfold_form, upload, words, workbook

Start = Callable[..., AppTest]
FEW = workbook([HEADINGS, ("C0", "", "", "2026-01-05", "Yes", "2026-02-10", "", "", "")])
"""One child, whose place is blank, where ten with a place were."""


def held(app: AppTest) -> tuple:
    return (app.session_state["kept_file"] if "kept_file" in app.session_state else None) or ("", None)


def test_what_would_change_is_said_and_the_answer_decides(start: Start, database_address: str) -> None:
    app, database = upload(start("Upload"), tidy_workbook()), open_database(database_address)
    before = store.version(database)
    upload(app, FEW, "few.xlsx")
    assert not app.exception
    shown = words(app).replace("\\", "")
    assert "**few.xlsx** holds **1 case**" in shown
    assert "Nothing is loaded yet, and nothing was changed." in shown
    assert [one.label for one in app.button if one.key == "keep"] == ["Keep it all the same"]
    assert "Cases loaded: 10; in the file: 1." in shown
    assert "Locality" in shown
    assert store.version(database) == before
    app.button(key="keep_not").click().run()
    assert "Before it is kept" not in words(app)
    assert (store.version(database), held(app)[1]) == (before, None)
    upload(app, FEW, "few.xlsx")
    app.button(key="keep").click().run()
    assert not app.exception
    assert "**few.xlsx** is loaded: 1 case" in words(app)
    assert "Asked before it was loaded" in words(app)
    assert held(app)[1] is None
    assert [one.rows for one in store.batches(database)] == [1, 10]


def test_the_file_is_let_go_of_where_somebody_goes_away(tidy: None, start: Start) -> None:
    """It holds names: it is kept for the question, and no longer."""
    app = upload(start("Upload"), FEW, "few.xlsx")
    assert held(app)[1] is not None
    app.switch_page(page_file("Definitions")).run()
    assert held(app)[1] is None
    app.switch_page(page_file("Upload")).run()
    assert not app.exception
    assert "Before it is kept" not in words(app)


def test_an_older_load_is_said_to_be_unused(tidy: None, start: Start) -> None:
    """Whoever loads what was true before sees that no figure of today comes from it."""
    app = upload(start("Upload"), FEW, "few.xlsx")
    assert "no figure of today would use it" in words(app)
    app.button(key="keep").click().run()
    captions = [one.value for one in app.caption]
    assert captions.count("Not used by today's figures: newer data are loaded.") == 1


def test_attendance_as_text_is_asked_about_before_it_is_kept(start: Start, database_address: str) -> None:
    """Its day is that of the file's name. The same week twice is asked about; how days are read can be chosen."""
    text = "UPN,School,Week commencing,Possible,Attended\n" + "A998000000001,Alder,22/09/2025,4,3\n" * 2
    app = look(start("Upload"), text.encode(), "attendance as at 31-10-25.csv")
    assert "holds **2 lines of attendance**, true on 31 October 2025" in words(app)
    assert "the same pupil and school" in words(app)
    unfold_form(app)
    (days,) = [one for one in app.selectbox if one.label == "Days"]
    assert "day and month of real dates changed places: turn them back" in days.options
    assert not store.batches(open_database(database_address))
    app.button(key="keep").click().run()
    assert [one.rows for one in store.batches(open_database(database_address))] == [2]

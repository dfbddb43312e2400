"""On which day a file is true, on the Upload page: taken where it says so, else a question that one press answers."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from tests.app.reading import HEADINGS, look, tidy_workbook, words, workbook

Start = Callable[..., AppTest]


def day_field(app: AppTest):
    return next(one for one in app.date_input if one.label == "Day on which the data are true")


def keep_label(app: AppTest) -> str:
    return app.button(key="keep").label


def loaded_on(address: str) -> list[date]:
    return [one.extracted_on for one in store.batches(open_database(address))]


def test_a_file_with_its_day_needs_one_press_and_is_asked_nothing(start: Start, database_address: str) -> None:
    app = look(start("Upload"), tidy_workbook(), "SEN caseload 2026-10-31.xlsx")
    assert "true on 31 October 2026" in words(app)
    assert "Please look at this first." not in words(app)
    assert (keep_label(app), day_field(app).value) == ("Keep it", date(2026, 10, 31))
    app.button(key="keep").click().run()
    assert loaded_on(database_address) == [date(2026, 10, 31)]


def test_a_file_without_a_day_is_asked_and_one_press_says_today(start: Start, database_address: str) -> None:
    """It is 15 November 2026, which the button says; the sentence above does not claim it."""
    app = look(start("Upload"), tidy_workbook(), "cases.xlsx")
    assert "On which day were these data true? Neither the file nor its name says so." in words(app)
    assert ", true on" not in words(app)
    assert keep_label(app) == "Keep it, true on 15 November 2026"
    app.button(key="keep").click().run()
    assert not app.exception
    assert loaded_on(database_address) == [date(2026, 11, 15)]


def test_another_day_is_chosen_and_then_nothing_is_asked(start: Start, database_address: str) -> None:
    app = look(start("Upload"), tidy_workbook(), "cases.xlsx")
    day_field(app).set_value(date(2026, 9, 30)).run()
    assert not app.exception
    assert "true on 30 September 2026" in words(app)
    assert (keep_label(app), day_field(app).value) == ("Keep it", date(2026, 9, 30))
    app.radio[0].set_value(True).run()
    assert "true on 30 September 2026" in words(app), "another choice leaves the day"
    app.button(key="keep").click().run()
    assert loaded_on(database_address) == [date(2026, 9, 30)]


def test_a_month_in_the_name_is_offered_by_its_end(start: Start, database_address: str) -> None:
    app = look(start("Upload"), tidy_workbook(), "cases October 2026.xlsx")
    assert keep_label(app) == "Keep it, true on 15 November 2026"
    next(one for one in app.button if one.label == "It is 31 October 2026").click().run()
    assert not app.exception
    assert (keep_label(app), day_field(app).value) == ("Keep it", date(2026, 10, 31))
    app.button(key="keep").click().run()
    assert loaded_on(database_address) == [date(2026, 10, 31)]


def test_a_day_that_can_be_read_two_ways_is_asked_and_both_are_offered(start: Start) -> None:
    app = look(start("Upload"), tidy_workbook(), "cases 05-06-26.xlsx")
    assert "The day in the name of the file can be read in two ways." in words(app)
    assert keep_label(app) == "Keep it, true on 5 June 2026"
    assert [one.label for one in app.button if one.label.startswith("It is")] == ["It is 6 May 2026"]


def test_an_emptied_field_is_as_the_file_says(start: Start) -> None:
    app = look(start("Upload"), tidy_workbook(), "cases 2026-10-31.xlsx")
    day_field(app).set_value(date(2026, 9, 30)).run()
    day_field(app).set_value(None).run()
    assert not app.exception
    assert (day_field(app).value, keep_label(app)) == (date(2026, 10, 31), "Keep it")


def test_a_day_that_has_not_come_is_asked_about_and_none_is_filled_in(start: Start) -> None:
    lines = [("as at 16/11/2026",), HEADINGS, ("C0", "", "", "2026-01-05", "Yes", "2026-02-10", "", "", "")]
    app = look(start("Upload"), workbook(lines), "cases.xlsx")
    assert not app.exception
    assert "which has not come yet" in words(app)
    assert (day_field(app).value, keep_label(app)) == (None, "Keep it all the same")

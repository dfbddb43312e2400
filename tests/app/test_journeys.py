"""What people do: bring a file, look back, go away and return, share a link, undo."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from tests.app.conftest import page_file
from tests.app.reading import headline, look, on, tidy_workbook, upload, words
from tests.hostile.test_corpus import REFUSED

Start = Callable[..., AppTest]


def test_a_workbook_becomes_figures(start: Start) -> None:
    app = upload(start("Upload"), tidy_workbook())
    assert not app.exception
    assert "is loaded: 10 cases" in words(app)
    assert "This is sample data" not in words(app)
    app.switch_page(page_file("Plans on time")).run()
    assert "60% of plans were on time** (3 of 5)" in headline(app)
    assert "4 children have waited longer than 20 weeks" in headline(app)


def test_an_earlier_day_shows_what_was_known_then_and_stays(tidy: None, start: Start) -> None:
    app = start("Plans on time")
    app.date_input(key="_as_at").set_value(date(2026, 6, 1)).run()
    then = headline(app)
    assert "100% of plans were on time** (3 of 3)" in then
    assert "2 children have waited longer than 20 weeks" in then
    app.switch_page(page_file("Definitions")).run()
    app.switch_page(page_file("Plans on time")).run()
    assert headline(app) == then
    assert app.date_input(key="_as_at").value == date(2026, 6, 1)


@pytest.mark.parametrize("page", ["Requests and decisions", "Annual reviews", "Localities"])
def test_an_earlier_day_and_a_place_stay_with_whoever_leaves_and_returns(start: Start, page: str) -> None:
    """Other figures than today's, the same again on the way back."""
    app = start(page)
    today = words(app)
    app.date_input(key="_as_at").set_value(date(2026, 6, 30)).run()
    app.selectbox(key="_locality").select("Fenside").run()
    assert not app.exception
    then = words(app)
    assert "as known on 30 June 2026" in then
    assert "Fenside" in then
    assert then != today
    app.switch_page(page_file("Definitions")).run()
    app.switch_page(page_file(page)).run()
    assert words(app) == then


def test_what_is_compared_stays_with_whoever_leaves_and_returns(start: Start) -> None:
    app = start("Compare")
    app.selectbox(key="cmp_figure").select("requests_refused").run()
    then = words(app)
    assert "Requests refused, of all received" in then
    app.switch_page(page_file("Localities")).run()
    app.switch_page(page_file("Compare")).run()
    assert not app.exception
    assert words(app) == then


@pytest.mark.parametrize(
    ("page", "part", "fold"),
    [("Requests and decisions", "outcomes", "requests_received_request_result"),
     ("Requests and decisions", "stages", "stages"), ("Requests and decisions", "stages", "stage_months"),
     ("Annual reviews", "changed-in-time", "plans_not_amended_amendment_wait"),
     ("Annual reviews", "moves", "card_phase_transfers_on_time"), ("Localities", "the-counts", "funnel")],
)  # fmt: skip
def test_figures_and_cases_can_be_taken_away(start: Start, page: str, part: str, fold: str) -> None:
    """Behind each of them stand the definition, the cases and two workbooks."""
    app = start(page, part=part)
    app.query_params["open_stage_by"] = "yes"  # "stage_months" is inside it
    app.query_params[f"open_{fold}"] = on("Take it away")
    app.run()
    assert not app.exception
    labels = [button.proto.label for button in app.get("download_button")]
    assert "Cases as a workbook" in labels
    assert {"Figures as a workbook", "This table as a workbook"} & set(labels)


def test_the_same_file_twice_changes_nothing(tidy: None, start: Start, database_address: str) -> None:
    app = upload(start("Upload"), tidy_workbook())
    assert "is already loaded" in words(app)
    assert len(store.batches(open_database(database_address))) == 1


def test_a_bad_file_is_explained_and_changes_nothing(tidy: None, start: Start, database_address: str) -> None:
    """Every third of seventy, one after another, as one visitor would try; each is refused below the screen too."""
    database = open_database(database_address)
    before, app, silent = store.version(database), start("Upload"), []
    for kind, (made, _) in list(REFUSED.items())[::3]:
        name, content = made()
        app = upload(app, content, name)
        said = words(app)
        explained = "could not be used. Nothing was changed" in said and "Why the file could not be used" in said
        if app.exception or not explained or store.version(database) != before:
            silent.append(kind)
    assert silent == []
    app.switch_page(page_file("Plans on time")).run()
    assert "(3 of 5)" in headline(app)


def test_a_load_can_be_undone_after_asking(tidy: None, start: Start, database_address: str) -> None:
    app = start("Upload")
    app.button(key="undo_1").click().run()
    assert store.load_cases(open_database(database_address)) is not None, "asked first, nothing undone yet"
    app.button(key="undo_yes_1").click().run()
    assert not app.exception
    assert store.load_cases(open_database(database_address)) is None
    assert "This is sample data" in words(app)


def test_personal_columns_are_named_as_left_out(start: Start) -> None:
    app = look(start("Upload"), tidy_workbook())
    app.session_state["looked"] = "How it was understood"
    app.run()
    assert "Left out to protect privacy" in words(app)
    assert "Child 1" not in words(app)


def test_a_link_reopens_the_same_view(start: Start) -> None:
    app = start("Plans on time", as_at="2026-03-31", locality="Milltown", period="calendar:2025")
    assert "In Milltown, in 2025" in headline(app)
    assert app.date_input(key="_as_at").value == date(2026, 3, 31)
    assert app.selectbox(key="_locality").value == "Milltown"
    assert app.selectbox(key="_period").value == "calendar:2025"


def test_choices_within_a_page_outlive_what_they_depend_on(start: Start) -> None:
    """Split by locality, then one locality alone: that split is no longer offered, and nothing breaks."""
    app = start("Plans on time", part="for-whom")
    app.segmented_control(key="split_by").set_value("locality").run()
    app.selectbox(key="_locality").select("Fenside").run()
    assert not app.exception
    assert app.segmented_control(key="split_by").value == "primary_need"
    app = start("Plans on time")
    app.segmented_control(key="months").set_value(60).run()
    app.date_input(key="_as_at").set_value(date(2021, 12, 31)).run()
    assert not app.exception


def test_choices_are_written_into_the_address(start: Start) -> None:
    app = start("Plans on time")
    app.selectbox(key="_locality").select("Fenside").run()
    app.date_input(key="_as_at").set_value(date(2026, 5, 31)).run()
    assert app.query_params["locality"] == "Fenside"
    assert app.query_params["as_at"] == "2026-05-31"


def test_going_back_to_the_whole_council_clears_the_address(start: Start) -> None:
    app = start("Plans on time", locality="Fenside")
    app.selectbox(key="_locality").select("").run()
    assert "locality" not in app.query_params
    assert "Fenside" not in headline(app)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"as_at": "31/02/2026"}, "is not a day we can read"),
        ({"as_at": "2031-01-01"}, "The data goes up to 31 October 2026"),
        ({"as_at": "1950-01-01"}, "The data begins on"),
        ({"locality": "Atlantis"}, 'There is no locality "Atlantis"'),
        ({"period": "calendar:20xx"}, "is not a period we can read"),
        ({"period": "calendar:2040"}, "There is no data for 2040 yet"),
        ({"period": "<script>alert(1)</script>"}, "is not a period we can read"),
    ],
)
def test_a_bad_link_is_answered_kindly_once(start: Start, address: dict[str, str], said: str) -> None:
    app = start("Plans on time", **address)
    assert not app.exception
    assert said in words(app)
    assert "of plans were on time" in headline(app)
    assert not set(address) & set(app.query_params)
    app.run()
    assert said not in words(app), "the notice does not follow the reader around"


def test_what_is_chosen_within_a_page_stands_in_the_address(start: Start) -> None:
    """The usual is not said; what is chosen comes back with a link, and how far back goes along to other pages."""
    app = start("Plans on time")
    app.segmented_control(key="months").set_value(60).run()
    assert app.query_params["months"] == "60"
    app.segmented_control(key="months").set_value(24).run()
    assert "months" not in app.query_params
    linked = start("Plans on time", months="13")
    assert linked.segmented_control(key="months").value == 13
    assert start("Plans on time", months="14").segmented_control(key="months").value == 24, "there is no such choice"


@pytest.mark.parametrize("spec", ["month:2026-09", "month:2025-11"])
def test_a_month_is_a_period_to_choose(start: Start, spec: str) -> None:
    """The last twelve: from November 2025 to October 2026, as the data end with October."""
    app = start("Plans on time")
    offered = app.sidebar.selectbox(key="_period").options
    assert offered[-12] == "October 2026"
    assert offered[-1] == "November 2025"
    app.sidebar.selectbox(key="_period").set_value(spec).run()
    assert not app.exception
    assert app.query_params["period"] == spec


def test_figures_can_be_taken_away(start: Start) -> None:
    """AppTest does not hand out a deferred download, so the button is checked here and its maker below."""
    from pages.ui.blocks import downloads
    from pages.ui.frame import data
    from tests.app.taken_away import first_sheet

    app = start("Plans on time")
    app.query_params["open_on_time_trend"] = on("Take it away")
    app.run()
    labels = [button.proto.label for button in app.get("download_button")]
    assert [one for one in labels if "workbook" in one] == ["Figures as a workbook", "Cases as a workbook"]
    view = _view_of_the_sample(data.shown())
    figure = data.figure("plans_issued_within_20_weeks", view)
    result = data.result(figure.metric.key, view, [view.period])
    made = downloads.figures(figure.metric, result, downloads.about(figure.metric, view))
    cells = first_sheet(made)
    assert figure.metric.name in cells
    assert str(figure.numerator) in cells


def _view_of_the_sample(shown):
    from metrics.base.periods import last_12_months
    from reports.view import View

    return View(
        data=shown.version, council=shown.council, extracted_on=shown.extracted_on, as_at=shown.extracted_on,
        locality="", period=last_12_months(shown.extracted_on), target=shown.target, is_sample=True,
    )  # fmt: skip

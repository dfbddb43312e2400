"""Why a figure is not what it was, on the page on data quality; what each load made different, on the Upload page."""

import html
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage.database import Engine, open_database
from tests.app.reading import small_tables, unfold, words
from tests.conftest import taken_in
from tests.data_access.loads.test_compare_loads import COMPLAINTS, FIRST, JUNE, MAY, SECOND

Start = Callable[..., AppTest]
PAGE = "Data quality"
PART = "what-changed"


@pytest.fixture
def loads(database_address: str) -> Engine:
    """A full list of May, complaints of May, and a full list of June."""
    engine = open_database(database_address)
    taken_in(FIRST, "may.csv", engine, extracted_on=MAY)
    taken_in(COMPLAINTS.encode(), "complaints.csv", engine, extracted_on=MAY)
    taken_in(SECOND, "june.csv", engine, extracted_on=JUNE)
    return engine


def steps(app: AppTest) -> list[list]:
    return small_tables(app)[0].values.tolist()


def test_with_one_load_there_is_nothing_to_set_beside(start: Start, database_address: str) -> None:
    """The sample is one load; so is a council's first."""
    assert "There is one load" in words(start(PAGE, part=PART))
    taken_in(FIRST, "may.csv", open_database(database_address), extracted_on=MAY)
    assert "There is one load" in words(start(PAGE, part=PART))


def test_the_steps_of_a_figure_their_rows_and_the_past_figures(start: Start, loads: Engine) -> None:
    """EX-1 is gone and EX-4 came in June: three requests then, three now."""
    app = start(PAGE, part=PART, figure="requests_received", period="calendar:2025")
    assert not app.exception
    assert "2025: 3, as it was, but the cases behind it are not the same" in words(app)
    assert steps(app) == [
        ["As known on 31 May 2025", "3"],
        ["1 case no longer in the data", "2"],
        ["What has happened since, which moved 1 case", "3"],
        ["As known on 30 June 2025", "3"],
    ]
    (rows,) = [one.value for one in app.main.dataframe]
    assert rows.iloc[0, :2].tolist() == ["EX-1", "went out"]
    app.selectbox(key="group_step").select(1).run()
    (rows,) = [one.value for one in app.main.dataframe]
    assert rows.iloc[0, :2].tolist() == ["EX-4", "came in"]
    app = start(PAGE, part="past-figures", figure="requests_received", period="calendar:2025")
    unfold(app, "restated")
    assert not app.exception
    past = small_tables(app)[-1]
    assert "Jan 2025 was 3, now 2: 1 case no longer in the data." in past["What became of it"].tolist()


def test_another_figure_is_kept_in_the_address(start: Start, loads: Engine) -> None:
    app = start(PAGE, part=PART)
    app.selectbox(key="changed_figure").select("complaints_received").run()
    assert not app.exception
    assert "complaints_received" in app.query_params["figure"]
    assert "as it was" in words(app)


def test_a_group_of_a_split_is_chosen_and_its_figure_alone_is_told(start: Start, loads: Engine) -> None:
    """The whole is three then and three now; nobody recorded a place."""
    app = start(PAGE, part=PART, figure="requests_received", period="calendar:2025")
    app.selectbox(key="changed_by").select("locality").run()
    assert not app.exception
    assert app.selectbox(key="changed_group").value == "Not recorded"
    assert "Not recorded: 2025, up to 30 June 2025: 3, as it was" in words(app)
    assert "locality" in app.query_params["by"]
    app.selectbox(key="changed_figure").select("complaints_received").run()
    assert not app.exception
    app = start(PAGE, part=PART, figure="requests_received", by="locality", group="Nowhere")
    assert app.selectbox(key="changed_group").value == "Not recorded"
    assert not app.exception


def test_a_figure_leads_to_what_it_was(start: Start, loads: Engine) -> None:
    """Without opening anything: once, beside the way to its definition."""
    app = start("Requests and decisions", period="calendar:2025")
    lines = [html.unescape(one.value) for one in app.main.markdown if "not what it was" in one.value]
    (line,) = [one for one in lines if "figure=requests_received" in one]
    assert "./Data_quality?" in line
    assert "part=what-changed" in line
    assert "./Definitions?" in line


def test_one_load_tells_no_figure_twice(start: Start) -> None:
    """The sample is one load: its figures lead to their definitions alone."""
    said = words(start("Requests and decisions"))
    assert "not what it was" not in said
    assert "./Definitions?" in said


def test_an_address_that_cannot_be_shown_is_said(start: Start, loads: Engine) -> None:
    app = start(PAGE, part=PART, figure="no_such_figure", then="2025-01-01")
    said = [one.value for one in app.warning]
    assert not app.exception
    assert len(said) == 2
    assert "no_such_figure" in said[0].replace("\\", "")


def test_how_a_load_was_read_is_told_beside_it(start: Start, loads: Engine) -> None:
    app = unfold(start("Upload"), "read_3")
    assert not app.exception
    assert "it was read as it stands" in words(app)
    (columns,) = [one.value for one in app.main.dataframe if "Taken for" in one.value.columns]
    assert "Case reference" in columns["Taken for"].tolist()


def test_what_a_load_made_different(start: Start, loads: Engine) -> None:
    app = unfold(start("Upload"), "compared_3")
    assert not app.exception
    counts, columns = small_tables(app)[:2]
    assert counts.values.tolist() == [["Cases", "1", "1", "1", "1"]] or counts.values.tolist() == [
        ["Cases", 1, 1, 1, 1]
    ]
    assert columns["Column"].tolist() == ["Request received", "Outcome of the request"]

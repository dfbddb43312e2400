"""Any two loads of a list are set side by side on the Upload page: chosen there, and by the address."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import Engine, open_database
from tests.app.reading import small_tables, words
from tests.conftest import taken_in
from tests.data_access.loads.test_compare_loads import COMPLAINTS, FIRST, JULY, JUNE, MAY, SECOND, cases

Start = Callable[..., AppTest]


@pytest.fixture
def loads(database_address: str) -> Engine:
    """Cases of May, June and, as an addition, July: EX-4 is refused. Complaints once."""
    engine = open_database(database_address)
    taken_in(FIRST, "may.csv", engine, extracted_on=MAY)
    taken_in(COMPLAINTS.encode(), "complaints.csv", engine, extracted_on=MAY)
    taken_in(SECOND, "june.csv", engine, extracted_on=JUNE)
    taken_in(cases("EX-4,02/06/2025,Refused,"), "july.csv", engine, extracted_on=JULY, partial=True)
    return engine


def rows(app: AppTest) -> list[list]:
    assert not app.exception
    return app.main.dataframe[0].value.iloc[:, :4].values.tolist()


def test_with_one_load_of_each_list_there_is_no_choice(start: Start, database_address: str) -> None:
    engine = open_database(database_address)
    taken_in(FIRST, "may.csv", engine, extracted_on=MAY)
    taken_in(COMPLAINTS.encode(), "complaints.csv", engine, extracted_on=MAY)
    app = start("Upload")
    assert not app.exception
    assert "compare_loads_list" not in {one.key for one in app.selectbox}


def test_the_last_two_are_shown_and_any_others_chosen(start: Start, loads: Engine) -> None:
    """July decided EX-4 alone. From May to June EX-4 came, EX-1 went, EX-2 has another day and an outcome."""
    app = start("Upload")
    assert not app.exception
    assert list(app.selectbox(key="compare_loads_list").options) == ["no list", "cases"]
    app.selectbox(key="compare_loads_list").select("cases").run()
    assert "**1 case is changed** and **2 unchanged**." in words(app)
    assert rows(app) == [["EX-4", "Outcome of the request", "", "Decided not to assess"]]
    app.selectbox(key="compare_loads_before").select("1").run()
    app.selectbox(key="compare_loads_after").select("3").run()
    assert "**1 case is new**, **1 changed**, **1 unchanged** and **1 gone**." in words(app)
    assert {name: app.query_params[name] for name in ("list", "before", "after")} == {
        "list": "cases",
        "before": "1",
        "after": "3",
    }
    (columns,) = [one for one in small_tables(app) if "Filled in" in one]
    assert columns.iloc[:, 1:].values.tolist() == [[0, 1, 0], [1, 0, 0]]


def test_the_address_says_which_loads_and_which_rows(start: Start, loads: Engine) -> None:
    asked = {"list": "cases", "before": "1", "after": "3"}
    app = start("Upload", **asked, column="received_date")
    assert [line[0] for line in rows(app)] == ["EX-2"]
    assert "All of it as a workbook" in [one.proto.label for one in app.get("download_button")]
    app = start("Upload", **asked, rows="new")
    assert rows(app)[0][:2] == ["EX-4", "june.csv"]
    app = start("Upload", **asked, rows="gone")
    assert rows(app)[0][:2] == ["EX-1", "may.csv"]
    app = start("Upload", list="cases", before="3", after="1")
    assert "**1 case is new**, **1 changed**, **1 unchanged** and **1 gone**." in words(app)
    app = start("Upload", list="cases", before="3", after="3")
    assert "This is one load twice." in words(app)


def test_a_load_that_cannot_be_chosen_is_said(start: Start, loads: Engine) -> None:
    """Number 2 is of complaints; number 3 is undone."""
    store.withdraw(loads, 3)
    for number in ("2", "3", "x"):
        app = start("Upload", list="cases", before=number)
        assert not app.exception
        assert f'There is no "{number}" on this page' in " ".join(one.value for one in app.warning)
        assert "From the load" in {one.label for one in app.selectbox}

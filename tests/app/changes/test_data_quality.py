"""The page on data quality: the sample, loads of a council's own, a past day, and each part by its address."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import Engine, open_database
from tests.app.reading import small_tables, words
from tests.conftest import taken_in
from tests.reports.summaries.test_data_quality import IN_TIME, JUNE, MAY, NO_NEED, NO_REQUEST, UNREAD, listed

Start = Callable[..., AppTest]
PAGE = "Data quality"
YEAR = "calendar:2025"
JUNES = listed(IN_TIME, UNREAD, NO_REQUEST, NO_NEED)


@pytest.fixture
def loads(database_address: str) -> Engine:
    """Three rows to mend in May, three in June, one of them new.

    EX-1 and, in June, EX-4 were due in May and had no plan: 0 of 2 on time. EX-2, with a day that is none, and EX-3,
    without the day of its request, may be due too, and on time: 0 of 4 to 2 of 4; in May, with EX-5, 0 of 4 to 3 of 4.
    """
    engine = open_database(database_address)
    taken_in(listed(IN_TIME, UNREAD, UNREAD.replace("EX-2", "EX-5"), NO_REQUEST), "may.csv", engine, extracted_on=MAY)
    taken_in(JUNES, "june.csv", engine, extracted_on=JUNE)
    return engine


def test_the_sample_is_one_load(start: Start) -> None:
    app = start(PAGE)
    assert not app.exception
    assert "Plans issued within 20 weeks" in words(app)
    assert "rows to mend**" in words(app)
    app = start(PAGE, part="checks")
    assert "This is the first load" in words(app)
    assert "Load before" not in small_tables(app)[0]


def test_two_loads_the_answer_first(start: Start, loads: Engine) -> None:
    app = start(PAGE, period=YEAR)
    assert not app.exception
    said = words(app)
    assert "**Plans due that were issued on time: 0%** (0 of 2; 2025" in said
    assert "2 rows in question could make it 0% to 50.0%." in said
    assert "as many as with what was known on 31 May 2025" in said
    assert "**1 row not understood**, and in no figure." in said


def test_the_checks_have_a_trend_and_one_can_be_picked(start: Start, loads: Engine) -> None:
    app = start(PAGE, part="checks", period=YEAR)
    (table, *_) = small_tables(app)
    assert table["Loads, oldest first"].tolist() == ["1 → 1", "2 → 1", "0 → 1"]
    app.selectbox(key="data_quality_check").select_index(2).run()
    assert not app.exception
    assert len(small_tables(app)[0]) == 1
    assert "CELL-DATE" in app.query_params["check"]


def test_the_checks_of_a_place_have_its_own_trend(start: Start, loads: Engine) -> None:
    """In the South a day that is none stood in two rows and stands in one; in the North a request still has no day."""
    app = start(PAGE, part="checks", period=YEAR, of="South")
    assert not app.exception
    shown = small_tables(app)[0].set_index("What was found")
    (day,) = [line for name, line in shown.iterrows() if "not a real date" in str(name)]
    assert (day["Rows now"], day["Load before"], day["Loads, oldest first"]) == (1, 2, "2 → 1")
    assert day["Figures it may move, alone"]
    app.selectbox(key="data_quality_of").select("North").run()
    assert not [name for name in small_tables(app)[0]["What was found"] if "not a real date" in name]
    app.selectbox(key="data_quality_check").select(app.selectbox(key="data_quality_check").options[0]).run()
    app = start(PAGE, part="checks", of="North", check="cases~CELL-DATE~Outcome of the request: day")
    assert not app.exception
    assert [one.key for one in app.selectbox if one.key == "data_quality_officer"] == []


def test_each_place_is_told_over_the_loads(start: Start, loads: Engine) -> None:
    app = start(PAGE, part="who-can-mend", period=YEAR)
    assert not app.exception
    told = {line["Locality"]: line for line in small_tables(app)[0].to_dict("records")}
    assert {name: (line["Rows to mend"], line["Loads, oldest first"]) for name, line in told.items()} == {
        "South": (2, "2 → 2"),
        "North": (1, "1 → 1"),
    }


def test_a_past_day_shows_the_loads_known_then(start: Start, loads: Engine) -> None:
    said = words(start(PAGE, part="checks", as_at="2025-06-29", period=YEAR))
    assert "This is the first load" in said
    assert "3 rows in question could make it 0% to 75.0%." in said
    assert "No load was true on 30 May 2025" in words(start(PAGE, as_at="2025-05-30"))


def test_a_load_that_is_undone_was_never_there(start: Start, loads: Engine) -> None:
    store.withdraw(loads, 1)
    assert "This is the first load" in words(start(PAGE, part="checks"))


def test_who_can_mend_says_nothing_of_few_rows(start: Start, loads: Engine) -> None:
    """Two rows of each place are no sign; their numbers stand in the table."""
    app = start(PAGE, part="who-can-mend")
    assert "Fewer than 20 rows, so not to be compared: South and North." in words(app)
    assert "highest share" not in words(app)
    app.segmented_control(key="data_quality_way").set_value("officer").run()
    assert "says whose they are" in words(app)


def test_the_rows_to_mend_of_a_place(start: Start, loads: Engine) -> None:
    app = start(PAGE, part="rows-to-mend")
    (rows,) = [one.value for one in app.main.dataframe]
    assert rows[["Reference", "Row", "Found"]].values.tolist() == [
        ["EX-2", 3, "30/02/2025"],
        ["EX-3", 4, ""],
        ["EX-4", 5, ""],
    ]
    found = store.load_cases(loads)
    assert found is not None
    assert not set(found.cases["case_key"]) & set(rows.astype("str").to_numpy().ravel())
    app.selectbox(key="data_quality_of").select("South").run()
    (rows,) = [one.value for one in app.main.dataframe]
    assert rows["Reference"].tolist() == ["EX-2", "EX-4"]
    assert app.query_params["of"] == "South"


def test_rows_come_back_in_the_officers_own_columns(start: Start, loads: Engine) -> None:
    app = start(PAGE, part="rows-to-mend", of="South")
    app.query_params["open_own_columns"] = "yes"
    app.run()
    app.file_uploader(key="trust_file").set_value([("june.csv", JUNES, "text/csv")]).run()
    assert not app.exception
    assert "2 rows to mend, in your own columns" in [one.label for one in app.main.download_button]
    app.file_uploader(key="trust_file").set_value([("june.csv", JUNES + b"\n", "text/csv")]).run()
    assert "This is not the file" in words(app)


def test_the_age_of_each_list(start: Start, loads: Engine) -> None:
    taken_in(b"Complaint ref,Date received,Stage\nC1,06/05/2025,1\n", "c.csv", loads, extracted_on=date(2025, 5, 30))
    app = start(PAGE, part="age-of-lists")
    (table,) = small_tables(app)
    assert table[["List", "True on", "Age"]].values.tolist() == [
        ["Complaints", "30 May 2025", "534 days"],
        ["Cases", "30 June 2025", "503 days"],
    ]
    assert "Never loaded: appeals" in words(app)


def test_what_an_address_cannot_ask_for_is_said(start: Start, loads: Engine) -> None:
    app = start(PAGE, part="no such part")
    assert not app.exception
    assert "no such part" in "".join(one.value for one in app.warning)

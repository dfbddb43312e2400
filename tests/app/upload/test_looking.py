"""A file is looked at before it is kept: what it would change, how it was understood, and the choice."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from metrics.catalogue import CATALOGUE
from tests.app.conftest import TODAY
from tests.app.reading import HEADINGS, look, small_tables, tidy_workbook, unfold, words, workbook
from tests.conftest import taken_in

Start = Callable[..., AppTest]
ON_TIME = ("2026-01-05", "Yes", "2026-02-10", "Yes", "2026-05-20", "2026-05-20")
LATE = ("2026-01-05", "Yes", "2026-02-10", "Yes", "2026-07-01", "2026-07-01")
WAITING = ("2026-02-02", "Yes", "2026-03-10", "", "", "")
UPSIDE_DOWN = ("2026-02-02", "Yes", "2026-01-10", "", "", "")
"""Decided before it was asked for."""


@pytest.fixture
def loaded(database_address: str) -> None:
    """The tidy ten, true on the day of the look."""
    assert taken_in(tidy_workbook(), "cases.xlsx", open_database(database_address), extracted_on=TODAY).batch


def october(*more: tuple[str, ...]) -> bytes:
    """The tidy ten a month later: C5, which waited, has its late plan; C9 is gone; and more rows."""
    listed = [*[ON_TIME] * 3, *[LATE] * 3, *[WAITING] * 3]
    places = ["North"] * 5 + ["South"] * 4
    rows = [(f"C{number}", f"Child {number}", places[number], *row) for number, row in enumerate(listed)]
    rows[5] = (*rows[5][:3], "2026-02-02", "Yes", "2026-03-10", *LATE[3:])
    return workbook([HEADINGS, *rows, *[(f"N{number}", "", "North", *row) for number, row in enumerate(more)]])


def opened(app: AppTest, tab: str) -> AppTest:
    app.session_state["looked"] = tab
    return app.run()


def test_what_it_would_change_is_shown_beside_what_is_loaded(loaded: None, start: Start, database_address: str) -> None:
    """Counted by hand: 3 of 5 plans were on time, with the sixth 3 of 6; 4 waited past 20 weeks, now 3."""
    database = open_database(database_address)
    before = store.version(database)
    app = look(start("Upload"), october(), "october.xlsx")
    assert not app.exception
    shown = words(app).replace("\\", "")
    assert "**october.xlsx** holds **9 cases**" in shown
    assert (
        "9 cases: 1 says something else and 8 are unchanged. 1 that is loaded now would no longer be listed." in shown
    )
    assert "would change: plans issued within 20 weeks in 2026 from 60.0% to 50.0%." in shown
    assert "1 case would move from open to issued." in shown
    (table,) = [one for one in small_tables(app) if "With this file" in one]
    told = {(line["Figure"], line["Of"]): line for line in table.to_dict("records")}
    on_time = told[CATALOGUE["plans_issued_within_20_weeks"].name, "2026"]
    assert (on_time["Now"], on_time["With this file"]) == ("60.0% (3 of 5)", "50.0% (3 of 6)")
    assert on_time["Difference"] == "10.0 percentage points lower"
    past = told[CATALOGUE["assessments_open_past_20_weeks"].name, "15 November 2026"]
    assert (past["Now"], past["With this file"], past["Difference"]) == ("4", "3", "1 fewer")
    assert store.version(database) == before, "nothing is kept by looking"


def test_the_main_figure_of_a_register_is_told_with_its_rows(start: Start, database_address: str) -> None:
    """One of two children excluded had education from the sixth day; the file says that both had."""
    before, after = (
        "UPN,School,Type,Exclusion date,Sixth day,Provision start\n"
        "A999000000301,Example Academy,PEX,02/11/2026,09/11/2026,09/11/2026\n"
        f"A999000000302,Example Academy,PEX,02/11/2026,09/11/2026,{day}\n".encode()
        for day in ("10/11/2026", "09/11/2026")
    )
    assert taken_in(before, "exclusions.csv", open_database(database_address), extracted_on=TODAY).batch
    app = look(start("Upload"), after, "again.csv")
    assert not app.exception
    said = "in 2026: 50.0% now, 100% with this file; 1 exclusion would be counted."
    assert f"**{CATALOGUE['sixth_day_met'].name}** {said}" in words(app)


def test_how_it_was_understood_is_shown_without_names(start: Start) -> None:
    app = opened(look(start("Upload"), tidy_workbook()), "How it was understood")
    shown = words(app).replace("\\", "")
    assert 'Sheet "Cases"** was taken for a list of **cases**: headings in row 1, 10 rows below.' in shown
    first, columns = (one.value for one in app.main.dataframe)
    assert len(first) == 5
    assert "C0" in first.to_numpy()
    assert not [cell for cell in first.astype("str").to_numpy().ravel() if "Child" in cell]
    assert dict(zip(columns["Column in the file"], columns["How"], strict=True))["Case reference"] == "by name"


def test_rows_that_something_is_wrong_with_can_be_left_out(start: Start, database_address: str) -> None:
    app = look(start("Upload"), october(UPSIDE_DOWN, UPSIDE_DOWN), "october.xlsx")
    assert "holds **11 cases**" in words(app)
    assert "Those rows as a workbook, to mend and load again" in [one.proto.label for one in app.get("download_button")]
    app.button(key="keep_clear").click().run()
    assert not app.exception
    assert "holds **9 cases**" in words(app)
    app.button(key="keep").click().run()
    assert not app.exception
    assert "Of 11 rows in the file, **9 were stored** and **2 could not be used**" in words(app)
    assert len(store.load_cases(open_database(database_address)).cases) == 9


def test_another_choice_looks_again(loaded: None, start: Start) -> None:
    """The same file as an addition takes nothing away."""
    app = look(start("Upload"), october(), "october.xlsx")
    assert "1 that is loaded now would no longer be listed." in words(app)
    app.radio[0].set_value(True).run()
    assert not app.exception
    assert "no longer be listed" not in words(app)


def test_nothing_is_left_of_a_file_that_is_not_kept(loaded: None, start: Start) -> None:
    """It holds names: not in the session, nor on the screen, nor in the field."""
    app = look(start("Upload"), october(), "october.xlsx")
    app.button(key="keep_not").click().run()
    assert not app.exception
    assert "Before it is kept" not in words(app)
    assert (app.session_state["kept_file"] or ("", None))[1] is None
    assert not app.file_uploader[0].value


def test_two_visitors_look_at_two_files(loaded: None, start: Start) -> None:
    one, other = start("Upload"), start("Upload")
    look(one, october(), "october.xlsx")
    look(other, october(ON_TIME), "november.xlsx")
    assert ("**9 cases**" in words(one), "**10 cases**" in words(one)) == (True, False)
    assert ("**9 cases**" in words(other), "**10 cases**" in words(other)) == (False, True)
    one.button(key="keep").click().run()
    other.run()
    assert not other.exception
    assert "**november.xlsx** holds **10 cases**" in words(other).replace("\\", "")


def test_a_file_that_cannot_be_used_can_be_followed_by_one_that_can(start: Start) -> None:
    app = look(start("Upload"), b"nothing\n1\n", "bad.csv")
    assert "**bad.csv** could not be used" in words(app).replace("\\", "")
    look(app, tidy_workbook())
    assert "holds **10 cases**" in words(app)
    assert isinstance(small_tables(app)[0], pd.DataFrame)


ATTENDANCE = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"


def weeks(*attended: int) -> bytes:
    """A week of ten sessions at Alder for each pupil."""
    lines = [f"A99800000000{one},Alder,14/09/2026,10,{came},{10 - came},0" for one, came in enumerate(attended)]
    return (ATTENDANCE + "\n".join(lines) + "\n").encode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_attendance_is_set_beside_what_is_loaded_and_its_first_rows_are_shown(
    start: Start, database_address: str, kind: str
) -> None:
    """Counted by hand: 2 of 30 sessions were missed, now 6 of 30. One pupil is as before, one is gone, one is new."""
    taken_in(weeks(10, 8, 10), "september.csv", open_database(database_address), extracted_on=TODAY)
    lines = [*weeks(10, 4).decode().splitlines(), "A998000000009,Birch,14/09/2026,10,10,0,0"]
    content = "\n".join(lines).encode() if kind == "csv" else workbook([line.split(",") for line in lines])
    app = look(start("Upload"), content, f"october.{kind}")
    assert not app.exception
    shown = words(app).replace("\\", "")
    assert f"**october.{kind}** holds **3 lines of attendance**" in shown
    assert "3 lines of attendance: 1 is new, 1 says something else and 1 is unchanged. 1 that is loaded now" in shown
    assert "Of 3 pupils some line would be new, say something else or be gone." in shown
    (table,) = [one for one in small_tables(app) if "With this file" in one]
    absence = next(line for line in table.to_dict("records") if line["Figure"] == "Absence")
    assert (absence["Now"], absence["With this file"]) == ("6.7% (2 of 30)", "20.0% (6 of 30)")
    app = opened(app, "How it was understood")
    assert "was taken for a list of **lines of attendance**: headings in row 1, 3 rows below" in words(app)
    first = app.main.dataframe[0].value
    assert first["School"].tolist() == ["Alder", "Alder", "Birch"]
    assert first["Sessions attended"].tolist() == [10, 4, 10]
    assert not first.astype("str").apply(lambda column: column.str.contains("A99800")).any(axis=None)


def test_what_a_load_of_attendance_made_different_is_told_after_it(start: Start, database_address: str) -> None:
    """One of three weeks is gone, one has fewer sessions, one is as it was."""
    database = open_database(database_address)
    taken_in(weeks(10, 8, 10), "september.csv", database, extracted_on=TODAY)
    taken_in(weeks(10, 4), "october.csv", database, extracted_on=TODAY)
    app = unfold(start("Upload"), "compared_2")
    assert not app.exception
    (told,) = [one for one in small_tables(app) if "The same" in one]
    assert [str(cell) for cell in told.iloc[0]] == ["Lines of attendance", "0", "1", "1", "1"]
    (columns,) = [one for one in small_tables(app) if "Rows changed" in one]
    assert columns["Column"].tolist() == ["Sessions attended", "Sessions of authorised absence"]


def test_lines_of_attendance_that_something_is_wrong_with(start: Start, database_address: str) -> None:
    """One is of no week; one does not add up, and is stored as found unless it is left out."""
    lines = [weeks(10).decode(), "A998000000005,Alder,some day,10,10,0,0\nA998000000006,Alder,14/09/2026,10,8,5,0\n"]
    app = look(start("Upload"), "".join(lines).encode(), "october.csv")
    assert "Those rows as a workbook, to mend and load again" in [one.proto.label for one in app.get("download_button")]
    assert [one.label for one in app.button if one.key == "keep_clear"] == [
        "Leave out the 2 rows that something is wrong with"
    ]
    app.button(key="keep_clear").click().run()
    assert not app.exception
    assert "holds **1 line of attendance**" in words(app)
    app.button(key="keep").click().run()
    assert [one.rows for one in store.batches(open_database(database_address))] == [1]

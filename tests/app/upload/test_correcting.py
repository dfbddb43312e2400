"""Correcting how a file is read, on the page: words, columns, days; kept for the next file like it, and taken back."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from reports.inert import unmarked
from tests.app.reading import look, unfold_form, words

Start = Callable[..., AppTest]
HEADINGS = "Case ref,Date request received,Agreed to assess?,Deputy day"
ROWS = "\nEX-1,06/01/2026,W/D,10/02/2026\nEX-2,06/01/2026,W/D,10/02/2026\nEX-3,06/01/2026,Yes,10/02/2026\n"


def listed(rows: str = ROWS) -> bytes:
    return (HEADINGS + rows).encode()


def again(app: AppTest) -> AppTest:
    next(one for one in app.button if one.label == "Read it again so").click()
    app.run()
    assert not app.exception
    return unfold_form(app) if "Correct how it is read" in [one.label for one in app.main.expander] else app


def choose(app: AppTest, label: str, words_of: str) -> None:
    box = next(one for one in app.selectbox if unmarked(one.label) == label)
    box.select_index(next(place for place, said in enumerate(box.options) if words_of in unmarked(said)))


def in_tab(app: AppTest) -> AppTest:
    """With the tab open that says how the file was understood."""
    app.session_state["looked"] = "How it was understood"
    return app.run()


def test_a_word_is_explained_and_the_next_file_is_read_so(start: Start, database_address: str) -> None:
    app = look(start("Upload"), listed(), "september.csv")
    assert not app.exception
    assert "2 rows are not understood and would be in no figure." in words(app)
    choose(app, '"W/D" in "Outcome of the request" means', "Withdrawn")
    again(app)
    assert "This file is read with corrections." in words(app)
    assert not [one for one in app.selectbox if "means" in one.label]
    app.button(key="keep").click().run()
    cases = store.load_cases(open_database(database_address)).cases
    assert cases["request_outcome"].astype("str").tolist() == ["W", "W", "Y"]
    assert cases["not_understood"].isna().all()
    unfold_form(look(app, listed(ROWS + "EX-4,07/01/2026,W/D,\n"), "october.csv"))
    assert not [one for one in app.selectbox if "means" in one.label]
    app.button(key="keep").click().run()
    cases = store.load_cases(open_database(database_address)).cases
    assert cases["request_outcome"].astype("str").tolist() == ["W", "W", "Y", "W"]


def test_a_column_is_said_to_hold_something_else(start: Start) -> None:
    app = look(start("Upload"), listed(), "september.csv")
    choose(app, "A column that was taken wrongly", "Deputy day")
    choose(app, "It holds", "Decision whether to assess (day)")
    again(app)
    columns = next(one.value for one in in_tab(app).main.dataframe if "How" in one.value.columns)
    told = dict(zip(columns["Column in the file"], columns["How"], strict=True))
    assert told["Deputy day"] == "chosen"


def test_what_is_said_of_attendance_holds_for_the_next_month(start: Start, database_address: str) -> None:
    """Its column of statuses has a heading of the council's own, and a word of its own in it."""
    text = "UPN,School,Week commencing,Possible,Attended,Category\nA998000000001,Alder,{},10,8,Plan!\n"
    app = look(start("Upload"), text.format("14/09/2026").encode(), "september.csv")
    unfold_form(app)
    choose(app, "A column that was taken wrongly", "Category")
    choose(app, "It holds", "SEN status")
    again(app)
    unfold_form(app)
    choose(app, '"Plan!" in "SEN status" means', "EHC plan")
    again(app)
    app.button(key="keep").click().run()
    look(app, text.format("05/10/2026").encode(), "october.csv")
    assert not app.exception
    assert "This file is read with corrections." in words(app)
    assert in_tab(app).main.dataframe[0].value["SEN status"].tolist() == ["EHC plan"]
    app.button(key="keep").click().run()
    assert len(store.batches(open_database(database_address))) == 2


def test_the_row_of_headings_and_the_list_of_a_sheet_are_chosen(start: Start) -> None:
    """Names stand below the heading that tells them to be names, and are not shown."""
    top = "Case ref,Date request received,Name\nsee,below,\nCase ref,Request outcome,Name,Date request received\n"
    app = unfold_form(look(start("Upload"), (top + "EX-1,Yes,Ash Example,06/01/2026\n").encode(), "log.csv"))
    assert not app.exception
    assert [option for one in app.selectbox if "headings" in one.label for option in one.options][2].startswith("row 3")
    shown = next(one.value for one in app.main.dataframe if "Row" in one.value.columns)
    assert list(shown["Row"]) == [1, 2, 3, 4]
    assert "EX-1" in shown.to_numpy()
    assert "Ash Example" not in shown.to_numpy()
    choose(app, 'Sheet "log" holds', "no list")
    again(app)
    assert "could not be used" in words(app)
    choose(app, 'Sheet "log" holds', "cases")
    choose(app, "Its headings stand in", "row 3:")
    again(app)
    assert "headings in row 3, 1 row below" in words(in_tab(app)).replace("\\", "")


def test_a_place_that_is_nearly_another_is_joined_to_it_or_left_its_own(start: Start, database_address: str) -> None:
    lines = [f"EX-{number},06/01/2026,{place}" for number, place in enumerate(["North"] * 11 + ["Nothr"])]
    text = "Case ref,Date request received,Locality\n" + "\n".join(lines)
    app = look(start("Upload"), text.encode(), "places.csv")
    choose(app, 'The place "Nothr" is', "a place of its own")
    again(app)
    assert not [one for one in app.selectbox if "The place" in one.label]
    assert "called almost as" not in words(app)
    app.button(key="correct_back").click().run()
    choose(app, 'The place "Nothr" is', "North")
    again(app).button(key="keep").click().run()
    cases = store.load_cases(open_database(database_address)).cases
    assert cases["locality"].astype("str").unique().tolist() == ["North"]


def test_corrections_are_taken_back(start: Start) -> None:
    app = look(start("Upload"), listed(), "september.csv")
    choose(app, '"W/D" in "Outcome of the request" means', "Withdrawn")
    again(app)
    app.button(key="correct_back").click().run()
    assert not app.exception
    assert "This file is read with corrections." not in words(app)
    assert [one.label for one in app.selectbox if "means" in one.label]


def test_nothing_is_asked_of_a_good_file(start: Start) -> None:
    app = look(start("Upload"), listed("\nEX-3,06/01/2026,Yes,10/02/2026\n"), "september.csv")
    fold = next(one for one in app.main.expander if one.label == "Correct how it is read")
    assert not fold.proto.expanded
    assert not [one for one in app.selectbox if "holds" in one.label]


def test_the_same_file_corrected_again_is_known_as_loaded(start: Start, database_address: str) -> None:
    """Not said to be one that could not be used."""
    app = look(start("Upload"), listed(), "september.csv")
    choose(app, '"W/D" in "Outcome of the request" means', "Withdrawn")
    again(app).button(key="keep").click().run()
    look(app, listed(), "september.csv")
    if [one for one in app.button if one.key == "keep"]:
        app.button(key="keep").click().run()
    assert not app.exception
    assert "is already loaded" in words(app)
    assert "could not be used" not in words(app)
    assert len(store.batches(open_database(database_address))) == 1


def test_days_that_may_be_written_month_first_are_said_to_be_so(start: Start, database_address: str) -> None:
    """The form that the question names is open, and offers it: 2 January and 13 January, not 1 February."""
    app = look(start("Upload"), b"Case ref,Date request received\nEX-1,01/02/2026\nEX-2,01/13/2026\n", "log.csv")
    choose(app, "Days", "month first")
    again(app)
    app.button(key="keep").click().run()
    days = store.load_cases(open_database(database_address)).cases["received_date"]
    assert sorted(days.astype("str")) == ["2026-01-02", "2026-01-13"]


def test_the_form_is_open_where_a_question_asks_for_a_column(start: Start, database_address: str) -> None:
    """No heading says when requests came: the officer finds the choice that the question names, and the days count."""
    lines = (
        "Case ref,Gate 1,Request outcome,Final plan issued\nEX-1,06/01/2026,Refused,\nEX-2,06/01/2026,Yes,20/05/2026\n"
    )
    app = look(start("Upload"), lines.encode(), "log.csv")
    assert "Choose which column holds the day the request was received" in words(app)
    choose(app, "A column that was taken wrongly", "Gate 1")
    choose(app, "It holds", "Request received (day)")
    again(app)
    app.button(key="keep").click().run()
    assert store.load_cases(open_database(database_address)).cases["received_date"].notna().all()

"""What may be corrected of a file: its columns without personal ones, and each word that nobody understands, once."""

from data_access.correctable import NOT_SHOWN, columns_of, fields_for, places_of, sheets_of, unread_words
from data_access.preview import preview
from data_access.upload import Upload
from tests.conftest import TODAY
from tests.integration.loads.files import DAY

HEADINGS = "Case ref,Name,Date request received,Agreed to assess?,Date final plan issued,Remarks"
ROWS = """
EX-1,Ash Example,06/01/2025,W/D,,x
EX-2,Ash Example,06/01/2025,pending panel,,x
EX-3,Ash Example,06/01/2025,W/D,see notes,x
EX-4,Ash Example,06/01/2025,Yes,19/05/2025,x
"""


def intake(database, text: str = HEADINGS + ROWS):
    return preview(Upload(content=text.encode(), filename="f.csv", today=TODAY, extracted_on=DAY), database).intake


def looked_at(database, text: str):
    return preview(Upload(content=text.encode(), filename="f.csv", today=TODAY, extracted_on=DAY), database)


def test_a_sheet_is_shown_by_its_first_rows_without_what_stands_below_names(database):
    (sheet,) = sheets_of(looked_at(database, "List of EX\n" + HEADINGS + ROWS))
    assert (sheet.name, sheet.about, sheet.heading_row) == ("f", "cases", 2)
    assert sheet.columns == ("A", "B", "C", "D", "E", "F")
    assert list(sheet.lines) == [1, 2, 3, 4, 5, 6]
    assert sheet.lines[2] == tuple(HEADINGS.split(","))
    assert sheet.lines[3] == ("EX-1", NOT_SHOWN, "06/01/2025", "W/D", "", "x")


def test_where_headings_stand_far_down_the_rows_about_them_are_shown(database):
    for above, shown in ((7, range(1, 9)), (8, range(5, 13))):
        (sheet,) = sheets_of(looked_at(database, "note\n" * above + HEADINGS + ROWS))
        assert (sheet.heading_row, list(sheet.lines)) == (above + 1, list(shown))


def test_a_sheet_that_is_no_list_can_be_chosen_and_one_without_a_cell_cannot(database):
    (sheet,) = sheets_of(looked_at(database, "nothing\n1\n"))
    assert (sheet.about, sheet.heading_row) == ("", 0)
    assert sheets_of(looked_at(database, "")) == ()


def test_a_place_nearly_called_as_a_larger_one_is_offered(database):
    rows = [f"EX-{number},06/01/2025,{place}" for number, place in enumerate(["North"] * 10 + ["Nothr"])]
    looked = looked_at(database, "Case ref,Date request received,Locality\n" + "\n".join(rows))
    assert [(one.about, one.name, one.larger) for one in places_of(looked)] == [("cases", "Nothr", "North")]


def test_columns_with_personal_details_stay_as_they_are(database):
    found = {one.heading: one.field for one in columns_of(intake(database))}
    assert found == {
        "Case ref": "case_reference",
        "Date request received": "received_date",
        "Agreed to assess?": "request_outcome",
        "Date final plan issued": "start_date",
        "Remarks": "",
    }
    assert "surname" not in fields_for("cases")
    assert fields_for("cases")["start_date"]


def test_each_word_is_asked_about_once_with_what_it_may_mean(database):
    found = {one.word: one for one in unread_words(intake(database))}
    assert set(found) == {"W/D", "pending panel", "see notes"}
    assert (found["W/D"].about, found["W/D"].field) == ("cases", "request_outcome")
    assert {"Y", "N", "W", "A"} <= set(found["W/D"].codes)
    assert (found["see notes"].field, found["see notes"].codes) == ("start_date", {})


def test_nothing_is_asked_of_a_file_that_is_understood(database):
    assert unread_words(intake(database, HEADINGS + "\nEX-4,Ash,06/01/2025,Yes,19/05/2025,x\n")) == ()

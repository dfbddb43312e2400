"""What may be corrected of a file: its columns without personal ones, and each word that nobody understands, once."""

from data_access.correctable import columns_of, fields_for, unread_words
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

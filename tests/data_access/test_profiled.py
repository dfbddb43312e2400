"""A file is read as one of its shape was corrected before, on the page and in the terminal, and that is said."""

from dataclasses import replace

import pytest

from data_access.correctable import columns_of, sheets_of, unread_words
from data_access.intake import check, take_in
from data_access.layouts.corrections import Corrections, HiddenRows
from data_access.loads.rows_to_mend import rows_to_mend
from data_access.preview import keep, looked_again, preview
from data_access.storage import store
from data_access.storage.profiles import keep_profile
from data_access.upload import Upload
from metrics.cases.code_lists import SEN_STATUS
from tests.conftest import TODAY
from tests.integration.loads.files import DAY, cases

KEPT = Corrections(hidden_rows=HiddenRows.COUNT)


def said(findings) -> list[str]:
    return [one.message for one in findings if one.code == "FILE-READ-AS-BEFORE"]


def a_file(count: int, **options) -> Upload:
    return Upload(content=cases(count), filename="f.csv", today=TODAY, extracted_on=DAY, **options)


def test_the_next_file_of_the_shape_is_read_so(database):
    first = preview(a_file(2), database)
    assert said(first.intake.findings) == []
    keep_profile(database, first.shape, "Monthly list", KEPT)
    again = preview(a_file(3), database)
    assert again.upload.corrections == KEPT
    assert said(again.intake.findings)[0].startswith('The file was read as one like it was corrected before: "Monthly')
    assert said(take_in(a_file(4), database).findings) == said(again.intake.findings)


@pytest.mark.parametrize("corrections", [Corrections(hidden_rows=HiddenRows.LEAVE_OUT)])
def test_what_somebody_says_now_goes_before_it(database, corrections):
    keep_profile(database, preview(a_file(2), database).shape, "Monthly list", KEPT)
    looked = preview(a_file(3, corrections=corrections), database)
    assert (looked.upload.corrections, said(looked.intake.findings)) == (corrections, [])
    plain = looked_again(preview(a_file(3), database), a_file(3), database)
    assert plain.upload.corrections == Corrections(), "taken back for this file"


def test_a_file_of_another_shape_is_read_as_it_is(database):
    keep_profile(database, preview(a_file(2), database).shape, "Monthly list", KEPT)
    other = Upload(content=b"Ref,Date received\nEX-1,06/01/2025\n", filename="f.csv", today=TODAY)
    assert preview(other, database).upload.corrections == Corrections()


HEADINGS = "Case ref,Date request received,Agreed to assess?,Request outcome date\n"
UNREAD = Upload(
    content=(HEADINGS + "EX-1,06/01/2025,W/D,10/02/2025\n").encode(), filename="f.csv", today=TODAY, extracted_on=DAY
)
EXPLAINED = Corrections(values={"cases": {"request_outcome": {"W/D": "W"}}})


def test_a_corrected_file_is_known_as_loaded_whatever_way_it_comes(database):
    """And can still be corrected in another way, which is another load."""
    looked = preview(UNREAD, database)
    keep_profile(database, looked.shape, "Monthly list", EXPLAINED)
    kept = take_in(UNREAD, database)
    assert (kept.batch.id, kept.not_understood) == (1, 0)
    again = preview(UNREAD, database)
    assert (again.intake.already.id, again.upload.corrections) == (1, EXPLAINED)
    assert take_in(UNREAD, database).already.id == 1
    assert keep(looked_again(again, again.upload, database), database).already.id == 1
    assert keep(looked_again(again, UNREAD, database), database).not_understood == 1, "read as it is, for once"
    assert len(store.batches(database)) == 2


def test_a_check_and_the_rows_to_mend_know_what_was_kept(database):
    assert (check(UNREAD).not_understood, len(rows_to_mend(UNREAD))) == (1, 1)
    keep_profile(database, preview(UNREAD, database).shape, "Monthly list", EXPLAINED)
    done = check(UNREAD, database=database)
    assert (done.not_understood, len(said(done.findings))) == (0, 1)
    assert rows_to_mend(UNREAD, database) == ()


WEEKS = "UPN,School,Week commencing,Possible,Attended,Category\n"
LINES = "A998000000001,Alder,{},10,8,Plan!\nA998000000002,Alder,{},10,10,N\n"
OF_WEEKS = Corrections(
    columns={"attendance": {"Category": "sen_status"}}, values={"attendance": {"sen_status": {"Plan!": "E"}}}
)


def of_weeks(monday: str, name: str, above: str = "", **options) -> Upload:
    content = (above + WEEKS + LINES.format(monday, monday)).encode()
    return Upload(content=content, filename=name, today=TODAY, extracted_on=DAY, **options)


def test_attendance_as_text_is_read_as_last_month(database):
    """A column under a heading of the council's own, and a word in it; another title and other weeks a month later."""
    first = preview(of_weeks("01/09/2025", "sept.csv", "Weeks of September\n"), database)
    assert first.intake.held == {"attendance": 2}
    assert [column.field for column in columns_of(first.intake)][-1] == ""
    of_column = replace(first.upload, corrections=replace(OF_WEEKS, values={}))
    (word,) = unread_words(looked_again(first, of_column, database).intake)
    assert (word.about, word.field, word.word) == ("attendance", "sen_status", "Plan!")
    assert "E" in word.codes
    corrected = looked_again(first, replace(first.upload, corrections=OF_WEEKS), database)
    assert unread_words(corrected.intake) == ()
    keep_profile(database, first.shape, "Weekly list", OF_WEEKS)
    assert keep(corrected, database).rows_stored == 2

    october = of_weeks("06/10/2025", "oct.csv", "Weeks of October\n")
    second = preview(october, database)
    assert (second.upload.corrections, len(said(second.intake.findings))) == (OF_WEEKS, 1)
    rows = second.rows_of(second.intake.sheets[0])
    assert rows["sen_status"].tolist() == [SEN_STATUS.labels()[code] for code in ("E", "N")]
    assert said(check(october, database=database).findings) == said(second.intake.findings)
    done = take_in(replace(october, partial=True), database)
    assert (said(done.findings), done.batch.sha256) == (said(second.intake.findings), second.upload.sha256)
    plain = looked_again(second, october, database)
    assert plain.upload.corrections == Corrections(), "taken back for this file"
    assert plain.rows_of(plain.intake.sheets[0])["sen_status"].isna().all()


def test_attendance_that_is_said_to_be_another_list_is_read_as_that(database):
    looked = preview(of_weeks("01/09/2025", "sept.csv"), database)
    (sheet,) = sheets_of(looked)
    assert (sheet.name, sheet.about, sheet.heading_row) == ("sept", "attendance", 1)
    assert sheet.lines[2][0] == "(not shown)"
    other = looked_again(looked, replace(looked.upload, corrections=Corrections(lists={"sept": ""})), database)
    assert (other.intake.refused, other.intake.held) == (True, {})

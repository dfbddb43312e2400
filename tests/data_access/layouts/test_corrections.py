"""What an officer says of a file is compared as the file's own words are, and kept as it was said."""

import pytest
from pydantic import ValidationError

from data_access.layouts.corrections import Corrections, DayOrder, HiddenRows, corrections_from

SAID = Corrections(
    columns={"cases": {"Date  Req. in": "received_date", "Notes": ""}},
    values={"cases": {"request_outcome": {"W/D": "W", "n.k.": ""}}},
    heading_rows={"North": 3},
    hidden_rows=HiddenRows.LEAVE_OUT,
    days=DayOrder.SWAPPED,
    lines_are_localities=False,
)


@pytest.mark.parametrize(
    ("heading", "name"), [("date req in", "received_date"), ("NOTES", ""), ("Date decided", None), ("", None)]
)
def test_a_heading_is_known_whatever_its_case_and_marks(heading, name):
    assert SAID.field_of("cases", heading) == name
    assert SAID.field_of("appeals", heading) is None


@pytest.mark.parametrize(("word", "code"), [("w/d", "W"), ("W D", "W"), ("N.K.", ""), ("WD", None)])
def test_a_word_is_known_in_its_column_alone(word, code):
    assert SAID.code_of("cases", "request_outcome", word) == code
    assert SAID.code_of("cases", "assessment_outcome", word) is None


def test_what_is_kept_is_what_was_said():
    assert corrections_from(SAID.written()) == SAID
    assert Corrections().written() == "{}"


@pytest.mark.parametrize("text", ["", "[]", '{"days": "sideways"}', '{"heading_rows": {"North": "third"}}'])
def test_anything_else_is_refused(text):
    with pytest.raises(ValidationError):
        corrections_from(text)


def test_what_is_said_later_is_added_and_the_last_word_stands():
    said = SAID.with_column("cases", "Requested", "received_date").with_column("appeals", "Lodged", "registered_date")
    said = said.with_value("cases", "request_outcome", "pending", "A").with_value(
        "cases", "request_outcome", "W/D", "N"
    )
    assert said.field_of("cases", "notes") == ""
    assert said.field_of("cases", "requested") == "received_date"
    assert said.field_of("appeals", "lodged") == "registered_date"
    assert [said.code_of("cases", "request_outcome", word) for word in ("pending", "w/d", "n.k.")] == ["A", "N", ""]
    assert said.with_column("cases", "Requested", "").field_of("cases", "Requested") == ""
    assert SAID.field_of("cases", "requested") is None, "the old one is as it was"


def test_what_is_said_of_the_only_sheet_is_said_of_it_under_another_name():
    said = Corrections().with_list("September", "appeals").with_heading_row("September", 3)
    assert said.for_sheets(["October"]) == Corrections().with_list("October", "appeals").with_heading_row("October", 3)
    assert said.for_sheets(["October", "Notes"]) == said.for_sheets(["October"])
    for names in (["Other", "Notes"], ["September"], []):
        assert said.for_sheets(names) == said
    assert Corrections().for_sheets(["October"]) == Corrections()
    assert said.with_list("Notes", "").for_sheets(["October"]) == said.for_sheets(["October"]).with_list("Notes", "")
    assert said.with_list("Notes", "").for_sheets(["Other"]) == said.with_list("Notes", "")


def test_what_is_said_of_one_of_several_sheets_is_said_of_it_under_this_months_name():
    said = Corrections().with_list("Oct cases", "cases").with_list("Notes 10/26", "").with_heading_row("Oct cases", 3)
    now = Corrections().with_list("November cases", "cases").with_list("Notes 11/26", "")
    assert said.for_sheets(["Notes 11/26", "November cases"]) == now.with_heading_row("November cases", 3)
    for names in (["Nov cases", "Dec cases", "Notes 10/26"], ["Oct cases", "Nov cases", "Notes 10/26"], ["Other", "A"]):
        assert said.for_sheets(names) == said, "two that it may be, or it is still there, or none is like it"
    two = said.with_list("Sep cases", "")
    assert two.for_sheets(["Nov cases", "Dec", "Notes 10/26"]) == two, "two that may be meant"

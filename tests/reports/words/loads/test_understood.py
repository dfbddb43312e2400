"""Why a sheet was taken for its list, in sentences: none, one, several, and a list that is nearly as likely."""

from dataclasses import replace

import pytest

from data_access.recognise.parts.why import Why
from data_access.upload import SheetRead
from reports.words.loads.understood import sheet, why_the_list

WHY = Why(
    headings=9,
    own=7,
    among=("Date received", "Stage"),
    other="appeals",
    others_own=3,
    known=8,
    next_row=12,
    next_known=5,
    list_told=False,
    row_told=False,
)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {},
            '7 of its 9 headings are those of complaints, among them "Date received" and "Stage"; '
            "of no other list more than 3 are (appeals).",
        ),
        (
            {"others_own": 5},
            '7 of its 9 headings are those of complaints, among them "Date received" and "Stage"; '
            "of no other list more than 5 are (appeals).",
        ),
        (
            {"others_own": 6},
            '7 of its 9 headings are those of complaints, among them "Date received" and "Stage"; '
            "but 6 are of appeals.",
        ),
        (
            {"others_own": 1},
            '7 of its 9 headings are those of complaints, among them "Date received" and "Stage"; '
            "of no other list more than 1 is (appeals).",
        ),
        (
            {"own": 2, "other": "", "others_own": 0},
            '2 of its 9 headings are those of complaints: "Date received" and "Stage"; none is of another list.',
        ),
        (
            {"own": 1, "headings": 1, "among": ("Stage",), "other": "", "others_own": 0},
            '1 of its 1 heading is that of complaints: "Stage"; none is of another list.',
        ),
        ({"own": 0}, "None of its headings tells which list it is, so it is taken for complaints."),
        ({"list_told": True}, "Somebody said which list it is."),
    ],
)
def test_why_the_list(changed, said):
    assert why_the_list(replace(WHY, **changed), "complaints") == said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "Row 4 has the most known headings: 8; row 12 has 5."),
        ({"next_known": 8}, "Row 4 is the first with 8 known headings; row 12 has as many."),
        ({"next_row": 0, "next_known": 0}, "Row 4 has 8 known headings, and no other row has two."),
        ({"known": 0}, "The headings stand in several rows, which were read together."),
        ({"row_told": True}, "Somebody said which row the headings are in."),
    ],
)
def test_why_the_row(changed, said):
    words = sheet(SheetRead("Log", "complaints", 4, 2, replace(WHY, **changed)))
    assert words.startswith('**Sheet "Log"** was taken for a list of **complaints**: headings in row 4, 2 rows below.')
    assert words.endswith(said)


def test_a_file_that_was_not_found_by_its_headings_says_no_more():
    words = sheet(SheetRead("", "complaints", 1, 1))
    assert words == "**The file** was taken for a list of **complaints**: headings in row 1, 1 row below."

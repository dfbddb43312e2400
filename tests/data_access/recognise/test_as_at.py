"""Words that name the day on which a list is true."""

from datetime import date

import pytest

from data_access.recognise.as_at import days_in, days_said, plain_days

DAY = date(2026, 10, 31)


@pytest.mark.parametrize(
    "text",
    [
        *("as at 31/10/26", "EHC plans: position as at 31 October 2026", "As at: 2026-10-31 00:00:00"),
        *(
            "Data extracted on Saturday 31st October 2026 by an officer",
            "Extract date - 31.10.2026",
            "AS OF 31-10-2026",
        ),
        *("As at 31/10/2026. Next report as at 30/11/2026", "Previous return as at 30/09/26; as at 31/10/26"),
        *("Data extract 31/10/26, compared with the position as at 30/09/26", "Last extract 31/10/2026"),
        *("Report run on 31/10/2026 10:15", "cases as at 31 10 26", "extract 20261031"),
    ],
)
def test_words_that_name_the_day(text):
    assert days_in(text) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "31/10/2026",
        "as at the end of October",
        "Updated guidance of 31/10/2026",
        "as at 31/13/2026",
        "panel 31/10/26",
        "Next report as at 31/10/26",
        "Next extract: 31/10/26",
        "Next monthly report is due as at 31/10/26",
        "Last month's report as at 31/10/26",
        "Changes since as at 31/10/26",
        "",
    ],
)
def test_other_days_say_nothing(text):
    assert days_in(text) == []


def test_every_day_that_is_said_is_told_once():
    assert days_in("as at 31/10/26, as at 30/11/26, as at 31.10.2026") == [DAY, date(2026, 11, 30)]


@pytest.mark.parametrize(
    ("name", "worded", "plain"),
    [
        ("cases as at 31-10-26 made 2026-11-02.csv", [DAY], ()),
        ("cases 2026-10-31.csv", [], (DAY,)),
        ("cases as at 31.10.2026", [DAY], ()),
        ("Blade as at 31.10.2026, 3 files", [DAY], ()),
        ("cases.csv", [], ()),
    ],
)
def test_words_in_the_name_of_a_file_come_before_its_other_days(name, worded, plain):
    assert list(days_said(name, ())) == worded
    assert plain_days(name, date(2026, 11, 28)).days == plain

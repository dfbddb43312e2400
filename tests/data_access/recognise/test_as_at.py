"""Words that name the day on which a list is true."""

from datetime import date

import pytest

from data_access.recognise.as_at import day_in

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
        *("Report run on 31/10/2026 10:15", "cases as at 31 10 26", "extract 20261031"),
    ],
)
def test_words_that_name_the_day(text):
    assert day_in(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "31/10/2026",
        "as at the end of October",
        "Updated guidance of 31/10/2026",
        "as at 31/13/2026",
        "panel 31/10/26",
        "",
    ],
)
def test_other_days_say_nothing(text):
    assert day_in(text) is None

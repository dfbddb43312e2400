"""A register with a column for each session: the same sessions as a line for each pupil and day, or refused by name."""

import pandas as pd
import pyarrow as pa
import pytest

from data_access.attendance import wide
from data_access.findings import FileRefused
from data_access.layouts.corrections import Corrections, DayOrder
from data_access.prepared import Prepared
from tests.conftest import prepared_from
from tests.data_access.test_prepare import sheet

BY_DAY = [("UPN", "School", "Date", "AM", "PM"), ("A998000000001", "Alder", "2025-09-22", "/", "\\"),
          ("A998000000001", "Alder", "2025-09-23", "I", "I"),
          ("A998000000002", "Alder", "2025-09-22", "O", None)]  # fmt: skip
FIRST, SECOND = ("A998000000001", "Alder", "/", "\\", "I", "I"), ("A998000000002", "Alder", "O", "-", None, " ")


def tables_of(made: Prepared) -> list[pa.Table]:
    return [lines for _, lines in made.sessions_by_sheet()]


def sessions(*lines: tuple[str | None, ...]) -> pd.DataFrame:
    (table,) = tables_of(prepared_from(sheet("Week 4", *lines)))
    made = table.to_pandas().drop(columns=["line"]).sort_values(["person", "starts"], ignore_index=True)
    return made.astype(dict.fromkeys(("person", "school", "urn"), "str"))


@pytest.mark.parametrize(
    "lines",
    [
        [("UPN", "School", "22/09/2025 AM", "22/09/2025 PM", "23/09/2025 AM", "23/09/2025 PM"), FIRST, SECOND],
        [("Weekly register", *[None] * 5), (None, None, "Mon 22/09/2025", None, "Tue 23/09/2025", None),
         ("UPN", "School", "AM", "PM", "AM", "PM"), FIRST, SECOND],
        [("UPN", "School", *["2025-09-22 00:00:00"] * 2, *["2025-09-23 00:00:00"] * 2),
         (None, None, "am", "pm", "Morning", "Afternoon"), FIRST, SECOND],
        [("UPN", "School", "AM 22 Sep 2025", "PM 22 Sep 2025", "Tuesday 23 Sept 2025 (AM)", "23.09.2025_PM"),
         FIRST, SECOND],
        [("UPN", "School", "9/22/2025 AM", "9/22/2025 PM", "9/23/2025 AM", "9/23/2025 PM", "9/24/2025 AM"),
         (*FIRST, None), (*SECOND, None)],
    ],
)  # fmt: skip
def test_the_marks_are_those_of_a_list_by_day(lines):
    """Whoever has nothing recorded on a day has no line: it may not have come yet."""
    pd.testing.assert_frame_equal(sessions(*lines), sessions(*BY_DAY))


def test_a_column_for_a_whole_day_with_both_marks():
    """Half a day recorded has a dash for the other half."""
    head = ("UPN", "School", "22/09/2025", "23/09/2025", "24/09/2025")
    first, second = ("A998000000001", "Alder", "/\\", "II", None), ("A998000000002", "Alder", "O-", None, None)
    pd.testing.assert_frame_equal(sessions(head, first, second), sessions(*BY_DAY))


def test_a_register_that_somebody_says_is_another_list_is_not_read_as_one():
    head = ("UPN", "School", "22/09/2025 AM", "22/09/2025 PM", "23/09/2025 AM", "23/09/2025 PM")
    made = prepared_from(sheet("Week 4", head, FIRST), corrections=Corrections(lists={"Week 4": "cases"}))
    assert (made.sessions, made.report().refused) == ((), True)


@pytest.mark.parametrize(("mark", "asks"), [("I", True), ("II", False)])
def test_one_mark_for_a_whole_day_is_asked_about(mark, asks):
    head = ("UPN", "School", "22/09/2025", "23/09/2025", "24/09/2025")
    done = prepared_from(sheet("Week 4", head, ("A998000000001", "Alder", mark, mark, mark))).report()
    assert [one.code for one in done.questions] == ["ATT-WHOLE-DAYS"] * asks


@pytest.mark.parametrize(
    "headings",
    [
        ("UPN", "22/09/2025", "23/09/2025", "24/09/2025", "25/09/2025 AM", "25/09/2025 PM"),
        ("UPN", "22/09/2025 AM", "22/09/2025 PM", "22/09/2025 AM"),
        ("UPN", "9/22/2025 AM", "31/12/2025 PM", "9/22/2025 PM"),
    ],
)
def test_sessions_that_cannot_be_told_apart_are_refused(headings):
    """Days without halves, a half twice, and days of which some are written month first."""
    with pytest.raises(FileRefused) as refused:
        prepared_from(sheet("Week 4", headings, ("A998000000001", "/", "/", "/")))
    assert refused.value.finding.code == "ATT-WIDE"
    assert "one row for each pupil and day" in refused.value.finding.sentence()


def test_it_holds_no_more_lines_than_a_register_can(monkeypatch):
    made = [("UPN", "22/09/2025 AM", "23/09/2025 AM"), *((f"A99800000000{one}", "/", "/") for one in range(3))]
    for most, is_read in ((6, True), (5, False)):
        monkeypatch.setattr(wide, "MOST_LINES", most)
        if is_read:
            assert prepared_from(sheet("Week 4", *made)).held == {"attendance": 6}
        else:
            with pytest.raises(FileRefused):
                prepared_from(sheet("Week 4", *made))


def test_other_lists_with_days_in_their_headings_are_left_alone():
    """Fewer days than a register has, and rows of days below headings that name a person."""
    cases = ("Case reference", "UPN", "Date request received", "Review 01/09/2025", "22/09/2025", "23/09/2025")
    line = ("EX1", "A998000000001", "2025-01-06", None, None, None)
    assert prepared_from(sheet("Cases", cases, line)).held == {"cases": 1}
    assert prepared_from(sheet("Cases", cases, line), holds="cases").held == {"cases": 1}
    plans = ("Unique ID", "UPN", "ULN", "Date of birth", "Plan issued", "Date of last review")
    row = ("EX1", "A998000000001", None, "2012-03-01 00:00:00", "2023-05-01 00:00:00", "2025-05-01 00:00:00")
    assert prepared_from(sheet("Plans", plans, row)).held == {"cases": 1}


def test_where_somebody_says_the_row_of_the_headings_no_other_is_taken():
    """Last week's register stands above this week's, and only one of them is meant."""
    old = ("UPN", "School", "22/09/2025 AM", "22/09/2025 PM", "23/09/2025 AM", "23/09/2025 PM")
    new = ("UPN", "School", "29/09/2025 AM", "29/09/2025 PM", "30/09/2025 AM", "30/09/2025 PM")
    for row, day in ((1, 22), (3, 29), (None, 22)):
        said = Corrections(heading_rows={"Week 4": row} if row else {})
        (table,) = tables_of(prepared_from(sheet("Week 4", old, FIRST, new, FIRST), corrections=said))
        assert pd.Timestamp(min(table["starts"].to_pylist()), unit="D").day == day


@pytest.mark.parametrize(
    ("days", "order", "said", "first"),
    [
        (("09/22/2025", "09/23/2025", "09/24/2025", "10/01/2025"), DayOrder.AS_WRITTEN, set(), "2025-09-22"),
        (("10/01/2025", "10/02/2025"), DayOrder.AS_WRITTEN, set(), "2025-01-10"),
        (("10/01/2025", "10/02/2025"), DayOrder.MONTH_FIRST, set(), "2025-10-01"),
        (("2025-06-10 00:00:00", "2025-07-10 00:00:00"), DayOrder.SWAPPED, set(), "2025-10-06"),
        (("2025-06-10", "2025-07-10", "13/10/2025", "14/10/2025"), DayOrder.AS_WRITTEN, {"DAYS-TURNED"}, ""),
    ],
)
def test_the_days_of_the_headings_are_in_the_order_that_is_said_or_sure(days, order, said, first):
    head = ("UPN", "School", *(f"{day} {half}" for day in days for half in ("AM", "PM")))
    row = ("A998000000001", "Alder", *["/", "/"] * len(days))
    made = prepared_from(sheet("Week 4", head, row), corrections=Corrections(days=order))
    assert {one.code for one in made.findings if one.code.startswith("DAYS")} == said
    if first:
        assert f"{pd.Timestamp(min(tables_of(made)[0]['starts'].to_pylist()), unit='D').date()}" == first


def test_a_heading_above_the_halves_of_days_is_said_as_it_stands():
    """The cell below it is blank: merged down, or left so."""
    made = prepared_from(sheet("Week 4", ("UPN", "22/09/2025", None), (None, "AM", "PM"), ("A998000000001", "/", "I")))
    assert next(one.heading for one in made.mapping) == "UPN"

"""Whose rows are to be mended, as a table: with one load, with several, and with what they may do to figures."""

from datetime import date

from reports.summaries.to_mend import Group
from reports.words.loads.whose import groups_table
from tests.reports.words.loads.test_data_quality import JUNE, MAY, bound


def test_with_one_load_there_is_none_before():
    shown = groups_table([Group("North", 1, 3, ((MAY, 1),))], "Locality")
    assert shown.to_dict("records") == [{"Locality": "North", "Rows to mend": 1, "Of rows": 3, "Share": "33.3%"}]
    assert list(groups_table([], "Officer")) == ["Officer", "Rows to mend", "Of rows", "Share"]


def test_the_loads_and_the_figures_stand_beside_each():
    months = [date(2025, month, 28) for month in range(1, 7)]
    found = [
        Group("Role A", 5, 20, tuple((day, count) for count, day in enumerate(months)), (bound("a"),)),
        Group("Role B", 0, 8, ((MAY, 2), (JUNE, 0))),
    ]
    shown = groups_table(found, "Officer").set_index("Officer")
    assert shown.loc["Role A"].tolist() == [
        5, 20, "25.0%", 4, "1 → 2 → 3 → 4 → 5", "Plans issued within 20 weeks: 45.0% to 46.0%",
    ]  # fmt: skip
    assert shown.loc["Role B"].tolist() == [0, 8, "0%", 2, "2 → 0", ""]

"""The words of absence in a paper."""

from datetime import date

from reports.words.pack import absence as own


def test_what_each_table_holds_and_what_is_hidden():
    assert own.by_status("the school year 2026/27") == "Absence by SEN status in the school year 2026/27"
    assert own.education(date(2026, 10, 31)).endswith("(section 19), 31 October 2026")
    assert own.hidden("the school year 2026/27").endswith("in the school year 2026/27 is hidden, to protect privacy.")

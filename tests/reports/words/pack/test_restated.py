"""The words of what a paper restates: none, one, two; as known on a day, and as published."""

from datetime import date

from reports.words.pack import restated as own


def test_how_many_are_other_than_they_were():
    day = date(2026, 7, 15)
    assert own.finding(0, day) == "**No figure is other than it was as known on 15 July 2026.**"
    assert own.finding(1, day) == "**1 figure is not what it was as known on 15 July 2026.**"
    assert own.finding(2, None) == "**2 figures are not what they were when they were last published.**"


def test_what_there_is_no_room_for():
    assert [own.more(number) for number in (-1, 0, 1, 2)] == ["", "", "1 figure more.", "2 figures more."]

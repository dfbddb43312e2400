"""What meetings agreed: by their day, the latest first."""

from datetime import date

from reports.agreed.meetings import by_meeting, of_the_last
from reports.agreed.standing import standing
from tests.reports.agreed.entries import MADE, begun

JULY, SEPTEMBER = date(2026, 7, 16), date(2026, 9, 24)


def numbers(actions) -> list[int]:
    return [one.first.number for one in actions]


def test_by_meeting_the_latest_first_without_those_of_none():
    lines = [begun(1, meeting=JULY), begun(2, meeting=SEPTEMBER), begun(3), begun(4, meeting=JULY)]
    found = by_meeting(standing(lines, MADE))
    assert list(found) == [SEPTEMBER, JULY]
    assert numbers(found[JULY]) == [1, 4]
    assert by_meeting(()) == {}
    assert by_meeting(standing([begun(3)], MADE)) == {}


def test_the_last_meeting_is_that_of_the_settings_or_the_last_that_agreed_anything():
    found = standing([begun(1, meeting=JULY), begun(2, meeting=JULY)], MADE)
    last, agreed = of_the_last(found, None)
    assert (last, numbers(agreed)) == (JULY, [1, 2])
    assert of_the_last(found, SEPTEMBER) == (SEPTEMBER, ())
    assert of_the_last((), None) == (None, ())

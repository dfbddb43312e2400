"""What a meeting agreed, counted by hand: none, one, two; done, overdue and dropped."""

from datetime import date, timedelta

import pytest

from reports.agreed.standing import standing
from reports.words.agreed import meetings as words
from tests.reports.agreed.entries import begun, went_on

JULY, DUE = date(2026, 7, 16), date(2026, 10, 15)
LATE = DUE + timedelta(days=1)


def said(*entries, on: date = LATE) -> str:
    return words.agreed(JULY, standing(entries, on))


def test_none_one_and_two():
    one, two = begun(1), begun(2)
    head = "**Agreed at the meeting of 16 July 2026:**"
    assert words.agreed(None, ()) == ""
    assert said() == f"{head} no actions."
    assert said(one) == f"{head} 1 action, none done, 1 overdue."
    assert said(one, went_on(one, LATE, "done")) == f"{head} 1 action, 1 done, none overdue."
    assert said(one, two) == f"{head} 2 actions, none done, 2 overdue."
    assert said(one, two, went_on(two, LATE, "done")) == f"{head} 2 actions, 1 done, 1 overdue."
    both = went_on(one, LATE, "dropped"), went_on(two, LATE, "done")
    assert said(one, two, *both) == f"{head} 2 actions, 1 done, none overdue, 1 dropped."


@pytest.mark.parametrize(("days", "late"), [(-1, "none"), (0, "none"), (1, "1")])
def test_overdue_from_the_day_after(days, late):
    assert said(begun(), on=DUE + timedelta(days=days)).endswith(f"1 action, none done, {late} overdue.")


def test_each_action_has_the_name_of_its_figure():
    (one,) = words.each(standing([begun()], DUE), ["Plans ceased"])
    assert one.startswith("**Plans ceased.** **Why:** Advice is late · ")

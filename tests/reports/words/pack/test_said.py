"""The words of papers: none, one, several."""

from datetime import date

from metrics.base.periods import day, last_12_months
from metrics.disclosure.policy import STANDARD, Policy
from reports import wording
from reports.words.pack import said
from tests.reports.scorecard.made import STEADY, line


def hidden(number: int) -> str:
    trend = line("requests_received", STEADY).trend
    trend.result["status"] = ["suppressed"] * number + ["shown"] * (24 - number)
    return said.hidden_months(trend)


def test_how_many_months_are_hidden():
    assert hidden(0) == ""
    assert hidden(1).startswith("1 of 24 months is hidden, to protect privacy: all that is said and drawn here")
    assert hidden(2).startswith("2 of 24 months are hidden")


def test_who_may_have_it():
    assert said.version(is_public=True, is_draft=False) == "Public version"
    assert said.version(is_public=False, is_draft=False) == "Internal version: not for publication"
    assert said.version(is_public=False, is_draft=True) == "Internal version: not for publication"
    assert said.version(is_public=True, is_draft=True) == "Draft: not for publication"


def test_by_which_policy():
    assert said.privacy(STANDARD, is_public=True).startswith("Usual: 1 to 4 hidden")
    assert said.privacy(Policy(name="ours", threshold=10, rounding=5), is_public=True).endswith("rounded to 5")
    assert said.privacy(STANDARD, is_public=False).startswith("Nothing is hidden")


def test_when():
    assert wording.when(day(date(2026, 10, 31)), is_day=True) == "on 31 October 2026"
    assert wording.when(last_12_months(date(2026, 10, 31)), is_day=False) == "in the 12 months to 31 October 2026"


def test_cells_are_short():
    assert said.short("hidden, to protect privacy") == "hidden"
    assert said.short("not recorded in this data") == "not recorded"
    assert said.short("46.1%") == "46.1%"


def test_what_officers_typed_is_to_be_read():
    assert said.actions_typed(0) == ""
    assert said.actions_typed(1).startswith("1 action is in it")
    assert said.actions_typed(2).startswith("2 actions are in it")


def test_lists():
    assert said.lists_held([("cases", date(2026, 10, 31))]) == ("**cases:** as at 31 October 2026.",)
    assert said.old_or_missing("complaints") == "No complaints are loaded."
    assert said.months_caption("Requests", date(2025, 11, 30), date(2026, 10, 31)) == (
        "Requests, November 2025 to October 2026"
    )
    assert wording.capitalised("no cases") == "No cases"

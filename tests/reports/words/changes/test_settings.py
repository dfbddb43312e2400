"""What was set is said in words, with who and when."""

from datetime import UTC, date, datetime

import pytest

from data_access.storage.kept_settings import SettingChange
from reports.words.changes import settings as words

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("council", "Exampleshire", "Exampleshire"),
        ("authority", "383", "383, Leeds"),
        ("residents", 560_000, "560,000"),
        ("local_target", 0.6, "60%"),
        ("local_target", 0.0, "0%"),
        ("population", {"council": 90_000, "North": 31_000}, "whole council 90,000; North 31,000"),
        (
            "scorecard.measures",
            ["requests_received", "remedies_overdue"],
            "Requests received and Remedies overdue",
        ),
        (
            "scorecard.targets",
            {"stage_1_on_time": 0.95, "remedies_overdue": 0},
            "Stage 1 answered in time 95%; Remedies overdue 0",
        ),
        ("scorecard.meetings", [date(2026, 7, 15), date(2026, 10, 14)], "15 July 2026 and 14 October 2026"),
        ("officers.names", ["A. Example"], "A. Example"),
        ("school_calendar.terms", [[date(2026, 9, 1), date(2026, 12, 18)]], "01/09/2026 to 18/12/2026"),
        ("council", None, "nothing"),
        ("scorecard.measures", ["a_figure_of_old"], "a_figure_of_old"),
    ],
)
def test_a_value_in_words(key, value, said):
    assert words.value_words(key, value) == said


def test_who_set_what_and_when():
    changes = (
        SettingChange("local_target", None, AT, "B. Example"),
        SettingChange("local_target", 0.6, AT, "A. Example"),
    )
    assert words.history(changes) == (
        "Target for plans on time: nothing. Set by B. Example on 21 November 2026.",
        "Target for plans on time: 60%. Set by A. Example on 21 November 2026.",
    )


def test_what_was_kept():
    assert words.kept_words(["council"]) == "Kept: name of the council."
    assert words.kept_words(["council", "local_target"]) == "Kept: name of the council and target for plans on time."


def test_what_cannot_hold_any_more():
    assert words.no_longer([]) == ""
    assert words.no_longer(["authority"]).startswith("**Authority, as DfE numbers it** as set here no longer holds,")
    both = words.no_longer(["authority", "scorecard.measures"])
    assert "**Authority, as DfE numbers it and Figures on the first page** as set here no longer hold," in both

"""Step changes in the settings: limits never move without a day, a reason and somebody who answers for it."""

from datetime import date

import pytest

from data_access.settings.read import SettingsError, read_settings

GOOD = """
[[rebases]]
metric = "plans_issued_within_20_weeks"
date = 2026-04-01
reason = "Two more educational psychologists"
author = "Head of SEND"
"""


def _read(tmp_path, text: str):
    place = tmp_path / "sendboard.toml"
    place.write_text(text, encoding="utf-8")
    return read_settings(place)


def test_a_step_change_is_read(tmp_path) -> None:
    found = _read(tmp_path, GOOD + GOOD.replace("2026-04-01", "2025-01-01")).rebases["plans_issued_within_20_weeks"]
    assert [step.date for step in found] == [date(2026, 4, 1), date(2025, 1, 1)]
    assert found[0].author == "Head of SEND"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('author = "Head of SEND"', "", "step change 1 under .* lacks author"),
        ("Head of SEND", " ", "author is ' '; expected who or which meeting decided on it"),
        ("Two more educational psychologists", "", "reason is ''; expected why the limits start afresh"),
        ("2026-04-01", '"April"', "without quotation marks"),
        ("2026-04-01", "2026-04-01T10:00:00", "date is 2026-04-01T10:00:00; expected a day"),
        ('"Head of SEND"', "3", "author is 3; expected who .* in quotation marks"),
        ("author", "by", "lacks author.*\n.*'by' is not a setting"),
        ("[[rebases]]", "[rebases]", "list of tables"),
    ],
)
def test_a_step_change_that_is_not_clear_is_refused_with_a_sentence(tmp_path, old: str, new: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        _read(tmp_path, GOOD.replace(old, new))


def test_the_same_day_twice_is_refused(tmp_path) -> None:
    with pytest.raises(SettingsError, match="repeats 2026-04-01"):
        _read(tmp_path, GOOD + GOOD)


def test_a_step_change_of_nothing_that_is_a_figure_is_refused_with_all_else_that_is_wrong(tmp_path) -> None:
    wrong = GOOD.replace("plans_issued_within_20_weeks", "plans").replace("Head of SEND", "")
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, wrong)
    metric, author = caught.value.faults
    assert metric.startswith(
        "sendboard.toml: step change 1 under [[rebases]]: metric is 'plans', which is not a figure;"
    )
    assert author.endswith("author is ''; expected who or which meeting decided on it, in quotation marks.")

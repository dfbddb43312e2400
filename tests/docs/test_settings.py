"""The example in docs/settings.md is a file that can be used, and shows every setting there is."""

import re
import tomllib
from dataclasses import replace
from datetime import date

import pytest

from data_access.settings.read import read_settings
from data_access.settings.tables import ConventionsTable, SettingsFile
from metrics.base.root import ROOT
from metrics.law.conventions import Conventions


@pytest.fixture(scope="module")
def example() -> str:
    (found,) = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "settings.md").read_text(encoding="utf-8"), re.DOTALL)
    return found


def test_the_example_loads_as_it_stands(example, tmp_path):
    (tmp_path / "sendboard.toml").write_text(example, encoding="utf-8")
    found = read_settings(tmp_path / "sendboard.toml")
    assert (found.council, found.authority, found.local_target) == ("Example Council", "383", 0.6)
    assert found.population[""] == 90_000
    assert found.officers == ("A. Officer", "B. Officer")
    assert found.rebases["plans_issued_within_20_weeks"][0].date == date(2026, 4, 1)
    assert found.ombudsman_comparators[0].share == 0.85
    assert found.conventions.complaint_stages[-1].in_force == date(2025, 4, 1)
    calendar = found.conventions.school_calendar
    assert calendar.days_in(date(2025, 9, 1), date(2025, 9, 5)) == 4, "1 September is a training day"
    usual = Conventions()
    own = replace(found.conventions, complaint_stages=usual.complaint_stages, school_calendar=usual.school_calendar)
    assert own == usual, "a convention that is copied without thought changes nothing"


def test_the_example_shows_every_setting(example):
    shown = tomllib.loads(example)
    assert shown.keys() == SettingsFile.model_fields.keys()
    assert shown["conventions"].keys() == ConventionsTable.model_fields.keys()

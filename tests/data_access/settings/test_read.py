"""Where the settings come from, and what a file says that can be read."""

from datetime import date

import pytest

from data_access.settings.read import SETTINGS_VARIABLE, Settings, SettingsError, read_settings
from metrics.cases.case_tables import ALL_AGES
from metrics.law.complaint_stages import STANDARD_STAGES
from tests.data_access.settings.settings_file import faults_of, settings_of


def test_without_a_file_the_usual_holds(tmp_path):
    assert read_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize("text", ["", "\n", "# nothing chosen yet\n"])
def test_an_empty_file_chooses_nothing(tmp_path, text):
    assert settings_of(tmp_path, text) == Settings()


def test_the_environment_names_the_file(tmp_path, monkeypatch):
    (tmp_path / "other.toml").write_text('council = "Exampleshire"', encoding="utf-8")
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "other.toml"))
    assert read_settings().council == "Exampleshire"


def test_a_windows_editor_may_mark_the_file_as_utf_8(tmp_path):
    (tmp_path / "sendboard.toml").write_bytes(b'\xef\xbb\xbfcouncil = "Exampleshire"')
    assert read_settings(tmp_path / "sendboard.toml").council == "Exampleshire"


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "sendboard.toml").write_bytes(b'council = "\xff"')
    with pytest.raises(SettingsError, match=r"sendboard\.toml is not text in UTF-8"):
        read_settings(tmp_path / "sendboard.toml")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path)


def test_what_is_no_toml_is_refused_with_its_line(tmp_path):
    (words,) = faults_of(tmp_path, 'council = "a"\nlocal_target == 1\n')
    assert words.startswith("sendboard.toml is not valid TOML: ")
    assert "line 2" in words


def test_everything_a_file_may_say(tmp_path):
    found = settings_of(
        tmp_path,
        """
        council = "Exampleshire"
        authority = 383
        local_target = 1
        residents = 560000
        [publication]
        threshold = 10
        [population]
        council = 90000
        "Northern locality" = 31000
        [officers]
        names = [" A. Example", "B. Example", "A. Example"]
        [conventions]
        published_plan_date = "start_date"
        six_week_outcomes = ["Y", "N", "W"]
        [[complaint_stages]]
        procedure = "corporate"
        stage = 1
        respond = 15
        in_force = 2025-04-01
        [[ombudsman_comparators]]
        who = "County councils"
        about = "all services"
        year = 2024
        upheld_rate = 0.85
        source = "LGSCO"
        [school_calendar]
        terms = [[2025-09-01, 2025-12-19]]
        closed = [2025-10-31]
        """,
    )
    assert (found.council, found.authority, found.local_target) == ("Exampleshire", "383", 1.0)
    assert found.population == {"": 90_000, "Northern locality": 31_000, ALL_AGES: 560_000}
    assert found.officers == ("A. Example", "B. Example")
    assert found.disclosure.threshold == 10
    assert found.conventions.published_plan_date == "start_date"
    assert found.conventions.six_week_outcomes == ("Y", "N", "W")
    (*standard, own) = found.conventions.complaint_stages
    assert tuple(standard) == STANDARD_STAGES
    assert (own.procedure, own.stage, own.respond, own.in_force) == ("corporate", "1", 15, date(2025, 4, 1))
    assert (own.acknowledge, own.extension, own.starts) == (None, 0, "receipt")
    (rate,) = found.ombudsman_comparators
    assert (rate.label, rate.share) == ("County councils, all services, 2024", 0.85)
    assert found.conventions.school_calendar.terms == ((date(2025, 9, 1), date(2025, 12, 19)),)
    assert found.conventions.school_calendar.closed == ((date(2025, 10, 31), date(2025, 10, 31)),)

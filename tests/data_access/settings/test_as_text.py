"""Settings as text and back: days stay days, and all settings can be had again from what is kept of them."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.settings.as_text import as_text, from_text
from data_access.settings.faults import SettingsError
from data_access.settings.read import read_settings, settings_kept


@pytest.mark.parametrize(
    "value",
    [None, 3, 0.6, "words", "2026-13-01", [date(2026, 1, 1)], [[date(2026, 1, 1), date(2026, 2, 1)]], {"a": {"b": []}}],
)
def test_back_again(value):
    assert from_text(as_text(value)) == value


def test_what_is_no_value_of_a_setting():
    with pytest.raises(TypeError):
        as_text({1, 2})


def test_the_same_settings_again(tmp_path):
    """All that the manual shows, and what was chosen on a page; but not who may do what and from where."""
    path = tmp_path / "sendboard.toml"
    path.write_text(
        'hosts = ["send.example.org"]\n[officers]\nnames = ["A. Example"]\n[[rebases]]\nmetric = "requests_received"\n'
        'date = 2026-04-01\nreason = "A new team"\nauthor = "The board"\n[school_calendar]\n'
        "terms = [[2026-01-05, 2026-02-13]]\nclosed = [2026-01-20]\n"
    )
    found = read_settings(path, {"council": "Fen Council", "scorecard.meetings": [date(2026, 3, 2)]})
    path.unlink()
    assert settings_kept(found.text) == replace(found, hosts=(), officers=())
    assert "A. Example" not in found.text


@pytest.mark.parametrize("text", ["[]", '{"no_such_setting": 1}'])
def test_what_another_version_kept(text):
    """No table is no setting; one that there is not is a fault."""
    if text == "[]":
        assert settings_kept(text).council == ""
    else:
        with pytest.raises(SettingsError):
            settings_kept(text)

"""What is chosen on a page lies below what the settings file says, key by key."""

import pytest

from data_access.settings.on_a_page import ON_A_PAGE, laid_under, said_of
from data_access.settings.read import in_the_file, read_settings
from data_access.settings.tables import SettingsFile


def test_the_file_goes_before_key_by_key():
    written = {"council": "Exampleshire", "scorecard": {"measures": ["a"]}}
    chosen = {"council": "Other", "local_target": 0.6, "scorecard.measures": ["b"], "scorecard.targets": {"c": 1}}
    assert laid_under(written, chosen) == {
        "council": "Exampleshire",
        "local_target": 0.6,
        "scorecard": {"measures": ["a"], "targets": {"c": 1}},
    }
    assert written == {"council": "Exampleshire", "scorecard": {"measures": ["a"]}}, "left as it was"


@pytest.mark.parametrize("key", ON_A_PAGE)
def test_each_is_a_setting_of_the_file(key):
    table, _, name = key.rpartition(".")
    fields = SettingsFile.model_fields
    assert name in (fields[table].annotation.model_fields if table else fields)


@pytest.mark.parametrize(("written", "found"), [({}, None), ({"officers": 3}, None), ({"officers": {"names": []}}, [])])
def test_what_a_file_says_of_a_key(written, found):
    assert said_of(written, "officers.names") == found


def test_settings_below_a_file(tmp_path):
    place = tmp_path / "sendboard.toml"
    place.write_text('council = "Exampleshire"\n[population]\ncouncil = 90000\n', encoding="utf-8")
    chosen = {"council": "Other", "population": {"council": 1}, "local_target": 0.6, "officers.names": ["A. Example"]}
    found = read_settings(place, chosen)
    assert (found.council, found.population, found.local_target) == ("Exampleshire", {"": 90_000}, 0.6)
    assert (found.officers, found.no_longer) == (("A. Example",), ())
    assert in_the_file(place) == {"council": "Exampleshire", "population": {"council": 90_000}}
    assert in_the_file(tmp_path / "none.toml") == {}


def test_what_cannot_hold_any_more_is_named_and_the_rest_holds(tmp_path):
    """A figure that a later version no longer has, on the scorecard of an older one."""
    chosen = {"scorecard.measures": ["a_figure_of_old"], "authority": "000", "local_target": 0.6}
    found = read_settings(tmp_path / "none.toml", chosen)
    assert found.no_longer == ("scorecard.measures", "authority")
    assert (found.local_target, found.authority) == (0.6, "")
    assert found.measures == read_settings(tmp_path / "none.toml").measures

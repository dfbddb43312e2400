"""Officers choose settings on a page: the file goes before, what cannot hold is refused, and nobody is locked out."""

from datetime import date

import pytest

from data_access.chosen_settings import NotASetting, choosable, choose, settings_in_force
from data_access.settings.faults import SettingsError
from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage.officer_notes import NotAllowed

OFFICERS = {"officers.names": ["A. Example", "B. Example"]}


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    place = tmp_path / "sendboard.toml"
    monkeypatch.setenv(SETTINGS_VARIABLE, str(place))
    return place


@pytest.fixture
def named(database) -> None:
    choose(database, OFFICERS, by="A. Example")


def test_the_first_officer_names_herself(database):
    for by in ("", "C. Example"):
        with pytest.raises(NotAllowed, match="name yourself"):
            choose(database, OFFICERS, by=by)
    with pytest.raises(NotAllowed):
        choose(database, {"council": "Exampleshire"}, by="A. Example")
    assert choose(database, OFFICERS, by="A. Example") == ("officers.names",)
    assert settings_in_force(database).officers == ("A. Example", "B. Example")


def test_then_only_officers_choose(database, named):
    with pytest.raises(NotAllowed):
        choose(database, {"council": "Exampleshire"}, by="C. Example")
    with pytest.raises(NotAllowed):
        choose(database, {"officers.names": ["C. Example"]}, by="C. Example")
    assert choose(database, {"council": "Exampleshire", "local_target": 0.6}, by="B. Example") == (
        "council",
        "local_target",
    )
    found = choosable(database)
    assert (found.values["council"], found.values["local_target"], found.officers) == (
        "Exampleshire",
        0.6,
        ("A. Example", "B. Example"),
    )
    assert [one.made_by for one in found.changes] == ["B. Example", "B. Example", "A. Example"]


def test_at_least_one_officer_is_left(database, named):
    with pytest.raises(NotASetting, match="At least one officer"):
        choose(database, {"officers.names": None}, by="A. Example")
    assert choose(database, {"officers.names": ["B. Example"]}, by="A. Example") == ("officers.names",)
    assert settings_in_force(database).officers == ("B. Example",)


def test_what_is_set_so_already_is_not_kept_again(database, named):
    choose(database, {"scorecard.meetings": [date(2026, 7, 15)]}, by="A. Example")
    before = choosable(database).changes
    same = {"scorecard.meetings": [date(2026, 7, 15)], "council": None, **OFFICERS}
    assert choose(database, same, by="A. Example") == ()
    assert choosable(database).changes == before


def test_what_the_file_says_cannot_be_chosen(database, named, file):
    file.write_text("local_target = 0.5\n", encoding="utf-8")
    with pytest.raises(NotASetting, match="local_target stands in the settings file"):
        choose(database, {"local_target": 0.6, "council": "Exampleshire"}, by="A. Example")
    found = choosable(database)
    assert (found.values["local_target"], found.fixed) == (0.5, {"local_target"})
    assert "council" not in found.values, "all are kept, or none"


def test_the_files_officers_choose(database, file):
    file.write_text('[officers]\nnames = ["F. Example"]\n', encoding="utf-8")
    assert choose(database, {"council": "Exampleshire"}, by="F. Example") == ("council",)
    with pytest.raises(NotAllowed):
        choose(database, OFFICERS, by="A. Example")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"local_target": 1.01}, "expected a share from 0 to 1"),
        ({"authority": "000"}, "expected DfE's number"),
        ({"scorecard.measures": ["none_such"]}, "which is not a figure"),
        ({"council": "see a.example@example.org"}, "holds what identifies a person"),
        ({"residents": 0}, "whole number above 0"),
    ],
)
def test_what_cannot_hold_is_refused_with_what_is_expected(database, named, values, words):
    with pytest.raises(SettingsError, match=words):
        choose(database, values, by="A. Example")
    assert len(choosable(database).changes) == 1


def test_what_is_taken_back_is_usual_again(database, named):
    choose(database, {"local_target": 0.6, "council": "Exampleshire"}, by="A. Example")
    assert choose(database, {"local_target": None}, by="A. Example") == ("local_target",)
    found = settings_in_force(database)
    assert (found.local_target, found.council) == (None, "Exampleshire")


@pytest.mark.parametrize("target", [0.0, 1.0])
def test_the_limits_of_a_share_hold(database, named, target):
    choose(database, {"local_target": target}, by="A. Example")
    assert settings_in_force(database).local_target == target


def test_other_settings_are_the_files_alone(database, named):
    with pytest.raises(NotASetting, match=r"publication\.threshold cannot be chosen on a page"):
        choose(database, {"publication.threshold": 2}, by="A. Example")

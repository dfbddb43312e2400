"""Compare without a release, with a bad link or a wrong setting: what is said, and what is shown all the same."""

import zipfile
from pathlib import Path

import pytest

from data_access.published.store import releases, version
from data_access.settings.read import SettingsError, read_settings
from data_access.storage.database import open_database
from metrics.national.england import england
from tests.app.compare.page import ON_TIME, Start, table
from tests.app.reading import words
from tests.published_files import RELEASE, published_file


class TestWithoutARelease:
    def test_englands_built_in_figures_and_how_to_load(self, start: Start) -> None:
        app = start("Compare")
        assert not app.exception
        assert "sendboard.py published FILE" in words(app)
        shown = table(start("Compare", part="side-by-side")).loc["England"]
        assert [shown[str(fact.year)] for fact in england(ON_TIME)] == [
            f"{fact.as_published}%" for fact in england(ON_TIME)
        ]

    def test_larkmoor_beside_england(self, start: Start) -> None:
        app = start("Compare")
        assert "Larkmoor Council by its own count" in words(app)
        assert "DfE publishes nothing about it" in words(app)

    def test_a_release_is_loaded_on_the_page(
        self, start: Start, database_address: str, published_lines: list[dict[str, str]]
    ) -> None:
        with zipfile.ZipFile(published_file(RELEASE)) as archive:
            content = archive.read("data/timeliness_20_week.csv")
        app = start("Compare", part="dfe-s-release")
        app.file_uploader(key="release_file").set_value(("timeliness_20_week.csv", content, "text/csv"))
        app.button(key="release_load").click()
        app.run(timeout=120)
        assert not app.exception
        assert "The 2025 release is loaded" in words(app)
        assert releases(open_database(database_address)) == ("2025",)
        assert "Of the 151 authorities" in words(start("Compare", part="all-authorities"))

    def test_another_file_is_refused_with_its_sentence(self, start: Start, database_address: str) -> None:
        app = start("Compare", part="dfe-s-release")
        app.file_uploader(key="release_file").set_value(("cats.csv", b"a,b\n1,2\n", "text/csv"))
        app.button(key="release_load").click()
        app.run()
        assert not app.exception
        assert "could not be used. Nothing was changed" in words(app)
        assert "not a file of DfE's release that SENDboard reads" in words(app)
        assert version(open_database(database_address)) == ""

    def test_no_file_is_answered_kindly(self, start: Start) -> None:
        app = start("Compare", part="dfe-s-release")
        app.button(key="release_load").click().run()
        assert "No file was chosen" in words(app)


@pytest.mark.parametrize(
    "address",
    [{"figure": "luck"}, {"authority": "998"}, {"year": "1066"}, {"beside": "998,<b>"}, {"year": "20x4"}],
)
def test_a_bad_link_is_answered_kindly(start: Start, loaded: str, address: dict[str, str]) -> None:
    app = start("Compare", **address)
    assert not app.exception
    assert "England" in words(app)


@pytest.mark.parametrize(("written", "read"), [('"383"', "383"), ("383", "383")])
def test_the_setting_authority(tmp_path: Path, written: str, read: str) -> None:
    (tmp_path / "a.toml").write_text(f"authority = {written}\n", encoding="utf-8")
    assert read_settings(tmp_path / "a.toml").authority == read


def test_a_wrong_authority_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('authority = "998"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="authority is '998'"):
        read_settings(tmp_path / "a.toml")


def test_the_version_of_the_figures_changes_with_a_load(loaded: str) -> None:
    """What is worked out from the figures is kept under it."""
    assert version(open_database("sqlite://")) == ""
    assert version(open_database(loaded)) != ""

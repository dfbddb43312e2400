"""Published figures in the database: what is kept, what is said not to be, and how large it gets."""

from pathlib import Path

import pandas as pd
import pytest

from data_access.published.rates import published_rates
from data_access.published.release import read_release
from data_access.published.store import (
    areas_worth_keeping,
    load_breakdowns,
    load_headlines,
    not_stored,
    releases,
    save_release,
)
from data_access.reference_data.statistical_neighbours import neighbours_of
from data_access.storage.database import open_database
from tests.published_files import published_series
from tests.reference.small_files import HEADER, read_small, small, table, zipped

KENT = "E10000016"


@pytest.fixture(scope="module")
def stored(release, tmp_path_factory):
    """The real release with the groups of Kent, its region, England and its ten neighbours."""
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('store') / 'a.db'}")
    kept = areas_worth_keeping(KENT, neighbours_of(KENT))
    yield engine, kept, save_release(engine, release, kept)
    engine.dispose()


class TestTheRealRelease:
    def test_size(self, stored):
        """Of 4.1 million figures some half a million are kept: all headlines, the groups of 13 areas."""
        engine, kept, count = stored
        assert len(kept) == 13
        assert 300_000 < count < 700_000
        assert Path(engine.url.database).stat().st_size < 200e6

    def test_every_headline_comes_back(self, stored, headlines):
        """Same figures, same order, missing ones missing; text instead of categories. Three files, for speed."""
        files = ["requests", "annual_reviews", "tribunal_appeals"]
        back = load_headlines(stored[0], files)
        own = headlines[headlines["dataset"].isin(files)]
        same = own.astype(dict.fromkeys(headlines.columns.difference(["time_period", "headline", "value"]), "str"))
        pd.testing.assert_frame_equal(back, same.reset_index(drop=True), check_dtype=False)

    def test_metrics_from_the_database(self, stored, headlines):
        back = load_headlines(stored[0], ["requests"], [KENT])
        assert back["area_code"].unique().tolist() == [KENT]
        ours = published_series(headlines, "requests_refused", KENT)
        pd.testing.assert_frame_equal(published_series(back, "requests_refused", KENT), ours)

    def test_groups_of_the_areas_kept(self, stored, release):
        engine, kept, _ = stored
        back = load_breakdowns(engine, ["timeliness"], [KENT])
        own = release.figures[~release.figures["headline"] & (release.figures["dataset"] == "timeliness")]
        assert len(back) == (own["area_code"] == KENT).sum() > 0
        assert not back["headline"].any()
        assert set(load_breakdowns(engine, ["work_based"])["area_code"]) == kept

    def test_what_is_not_kept_is_said(self, stored, release):
        _, kept, count = stored
        finding = not_stored(release, kept)
        assert finding is not None
        assert f"were not stored: {len(release.figures) - count:,}." in finding.message

    def test_the_same_file_again(self, stored, release):
        engine, kept, _ = stored
        assert save_release(engine, release, kept) == 0
        assert save_release(engine, release) == 0
        assert releases(engine) == ("2025",)


class TestSmall:
    def test_other_areas_later(self, database):
        """A council that is chosen after the file was loaded gets its groups by loading it again."""
        lines = ["2024,Regional,E92000001,England,E12000001,North East,,,,Sex,Female,1,1,1", small("1", "1", "1")]
        release = read_small(*lines)
        assert save_release(database, release) == 3
        assert [one.code for one in (not_stored(release),) if one] == ["PUBLISHED-GROUPS-NOT-STORED"]
        assert load_breakdowns(database).empty
        assert save_release(database, release, ["E12000001"]) == 6
        assert not_stored(release, ["E12000001"]) is None
        assert len(load_breakdowns(database)) == 3
        assert len(load_headlines(database)) == 3
        assert save_release(database, release) == 0

    def test_one_file_replaces_its_own_figures_only(self, database):
        reviews = table("total_ceased", "2024,Calendar year,All,All,7")
        both = read_release(zipped({"a.csv": f"{HEADER}\n{small('1', '1', '1')}", "b.csv": reviews}), "a.zip")
        assert save_release(database, both) == 4
        newer = read_release(table("total_ceased", "2024,Calendar year,All,All,8"), "b.csv")
        assert save_release(database, newer) == 1
        back = load_headlines(database)
        assert sorted(back["dataset"]) == ["ceased_plans", *["timeliness"] * 3]
        assert published_rates(back, "plans_ceased")["value"].tolist() == [8]
        assert save_release(database, both) == 4

    def test_nothing_loaded(self, database):
        assert load_headlines(database).empty
        assert releases(database) == ()

    def test_areas_worth_keeping(self):
        assert areas_worth_keeping("E10000002") == {"E06000060", "E12000008", "E92000001"}

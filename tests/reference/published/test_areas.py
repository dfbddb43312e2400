"""Which areas there are, where their series break, what is odd about their figures."""

import pandas as pd
import pytest

from data_access.published.files import RELEASE_FILES
from data_access.reference_data.authorities import AUTHORITIES, BY_CODE, BY_OLD_CODE, ENGLAND, REGIONS, kept_code
from data_access.reference_data.oddities import ODDITIES, oddities
from data_access.reference_data.series_breaks import breaks_of


def areas(figures: pd.DataFrame) -> pd.DataFrame:
    """Every area with lines in ``figures`` (as of ``PublishedRelease``), one row each, in the order of the codes.

    Columns: area_code, old_la_code, area_name, level, region_code, region_name (empty but for authorities),
    first_year, last_year (of any line, without the table of appeals, which reaches back to 2014), present
    (whether the area has lines in the last year there is), break_words (empty where there was no break).
    """
    own = figures[figures["headline"] & (figures["dataset"] != "tribunal_appeals")]
    texts = ["area_code", "old_la_code", "area_name", "level"]
    own = own[[*texts, "time_period"]].astype(dict.fromkeys(texts, "str"))
    years = own.groupby("area_code", as_index=False).agg(
        old_la_code=("old_la_code", "last"),
        area_name=("area_name", "last"),
        level=("level", "last"),
        first_year=("time_period", "min"),
        last_year=("time_period", "max"),
    )
    regions = [BY_CODE[code].region_code if code in BY_CODE else "" for code in years["area_code"]]
    return years.assign(
        region_code=regions,
        region_name=[REGIONS.get(region, "") for region in regions],
        present=years["last_year"] == years["last_year"].max(),
        break_words=[" ".join(found.words for found in breaks_of(code)) for code in years["area_code"]],
    )


@pytest.fixture(scope="module")
def table(headlines):
    return areas(headlines)


class TestTable:
    def test_the_built_in_list_is_the_releases(self, headlines):
        """Every code, name and region, but that one file splits London and its authorities in two halves."""
        own = headlines[(headlines["level"] == "Local authority") & (headlines["dataset"] != "needs_new_plans")]
        columns = ["area_code", "old_la_code", "area_name", "region_name"]
        found = set(own[columns].drop_duplicates().itertuples(index=False, name=None))
        ours = {(one.area_code, one.old_la_code, one.name, one.region_name) for one in AUTHORITIES}
        assert found == ours
        regions = headlines[headlines["level"] == "Regional"][["area_code", "area_name"]].drop_duplicates()
        assert dict(regions.itertuples(index=False, name=None)) == REGIONS

    def test_how_many(self, table):
        assert table["level"].value_counts().to_dict() == {"Local authority": 158, "Regional": 11, "National": 1}
        councils = table[table["level"] == "Local authority"]
        assert councils["present"].sum() == 153
        assert sorted(councils.loc[~councils["present"], "area_name"]) == [
            "Bournemouth",
            "Cumbria",
            "Dorset",
            "Northamptonshire",
            "Poole",
        ]

    def test_one_of_them(self, table):
        kent = table.set_index("area_code").loc["E10000016"]
        assert (kent["old_la_code"], kent["area_name"], kent["region_name"]) == ("886", "Kent", "South East")
        assert (kent["first_year"], kent["last_year"], kent["break_words"]) == (2019, 2025, "")

    def test_codes_are_unique(self):
        assert len(BY_CODE) == len(BY_OLD_CODE) == len(AUTHORITIES) == 158
        assert kept_code("E10000002") == "E06000060"
        assert kept_code("E10000016") == "E10000016"


class TestBreaks:
    @pytest.mark.parametrize(
        ("name", "year"),
        [
            ("928", 2021),
            ("940", 2021),
            ("941", 2021),
            ("909", 2023),
            ("942", 2023),
            ("943", 2023),
            ("835", 2019),
            ("836", 2019),
            ("837", 2019),
            ("838", 2019),
            ("839", 2019),
        ],
    )
    def test_both_sides_are_marked(self, table, name, year):
        code = BY_OLD_CODE[name].area_code
        (found,) = breaks_of(code)
        assert found.year == year
        assert str(year) in table.set_index("area_code").loc[code, "break_words"]

    def test_the_lines_stop_and_begin_there(self, table):
        """Northamptonshire's last calendar year is 2020 and its last census January 2021."""
        years = table.set_index("old_la_code")[["first_year", "last_year"]]
        assert years.loc["928"].tolist() == [2019, 2021]
        assert years.loc["940", "first_year"] == 2021
        assert years.loc["909", "last_year"] == 2023
        assert years.loc["942", "first_year"] == 2023

    def test_most_have_none(self):
        assert breaks_of("E10000016") == breaks_of(ENGLAND) == ()


class TestOddities:
    @pytest.mark.parametrize("oddity", ODDITIES, ids=lambda one: f"{one.dataset}-{one.area_code}-{one.years[0]}")
    def test_each_names_a_file_an_area_and_a_sentence(self, oddity):
        assert oddity.dataset in {*RELEASE_FILES, "tribunal_appeals"}
        assert oddity.area_code in {*BY_CODE, ENGLAND}
        assert oddity.words.endswith(".")

    @pytest.mark.parametrize(
        ("dataset", "old_la_code", "year", "column", "value"),
        [
            ("requests", "342", 2021, "requests_decided_not_to_assess", 0),
            ("requests", "342", 2023, "requests_decision_not_made", 122),
            ("assessments", "887", 2021, "assess_not_issued", 223),
            ("needs_all_plans", "936", 2025, "sld_pc", 7.8),
            ("timeliness", "838", 2024, "plans_issued_den_ex", 0),
        ],
    )
    def test_they_are_in_the_release_as_told(self, headlines, dataset, old_la_code, year, column, value):
        area = BY_OLD_CODE[old_la_code].area_code
        own = headlines[(headlines["dataset"] == dataset) & (headlines["area_code"] == area)]
        own = own[(own["time_period"] == year) & (own["indicator"] == column)]
        assert own["value"].tolist() == [value]
        assert [one for one in oddities(dataset, area, year) if one.area_code == area]

    @pytest.mark.parametrize("old_la_code", ["890", "870", "320", "936", "317", "919", "879"])
    def test_reviews_withheld(self, headlines, old_la_code):
        area = BY_OLD_CODE[old_la_code].area_code
        own = headlines[(headlines["dataset"] == "annual_reviews") & (headlines["area_code"] == area)]
        assert own.loc[own["indicator"] == "number_decsion_4weeks", "reason"].tolist() == ["x"]
        assert oddities("annual_reviews", area, 2024)

    def test_of_one_year_or_of_any(self):
        assert len(oddities("requests", "E08000013")) > len(oddities("requests", "E08000013", 2021))
        assert oddities("work_based", "E08000013") == ()

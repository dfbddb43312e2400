"""Councils whose ONS code changed stay one series, whichever code a file has: DfE's codes, figures typed in."""

import pytest

from data_access.published.absence import published_absence, read_absence
from data_access.published.store import areas_worth_keeping, load_headlines, save_release
from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.storage.database import open_database
from data_access.storage.models import Table
from tests.published_files import published_series
from tests.reference.small_files import HEADER, read_selection

HEADLINE = "plans_issued_within_20_weeks"
TWO_CODES = [
    ("933", "E10000027", "E06000066", "Somerset"),
    ("815", "E10000023", "E06000065", "North Yorkshire"),
    ("370", "E08000016", "E08000038", "Barnsley"),
    ("373", "E08000019", "E08000039", "Sheffield"),
    ("936", "E10000030", "E10000030", "Surrey"),
]


def release(number: str, codes: dict[int, str], name: str) -> bytes:
    region = BY_OLD_CODE[number].region_code
    group = "All EHC plans issued,All EHC plans issued"
    lines = [
        f"{year},Local authority,E92000001,England,{region},,{code},{number},{name},{group},300,200,90"
        for year, code in codes.items()
    ]
    return "\n".join((HEADER, *lines)).encode()


@pytest.mark.parametrize(("number", "old", "new", "name"), TWO_CODES)
def test_a_release_with_the_new_code_goes_on_where_the_old_one_stopped(number, old, new, name):
    """As the 2026 release may have it: until 2024 the code of the 2025 release, then the new one."""
    found = read_selection(release(number, {2023: old, 2024: old, 2025: new}, name), "timeliness.csv")
    for code in (old, new):
        assert published_series(found.figures, HEADLINE, code)["time_period"].tolist() == [2023, 2024, 2025]
    assert [one.code for one in found.findings] == ([] if old == new else ["PUBLISHED-AREA-RECODED"])


def test_absence_of_somerset_under_its_new_code():
    """The attendance file of 2025/26 has Somerset as E06000066 beside 933: its line stands beside England's."""
    place = "country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name"
    head = f"time_period,time_identifier,geographic_level,{place},school_type,sen,attendance_perc,overall_absence_perc"
    england = "202526,Autumn term,National,E92000001,England,,,,,,Total,EHC plan,86.88,13.12"
    somerset = "202526,Autumn term,Local authority,E92000001,England,E12000009,South West,E06000066,933,Somerset"
    nobody = somerset.replace("E06000066,933,Somerset", "E06000099,997,Newland")
    text = f"{head}\n{england}\n{somerset},Total,EHC plan,85.5,14.5\n{nobody},Total,EHC plan,80,20"
    read = read_absence(text.encode(), "absence_somerset.csv")
    assert read is not None
    assert [(one.code, one.rows) for one in read.findings] == [
        ("PUBLISHED-AREA-RECODED", (3,)),
        ("PUBLISHED-AREA-UNKNOWN", (4,)),
    ]
    database = open_database("sqlite://")
    own = BY_OLD_CODE["933"].area_code
    save_release(database, read, areas_worth_keeping(own))
    found = published_absence(database, areas_worth_keeping(own))
    found = found[found["metric"] == "absence_rate"].set_index("area_code")["value"]
    assert found.to_dict() == pytest.approx({"E92000001": 0.1312, own: 0.145})


def test_what_was_stored_under_another_code_before_is_found():
    """A database filled by an earlier SENDboard has the line of Somerset under the code that the file had."""
    database = open_database("sqlite://")
    save_release(database, read_selection(release("933", {2025: "E06000066"}, "Somerset"), "timeliness.csv"))
    stored = Table.metadata.tables["published"]
    with database.begin() as connection:
        connection.execute(stored.update().values(area_code="E06000066"))
    for asked in ("E06000066", "E10000027"):
        assert load_headlines(database, areas=[asked])["area_code"].unique().tolist() == ["E10000027"]

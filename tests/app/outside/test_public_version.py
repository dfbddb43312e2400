"""The public version of every page: nothing of a child, a place or an officer, and no number that policy hides."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlparse

import pytest
from sqlalchemy import func, select

from data_access.storage.database import open_database
from data_access.storage.models import PublicationRecord
from metrics.catalogue import CATALOGUE
from pages.ui.frame.menu import files_by_name
from reports.inert import unmarked
from reports.pack import page as of_paper
from tests.app.reading import small_tables, through, words

WITH_MEASURES = {
    "Plans on time", "Waiting now", "Requests and decisions", "Annual reviews", "Tribunal", "Complaints and Ombudsman",
    "Remedies", "Absence",
}  # fmt: skip
"""Where the usual fifteen measures stand, by the scorecard's own links."""
NOTHING = "Nothing of this page is in the public version"


def everything(app) -> str:
    """All that a page says, draws or holds to be taken away, in whatever question."""
    found = []
    for one in through(app):
        assert not one.exception
        found += [words(one), *(table.to_string() for table in small_tables(one))]
        found += [one.proto.spec for one in one.get("plotly_chart")]
        assert not one.main.dataframe, "a list of rows"
    return "\n".join(found)


@pytest.mark.parametrize("page", ["", *(name for name in files_by_name() if name != "Overview")])
def test_no_page_names_a_case_a_place_or_an_officer(page, start, sample):
    said = everything(start(page, version="public"))
    owners = sample.registers["remedies"]["owner"].dropna().unique()
    places = sample.loaded.cases["locality"].dropna().unique()
    references = sample.loaded.cases["case_reference"].dropna().unique()
    assert min(len(owners), len(places), len(references)) > 2
    assert [name for name in (*owners, *places, *references) if str(name) in said] == []
    assert "Public version" in said
    assert (NOTHING in said) is (page not in WITH_MEASURES | {""})


@pytest.mark.usefixtures("tidy")
def test_small_numbers_of_a_small_council_are_hidden_and_stand_in_the_internal_version(start):
    """Three of five plans were on time: counted by hand in ``tidy_workbook``. Neither is public."""
    internal, public = start("Plans on time"), start("Plans on time", version="public")
    assert "3 of 5" in words(internal)
    said = everything(public)
    assert "3 of 5" not in said
    assert "60%" not in said
    assert "hidden" in said
    for chart in public.get("plotly_chart"):
        drawn = [trace for trace in json.loads(chart.proto.spec)["data"] if trace.get("customdata")]
        assert drawn == []


@pytest.mark.usefixtures("tidy")
def test_what_is_shown_is_kept_as_published_once(start, database_address):
    def publications() -> int:
        with open_database(database_address).connect() as connection:
            return connection.execute(select(func.count()).select_from(PublicationRecord)).scalar_one()

    start("Plans on time")
    assert publications() == 0
    for page in ("Plans on time", "Waiting now", "", "Plans on time"):
        start(page, version="public")
    assert publications() == 1


@pytest.mark.usefixtures("tidy")
def test_each_measure_of_the_first_page_is_a_door_to_its_own_part(start, monkeypatch):
    """Presented too. What its part says and draws is worked out at the first look and not again."""
    made, plain = [], of_paper.section
    monkeypatch.setattr(of_paper, "section", lambda given, row: made.append(row.title) or plain(given, row))
    (table,) = [one.value for one in start(version="public").markdown if "sb-score" in one.value]
    doors = {name: unescape(way) for way, name in re.findall(r'<a href="([^"]+)" target="_self">([^<]+)</a>', table)}
    way = urlparse(doors["Plans due on time"])
    asked = dict(parse_qsl(way.query))
    assert (way.path, asked) == ("./Plans_on_time", {"version": "public", "part": "plans-due-on-time"})
    app = start("Plans on time", **asked)
    assert CATALOGUE["plans_due_issued_on_time"].question in unmarked(app.main.header[0].value)
    assert made == ["Plans due on time"]
    assert not app.run().exception
    shown = start("Plans on time", **asked, present="1")
    assert CATALOGUE["plans_due_issued_on_time"].question in unmarked(shown.main.header[0].value)
    assert made == ["Plans due on time"]


def test_of_the_sample_nothing_is_kept(start, database_address):
    start("Plans on time", version="public")
    with open_database(database_address).connect() as connection:
        assert connection.execute(select(func.count()).select_from(PublicationRecord)).scalar_one() == 0


def test_it_is_of_the_whole_council_on_the_latest_day_whatever_an_address_asks(start):
    """916 of 1,521 is the sample's year to 31 October 2026, as the internal version has it."""
    usual = words(start("Plans on time", version="public"))
    asked = words(
        start("Plans on time", version="public", locality="Milltown", as_at="2026-03-31", period="calendar:2025")
    )
    assert "916 of 1,521" in usual.replace("\\", "")
    assert asked == usual
    assert "916 of 1,521" in words(start("Plans on time")).replace("\\", "")


def test_the_switch_turns_every_page_and_puts_what_was_chosen_back_to_usual(start):
    app = start("Plans on time", locality="Milltown", as_at="2026-03-31")
    app.segmented_control(key="_version").set_value("public").run()
    assert dict(app.query_params) == {"version": "public"}
    assert "version=public" in "".join(one.value for one in app.sidebar.markdown)
    assert not app.sidebar.selectbox
    app.segmented_control(key="_version").set_value("").run()
    assert "Public version" not in words(app)
    assert dict(app.query_params) == {}


def test_a_version_that_there_is_not_is_the_internal_one_and_says_so(start):
    app = start("Plans on time", version="**nonsense**")
    assert "There is no version" in app.main.warning[0].value
    assert "version" not in app.query_params
    assert "Public version" not in words(app)


def test_a_room_sees_sentences_and_charts_and_no_tables(start):
    first, second = (start("Plans on time", version="public", present=screen) for screen in ("1", "2"))
    assert not [*first.main.table, *second.main.table]
    assert second.get("plotly_chart")

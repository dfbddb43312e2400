"""The school year week by week on the page on absence: what is said is what the file has, counted by hand."""

import re
from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from metrics.base.root import ROOT
from reports.words.absence import weeks
from tests.app.reading import on, upload, words

Start = Callable[..., AppTest]
SENT = ROOT / "sample_data" / "larkmoor_attendance.csv.gz"
HEAD = "UPN,School,SEN status,Week commencing,Possible,Attended,Authorised,Unauthorised"


def weekly() -> bytes:
    """Twenty pupils with a plan, twenty without SEN, in four weeks around the half-term of 26 October 2026.

    With a plan 2 of 10 sessions are missed in the first week and 3 later, without SEN 1 of 10. In the half-term
    three of those with a plan have sessions: 30, fewer than half of 200.
    """
    lines = []
    for week, (when, missed) in enumerate((("12/10/2026", 2), ("19/10/2026", 3), ("26/10/2026", 5), ("02/11/2026", 3))):
        for one in range(20):
            if week != 2 or one < 3:
                lines.append(f"B{one:012d},Alder,E,{when},10,{10 - missed},{missed},0")
            if week != 2:
                lines.append(f"C{one:012d},Alder,N,{when},10,9,1,0")
    return ("\n".join([HEAD, *lines]) + "\n").encode()


@pytest.fixture
def app(start: Start, tidy: None) -> AppTest:
    done = upload(start("Upload"), weekly(), "attendance.csv")
    assert not done.exception
    return start("Absence", part="over-the-year")


def test_the_latest_week_and_the_first(app: AppTest) -> None:
    """By hand: 30% and 10% in the week of 2 November, 20% of pupils with a plan in the first week."""
    said = words(app)
    assert (
        "In the week of 2 November 2026 pupils with a plan missed **30.0%** of their sessions and pupils without SEN "
        "**10.0%**. In the week of 12 October 2026 it was 20.0% for pupils with a plan." in said
    )
    assert "A hollow mark has few sessions behind it" in said
    assert "sums of terms" not in said


def test_the_table_beneath_has_every_week(app: AppTest) -> None:
    """Latest first, with the sessions; the half-term is marked as few, and a status without sessions says so."""
    app.query_params["open_absence_weeks"] = "yes"
    app.run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Week of, or term" in one.value)
    assert table["Week of, or term"].tolist() == ["2 November 2026", "26 October 2026", "19 October 2026",
                                                  "12 October 2026"]  # fmt: skip
    assert table["EHC plan"].tolist() == ["30.0% (60 of 200)", "50.0% (15 of 30, few)", "30.0% (60 of 200)",
                                          "20.0% (40 of 200)"]  # fmt: skip
    assert table["No identified SEN"].tolist() == ["10.0% (20 of 200)", "no sessions", *["10.0% (20 of 200)"] * 2]


@pytest.mark.parametrize("tab", ["How it is counted", "The cases", "Take it away"])
def test_behind_it(app: AppTest, tab: str) -> None:
    app.query_params["open_absence_weeks"] = on(tab)
    app.run()
    assert not app.exception
    if tab == "How it is counted":
        assert "all weeks together give those figures" in words(app)


def test_weeks_of_some_schools_and_terms_of_others() -> None:
    """The weeks are drawn, the terms stand in the table, and how much is in no week is said: 90 of 100 sessions."""
    held = [("2025-09-08", False, 10, 2, True), ("2025-09-01", True, 90, 30, True)]
    found = pd.DataFrame(held, columns=["starts", "whole_term", "possible", "absent", "few"])
    found = found.assign(starts=pd.to_datetime(found["starts"]), status="E", share=found["absent"] / found["possible"])
    said = weeks.notes(found)
    assert "90% of the sessions came as sums of terms: they are in no week, but in the table." in said
    table = weeks.table(found)
    assert table["Week of, or term"].tolist() == ["8 September 2025", "Autumn"]


def test_sums_of_terms_are_said_to_be(start: Start) -> None:
    """Larkmoor's schools sent sums of terms last year: no week is drawn, and what to load is said."""
    said = words(start("Absence", part="over-the-year", as_at="2026-01-31"))
    assert re.search(r"In the spring term pupils with a plan missed \*\*\d+\.\d%\*\* of their sessions", said)
    assert "The registers that are loaded are sums of terms" in said


def test_the_weeks_of_the_sample_are_those_in_its_file(start: Start) -> None:
    """Added up a second time from the file: the last week before the half-term, of pupils with a plan."""
    sent = pd.read_csv(SENT, skiprows=1, low_memory=False)
    week = sent[(sent["Week commencing"] == "19/10/2026") & (sent["SEN status"] == "E")]
    missed = (week["Authorised"] + week["Unauthorised"]).sum() / week["Sessions possible"].sum()
    assert f"**{missed:.1%}**" in words(start("Absence", part="over-the-year"))


def test_a_whole_year_of_terms_of_one_place(start: Start) -> None:
    """Last July three terms are known: drawn as terms, for the place alone."""
    whole, place = (
        words(start("Absence", part="over-the-year", as_at="2026-07-20", **where))
        for where in ({}, {"locality": "Milltown"})
    )
    assert "In the summer term pupils with a plan missed **" in whole
    assert "In the summer term pupils with a plan missed **" in place
    assert "In the autumn term it was" in place
    assert whole.split("In the summer term", 1)[1][:60] != place.split("In the summer term", 1)[1][:60]

"""The page on complaints and the Ombudsman: numbers counted a second time, and what is said where data are missing."""

import re
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from data_access import intake, store
from metrics.ombudsman_facts import ENGLAND
from pages.ui import cached
from tests.app.conftest import TODAY
from tests.app.reading import words

Start = Callable[..., AppTest]
PAGE = "Complaints and Ombudsman"
YEAR = (pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31"))
INVESTIGATED = ("upheld", "upheld_injustice", "upheld_no_injustice", "upheld_remedied", "not_upheld")


@pytest.fixture(scope="module")
def stored(sample: Engine) -> dict[str, pd.DataFrame]:
    """The sample's registers as they are stored, nothing worked out."""
    return store.load_registers(sample)


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def _line(said: str, holds: str) -> str:
    return next(line for line in said.splitlines() if re.search(holds, line))


def test_the_page_opens_with_what_the_registers_hold(start: Start, stored: dict[str, pd.DataFrame]) -> None:
    """Complaints at stage 1 and not only about transport; investigations of the Ombudsman, not all of its decisions."""
    app = start(PAGE)
    assert not app.exception
    said = words(app)
    rows = stored["complaints"]
    first = rows[(rows["record_type"].astype("object").fillna("complaint") == "complaint")
                 & (rows["stage"].astype("object").fillna("1") == "1")]  # fmt: skip
    came = first[first["received_date"].between(*YEAR)]
    transport = came["themes"].fillna("").str.fullmatch("Transport").sum()
    assert f"**{len(came) - transport} complaints came in**" in said
    assert f"{transport} complaints more were about school transport" in said
    decided = stored["ombudsman"]
    decided = decided[decided["decision_date"].between(*YEAR)]
    ours = decided[decided["decision"].isin(INVESTIGATED)]
    upheld = (ours["decision"] != "not_upheld").sum()
    assert f"**the Ombudsman upheld {upheld} of {len(ours)}** that it investigated" in said
    groups = _numbers(_line(said, r"\*\*\d+ decisions\*\* = "))
    assert groups[0] == sum(groups[1:]) == len(decided)


def test_outcomes_add_up(start: Start) -> None:
    said = words(start(PAGE))
    ends = _numbers(_line(said, r"\*\*\d+ complaints closed\*\* = "))
    assert ends[0] == sum(ends[1:])


def test_comparators_are_named_exactly(start: Start) -> None:
    """Of whom, about what, when: a rate about all services beside ours without its name would mislead."""
    app = start(PAGE)
    said = words(app)
    for fact in ENGLAND:
        assert fact.label in said
    assert "Councils like Larkmoor (invented), all services, 2024/25: 85%" in said
    tables = [table.value for table in app.main.table]
    beside = next(table for table in tables if "Of whom" in table)
    assert len(beside) == 1 + len(ENGLAND) + 1
    assert beside["Source"].str.len().gt(0).all()


def test_public_reports_with_their_days(start: Start) -> None:
    """Two: the first met both duties; the second's notice was late, and its reply is still to do."""
    app = start(PAGE)
    reports = next(table.value for table in app.main.table if "Public notice" in table.value)
    assert reports["Received"].tolist() == ["13 August 2026", "24 July 2025"]
    assert reports["Public notice"].tolist() == [
        "1 September 2026, 5 days late (due 27 August 2026)", "6 August 2025, in time (due 7 August 2025)"]  # fmt: skip
    assert reports["Reply to the Ombudsman"].tolist() == [
        "due by 13 November 2026", "20 October 2025, in time (due 24 October 2025)"]  # fmt: skip
    assert "**2 reports on record.** Of their duties, 1 was done late, 0 overdue and 1 still to do." in words(app)


def test_every_fold_of_the_page_opens(start: Start) -> None:
    """Tables, lists and definitions behind each figure; nothing that names anybody."""
    app = start(PAGE)
    keys = ("received", "themes", "faults", "complaints_closed_complaint_outcome", "ombudsman_decisions_decision_group",
            "list_complaints_overdue", "card_stage_1_on_time", "card_complaints_after_52_weeks",
            "card_ombudsman_upheld_rate", "card_public_reports_answered_on_time")  # fmt: skip
    for key in keys:
        app.session_state[f"open_{key}"] = True
    app.session_state["tab_card_stage_1_on_time"] = "The cases"
    app.session_state["tab_card_ombudsman_upheld_rate"] = "How it is counted"
    app.run()
    assert not app.exception
    tables = [one.value for one in app.main.dataframe]
    overdue = next(table for table in tables if "Response due" in table and "Counted" not in table)
    assert (overdue["Response due"] < YEAR[1]).all()
    assert overdue["Response due"].is_monotonic_increasing
    themes = next(table for table in tables if "Theme" in table and "Complaints" in table)
    assert themes["Complaints"].sum() > 0
    assert not {"Name", "UPN", "Person", "Row"} & {name for table in tables for name in table}


def test_another_place_and_another_day(start: Start) -> None:
    """A locality's complaints are fewer; a past day knows of no later answer."""
    app = start(PAGE, locality="Milltown")
    assert not app.exception
    assert "In Milltown, in the 12 months" in words(app)
    then = start(PAGE, as_at="2025-08-31")
    assert not then.exception
    assert "1 September 2026" not in words(then)
    assert "due by 24 October 2025" in " ".join(str(table.value) for table in then.main.table)


def test_a_part_of_a_year_has_no_rate(start: Start) -> None:
    app = start(PAGE, period="quarter:2026-Q2")
    assert not app.exception
    assert "said of twelve months only" in words(app)


def test_without_registers_the_page_says_what_it_needs(tidy: None, start: Start) -> None:
    app = start(PAGE)
    assert not app.exception
    assert "No register of complaints and none of the Ombudsman's decisions has been loaded." in words(app)
    assert not app.get("plotly_chart")


def test_one_register_without_the_other(tidy: None, start: Start) -> None:
    rows = "Ref,Stage,Date received,Acknowledged,Response sent,Outcome\nA,1,2026-10-05,2026-10-06,2026-10-19,Upheld\n"
    done = intake.take_in(
        rows.encode(), "c.csv", database=cached.database(), today=TODAY, extracted_on=date(2026, 11, 14)
    )
    assert done.batch is not None
    app = start(PAGE)
    assert not app.exception
    said = words(app)
    assert "**1 complaint came in**" in said
    assert "No register of the Ombudsman's decisions has been loaded." in said
    assert "What complaints are about is not recorded in this data." in said

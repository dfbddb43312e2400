"""The page on complaints and the Ombudsman: numbers counted a second time, and what is said where data are missing."""

import re
from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from metrics.complaints.published_rates import ENGLAND
from pages.ui.frame import cached
from sample_data.ready_made import Sample
from tests.app.reading import every_word, on, small_tables, words
from tests.conftest import taken_in

Start = Callable[..., AppTest]
PAGE = "Complaints and Ombudsman"
YEAR = (pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31"))
INVESTIGATED = ("upheld", "upheld_injustice", "upheld_no_injustice", "upheld_remedied", "not_upheld")


@pytest.fixture(scope="module")
def stored(sample: Sample) -> Mapping[str, pd.DataFrame]:
    """The sample's registers as they are stored, nothing worked out."""
    return sample.registers


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def _line(said: str, holds: str) -> str:
    return next(line for line in said.splitlines() if re.search(holds, line))


def test_the_page_opens_with_what_the_registers_hold(start: Start, stored: dict[str, pd.DataFrame]) -> None:
    """Complaints at stage 1 and not only about transport; investigations of the Ombudsman, not all of its decisions."""
    said = every_word(start(PAGE))
    rows = stored["complaints"]
    rows = rows[rows["not_understood"].isna()]
    first = rows[(rows["record_type"].astype("object").fillna("complaint") == "complaint")
                 & (rows["stage"].astype("object").fillna("1") == "1")]  # fmt: skip
    came = first[first["received_date"].between(*YEAR)]
    transport = came["themes"].fillna("").str.fullmatch("Transport").sum()
    assert f"**{len(came) - transport} complaints came in**" in said
    assert f"{transport} more complaints were about school transport" in said
    decided = stored["ombudsman"]
    decided = decided[decided["decision_date"].between(*YEAR)]
    ours = decided[decided["decision"].isin(INVESTIGATED)]
    upheld = (ours["decision"] != "not_upheld").sum()
    assert f"**the Ombudsman upheld {upheld} of {len(ours)}** that it investigated" in said
    groups = _numbers(_line(said, r"\*\*\d+ decisions\*\* = "))
    assert groups[0] == sum(groups[1:]) == len(decided)


def test_outcomes_add_up(start: Start) -> None:
    said = words(start(PAGE, part="how-they-end"))
    ends = _numbers(_line(said, r"\*\*\d+ complaints closed\*\* = "))
    assert ends[0] == sum(ends[1:])


def test_comparators_are_named_exactly(start: Start) -> None:
    """Of whom, about what, when: a rate about all services beside ours without its name would mislead."""
    app = start(PAGE, part="ombudsman")
    assert "England, special educational needs provision, 2024/25: 94%." in words(app)
    beside = next(table for table in small_tables(app) if "Of whom" in table)
    assert beside["Of whom"].tolist()[1:] == [
        *(f"{one.who}, {one.about}" for one in ENGLAND), "Councils like Larkmoor (invented), all services"]  # fmt: skip
    assert beside["Source"].str.len().gt(0).all()
    assert beside["When"].str.len().gt(0).all()


def test_public_reports_with_their_days(start: Start) -> None:
    """Two: the first met both duties; the second's notice was late, and its reply is still to do."""
    said = words(start(PAGE, part="public-reports"))
    newer, older = (line for line in said.splitlines() if "Public notice:" in line)
    assert "received 13 August 2026" in newer
    assert "Public notice: 1 September 2026, 5 days late (due 27 August 2026)." in newer
    assert "Reply to the Ombudsman: due by 13 November 2026." in newer
    assert "Public notice: 6 August 2025, in time (due 7 August 2025)." in older
    assert "Reply to the Ombudsman: 20 October 2025, in time (due 24 October 2025)." in older
    assert "Of their duties, 1 was done late, none is overdue and 1 is still to do." in said


def test_the_limits_in_force_are_shown(start: Start) -> None:
    said = words(start(PAGE, part="in-time"))
    assert "**Corporate, stage 1:** acknowledge in 5, answer in 10 from the acknowledgement, 10 more if agreed." in said
    assert "stage 3:** hold the panel in 30 from the receipt; report in 5, reply in 15." in said


@pytest.mark.parametrize(
    ("rows", "shown"),
    [(["Not upheld"] * 26, "0%"), (["Premature"] * 3, "No cases"), ([], "Not recorded in this data")],
)  # fmt: skip
def test_nought_no_cases_and_not_recorded_are_three_things(
    tidy: None, start: Start, rows: list[str], shown: str
) -> None:
    """None of 26 upheld is 0%; no investigation is no rate; no register is nothing at all."""
    lines = [f"25 000 {number:03d},2026-10-05,{decision}" for number, decision in enumerate(rows)]
    lists = {"o.csv": "LGSCO ref,Decision date,Decision\n" + "\n".join(lines),
             "c.csv": "Ref,Stage,Date received,Acknowledged\nA,1,2026-10-05,2026-10-06\n"}  # fmt: skip
    for name, text in lists.items():
        if name == "c.csv" or rows:
            taken_in(text.encode(), name, cached.database(), extracted_on=date(2026, 11, 14))
    app = start(PAGE)
    assert not app.exception
    assert shown in [one.value for one in app.main.markdown]


def test_every_fold_of_the_page_opens(start: Start) -> None:
    """Tables, lists and definitions behind each figure; nothing that names anybody."""
    folds = {
        "": ("received",),
        "in-time": ("card_stage_1_on_time", "cards_complaints_acknowledged_on_time"),
        "the-complaints": (),
        "how-they-end": ("complaints_closed_complaint_outcome",),
        "themes": ("themes",),
        "long-waits": ("card_complaints_after_52_weeks",),
        "ombudsman": (
            "ombudsman_decisions_decision_group",
            "card_ombudsman_upheld_rate",
            "cards_ombudsman_upheld_rate",
        ),
        "repeats": ("faults",),
        "public-reports": ("card_public_reports_answered_on_time", "cards_public_reports"),
    }
    tables = []
    for part, keys in folds.items():
        app = start(PAGE, part=part)
        for key in keys:
            app.query_params[f"open_{key}"] = "yes"
        app.query_params["open_card_stage_1_on_time"] = on("The cases")
        app.query_params["open_card_ombudsman_upheld_rate"] = on("How it is counted")
        app.run()
        assert not app.exception
        tables += [one.value for one in app.main.dataframe]
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
    then = start(PAGE, part="public-reports", as_at="2025-08-31")
    assert not then.exception
    assert "1 September 2026" not in words(then)
    assert "Reply to the Ombudsman: due by 24 October 2025." in words(then)


def test_a_part_of_a_year_has_no_rate(start: Start) -> None:
    assert "said of twelve months only" in every_word(start(PAGE, period="quarter:2026-Q2"))


def test_without_registers_the_page_says_what_it_needs(tidy: None, start: Start) -> None:
    app = start(PAGE)
    assert not app.exception
    assert "No register of complaints and none of the Ombudsman's decisions has been loaded." in words(app)
    assert not app.get("plotly_chart")


def test_one_register_without_the_other(tidy: None, start: Start) -> None:
    rows = "Ref,Stage,Date received,Acknowledged,Response sent,Outcome\nA,1,2026-10-05,2026-10-06,2026-10-19,Upheld\n"
    done = taken_in(rows.encode(), "c.csv", cached.database(), extracted_on=date(2026, 11, 14))
    assert done.batch is not None
    said = every_word(start(PAGE))
    assert "**1 complaint came in**" in said
    assert "No register of the Ombudsman's decisions has been loaded." in said
    assert "What complaints are about is not recorded in this data." in said

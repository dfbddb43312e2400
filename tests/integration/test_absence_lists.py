"""The lists about children who miss school, from files as councils keep them to rows and findings."""

from datetime import date

import pandas as pd
import pytest

from data_access.storage import store
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.education.missing_education import children_without_education
from tests.conftest import council_of, taken_in

HEADINGS = {
    "schools": "URN,DfE no.,School,Phase,Type,Trust,Locality,Cluster,Named attendance officer,Roll,EHCP on roll,"
               "Feed joined date,Last feed date,MIS",
    "notifications": "Notice ID,Date received,School,UPN,Type,First day absent,Days absent at notice,Cause,EHCP Y/N,"
                     "Officer,Locality,LA decision,Decision date,Outcome,Closed date",
    "section19": "UPN,School,EHCP Y/N,Route,Date LA first knew,Date referred,Evidence held,Panel date,Decision,"
                 "Provider,Provision start,Hours a week,Full-time hours,Last review,Next review,End date,End reason",
    "part_time": "UPN,School,EHCP Y/N,Start,Planned end,Actual end,Hours,Reason,Parent agreed,Review date,"
                 "SEND caseworker agreed",
    "exclusions": "UPN,School,Type,Exclusion date,Sixth day,Provision start,Provider",
    "placements": "UPN,Plan start,Placement type,URN or provider,Placement start,Awaiting since,EHE/EOTAS flag",
}  # fmt: skip
"""The typical layouts L4 to L9, as they are headed."""


def a_row(about: str, **cells: str) -> str:
    return ",".join(cells.get(heading, "") for heading in HEADINGS[about].split(","))


def codes(done) -> set[str]:
    return {one.code for one in done.findings}


ROWS = {
    "schools": {"School": "Example Academy", "URN": "990001", "Phase": "Secondary", "Roll": "900"},
    "notifications": {"UPN": "A999000000001", "Type": "15d ill", "Date received": "12/01/2026"},
    "section19": {"UPN": "A999000000001", "Route": "medical", "Date LA first knew": "12/01/2026", "Decision": "yes"},
    "part_time": {"UPN": "A999000000001", "Start": "12/01/2026", "Hours": "12.5"},
    "exclusions": {"UPN": "A999000000001", "Type": "PEX", "Exclusion date": "12/01/2026"},
    "placements": {"UPN": "A999000000001", "Placement type": "EHE", "Plan start": "12/01/2026"},
}


@pytest.mark.parametrize("about", HEADINGS)
def test_a_layout_is_known_by_its_headings(about, database):
    """Under titles, with a total at the foot, and without anybody saying what it lists."""
    lines = ["Larkmoor list,,", "", HEADINGS[about], a_row(about, **ROWS[about]), "Total,1"]
    done = taken_in("\n".join(lines).encode(), "list.csv", database)
    assert dict(done.held) == {about: 1}, done.findings
    unused = [one.heading for one in done.mapping if one.how == "not used"]
    assert unused in ([], ["MIS"])
    assert (done.rows_found, done.rows_refused) == (2, 1)
    assert "ROW-TOTAL" in codes(done)


def test_a_type_that_fits_both_notices_is_told_and_not_understood(database):
    kinds = ("15 days", "sickness", "10 day u/a", "10/15 days?", "see email", "")
    rows = [a_row("notifications", UPN=f"A99900000000{n}", Type=kind, **{"Date received": "12/01/2026"})
            for n, kind in enumerate(kinds)]  # fmt: skip
    done = taken_in("\n".join([HEADINGS["notifications"], *rows]).encode(), "log.csv", database)
    told = {one.rows for one in done.findings if one.column == "What the notice is about"}
    assert told == {(5,), (6,)}
    assert [one.rows for one in done.findings if one.code == "NOTICE-TYPE"] == [(7,)]
    stored = store.load_registers(database)["notifications"]
    assert stored["notice_type"].astype("object").fillna("").tolist() == ["I15", "I15", "U10", "", "", "NC"]
    assert stored["not_understood"].fillna("").tolist() == ["", "", "", "notice_type", "notice_type", ""]


def test_a_decision_that_nobody_understands_is_in_no_figure(database):
    said = ("Duty owed", "awaiting panel", "See minutes", "", "school to provide")
    rows = [a_row("section19", UPN=f"A99900000000{n}", Decision=words, **{"Date LA first knew": "12/01/2026"})
            for n, words in enumerate(said)]  # fmt: skip
    done = taken_in("\n".join([HEADINGS["section19"], *rows]).encode(), "list.csv", database)
    assert [one.rows for one in done.findings if one.column == "Decision"] == [(4,)]
    council = council_of(database, date(2026, 2, 2))
    line = evaluate(CATALOGUE["section19_decided"], council.register("section19"), [day(council.as_at)]).iloc[0]
    assert (line["numerator"], line["denominator"], line["not_understood"]) == (2, 4, 1)


def test_days_in_the_wrong_order_are_named_and_left(database):
    row = a_row("part_time", UPN="A999000000001", Start="12/01/2026", **{"Actual end": "05/01/2026"})
    done = taken_in("\n".join([HEADINGS["part_time"], row]).encode(), "log.csv", database)
    assert "ROW-ORDER" in codes(done)
    assert done.rows_stored == 1


def test_a_row_about_no_child_is_told(database):
    row = a_row("exclusions", Type="PEX", School="Example Academy", **{"Exclusion date": "12/01/2026"})
    done = taken_in("\n".join([HEADINGS["exclusions"], row]).encode(), "log.csv", database)
    assert "ROW-NO-CHILD" in codes(done)
    assert done.rows_stored == 1


def test_two_rows_for_one_school_are_told(database):
    rows = [a_row("schools", School="Example Academy", URN="990001", Phase="Secondary", Roll="900")] * 2
    done = taken_in("\n".join([HEADINGS["schools"], *rows]).encode(), "schools.csv", database)
    assert "SCHOOL-TWICE" in codes(done)
    assert store.load_registers(database)["schools"]["person_key"].isna().all()


CASES = "UPN,Case reference,Date request received,Request outcome,Locality"


def test_one_row_for_each_child_longest_without_education_first(database):
    """The same child in two lists, by pupil number and by case reference, is one child with both reasons."""
    cases = [CASES, "A999000000001,LK-1,05/01/2026,Y,North", "A999000000002,LK-2,01/09/2025,Y,South"]
    taken_in("\n".join(cases).encode(), "cases.csv", database, extracted_on=date(2026, 3, 2))
    listed = [
        a_row("section19", UPN="A999000000001", Route="otherwise", Decision="Duty owed",
              **{"Date LA first knew": "12/01/2026"}),
        a_row("section19", UPN="A999000000003", Route="otherwise", Decision="Duty owed",
              **{"Date LA first knew": "05/01/2026", "Provision start": "12/01/2026"}),
    ]  # fmt: skip
    taken_in("\n".join([HEADINGS["section19"], *listed]).encode(), "s19.csv", database, extracted_on=date(2026, 3, 2))
    expelled = [
        "Case reference,UPN,School,Type,Exclusion date,Sixth day,Provision start,Provider",
        "LK-1,,Example Academy,PEX,19/01/2026,,,", "LK-2,,Example School,PEX,05/01/2026,,,",
        ",A999000000003,Example School,PEX,05/01/2026,,,",
    ]  # fmt: skip
    taken_in("\n".join(expelled).encode(), "exclusions.csv", database, extracted_on=date(2026, 3, 2))
    found = children_without_education(council_of(database, date(2026, 3, 2)))
    assert sorted(found["case_reference"]) == ["LK-1", "LK-2"], "the third child has education"
    first = found.set_index("case_reference")
    assert first.loc["LK-1", "why"] == "education owed, not started; permanently excluded, nothing arranged"
    assert first.loc["LK-1", "since"] == pd.Timestamp("2026-01-12")
    assert found["school_days"].is_monotonic_decreasing
    assert first["open_assessment"].all()
    assert first["open_complaint"].isna().all(), "not held is not no"


def test_a_past_day_shows_what_was_known_then(database):
    row = a_row("section19", UPN="A999000000001", Route="otherwise", Decision="Duty owed",
                **{"Date LA first knew": "12/01/2026", "Provision start": "02/02/2026"})  # fmt: skip
    taken_in("\n".join([HEADINGS["section19"], row]).encode(), "s19.csv", database, extracted_on=date(2026, 3, 2))
    covered = CATALOGUE["section19_covered"]
    found = [evaluate(covered, council_of(database, one).register("section19"), [day(one)]).iloc[0]["numerator"]
             for one in (date(2026, 1, 30), date(2026, 2, 2))]  # fmt: skip
    assert found == [0, 1]


def test_a_child_the_registers_show_ill_for_15_days_is_on_the_list_unless_the_council_arranged_education(database):
    weeks = ("08/09/2025", "15/09/2025", "22/09/2025")
    lines = [f"A99900000000{n},Example Academy,{week},10,{taught},{10 - taught},0,{10 - taught},{taught}"
             for n, taught in ((1, 0), (2, 0), (3, 1)) for week in weeks]  # fmt: skip
    lines.append("A999000000002,Example Academy,29/09/2025,10,4,6,0,6,4")
    heading = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised,Illness,K"
    taken_in("\n".join([heading, *lines]).encode(), "weeks.csv", database, extracted_on=date(2025, 10, 3))
    found = children_without_education(council_of(database, date(2025, 10, 3)))
    assert found["why"].tolist() == ["ill for 15 days by the register"], "27 sessions are not 30, and K is education"

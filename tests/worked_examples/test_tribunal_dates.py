"""The worked cases on appeals, orders and mediation that end in a day: from a file to the day in the register.

Each is numbered as in the domain study that the figures rest on; the days were worked out from the law.
"""

from datetime import date

import pandas as pd
import pytest

from metrics.law.working_days import TRIBUNAL, add_working_days
from tests.conftest import council_of, taken_in

APPEALS = ("Appeal ref", "Type of appeal", "Sections", "Date of decision appealed", "Mediation certificate date",
           "Date registered", "Date conceded", "Order date", "What was ordered", "Family told", "Final or amended plan",
           "LA response due", "LA response sent")  # fmt: skip
MEDIATIONS = ("Mediation ref", "Decision type", "Date LA told", "Date held", "Adviser told", "Mediation outcome",
              "Agreement date", "What was agreed", "Date agreed in writing", "Date done")  # fmt: skip


def register(database, about: str, headings: tuple[str, ...], as_at: str = "2025-12-31", **cells: str) -> pd.Series:
    """The one row of a register after a file with these cells was taken in."""
    names = {name.casefold().replace(" ", "_"): name for name in headings}
    row = {names[name]: text for name, text in cells.items()}
    lines = [",".join(headings), ",".join(row.get(name, "") for name in headings)]
    done = taken_in("\n".join(lines).encode(), f"{about}.csv", database)
    assert dict(done.held) == {about: 1}, done.findings
    return council_of(database, date.fromisoformat(as_at)).register(about).rows.iloc[0]


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


@pytest.mark.parametrize(
    ("kind", "decided", "certified", "deadline"),
    [
        ("Refusal to assess", "2024-10-01", "2024-11-29", "2025-01-02"),  # WE01: into January
        ("Refusal to assess", "2024-12-31", "", "2025-02-28"),  # WE03a: February is short
        ("Refusal to assess", "2025-02-10", "2025-03-03", "2025-04-10"),  # WE03b: the earlier one does not count
        ("Section I", "2025-02-17", "", "2025-04-17"),  # WE04: no certificate needed
        ("Section I", "2025-02-17", "2025-06-02", "2025-04-17"),  # nor is one looked at
        ("Refusal to assess", "2025-06-16", "", "2025-09-01"),  # August moves to the first working day of September
        ("Refusal to assess", "2024-06-30", "", "2024-09-02"),  # 1 September 2024 was a Sunday
        ("Refusal to assess", "2025-01-15", "", "2025-03-15"),  # a Saturday stays the last day
    ],
)
def test_the_last_day_to_appeal(database, kind, decided, certified, deadline):
    row = register(database, "appeals", APPEALS, appeal_ref="1", type_of_appeal=kind, date_registered="2025-01-02",
                   date_of_decision_appealed=decided, mediation_certificate_date=certified)  # fmt: skip
    assert row["appeal_deadline"] == day(deadline)


def test_an_order_to_assess(database):
    """WE06: 14 weeks from 3 March end on 9 June."""
    row = register(database, "appeals", APPEALS, appeal_ref="1", type_of_appeal="RTA", date_registered="2024-09-02",
                   order_date="2025-03-03", what_was_ordered="Assess", family_told="2025-03-14",
                   final_or_amended_plan="2025-06-09")  # fmt: skip
    assert (row["told_due"], row["order_due"], row["order_in_time"]) == (day("2025-03-17"), day("2025-06-09"), True)


def test_an_appeal_the_council_does_not_oppose(database):
    """WE08: conceded by the notice alone; two weeks from it, done a week late."""
    row = register(database, "appeals", APPEALS, appeal_ref="1", type_of_appeal="Placement", sections="I",
                   date_registered="2025-02-03", date_conceded="2025-05-01",
                   final_or_amended_plan="2025-05-22")  # fmt: skip
    assert row["appeal_outcome"] == "conceded"
    assert row["closed_on"] == day("2025-05-01")
    assert row["order_due"] == day("2025-05-15")
    assert (row["order_done"] - row["order_due"]).days == 7
    assert row["order_state"] == "Done late"


@pytest.mark.parametrize(
    ("agreed", "in_writing", "due"),
    [("", "", "2025-11-05"), ("Non-appealable", "", "2025-10-15"), ("", "2025-11-30", "2025-11-30")],
)
def test_a_mediation_agreement(database, agreed, in_writing, due):
    """WE11: contents, something that cannot be appealed, and another day agreed in writing."""
    row = register(database, "mediations", MEDIATIONS, mediation_ref="1", decision_type="Contents",
                   date_la_told="2025-09-08", mediation_outcome="Agreed", agreement_date="2025-10-01",
                   what_was_agreed=agreed, date_agreed_in_writing=in_writing)  # fmt: skip
    assert row["order_due"] == day(due)


def test_mediation_within_30_days(database):
    """WE12: six days late; the certificate after a failure is due over Easter."""
    row = register(database, "mediations", MEDIATIONS, mediation_ref="1", decision_type="RTA",
                   date_la_told="2025-03-10", date_held="2025-04-15", adviser_told="2025-04-16")  # fmt: skip
    assert row["arrange_due"] == day("2025-04-09")
    assert (row["held_date"] - row["arrange_due"]).days == 6
    assert row["deemed_certificate_due"] == day("2025-04-23")


def test_the_response_over_august(database):
    """WE35: two readings of the guidance differ by a month, so without the Tribunal's day none is worked out."""
    papers = date(2025, 7, 14)
    assert add_working_days(papers, 30, calendar=TRIBUNAL) == date(2025, 9, 23)
    row = register(database, "appeals", APPEALS, appeal_ref="1", type_of_appeal="RTA", date_registered="2025-07-14",
                   la_response_sent="2025-09-01")  # fmt: skip
    assert pd.isna(row["response_due"])


@pytest.mark.parametrize(
    ("said", "outcome", "code"),
    [
        ("Upheld", "not_clear", "APPEAL-UPHELD"),
        ("Part upheld", "not_clear", "APPEAL-UPHELD"),
        ("Not upheld", "not_clear", "APPEAL-UPHELD"),
        ("Parent pleased", "not_clear", "APPEAL-OUTCOME"),
        ("Upheld in favour of parent", "decided_appellant", ""),
        ("LA decision upheld", "decided_la", ""),
        ("Unopposed (reg 45)", "conceded", ""),
    ],
)
def test_who_won_is_never_guessed(database, said, outcome, code):
    """WE34: "Upheld" is refused as ambiguous with the question who won; the row is kept and named."""
    lines = ["Appeal ref,Type of appeal,Date registered,Outcome,Date closed", f"1,RTA,2025-01-06,{said},2025-09-01"]
    done = taken_in("\n".join([*lines, "2,RTA,2025-01-06,Withdrawn,2025-09-01"]).encode(), "appeals.csv", database)
    assert (dict(done.held), done.rows_refused) == ({"appeals": 2}, 0)
    asked = [one for one in done.findings if one.code in ("APPEAL-UPHELD", "APPEAL-OUTCOME")]
    assert [one.code for one in asked] == ([code] if code else [])
    if code == "APPEAL-UPHELD":
        assert asked[0].advice.startswith("Who won?")
        assert asked[0].rows == (2,)
        assert asked[0].found == (said,)
    row = council_of(database).register("appeals").rows.iloc[0]
    assert (row["appeal_outcome"], row["appeal_closed"]) == (outcome, True)


def test_a_lone_upheld_is_asked_about_too(database):
    """Where no other row bears out that the column holds outcomes."""
    text = "Appeal ref,Type of appeal,Date registered,Outcome\n1,RTA,2025-01-06,Upheld\n"
    done = taken_in(text.encode(), "appeals.csv", database)
    assert dict(done.held) == {"appeals": 1}
    assert "APPEAL-UPHELD" in {one.code for one in done.findings}
    row = council_of(database).register("appeals").rows.iloc[0]
    assert (row["appeal_outcome"], row["appeal_closed"]) == ("not_clear", True)

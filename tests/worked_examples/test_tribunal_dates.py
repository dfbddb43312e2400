"""The worked cases on appeals, orders and mediation that end in a day: from a file to the day in the register.

Each is numbered as in the domain study that the figures rest on; the days were worked out from the law.
"""

from datetime import date

import pandas as pd
import pytest

from data_access.storage.database import open_database
from metrics.counting.registers import Council
from metrics.law.working_days import TRIBUNAL, add_working_days
from tests.conftest import council_of, taken_in
from tests.reading_here import read_here

APPEALS = ("Appeal ref", "Type of appeal", "Sections", "Date of decision appealed", "Mediation certificate date",
           "Date registered", "Date conceded", "Order date", "What was ordered", "Family told", "Final or amended plan",
           "LA response due", "LA response sent")  # fmt: skip
MEDIATIONS = ("Mediation ref", "Decision type", "Date LA told", "Date held", "Adviser told", "Mediation outcome",
              "Agreement date", "What was agreed", "Date agreed in writing", "Date done")  # fmt: skip


LAST_DAYS = (
    ("Refusal to assess", "2024-10-01", "2024-11-29", "2025-01-02"),  # WE01: into January
    ("Refusal to assess", "2024-12-31", "", "2025-02-28"),  # WE03a: February is short
    ("Refusal to assess", "2025-02-10", "2025-03-03", "2025-04-10"),  # WE03b: the earlier one does not count
    ("Section I", "2025-02-17", "", "2025-04-17"),  # WE04: no certificate needed
    ("Section I", "2025-02-17", "2025-06-02", "2025-04-17"),  # nor is one looked at
    ("Refusal to assess", "2025-06-16", "", "2025-09-01"),  # August moves to the first working day of September
    ("Refusal to assess", "2024-06-30", "", "2024-09-02"),  # 1 September 2024 was a Sunday
    ("Refusal to assess", "2025-01-15", "", "2025-03-15"),  # a Saturday stays the last day
)
"""The kind of appeal, the day of the decision, that of the certificate, and the last day to appeal."""
AGREED = (("", "", "2025-11-05"), ("Non-appealable", "", "2025-10-15"), ("", "2025-11-30", "2025-11-30"))
"""What was agreed, another day agreed in writing, and the last day to do it."""
APPEAL_ROWS = {
    **{
        f"last day {number}": {"type_of_appeal": kind, "date_registered": "2025-01-02",
                               "date_of_decision_appealed": decided, "mediation_certificate_date": certified}
        for number, (kind, decided, certified, _) in enumerate(LAST_DAYS)
    },
    "WE06": {"type_of_appeal": "RTA", "date_registered": "2024-09-02", "order_date": "2025-03-03",
             "what_was_ordered": "Assess", "family_told": "2025-03-14", "final_or_amended_plan": "2025-06-09"},
    "WE08": {"type_of_appeal": "Placement", "sections": "I", "date_registered": "2025-02-03",
             "date_conceded": "2025-05-01", "final_or_amended_plan": "2025-05-22"},
    "WE35": {"type_of_appeal": "RTA", "date_registered": "2025-07-14", "la_response_sent": "2025-09-01"},
}  # fmt: skip
MEDIATION_ROWS = {
    **{
        f"WE11 {number}": {"decision_type": "Contents", "date_la_told": "2025-09-08", "mediation_outcome": "Agreed",
                           "agreement_date": "2025-10-01", "what_was_agreed": agreed,
                           "date_agreed_in_writing": in_writing}
        for number, (agreed, in_writing, _) in enumerate(AGREED)
    },
    "WE12": {"decision_type": "RTA", "date_la_told": "2025-03-10", "date_held": "2025-04-15",
             "adviser_told": "2025-04-16"},
}  # fmt: skip


@pytest.fixture(scope="module")
def council(tmp_path_factory) -> Council:
    """All rows of both registers, each from one file, as on the last day of 2025."""
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('tribunal') / 'sendboard.db'}")
    with read_here():
        for about, headings, rows in (("appeals", APPEALS, APPEAL_ROWS), ("mediations", MEDIATIONS, MEDIATION_ROWS)):
            named = ([name, *(cells.get(one.casefold().replace(" ", "_"), "") for one in headings[1:])]
                     for name, cells in rows.items())  # fmt: skip
            content = pd.DataFrame(named, columns=list(headings)).to_csv(index=False).encode()
            done = taken_in(content, f"{about}.csv", engine)
            assert (dict(done.held), done.rows_refused) == ({about: len(rows)}, 0), done.findings
    found = council_of(engine, date(2025, 12, 31))
    engine.dispose()
    return found


@pytest.fixture
def row(council):
    """What follows from one row of a register, by its reference."""

    def found(about: str, name: str) -> pd.Series:
        table = council.register(about)
        (one,) = (cells for _, cells in table.rows[table.rows[table.dataset.reference] == name].iterrows())
        return one

    return found


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


@pytest.mark.parametrize("number", range(len(LAST_DAYS)))
def test_the_last_day_to_appeal(row, number):
    assert row("appeals", f"last day {number}")["appeal_deadline"] == day(LAST_DAYS[number][-1])


def test_an_order_to_assess(row):
    """WE06: 14 weeks from 3 March end on 9 June."""
    found = row("appeals", "WE06")
    assert found[["told_due", "order_due", "order_in_time"]].tolist() == [day("2025-03-17"), day("2025-06-09"), True]


def test_an_appeal_the_council_does_not_oppose(row):
    """WE08: conceded by the notice alone; two weeks from it, done a week late."""
    found = row("appeals", "WE08")
    assert found["appeal_outcome"] == "conceded"
    assert found["closed_on"] == day("2025-05-01")
    assert found["order_due"] == day("2025-05-15")
    assert (found["order_done"] - found["order_due"]).days == 7
    assert found["order_state"] == "Done late"


@pytest.mark.parametrize("number", range(len(AGREED)))
def test_a_mediation_agreement(row, number):
    """WE11: contents, something that cannot be appealed, and another day agreed in writing."""
    assert row("mediations", f"WE11 {number}")["order_due"] == day(AGREED[number][-1])


def test_mediation_within_30_days(row):
    """WE12: six days late; the certificate after a failure is due over Easter."""
    found = row("mediations", "WE12")
    assert found["arrange_due"] == day("2025-04-09")
    assert (found["held_date"] - found["arrange_due"]).days == 6
    assert found["deemed_certificate_due"] == day("2025-04-23")


def test_the_response_over_august(row):
    """WE35: two readings of the guidance differ by a month, so without the Tribunal's day none is worked out."""
    papers = date(2025, 7, 14)
    assert add_working_days(papers, 30, calendar=TRIBUNAL) == date(2025, 9, 23)
    assert pd.isna(row("appeals", "WE35")["response_due"])


def test_who_won_is_never_guessed(database):
    """WE34: "Upheld" is refused as ambiguous with the question who won; the row is kept and named. Words that nobody
    knows are no outcome, and their row is in no figure until somebody says what they mean."""
    won = {
        "Upheld": "not_clear",
        "Part upheld": "not_clear",
        "Not upheld": "not_clear",
        "Upheld in favour of parent": "decided_appellant",
        "LA decision upheld": "decided_la",
        "Unopposed (reg 45)": "conceded",
        "Withdrawn": "withdrawn",
    }
    lines = [f"{number},RTA,2025-01-06,{said},2025-09-01" for number, said in enumerate(won)]
    unknown = ["W/D,RTA,2025-01-06,W/D,", "A,RTA,2025-01-06,Parent pleased,2025-09-01", "C,RTA,2025-01-06,Closed,"]
    text = "\n".join(["Appeal ref,Type of appeal,Date registered,Outcome,Date closed", *lines, *unknown])
    done = taken_in(text.encode(), "appeals.csv", database)
    assert (dict(done.held), done.rows_refused) == ({"appeals": 10}, 0)
    asked = {one.code: one for one in done.findings if one.code in ("APPEAL-UPHELD", "CELL-CODE")}
    assert asked["APPEAL-UPHELD"].advice.startswith("Who won?")
    assert asked["APPEAL-UPHELD"].found == ("Upheld", "Part upheld", "Not upheld")
    assert {code: one.rows for code, one in asked.items()} == {"APPEAL-UPHELD": (2, 3, 4), "CELL-CODE": (9, 10)}
    rows = council_of(database).register("appeals").rows
    assert rows["appeal_outcome"].tolist() == [*won.values(), "not_clear"]
    assert rows["appeal_closed"].all()


def test_a_lone_upheld_is_asked_about_too(database):
    """Where no other row bears out that the column holds outcomes."""
    text = "Appeal ref,Type of appeal,Date registered,Outcome\n1,RTA,2025-01-06,Upheld\n"
    done = taken_in(text.encode(), "appeals.csv", database)
    assert dict(done.held) == {"appeals": 1}
    assert "APPEAL-UPHELD" in {one.code for one in done.findings}
    row = council_of(database).register("appeals").rows.iloc[0]
    assert (row["appeal_outcome"], row["appeal_closed"]) == ("not_clear", True)

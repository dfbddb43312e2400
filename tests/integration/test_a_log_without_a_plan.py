"""A list in which nothing was ever done: a column for it with nothing in it says late; no column says nothing."""

from datetime import date

import pytest

from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.counting.evaluate import evaluate
from tests.conftest import council_of, taken_in

HEADINGS = "Appeal reference,Appeal type,Date registered,Outcome,Outcome date,Order date"
APPEAL = "EH1,Refusal to issue a plan,2024-09-02,Allowed,2025-03-03,2025-03-03"


def found(database, key: str, as_at: date) -> tuple[float | None, Status]:
    metric = CATALOGUE[key]
    asked = calendar_year(2025) if metric.dated_by else day(as_at)
    line = evaluate(metric, council_of(database, as_at).table(metric.about), [asked]).iloc[0]
    return (None if line["value"] != line["value"] else float(line["value"])), line["status"]


@pytest.mark.parametrize(
    ("as_at", "share", "overdue", "running"),
    [
        (date(2025, 5, 19), (None, Status.NO_CASES), 0.0, 1.0),
        (date(2025, 5, 20), (0.0, Status.SHOWN), 1.0, 0.0),
    ],
)
def test_a_column_with_nothing_in_it_says_that_nothing_was_done(as_at, share, overdue, running, database):
    """Ordered on 3 March to make a plan within 11 weeks: due on 19 May, overdue from the 20th."""
    content = f"{HEADINGS},Final or amended plan\n{APPEAL},\n".encode()
    taken_in(content, "appeals.csv", database, extracted_on=date(2025, 6, 30))
    assert found(database, "tribunal_orders_met_on_time", as_at) == share
    assert found(database, "tribunal_orders_overdue", as_at) == (overdue, Status.SHOWN)
    assert found(database, "tribunal_orders_running", as_at) == (running, Status.SHOWN)


def test_without_the_column_nobody_knows(database):
    taken_in(f"{HEADINGS}\n{APPEAL}\n".encode(), "appeals.csv", database, extracted_on=date(2025, 6, 30))
    for key in ("tribunal_orders_met_on_time", "tribunal_orders_overdue", "tribunal_orders_running"):
        assert found(database, key, date(2025, 6, 30)) == (None, Status.NOT_RECORDED)


def test_the_column_of_another_list_in_the_file_says_nothing(database):
    """A log of mediations with such a column does not make the log of appeals keep it."""
    taken_in(f"{HEADINGS}\n{APPEAL}\n".encode(), "appeals.csv", database, extracted_on=date(2025, 6, 30))
    mediation = (
        "Mediation reference,Date LA told,Date held,Agreement date,Final or amended plan\nM1,2025-03-03,2025-03-20,,\n"
    )
    taken_in(mediation.encode(), "mediations.csv", database, extracted_on=date(2025, 6, 30), holds="mediations")
    assert found(database, "tribunal_orders_overdue", date(2025, 6, 30)) == (None, Status.NOT_RECORDED)


ASSESS = "EH2,Refusal to assess,2024-09-02,Allowed,2025-03-03,2025-03-03"
COMPLAINTS = "Complaint reference,Stage,Procedure,Date received"
COMPLAINT = "C1,1,Corporate,2026-04-07"
MEDIATIONS = "Mediation reference,Mediation about,Date LA told"
MEDIATION = "M1,Refusal to assess,2025-03-03"
REMEDIES = "Ombudsman reference,Rec no,Decision date,Recommendation,Remedy type,Amount agreed"
REMEDY = "19 001 001,1,2025-03-03,Pay for distress,Distress,300"


@pytest.mark.parametrize(
    ("headings", "row", "column", "figures"),
    [
        # ordered on 3 March: the plan by 19 May, the draft by 7 April
        (HEADINGS, APPEAL, "Final or amended plan", {"order_steps_on_time": 0.0}),
        (HEADINGS, APPEAL, "Draft plan sent", {"order_drafts_on_time": 0.0}),
        # the family to be told by 17 March
        (HEADINGS, ASSESS, "Family told", {"order_families_told_on_time": 0.0}),
        # 5 working days from 7 April 2026: by the 14th
        (COMPLAINTS, COMPLAINT, "Date acknowledged", {"complaints_acknowledged_on_time": 0.0}),
        # 30 days from 3 March: by 2 April
        (MEDIATIONS, MEDIATION, "Date mediation held", {"mediations_held": 0.0, "mediations_arranged_in_30_days": 0.0}),
        (REMEDIES, REMEDY, "Amount paid", {"financial_remedy_paid": 0.0, "financial_remedy_short": 0.0}),
    ],
)
def test_what_was_never_done_is_none_and_not_unknown(headings, row, column, figures, database):
    taken_in(f"{headings},{column}\n{row},\n".encode(), "list.csv", database, extracted_on=date(2026, 6, 30))
    for key, value in figures.items():
        metric = CATALOGUE[key]
        asked = calendar_year(2026 if headings is COMPLAINTS else 2025) if metric.dated_by else day(date(2026, 6, 30))
        line = evaluate(metric, council_of(database, date(2026, 6, 30)).table(metric.about), [asked]).iloc[0]
        assert (key, line["status"], line["value"]) == (key, Status.SHOWN, value)


def test_a_step_with_a_column_and_nothing_in_it_makes_the_order_late(database):
    """The plan came by 19 May, the draft by nobody's knowledge: one of two steps, and the order is not in time."""
    content = f"{HEADINGS},Draft plan sent,Final or amended plan\n{APPEAL},,2025-05-19\n"
    taken_in(content.encode(), "appeals.csv", database, extracted_on=date(2025, 6, 30))
    assert found(database, "order_steps_on_time", date(2025, 6, 30)) == (0.5, Status.SHOWN)
    assert found(database, "tribunal_orders_met_on_time", date(2025, 6, 30)) == (0.0, Status.SHOWN)

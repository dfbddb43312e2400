"""A log in which no ordered plan was made: a column for it with nothing in it says late; no column says nothing."""

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

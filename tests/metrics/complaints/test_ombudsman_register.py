"""What follows from a decision of the Ombudsman: of which year a fault is, which day counts, and what a report asks."""

from datetime import date, timedelta

import pandas as pd
import pytest

from tests.metrics.tables import register

RECEIVED, DECIDED = date(2025, 9, 1), date(2025, 12, 1)


def decision(**cells: object) -> dict:
    found = {"ombudsman_reference": "25 000 100", "decision": "upheld", "decision_date": DECIDED} | cells
    (row,) = register("ombudsman", {"received_date": RECEIVED} | found).rows.to_dict("records")
    return {name: None if pd.isna(cell) else cell for name, cell in row.items()}


@pytest.mark.parametrize(
    ("received", "decided", "first"),
    [(RECEIVED, DECIDED, RECEIVED), (None, DECIDED, DECIDED), (RECEIVED, None, RECEIVED)],
)
def test_it_is_known_from_the_enquiry_else_from_the_decision(received, decided, first):
    row = decision(received_date=received, decision_date=decided)
    assert row["first_known"] == pd.Timestamp(first)


@pytest.mark.parametrize("public", [True, False, None])
def test_only_a_public_report_asks_for_a_notice_and_a_reply(public):
    """Local Government Act 1974, sections 30(5) and 31(2): notice within two weeks, a reply within three months."""
    row = decision(public_report=public, report_received=date(2025, 12, 1))
    assert row["notice_due"] == (pd.Timestamp(date(2025, 12, 15)) if public else None)
    assert row["report_reply_due"] == (pd.Timestamp(date(2026, 3, 1)) if public else None)
    agreed = decision(public_report=public, report_received=date(2025, 12, 1), reply_due=date(2026, 1, 9))
    assert agreed["report_reply_due"] == (pd.Timestamp(date(2026, 1, 9)) if public else None)


@pytest.mark.parametrize(
    ("began", "ended", "known", "earlier", "days"),
    [
        (None, None, False, False, None),
        (date(2025, 11, 1), None, True, False, 30),
        (None, date(2025, 11, 1), True, False, 30),
        (date(2025, 3, 31), None, True, True, 245),
        (date(2025, 3, 31), date(2025, 4, 1), True, False, 245),
        (date(2024, 3, 31), date(2025, 3, 31), True, True, 610),
        (DECIDED, DECIDED, True, False, 0),
    ],
)
def test_a_fault_is_of_the_year_in_which_it_ended(began, ended, known, earlier, days):
    """The Ombudsman's year begins on 1 April. A fault that goes on has no last day: its first tells."""
    row = decision(fault_from=began, fault_to=ended)
    assert (row["fault_known"], row["from_earlier_years"], row["days_since_fault"]) == (known, earlier, days)


def test_the_year_turns_on_1_april():
    """31 March 2026 is of 2025/26: a fault over on 31 March 2025 is of an earlier year, one of 1 April is not."""
    ends = (date(2025, 3, 31), date(2025, 4, 1))
    rows = register(
        "ombudsman",
        *({"decision": "upheld", "decision_date": date(2026, 3, 31), "fault_to": day} for day in ends),
        *({"decision": "upheld", "decision_date": date(2026, 4, 1), "fault_to": day} for day in ends),
        as_at=date(2026, 4, 1) + timedelta(days=1),
    ).rows
    assert rows["from_earlier_years"].tolist() == [True, False, True, True]

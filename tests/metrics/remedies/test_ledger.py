"""Money by the end of a month: what was agreed or paid on the last day of it is in."""

from datetime import date

from metrics.remedies.ledger import ledger
from tests.metrics.tables import around, council


def test_money_of_the_last_day_of_a_month_is_in_it():
    rows = [
        {"known_from": day, "amount_agreed": 100.0, "payment_date": day, "amount_paid": 10.0}
        for day in around(date(2026, 1, 31))
    ]
    found = ledger(council(remedies=rows, as_at=date(2026, 2, 28)))
    assert found["day"].dt.date.tolist() == [date(2026, 1, 31), date(2026, 2, 28)]
    assert (found["agreed"].tolist(), found["paid"].tolist()) == ([200.0, 300.0], [20.0, 30.0])


def test_without_money_there_is_no_line():
    assert ledger(council(remedies=[{"known_from": date(2026, 1, 5)}])).empty
    assert ledger(council()).empty

"""A plan's life and the requests before: on the day itself, the day before and the day after."""

from datetime import date

import pandas as pd

from tests.metrics.tables import around, cases

STARTED = date(2025, 6, 2)


def days(found: pd.Series) -> list[date | None]:
    return [None if pd.isna(day) else day.date() for day in found]


def test_a_plan_ceases_no_earlier_than_it_was_in_force():
    before, day, after = around(STARTED)
    rows = [{"assessment_outcome": "Y", "start_date": STARTED, "cease_date": one} for one in (before, day, after, None)]
    assert days(cases(*rows).cases["ceased_on"]) == [STARTED, STARTED, after, None]


def test_where_there_is_no_plan_none_ceases():
    """A child whose request was refused, or is still open, whatever day stands there."""
    refused = {"request_outcome": "N", "request_outcome_date": STARTED, "cease_date": STARTED}
    assert days(cases(refused, {"cease_date": STARTED}).cases["ceased_on"]) == [None, None]


def asked_twice(*refused: date | None, code: str = "N") -> list[dict]:
    """A second request on one day by each of several people, whose first was decided on these days."""
    rows = []
    for number, day in enumerate(refused):
        first = {"received_date": date(2024, 9, 2), "request_outcome": code, "request_outcome_date": day}
        rows += [first | {"person_key": str(number)}, {"received_date": STARTED, "person_key": str(number)}]
    return rows


def test_a_refusal_before_the_new_request():
    """Refused the day before, or on the day of the new request, the family asked after a refusal; refused the day
    after, it had asked again without one. A request that was agreed to is no refusal."""
    before, day, after = around(STARTED)
    second = cases(*asked_twice(before, day, after, None)).cases.iloc[1::2]
    assert days(second["previous_refusal"]) == [before, day, None, None]
    assert days(second["previous_request"]) == [date(2024, 9, 2)] * 4
    agreed = cases(*asked_twice(before, code="Y")).cases.iloc[1::2]
    assert days(agreed["previous_refusal"]) == [None]


def test_requests_of_different_people_and_of_nobody_known_are_not_linked():
    people = zip(around(STARTED), ("a", "b", None), strict=True)
    rows = [{"received_date": day, "person_key": key} for day, key in people]
    rows.append({"received_date": date(2025, 9, 1), "person_key": None})
    assert days(cases(*rows).cases["previous_request"]) == [None] * 4
    undated = cases({"received_date": STARTED, "person_key": "a"}, {"person_key": "a"})
    assert days(undated.cases["previous_request"]) == [None] * 2


def test_the_review_is_due_by_the_later_of_two_days():
    """Regulation 15(5): 12 months of the last review, or 3 of the transfer in."""
    moved = {"transfer_la": "999", "assessment_outcome": "H", "last_review": date(2025, 6, 2)}
    rows = [moved | {"transfer_date": day} for day in (*around(date(2026, 3, 2)), None)]
    assert days(cases(*rows, as_at=date(2026, 3, 31)).cases["review_due"]) == [
        date(2026, 6, 1),
        date(2026, 6, 1),
        date(2026, 6, 2),
        date(2026, 6, 1),
    ]


def test_a_plan_that_moved_in_without_its_day_was_made_by_the_day_of_the_move():
    """So that its first review is due within 12 months that start with the move, and no earlier: nobody knows by how
    much the plan is older. Made three-quarters of a year before the move or earlier, 3 months from the move are later;
    a review on record goes first; nothing follows where no day is known, or where no plan moved in."""
    move = date(2025, 6, 2)
    moved = {"transfer_la": "999", "assessment_outcome": "H", "transfer_date": move}
    rows = [
        *(moved | {"transfer_date": day} for day in around(move)),
        *(moved | {"start_date": day} for day in around(date(2024, 9, 2))),
        moved | {"last_review": date(2025, 9, 1)},
        moved | {"transfer_date": None},
        {"assessment_outcome": "H"},
    ]
    found = cases(*rows, as_at=date(2026, 3, 31)).cases
    a_year = [date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 2)]
    from_plan = [date(2025, 9, 1), date(2025, 9, 1), date(2025, 9, 2)]
    assert days(found["review_due"]) == [*a_year, *from_plan, date(2026, 8, 31), None, None]
    assert days(found["first_review_due"]) == [*a_year, *from_plan, date(2026, 6, 1), None, None]

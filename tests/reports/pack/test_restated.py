"""What a paper restates outside: of what was published exactly, and is published again as another number."""

from datetime import date

import pytest

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.disclosure.together import DENOMINATOR, NUMERATOR, Row
from reports.pack.restated import Since, published_again, sections
from reports.words.changes.why import was_now

ON_TIME, REQUESTS, SEVERE = (
    CATALOGUE[key] for key in ("plans_issued_within_20_weeks", "requests_received", "severe_absence")
)
MARCH = date(2025, 3, 1), date(2025, 3, 31)


def share(numerator, denominator, line=None) -> dict:
    line = line or Row(ON_TIME, *MARCH)
    return {(line, NUMERATOR): numerator, (line, DENOMINATOR): denominator}


def test_a_month_that_was_told_otherwise():
    (found,) = published_again(share(9, 21), share(7, 17))
    assert was_now(found) == "Mar 2025 was 41% (7 of 17), now 43% (9 of 21)."


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (share(7, 17), share(7, 17)),
        (share(None, 21), share(7, 17)),
        (share(9, None), share(7, 17)),
        (share(9, 21), {}),
        (share(9, 21), {(Row(ON_TIME, *MARCH), NUMERATOR): 7}),
    ],
)
def test_nothing_is_said_of_what_is_the_same_hidden_or_was_not_told(now, then):
    assert published_again(now, then) == []


def test_a_place_is_no_line_of_the_scorecard_and_the_pupils_with_plans_are():
    place = Row(ON_TIME, *MARCH, (("locality", "Fenside"),))
    assert published_again(share(9, 21, place), share(7, 17, place)) == []
    plans, support = (Row(SEVERE, *MARCH, (("sen_status", one),)) for one in "EK")
    assert len(published_again(share(9, 21, plans), share(7, 17, plans))) == 1
    assert published_again(share(9, 21, support), share(7, 17, support)) == []


def test_a_count_and_a_share_of_nobody():
    line = Row(REQUESTS, *MARCH)
    (found,) = published_again({(line, NUMERATOR): 31}, {(line, NUMERATOR): 30})
    assert was_now(found) == "Mar 2025 was 30, now 31."
    (none,) = published_again(share(0, 0), share(7, 17))
    assert none.now.status is Status.NO_CASES


def test_where_there_is_nothing_to_compare_with_there_is_no_section():
    assert sections(None, None) == ()
    assert sections(Since(date(2026, 7, 15), told={}), None) == ()
    assert len(sections(Since(date(2026, 7, 15)), None)) == 1

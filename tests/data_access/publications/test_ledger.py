"""What was published is remembered, number by number, and what was hidden as hidden."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from data_access.publications.ledger import keep_published, keep_unless_overtaken, publish_in_turn, published_before
from data_access.storage.models import PublicationRecord
from data_access.storage.papers.moment import this_moment
from data_access.storage.writing import writing
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD
from metrics.disclosure.together import DENOMINATOR, NUMERATOR, Row

YEAR = Row(CATALOGUE["plans_issued_within_20_weeks"], date(2025, 1, 1), date(2025, 12, 31), (("locality", "North"),))


def keep(database, numbers, policy) -> None:
    with database.begin() as connection:
        keep_published(connection, numbers, policy)


def publications(database) -> int:
    with Session(database) as session:
        return session.exec(select(func.count()).select_from(PublicationRecord)).one()


def test_nothing_was_published_yet(database):
    assert published_before(database) == {}


def test_a_number_told_twice_is_known_in_both_ways(database):
    """The year's plans were 40, and 42 once two more were known; how many were in time was hidden, then told."""
    keep(database, {(YEAR, DENOMINATOR): 40, (YEAR, NUMERATOR): None}, STANDARD)
    assert published_before(database) == {(YEAR, DENOMINATOR): {40}, (YEAR, NUMERATOR): frozenset()}
    keep(database, {(YEAR, DENOMINATOR): 42, (YEAR, NUMERATOR): 20}, STANDARD)
    assert published_before(database) == {(YEAR, DENOMINATOR): {40, 42}, (YEAR, NUMERATOR): {20}}
    assert publications(database) == 2, "nothing is written over"


def test_it_says_when_and_by_which_policy(database):
    keep(database, {(YEAR, DENOMINATOR): 40}, STANDARD)
    with Session(database) as session:
        (kept,) = session.exec(select(PublicationRecord)).all()
    assert kept.made_at is not None
    assert kept.policy == "usual: 1 to 4 hidden, 0 shown, with what would give them away, not rounded"


@pytest.mark.parametrize(("others", "kept"), [(0, True), (1, False), (2, False)])
def test_it_is_kept_unless_somebody_published_since(database, others, kept):
    keep(database, {(YEAR, DENOMINATOR): 40}, STANDARD)
    moment = this_moment(database)
    for number in range(others):
        keep(database, {(YEAR, DENOMINATOR): 41 + number}, STANDARD)
    with writing(database) as connection:
        assert keep_unless_overtaken(connection, moment, {(YEAR, NUMERATOR): 20}, STANDARD) is kept
    assert publications(database) == 1 + others + kept


def test_of_two_who_publish_at_the_same_time_the_second_looks_again(database):
    """Each has seen nothing published when both have looked. The plans of the second rest on those of the first."""
    both, seen = Barrier(2, timeout=20), {40: [], 42: []}

    def published(plans: int) -> int:
        def look(before):
            seen[plans].append(dict(before))
            if len(seen[plans]) == 1:
                both.wait()
            return plans, {(YEAR, DENOMINATOR): plans}

        return publish_in_turn(database, STANDARD, look)

    with ThreadPoolExecutor(2) as people:
        assert list(people.map(published, seen)) == [40, 42]
    first, second = sorted(seen, key=lambda plans: len(seen[plans]))
    assert seen == {first: [{}], second: [{}, {(YEAR, DENOMINATOR): {first}}]}
    assert published_before(database) == {(YEAR, DENOMINATOR): {40, 42}}
    assert publications(database) == 2


def test_what_has_nothing_to_be_kept_is_made_once_and_leaves_no_entry(database):
    """A draft, or what was told before."""
    assert publish_in_turn(database, STANDARD, lambda before: (len(before), None)) == 0
    assert publications(database) == 0

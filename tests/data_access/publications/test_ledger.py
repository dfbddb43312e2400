"""What was published is remembered, number by number, and what was hidden as hidden."""

from datetime import date

from sqlalchemy import func
from sqlmodel import Session, select

from data_access.publications.ledger import keep_published, published_before
from data_access.storage.models import PublicationRecord
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD
from metrics.disclosure.together import DENOMINATOR, NUMERATOR, Row

YEAR = Row(CATALOGUE["plans_issued_within_20_weeks"], date(2025, 1, 1), date(2025, 12, 31), (("locality", "North"),))


def keep(database, numbers, policy) -> None:
    with database.begin() as connection:
        keep_published(connection, numbers, policy)


def test_nothing_was_published_yet(database):
    assert published_before(database) == {}


def test_a_number_told_twice_is_known_in_both_ways(database):
    """The year's plans were 40, and 42 once two more were known; how many were in time was hidden, then told."""
    keep(database, {(YEAR, DENOMINATOR): 40, (YEAR, NUMERATOR): None}, STANDARD)
    assert published_before(database) == {(YEAR, DENOMINATOR): {40}, (YEAR, NUMERATOR): frozenset()}
    keep(database, {(YEAR, DENOMINATOR): 42, (YEAR, NUMERATOR): 20}, STANDARD)
    assert published_before(database) == {(YEAR, DENOMINATOR): {40, 42}, (YEAR, NUMERATOR): {20}}
    with Session(database) as session:
        assert session.exec(select(func.count()).select_from(PublicationRecord)).one() == 2, "nothing is written over"


def test_it_says_when_and_by_which_policy(database):
    keep(database, {(YEAR, DENOMINATOR): 40}, STANDARD)
    with Session(database) as session:
        (kept,) = session.exec(select(PublicationRecord)).all()
    assert kept.made_at is not None
    assert kept.policy == "usual: 1 to 4 hidden, 0 shown, with what would give them away, not rounded"

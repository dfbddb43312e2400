"""Attendance as schools' systems write it: loaded, and counted."""

from datetime import date

from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.conftest import council_of, taken_in

UPN = "Z12345678901A"
LATER = date(2025, 10, 17)


def found(database, key: str, as_at: date = LATER) -> tuple[float | None, float | None]:
    """Numerator and denominator of a figure."""
    row = evaluate(CATALOGUE[key], council_of(database, as_at).table("enrolments"), [day(as_at)]).iloc[0]
    return tuple(None if row[name] != row[name] else row[name] for name in ("numerator", "denominator"))


def load(database, text: str, **options):
    """A file of text."""
    done = taken_in(text.encode(), "attendance.csv", database, extracted_on=LATER, **options)
    assert done.rows_found == done.rows_stored + done.rows_refused
    return done

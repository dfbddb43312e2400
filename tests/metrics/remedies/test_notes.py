"""What officers wrote counts from the day on which it became known."""

import json

import pandas as pd
import pytest

from metrics.base.on_demand import Columns
from metrics.remedies.notes import COMPLETED, DUE, NOTE, laid_over
from tests.metrics.tables import DAY, ago, around, frame


def line(kind: str, known: object, day: object = None) -> dict:
    return {"kind": kind, "text": "Said so", "day": day and day.isoformat(), "known_on": known.isoformat()}


def stood(*lines: dict) -> pd.Series:
    """A promise due 30 days ago, with notes."""
    row = {"due_date": ago(30), "completed_date": None, "progress_date": None, "notes": json.dumps(lines)}
    rows = frame([row]).astype({"completed_date": "datetime64[s]", "progress_date": "datetime64[s]"})
    for name in ("progress_note", "evidence_reference", "due_date_text"):
        rows[name] = None
    return laid_over(Columns.of(rows), DAY).iloc[0]


@pytest.mark.parametrize(("known", "count"), [*zip(around(DAY), (1, 1, 0), strict=True)])
def test_a_note_of_today_is_known(known, count):
    found = stood(line(NOTE, known))
    assert (found["noted"], found["progress_note"]) == (count, "Said so" if count else None)


@pytest.mark.parametrize(("day", "done"), [*zip(around(DAY), (True, True, False), strict=True)])
def test_a_day_of_completion_counts_once_it_has_come(day, done):
    assert pd.notna(stood(line(COMPLETED, ago(1), day))["completed_date"]) is done


def test_the_first_target_day_is_kept_beside_the_last():
    found = stood(line(DUE, ago(20), ago(10)), line(DUE, ago(5), ago(-10)))
    assert (found["first_due_date"].date(), found["due_date"].date()) == (ago(30), ago(-10))

"""Entries about actions, as the database gives them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from data_access.storage.agreed.actions import Entry
from metrics.base.periods import month

MADE = date(2026, 10, 1)


def begun(number: int = 1, *, on: date = MADE, **more) -> Entry:
    """An action that was begun on a day, due on 15 October 2026."""
    usual = {
        "metric": "plans_ceased",
        "period": month(2026, 9),
        "reason": "Advice is late",
        "action": "A second panel",
        "owner": "Head of SEND",
        "due": date(2026, 10, 15),
        "next_update": None,
        "status": "open",
        "said": "",
        "meeting": None,
        "made_by": "A. Example",
    }
    return Entry(number=number, known_on=on, made_at=datetime.combine(on, time(9), UTC), **(usual | more))


def went_on(entry: Entry, on: date, status: str, said: str = "It met", **more) -> Entry:
    """The same action from a later day on."""
    return replace(entry, status=status, said=said, known_on=on, made_at=datetime.combine(on, time(9), UTC), **more)

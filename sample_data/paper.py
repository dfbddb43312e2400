"""A paper of the sample, made as one of the council's own data is, in a process of its own; it is always a draft."""

from dataclasses import replace
from datetime import date

from data_access.storage.database import Engine
from data_access.upload import Progress as Tell
from reports.papers import child
from reports.papers.drawn import Agreed, drawn
from reports.papers.order import order_of
from reports.words.pack import kept as words
from sample_data import ready_made
from sample_data.agreed import SAMPLE_ACTIONS, SAMPLE_TARGETS
from sample_data.contents import SAMPLE_SETTINGS


def main() -> int:
    """Make what is asked for; the exit code."""
    return child.main(_drawn)


def _drawn(asked: dict, tell: Tell) -> child.Answer:
    order = replace(order_of(asked["order"]), is_draft=True)
    order.check()
    settings = replace(SAMPLE_SETTINGS, council=f"{SAMPLE_SETTINGS.council} (sample data, made up)")
    made = drawn(ready_made.database(), order, settings, tell, _agreed)
    said = words.made(made.publication, settings.disclosure, made.actions, is_draft=True)
    return made.content, said


def _agreed(_database: Engine, _newest: date) -> Agreed:
    return SAMPLE_ACTIONS, SAMPLE_TARGETS

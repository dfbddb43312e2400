"""Papers that were made, a line each: on the screen in words, on the terminal in columns."""

from collections.abc import Sequence

import pandas as pd

from data_access.storage.papers.kept import KeptPaper
from reports.papers.order import NotAnOrder, Order, order_of

COLUMNS = ("paper", "made_on", "made_by", "for", "version", "format", "as_at", "known_on", "loads", "sha256")


def listed(kept: Sequence[KeptPaper]) -> pd.DataFrame:
    """A line for each paper, in columns with names for programs; blank what another version asked for."""
    return pd.DataFrame([_line(one) for one in kept], columns=list(COLUMNS))


def order_kept(one: KeptPaper) -> Order | None:
    """What was asked for; None where there is no such paper any more."""
    try:
        return order_of(one.asked)
    except NotAnOrder:
        return None


def _line(one: KeptPaper) -> tuple:
    asked = order_kept(one)
    of = (asked.about, asked.version, asked.form, asked.as_at, asked.known_on) if asked else (None,) * 5
    loads = " ".join(str(number) for number in one.moment.loads)
    return (one.number, one.made_on, one.made_by, *of, loads, one.sha256)

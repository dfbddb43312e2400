"""A paper made and kept, as if nobody wrote to the database meanwhile; and one that was kept, made again."""

import hashlib
from dataclasses import replace

from data_access.publications.ledger import keep_unless_overtaken
from data_access.settings.read import Settings, SettingsError, settings_kept
from data_access.storage.database import Engine
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.officer_notes import allowed
from data_access.storage.papers.kept import KeptPaper, keep_paper
from data_access.storage.papers.moment import Moment, as_it_stood, taken_back_since, this_moment
from data_access.storage.writing import writing
from data_access.upload import Progress as Tell
from reports.papers.drawn import Drawn, drawn
from reports.papers.order import NotAnOrder, Order, order_of
from reports.words.pack import kept as words

_TRIES = 3


class NotTheSame(ValueError):
    """A kept paper cannot be made again as it was; the message says why."""


def make(database: Engine, order: Order, settings: Settings, tell: Tell, *, by: str | None = None) -> Drawn:
    """The paper; unless a draft, it is kept, and what is public in it is kept as published.

    ``by`` is an officer, or None where nobody is asked who makes it. Raises NotAnOrder, NotAllowed, NothingLoaded,
    TooMuchTogether, and DatabaseNotUsable where others wrote again and again meanwhile.
    """
    order.check()
    if by is not None and not order.is_draft:
        allowed("make papers that are kept", by, settings.officers)
    for _ in range(_TRIES):
        moment = this_moment(database)
        with as_it_stood(database, moment) as then:
            made = drawn(then, order, settings, tell)
        if _holds(database, order, settings, moment, made, by or ""):
            return made
    raise DatabaseNotUsable(words.OVERTAKEN)


def _holds(database: Engine, order: Order, settings: Settings, moment: Moment, made: Drawn, by: str) -> bool:
    """Whether what the paper was made of still stands, and nobody published since; it is kept then."""
    if order.is_draft:
        return not taken_back_since(database, moment)
    told = made.publication.numbers if made.publication else None
    with writing(database) as connection:
        if taken_back_since(connection, moment):
            return False
        if told is not None and not keep_unless_overtaken(connection, moment, told, settings.disclosure):
            return False
        keep_paper(
            connection,
            made_on=order.made_on,
            asked=replace(order, as_at=made.as_at).as_text,
            settings=settings.text,
            moment=moment,
            sha256=_fingerprint(made.content),
            by=by,
        )
        return True


def make_again(database: Engine, kept: KeptPaper, tell: Tell) -> bytes:
    """A kept paper, byte for byte, from the data as then known. Raises NotTheSame where that cannot be."""
    try:
        order, settings = order_of(kept.asked), settings_kept(kept.settings)
    except (NotAnOrder, SettingsError) as problem:
        raise NotTheSame(words.OTHER_VERSION) from problem
    if gone := taken_back_since(database, kept.moment):
        raise NotTheSame(words.taken_back(gone))
    with as_it_stood(database, kept.moment) as then:
        made = drawn(then, order, settings, tell).content
    if _fingerprint(made) != kept.sha256:
        raise NotTheSame(words.OTHER_VERSION)
    return made


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

"""A paper made of a database as it stands: what is loaded, what people agreed, what was published before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from data_access.council import as_known
from data_access.publications.ledger import published_before
from data_access.settings.read import Settings
from data_access.storage import step_changes, store
from data_access.storage.agreed.actions import Entry, entries
from data_access.storage.agreed.targets import KeptTarget
from data_access.storage.agreed.targets import targets as stored_targets
from data_access.storage.database import Engine
from data_access.upload import Progress as Tell
from metrics.disclosure.publication import Publication
from metrics.disclosure.together import Number
from reports.agreed import steps
from reports.agreed.standing import of_metric, standing
from reports.agreed.trajectory import in_force
from reports.answers import paper as answers
from reports.answers.answered import answered
from reports.pack.document import Document
from reports.pack.given import Given
from reports.pack.made import briefing, paper
from reports.pack.measures import counted
from reports.pack.targets.docx import docx
from reports.pack.targets.html import html
from reports.pack.targets.open_data.packed import open_data
from reports.pack.targets.pdf import pdf
from reports.pack.targets.pptx import pptx
from reports.pack.targets.xlsx import xlsx
from reports.papers.order import Form, Order
from reports.papers.since import since
from reports.shown import shown_of
from reports.words.answers.said import SETS
from reports.words.pack import kept as words

DRAWN_BY: dict[Form, Callable[[Document], bytes]] = {
    Form.PDF: pdf,
    Form.HTML: html,
    Form.XLSX: xlsx,
    Form.DOCX: docx,
    Form.PPTX: pptx,
}
"""What draws a whole paper; open data are made of its numbers alone."""


class NothingLoaded(LookupError):
    """There are no data to make a paper of."""


@dataclass(frozen=True)
class Drawn:
    """A paper as a file, and what is to be known of it."""

    content: bytes
    measures: int
    """How many measures it has, or how many questions it answers."""
    actions: int
    as_at: date
    extracted_on: date
    publication: Publication | None
    """What of it is published; None of an internal one."""


Agreed = tuple[tuple[Entry, ...], tuple[KeptTarget, ...]]
"""Every entry about actions, and every way to a target."""


def agreed_in(database: Engine, newest: date) -> Agreed:
    """What people agreed, as the database has it."""
    return entries(database, newest=newest), stored_targets(database, newest=newest)


def drawn(
    database: Engine,
    order: Order,
    settings: Settings,
    tell: Tell,
    agreed: Callable[[Engine, date], Agreed] = agreed_in,
) -> Drawn:
    """The paper. Raises NothingLoaded, and TooMuchTogether where it cannot be published as a whole."""
    tell(0.05, "reading the data")
    loaded = store.load_cases(database, known_on=order.known_on)
    known = as_known(database, settings, known_on=order.known_on, loaded=loaded) if loaded else None
    if not (loaded and known):
        raise NothingLoaded(words.NOTHING_LOADED)
    council = replace(known, as_at=order.as_at or known.as_at).council
    tell(0.2, "what people agreed")
    shown = shown_of(loaded.version, loaded, council.cases, settings)
    shown = replace(shown, measures=(order.measure,)) if order.measure else shown
    kept = step_changes.step_changes(database, *shown.measures)
    acted, ways = agreed(database, loaded.extracted_on)
    actions = () if order.request or order.is_data else standing(acted, council.as_at)
    given = Given(
        council,
        shown,
        order.version,
        order.audience,
        made_on=order.made_on,
        steps={key: steps.in_force(key, kept, shown.rebases.get(key, ())) for key in shown.measures},
        actions=of_metric(actions, order.measure) if order.measure else actions,
        has_actions=not order.is_data,
        ways=in_force(ways, council.as_at),
        since=since(database, order.version, settings, replace(known, as_at=council.as_at), shown.meetings)
        if order.is_whole
        else None,
        look=settings.look,
        is_draft=order.is_draft,
    )
    tell(0.3, "counting")
    draw, number, publication = _counted(given, order, published_before(database) if given.is_public else None)
    tell(0.6, "drawing and setting")
    made = draw()
    return Drawn(made, number, len(given.actions), council.as_at, loaded.extracted_on, publication)


def _counted(
    given: Given, order: Order, before: Mapping[Number, frozenset[int]] | None
) -> tuple[Callable[[], bytes], int, Publication | None]:
    """What draws the paper, how many measures or questions it has, and what of it is published."""
    if order.request:
        found = answered(given, SETS[order.request], order.since, before)
        whole = partial(DRAWN_BY[order.form], answers.paper(found))
        return whole, len(found.asked.questions), found.publication
    if order.measure:
        line = counted(given, before, alone=True)
        return partial(DRAWN_BY[order.form], briefing(given, line)), 1, line.publication
    lines = counted(given, before)
    whole = partial(open_data, given, lines) if order.is_data else partial(DRAWN_BY[order.form], paper(given, lines))
    return whole, len(lines.rows), lines.publication

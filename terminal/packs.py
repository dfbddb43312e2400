"""The paper for a meeting: everything that the board has chosen, in one file."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from data_access.council import as_known
from data_access.publications.ledger import keep_published, published_before
from data_access.storage import step_changes, store
from data_access.storage.agreed.actions import entries
from data_access.storage.agreed.targets import targets as stored_targets
from data_access.storage.database import Engine
from metrics.disclosure.together import TooMuchTogether
from reports import wording
from reports.agreed import steps
from reports.agreed.standing import standing
from reports.agreed.trajectory import in_force
from reports.pack.given import Audience, Given, Version
from reports.pack.made import paper
from reports.pack.measures import Counted, counted
from reports.pack.targets.html import html
from reports.pack.targets.pdf import pdf
from reports.pack.targets.xlsx import xlsx
from reports.shown import shown_of
from reports.words.pack import said
from reports.words.publication import KEPT, hidden_words
from terminal.clock import today
from terminal.data import must_be_new, no_data, open_kept, own_settings, stood_on, write_new
from terminal.messages import messages, progress
from terminal.options import AsAtOption, DatabaseOption, KnownOnOption, day_of


class PackFormat(StrEnum):
    """The kinds of file that a paper is made as."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"


def pack(
    output: Annotated[
        Path, typer.Option("--output", dir_okay=False, metavar="FILE", help="The new file to write. It must not exist.")
    ],
    form: Annotated[
        PackFormat, typer.Option("--format", help="pdf, xlsx, or html: one page for the council's website.")
    ] = PackFormat.PDF,
    version: Annotated[
        Version, typer.Option("--version", help="public: small numbers are hidden. internal: they are not.")
    ] = Version.PUBLIC,
    audience: Annotated[Audience, typer.Option("--for", help="Who meets over it.")] = Audience.BOARD,
    draft: Annotated[
        bool, typer.Option("--draft", help="To look at only: it says so on every page, and is not kept as published.")
    ] = False,
    as_at: AsAtOption = None,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write the paper for a meeting: the scorecard, and a page for each measure with its chart, months and actions.

    A public one is looked through together with all that was published before, and kept as published.
    """
    if form is PackFormat.HTML and version is not Version.PUBLIC:
        raise typer.BadParameter(said.ONLY_PUBLIC, param_hint="--version")
    must_be_new(output)
    engine = open_kept(database)
    settings, loaded = own_settings(engine), store.load_cases(engine, known_on=day_of(known_on))
    known = as_known(engine, settings, known_on=day_of(known_on), loaded=loaded) if loaded else None
    if not (loaded and known):
        no_data(known_on)
    council = stood_on(known, as_at)
    with progress("Paper") as tell:
        tell(0.1, "what people agreed")
        shown = shown_of(loaded.version, loaded, council.cases, settings)
        kept = step_changes.step_changes(engine, *shown.measures)
        given = Given(
            council,
            shown,
            version,
            audience,
            made_on=today(),
            steps={key: steps.in_force(key, kept, shown.rebases.get(key, ())) for key in shown.measures},
            actions=standing(entries(engine, newest=loaded.extracted_on), council.as_at),
            ways=in_force(stored_targets(engine, newest=loaded.extracted_on), council.as_at),
            is_draft=draft,
        )
        tell(0.2, "counting")
        lines = _counted(given, engine)
        tell(0.6, "drawing and setting")
        made = _MADE[form](paper(given, lines))
    write_new(output, lambda: _told(engine, given, lines, made))
    messages.print(f"{output}: {wording.counted(len(lines.rows), 'measures')}.", markup=False, soft_wrap=True)


def _counted(given: Given, engine: Engine) -> Counted:
    try:
        return counted(given, published_before(engine) if given.is_public else None)
    except TooMuchTogether as problem:
        raise typer.BadParameter(str(problem), param_hint="--version") from problem


def _told(engine: Engine, given: Given, lines: Counted, made: bytes) -> bytes:
    """The file, once what is public in it is kept as published, and said."""
    if lines.publication:
        policy = given.shown.disclosure
        if not given.is_draft:
            keep_published(engine, lines.publication.numbers, policy)
        words = (hidden_words(lines.publication, policy), KEPT[given.is_draft], said.actions_typed(len(given.actions)))
        messages.print(" ".join(one for one in words if one))
    return made


_MADE = {PackFormat.PDF: pdf, PackFormat.HTML: html, PackFormat.XLSX: xlsx}

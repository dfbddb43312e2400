"""Papers in one file: all that the board has chosen, for a meeting; answers to a request; and those that were made."""

from pathlib import Path
from typing import Annotated

import typer

from data_access.storage.officer_notes import NotAllowed
from data_access.storage.papers.kept import kept_papers
from metrics.disclosure.together import TooMuchTogether
from reports import wording
from reports.pack.given import Audience, Version
from reports.papers.drawn import NothingLoaded
from reports.papers.listed import listed
from reports.papers.making import NotTheSame, make, make_again
from reports.papers.order import Form, NotAnOrder, Order
from reports.tables.terminal import Format, write
from reports.words.answers.question import Request
from reports.words.pack import kept as words
from terminal.clock import today
from terminal.data import no_data, note_later_day, open_kept, own_settings, write_new
from terminal.messages import messages, progress
from terminal.options import AsAtOption, DatabaseOption, FormatOption, KnownOnOption, day_of

OutputOption = Annotated[
    Path, typer.Option("--output", dir_okay=False, metavar="FILE", help="The new file to write. It must not exist.")
]


def pack(
    output: OutputOption,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            help="pdf, docx, pptx, xlsx, html: one page for the council's website, or open-data: tables in an archive.",
        ),
    ] = Form.PDF,
    version: Annotated[
        Version, typer.Option("--version", help="public: small numbers are hidden. internal: they are not.")
    ] = Version.PUBLIC,
    audience: Annotated[Audience, typer.Option("--for", help="Who meets over it.")] = Audience.BOARD,
    measure: Annotated[
        str,
        typer.Option(
            "--measure", metavar="KEY", help="One page about this measure alone, as pdf or docx. See: metrics."
        ),
    ] = "",
    draft: Annotated[
        bool, typer.Option("--draft", help="To look at only: it says so on every page, and is not kept as published.")
    ] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Which officer makes it.")] = None,
    as_at: AsAtOption = None,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write the paper for a meeting: the scorecard, and a page for each measure with its chart, months and actions.

    A public one is looked through together with all that was published before, and kept as published. Of each that is
    no draft it is kept what it was made of: see packs, and pack-again.
    """
    order = Order(today(), version, audience, form, draft, day_of(as_at), day_of(known_on), measure=measure)
    write_new(output, lambda: _made(order, by, database))
    messages.print(f"{output} is written.", markup=False, soft_wrap=True)


def answers(
    output: OutputOption,
    request: Annotated[
        Request,
        typer.Option(
            "--request",
            help="moves: to the next phase, by 15 February and 31 March. timeliness: 20 weeks, psychologists, "
            "mediation. numbers: what is asked for most often. self-assessment: for the Ombudsman.",
        ),
    ],
    form: Annotated[Form, typer.Option("--format", help="docx, html, pdf, xlsx or pptx.")] = Form.DOCX,
    since: Annotated[
        int | None,
        typer.Option("--since", metavar="YEAR", help="The first year to answer for. Default: as the questions ask."),
    ] = None,
    version: Annotated[
        Version, typer.Option("--version", help="public: small numbers are hidden. internal: they are not.")
    ] = Version.PUBLIC,
    draft: Annotated[
        bool, typer.Option("--draft", help="To look at only: it says so on every page, and is not kept as published.")
    ] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Which officer makes it.")] = None,
    as_at: AsAtOption = None,
    known_on: KnownOnOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write the answers to a set of questions: each in its own words, with its figures, and what is not held.

    A public one is looked through together with all that was published before, and kept as published. Of each that is
    no draft it is kept what it was made of: see packs, and pack-again.
    """
    order = Order(
        today(),
        version,
        form=form,
        is_draft=draft,
        as_at=day_of(as_at),
        known_on=day_of(known_on),
        request=request,
        since=since,
    )
    write_new(output, lambda: _made(order, by, database))
    messages.print(f"{output} is written.", markup=False, soft_wrap=True)


def _made(order: Order, by: str | None, database: str | None) -> bytes:
    engine = open_kept(database)
    settings = own_settings(engine)
    try:
        with progress("Paper") as tell:
            made = make(engine, order, settings, tell, by=by)
    except NothingLoaded:
        no_data(order.known_on)
    except (NotAllowed, NotAnOrder, TooMuchTogether) as problem:
        raise typer.BadParameter(str(problem)) from problem
    note_later_day(made.as_at, made.extracted_on)
    said = words.made(made.publication, settings.disclosure, made.actions, is_draft=order.is_draft)
    number = wording.counted(made.measures, "questions" if order.request else "measures")
    messages.print(" ".join((*said, f"{number}.")), markup=False, soft_wrap=True)
    return made.content


def packs(form: FormatOption = Format.TABLE, database: DatabaseOption = None) -> None:
    """List the papers that were made, newest first: when, by whom, what for, from which loads, and the fingerprint."""
    write(listed(kept_papers(open_kept(database))), form)


def pack_again(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="See: sendboard.py packs")],
    output: OutputOption,
    database: DatabaseOption = None,
) -> None:
    """Make a paper again, byte for byte, from the data and settings as they were then. Nothing is published by it."""
    engine = open_kept(database)
    kept = next((one for one in kept_papers(engine) if one.number == number), None)
    if kept is None:
        raise typer.BadParameter(f"No paper {number} was made. See: sendboard.py packs", param_hint="NUMBER")

    def made() -> bytes:
        try:
            with progress("Paper") as tell:
                return make_again(engine, kept, tell)
        except NotTheSame as problem:
            raise typer.BadParameter(str(problem), param_hint="NUMBER") from problem

    write_new(output, made)
    messages.print(f"{output}: {words.AGAIN}", markup=False, soft_wrap=True)

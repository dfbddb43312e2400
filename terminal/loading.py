"""Council exports and returns: import them, or check them without storing anything."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import pandas as pd
import typer

from data_access import intake
from data_access.extract_day import EXTRACT_DAY_UNSAID
from data_access.files.bundles.belonging import returns_among
from data_access.files.bundles.packing import packet_name
from data_access.findings import FileRefused
from data_access.layouts.corrections import DayOrder, HiddenRows
from data_access.loads.rows_to_mend import rows_to_mend
from data_access.questions import EVERY_QUESTION
from data_access.storage import store
from data_access.storage.database import Engine, open_if_made
from data_access.storage.held import numbers_in_force
from data_access.storage.store import Batch
from data_access.upload import Intake, Upload
from reports import wording
from reports.tables.terminal import Format, write
from reports.workbook import mending_workbook
from terminal.data import open_kept, settings_to_keep
from terminal.handed_in import in_turn, read_with
from terminal.messages import ASKED, messages, progress, say_findings
from terminal.options import (
    DatabaseOption,
    DaysOption,
    ExtractedOption,
    FilesArgument,
    FormatOption,
    HiddenRowsOption,
    HoldsOption,
    WordsOption,
    YesOption,
    known_list,
    words_of,
)


def import_files(
    files: FilesArgument,
    extracted_on: ExtractedOption = None,
    partial: Annotated[bool, typer.Option("--partial", help="Lay over earlier data by case, replace nothing.")] = False,
    holds: HoldsOption = "",
    hidden_rows: HiddenRowsOption = HiddenRows.ASK,
    words: WordsOption = None,
    days: DaysOption = DayOrder.AS_WRITTEN,
    yes: YesOption = False,
    database: DatabaseOption = None,
) -> None:
    """Read council exports or SEN2 returns, check them and store them.

    A full extract replaces the one before; with --partial it only updates and adds cases. The same file
    twice changes nothing. A refused file leaves the data as they were. So does one that would take much away, or
    whose day is older than what is loaded, yet to come or said nowhere, until it is imported with --yes. Rows with
    words that are not understood are kept and in no figure; --word says what one means.

    Files whose names begin alike and end with a module of the SEN2 return (…_person.csv, …_requests.csv, and so on)
    are one return and are taken in together.
    """
    engine, confirmed = open_kept(database), EVERY_QUESTION if yes else frozenset()
    said = replace(words_of(words, known_list(holds)), hidden_rows=hidden_rows, days=days)

    def store_it(upload: Upload) -> Intake:
        with progress(upload.filename) as tell:
            told = replace(upload, partial=partial, confirmed=confirmed)
            return intake.take_in(told, engine, tell, settings=settings_to_keep(engine))

    def take(together: Sequence[Path]) -> Intake:
        return _said(together, read_with(together, store_it, extracted_on, holds, said))

    raise typer.Exit(in_turn(returns_among(files), take))


def check(
    files: FilesArgument,
    extracted_on: ExtractedOption = None,
    holds: HoldsOption = "",
    hidden_rows: HiddenRowsOption = HiddenRows.ASK,
    words: WordsOption = None,
    days: DaysOption = DayOrder.AS_WRITTEN,
    to_mend: Annotated[
        Path | None,
        typer.Option(
            "--refused-to",
            metavar="OUT.xlsx",
            dir_okay=False,
            help="Write the rows that something is wrong with into this new workbook, in the file's own columns, each "
            "with what is wrong: to mend, and to import with --partial.",
        ),
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Read and check a file, or the modules of a return, without storing anything.

    How files like it are read, as somebody corrected it on the Upload page, is looked up in the database, if there is
    one.
    """
    returns = returns_among(files)
    if to_mend and (len(returns) > 1 or to_mend.exists()):
        raise typer.BadParameter(
            "Give one file or return, and a workbook that does not exist.", param_hint="--refused-to"
        )
    engine = open_if_made(database)
    said = replace(words_of(words, known_list(holds)), hidden_rows=hidden_rows, days=days)

    def check_it(upload: Upload) -> Intake:
        with progress(upload.filename) as tell:
            done = intake.check(upload, tell, engine)
        if to_mend:
            _write_to_mend(upload, to_mend, engine)
        return done

    def take(together: Sequence[Path]) -> Intake:
        return _said(together, read_with(together, check_it, extracted_on, holds, said))

    raise typer.Exit(in_turn(returns, take))


def _write_to_mend(upload: Upload, place: Path, engine: Engine | None) -> None:
    try:
        sheets = rows_to_mend(upload, engine)
    except FileRefused:
        return  # its finding is said by the check itself
    count = sum(len(sheet.rows) for sheet in sheets)
    if count:
        place.write_bytes(mending_workbook(sheets))
        kept = f"written to {place.name}. It holds what the file holds of children: keep it as carefully."
    messages.print(f"To mend: {wording.counted(count, 'rows')}{', ' + kept if count else ''}")


def loads(form: FormatOption = Format.TABLE, database: DatabaseOption = None) -> None:
    """List what was loaded, newest first: which load figures come from, and the number to undo it by."""
    found = store.batches(open_kept(database))
    current = numbers_in_force(found)
    listed = pd.DataFrame(
        {
            "load": one.id,
            "loaded_on": one.imported_at.date(),
            "loaded_by": one.imported_by,
            "file": one.filename,
            "list": " ".join(one.holds),
            "rows": one.rows,
            "true_on": one.extracted_on,
            "adds": "yes" if one.partial else "no",
            "state": _state(one, is_current=one.id in current),
        }
        for one in found
    )
    write(listed, form)


def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="See: sendboard.py loads")],
    yes: YesOption = False,
    database: DatabaseOption = None,
) -> None:
    """Undo one load: its rows go, and the figures are as if it had never been made. Asks first: repeat it with --yes.

    The record that it was made and undone stays. The file can be loaded again.
    """
    engine = open_kept(database)
    found = {one.id: one for one in store.batches(engine)}
    if number not in found or found[number].withdrawn_at:
        raise typer.BadParameter(f"{number} is no load that can be undone. See: sendboard.py loads")
    batch = found[number]
    what = f"{batch.filename}, {wording.counted(batch.rows, 'rows')} true on {batch.extracted_on}"
    if not yes:
        messages.print(f"Load {number} ({what}) would be undone; nothing was changed. To undo it, repeat with --yes.")
        raise typer.Exit(ASKED)
    store.withdraw(engine, number)
    messages.print(f"Load {number} ({what}) is undone.")


def _state(batch: Batch, *, is_current: bool) -> str:
    if batch.withdrawn_at:
        return f"undone on {batch.withdrawn_at.date()}"
    return "in force" if is_current else "not used: newer data are loaded"


def outcome_of(name: str, done: Intake) -> str:
    """What became of a file, in a sentence."""
    if done.refused:
        return f"{name}: refused; the data are as they were."
    if done.questions:
        is_undated = any(one.code == EXTRACT_DAY_UNSAID.code for one in done.questions)
        day = " Give its day with --extracted-on, unless it is today." if is_undated else ""
        return f"{name}: not imported; the data are as they were.{day} To import it all the same, add --yes."
    if done.already:
        return f"{name}: nothing was changed."
    stored = f"{done.rows_stored:,} stored, {done.rows_refused:,} refused"
    if done.not_understood:
        stored += f", {wording.counted_with(done.not_understood, 'of these', 'is', 'are')} not understood"
    verb = f"imported as load {done.batch.id}" if done.batch else "can be imported"
    found = wording.counted(done.rows_found, "rows")
    return f"{name}: {verb}: {found} found, {stored}; true on {done.extracted_on}."


def _said(files: Sequence[Path], done: Intake) -> Intake:
    say_findings(done.findings)
    messages.print(outcome_of(packet_name([path.name for path in files]), done))
    return done

"""Council exports and returns: import them, or check them without storing anything."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from data_access import intake
from data_access.files.opening import bytes_of
from data_access.findings import FileRefused
from data_access.upload import Intake, Upload
from reports import wording
from terminal.clock import today
from terminal.data import open_kept
from terminal.messages import REFUSED, messages, progress, say_findings
from terminal.options import DatabaseOption, ExtractedOption, FilesArgument, HoldsOption, day_of, known_list


def import_files(
    files: FilesArgument,
    extracted_on: ExtractedOption = None,
    partial: Annotated[bool, typer.Option("--partial", help="Lay over earlier data by case, replace nothing.")] = False,
    holds: HoldsOption = "",
    database: DatabaseOption = None,
) -> None:
    """Read council exports or SEN2 returns, check them and store them.

    A full extract replaces the one before; with --partial it only updates and adds cases. The same file
    twice changes nothing. A refused file leaves the data as they were.
    """
    engine = open_kept(database)
    refused = 0
    for path in files:
        try:
            upload = _upload(path, extracted_on, holds, partial=partial)
        except FileRefused as refusal:
            done = Intake((refusal.finding,))
        else:
            with progress(path.name) as tell:
                done = intake.take_in(upload, engine, tell)
        _say_intake(path.name, done)
        refused += done.refused
    raise typer.Exit(REFUSED if refused else 0)


def check(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    extracted_on: ExtractedOption = None,
    holds: HoldsOption = "",
) -> None:
    """Read and check a file without storing anything."""
    try:
        upload = _upload(file, extracted_on, holds)
    except FileRefused as refusal:
        done = Intake((refusal.finding,))
    else:
        with progress(file.name) as tell:
            done = intake.check(upload, tell)
    _say_intake(file.name, done)
    raise typer.Exit(REFUSED if done.refused else 0)


def _upload(file: Path, extracted_on: datetime | None, holds: str, *, partial: bool = False) -> Upload:
    return Upload(
        content=bytes_of(file),
        filename=file.name,
        today=today(),
        extracted_on=day_of(extracted_on),
        holds=known_list(holds),
        partial=partial,
    )


def _say_intake(name: str, done: Intake) -> None:
    say_findings(done.findings)
    if done.refused:
        messages.print(f"{name}: refused; the data are as they were.")
    elif done.already:
        messages.print(f"{name}: nothing was changed.")
    else:
        stored = f"{done.rows_stored:,} stored, {done.rows_refused:,} refused"
        verb = f"imported as batch {done.batch.id}" if done.batch else "can be imported"
        messages.print(
            f"{name}: {verb}: {wording.counted(done.rows_found, 'rows')} found, {stored}; true on {done.extracted_on}."
        )

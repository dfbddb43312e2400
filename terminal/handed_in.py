"""Files as commands are handed them: each, or the files of a return together, in turn, and what became of all."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from data_access.files.opening import bytes_of
from data_access.findings import FileRefused
from data_access.layouts.corrections import Corrections
from data_access.upload import Intake, Upload
from terminal.clock import today
from terminal.messages import ASKED, REFUSED
from terminal.options import day_of, known_list


def upload_of(
    files: Sequence[Path],
    extracted_on: datetime | None = None,
    holds: str = "",
    said: Corrections | None = None,
) -> Upload:
    """A file, or the modules of a return as one, with what was said of it. Raises FileRefused."""
    return Upload.of_files(
        [(file.name, bytes_of(file)) for file in files],
        today=today(),
        extracted_on=day_of(extracted_on),
        holds=known_list(holds),
        corrections=said or Corrections(),
    )


def in_turn(returns: Iterable[Sequence[Path]], take: Callable[[Sequence[Path]], Intake | None]) -> int:
    """The exit status once all were taken; None became of one that has to wait."""
    done = [became for files in returns if (became := take(files)) is not None]
    if any(one.refused for one in done):
        return REFUSED
    return ASKED if any(one.questions for one in done) else 0


def read_with(
    files: Sequence[Path],
    do: Callable[[Upload], Intake],
    extracted_on: datetime | None = None,
    holds: str = "",
    said: Corrections | None = None,
) -> Intake:
    """What ``do`` makes of the files, or why they could not be opened or read together."""
    try:
        upload = upload_of(files, extracted_on, holds, said)
    except FileRefused as refusal:
        return Intake((refusal.finding,))
    return do(upload)

"""A folder into which a scheduler drops exports: taken in, put away, and a report laid beside each."""

import contextlib
import os
import platform
import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import psutil
import typer

from data_access import intake
from data_access.extract_day import EXTRACT_DAY_UNSAID
from data_access.files.bundles.belonging import returns_among
from data_access.files.bundles.packing import packet_name
from data_access.questions import EVERY_QUESTION
from data_access.storage.database import Engine
from data_access.storage.faults import DatabaseNotUsable
from data_access.upload import Intake
from reports import inert
from terminal.data import open_kept, settings_to_keep
from terminal.handed_in import in_turn, read_with
from terminal.loading import outcome_of
from terminal.messages import messages
from terminal.options import DatabaseOption, YesOption

DONE, REFUSED_FOLDER = "done", "refused"
_LOCK = ".sendboard-watcher"
_SETTLED = 5.0
"""Seconds in which a file must not grow before it is taken for whole."""
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".filepart")
_LOCKED = "FILE-UNREADABLE"


def watch(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False)],
    once: Annotated[bool, typer.Option("--once", help="Look once and end, as a scheduler wants it.")] = False,
    every: Annotated[int, typer.Option(min=1, metavar="SECONDS", help="How long to wait between looks.")] = 60,
    yes: YesOption = False,
    undated_today: Annotated[
        bool, typer.Option("--undated-today", help="A file without a day, in it or in its name, is true today.")
    ] = False,
    database: DatabaseOption = None,
) -> None:
    """Take in what is dropped into a folder, move it to done or refused there, and write a report beside it.

    A file is taken once it no longer grows; one that another program holds waits. What would be asked first is
    refused, unless --yes is given; so is a file whose day nothing says, unless --undated-today is. Modules of a
    return must be dropped together, or as a .zip. One watcher at a time.
    """
    confirmed = EVERY_QUESTION if yes else frozenset({EXTRACT_DAY_UNSAID.code} if undated_today else ())
    with _alone(folder):
        while True:
            try:
                status = look(folder, open_kept(database), confirmed)
            except DatabaseNotUsable as problem:
                if once:
                    raise
                messages.print(str(problem), markup=False, soft_wrap=True)
                status = 0
            if once:
                raise typer.Exit(status)
            time.sleep(every)


def look(folder: Path, engine: Engine, confirmed: frozenset[str]) -> int:
    """Take in all that is whole; the exit status. What is still written, or held by another program, stays.

    ``confirmed`` are the codes of the questions that count as answered with yes.
    """
    before = _sizes(folder)
    time.sleep(_SETTLED if before else 0)
    after = _sizes(folder)
    whole = {path for path, size in after.items() if before.get(path) == size}

    def take(together: Sequence[Path]) -> Intake | None:
        return _taken_in(folder, together, engine, confirmed)

    return in_turn((one for one in returns_among(sorted(after)) if whole.issuperset(one)), take)


def _taken_in(folder: Path, files: Sequence[Path], engine: Engine, confirmed: frozenset[str]) -> Intake | None:
    """What became of a file, or of a return in several, and is put away; None where it cannot be opened now."""
    settings = settings_to_keep(engine)
    done = read_with(
        files, lambda upload: intake.take_in(replace(upload, confirmed=confirmed), engine, settings=settings)
    )
    if any(one.code == _LOCKED for one in done.findings):
        messages.print(f"{packet_name([path.name for path in files])}: another program holds it; it waits.")
        return None
    _put_away(folder, files, done)
    return done


def _put_away(folder: Path, files: Sequence[Path], done: Intake) -> None:
    """Move the files and lay the report beside them. One that cannot be moved is known again at the next look."""
    place = folder / (REFUSED_FOLDER if done.refused or done.questions else DONE)
    place.mkdir(exist_ok=True)
    name = packet_name([path.name for path in files])
    outcome = outcome_of(name, done)
    lines = [outcome, *(f"{one.code} ({one.severity}) {one.sentence()}" for one in done.findings)]
    try:
        kept = [path.rename(_free(place / path.name)) for path in files]
    except OSError as problem:
        messages.print(f"{name}: it could not be moved ({problem.strerror}); it stays.", soft_wrap=True)
        return
    report = _free(place / f"{kept[0].name if len(kept) == 1 else name}.report.txt")
    report.write_text("\n".join(map(inert.terminal, lines)) + "\n", encoding="utf-8")
    messages.print(outcome, soft_wrap=True)


def _free(path: Path) -> Path:
    """The name, or with a number behind it where that is taken: nothing is ever written over."""
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


def _sizes(folder: Path) -> dict[Path, tuple[int, int]]:
    """The files of the folder itself with what changes while one is written."""
    found = {}
    for path in folder.iterdir():
        if path.name.startswith((".", "~$")) or path.suffix.casefold() in _UNFINISHED or path.is_symlink():
            continue
        with contextlib.suppress(OSError):  # gone since
            state = path.stat()
            if path.is_file():
                found[path] = (state.st_size, state.st_mtime_ns)
    return found


@contextlib.contextmanager
def _alone(folder: Path) -> Generator[None]:
    """Hold the folder; raises typer.BadParameter where another watcher does. One that was killed holds nothing."""
    lock = folder / _LOCK
    if lock.exists() and _is_left_over(lock):
        lock.unlink(missing_ok=True)
    try:
        with lock.open("x", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {platform.node()}")
    except FileExistsError:
        words = f"Another watcher holds this folder. If none runs, delete {_LOCK} in it."
        raise typer.BadParameter(words, param_hint="FOLDER") from None
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _is_left_over(lock: Path) -> bool:
    number, _, node = lock.read_text(encoding="utf-8").partition(" ")
    return node == platform.node() and number.isdecimal() and not psutil.pid_exists(int(number))

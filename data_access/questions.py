"""What a load asks before it takes anything away: what a file holds is set beside what is in force.

A load that only adds takes nothing away. Whoever says yes to a question names it: ``Upload.confirmed``.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from sqlalchemy.engine import Connection

from data_access.attendance import held as attendance
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.storage import held as stored
from data_access.storage.held import Held
from data_access.storage.store import Batch
from data_access.upload import Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.catalogue import CATALOGUE
from metrics.datasets import columns_of, rows_named
from metrics.schools.public_register import ESTABLISHMENTS_KEY

FEWER_ROWS = FindingKind(
    "LOAD-FEWER-ROWS",
    Severity.ASKS,
    "The file would replace what is loaded with fewer than half as many rows. {listed} loaded: {loaded:,}; in the "
    "file: {held:,}.",
    advice="If the file lists only some of them, load it as an addition. If the export broke off, export it again.",
)
COLUMN_EMPTIES = FindingKind(
    "LOAD-COLUMN-EMPTIES",
    Severity.ASKS,
    "The column is filled in what is loaded, and in no row of the file that would replace it. {listed} in which it is "
    "filled: {loaded:,} now, none then.",
    "Figures and splits that need the column would have nothing to count.",
    "Add the column to the export, unless it is no longer kept.",
)
OLDER_DAY = FindingKind(
    "LOAD-OLDER-DAY",
    Severity.ASKS,
    "The file is true on {day}, and {listed} true on {newer} are loaded (load {batch}): it would be kept, and no "
    "figure of today would use it.",
    "A day not before that of what is loaded.",
    "Give the right day if this one is wrong. If the day of load {batch} is wrong, undo that load. If the file is to "
    "show what was known then, load it all the same.",
)
FUTURE_DAY = FindingKind(
    "LOAD-FUTURE-DAY",
    Severity.ASKS,
    "The file is said to be true on {day}, which has not come yet.",
    "A day up to today, {today}. Files of every day before it would be kept, and no figure would use them.",
    "Give the day on which the export was made.",
)
EVERY_QUESTION = frozenset(kind.code for kind in (FEWER_ROWS, COLUMN_EMPTIES, OLDER_DAY, FUTURE_DAY))
_PERSON = "UPN, or another number of the person"
"""What fills the column ``person_key``, as whoever loads the file knows it."""
_UNSEEN = frozenset({"case_key", "row_key", "person_id_key"})
"""Hashes that the importer makes for every row, and one beside ``person_key``."""


def about_day(upload: Upload, day: date) -> tuple[Finding, ...]:
    """Whether the day is meant, where it lies ahead."""
    if day <= upload.today:
        return ()
    return (FUTURE_DAY.on(Source(upload.filename), day=_words(day), today=_words(upload.today)),)


def about_what_goes(
    upload: Upload, day: date, held: Mapping[str, Held], in_force: Mapping[str, tuple[Batch, ...]], inside: Connection
) -> tuple[Finding, ...]:
    """What is asked of a file of that day that holds so much of each list, where so much is ``in_force``.

    ``inside`` is the connection that reads what is in force: one that writes the file may be the only one that can.
    """
    return tuple(
        finding
        for about, file in held.items()
        if in_force[about]
        for finding in _about_list(about, upload, day, file, in_force[about], inside)
    )


def _about_list(
    about: str, upload: Upload, day: date, file: Held, batches: tuple[Batch, ...], inside: Connection
) -> tuple[Finding, ...]:
    base = batches[0]
    is_older = not base.partial and day < base.extracted_on
    if is_older and about == ESTABLISHMENTS_KEY:
        return ()  # a register of schools speaks for its own days, beside newer ones
    if is_older:
        source, newer = Source(upload.filename), _words(base.extracted_on)
        return (OLDER_DAY.on(source, day=_words(day), listed=rows_named(about), newer=newer, batch=base.id),)
    if upload.partial:
        return ()
    loaded = attendance.held_by(inside, batches) if about == ATTENDANCE_KEY else stored.held_by(inside, about, batches)
    return (*_fewer(about, upload, file, loaded), *_emptied(about, upload, file, loaded))


def _fewer(about: str, upload: Upload, file: Held, loaded: Held) -> tuple[Finding, ...]:
    if 2 * file.rows >= loaded.rows:
        return ()
    listed = rows_named(about).capitalize()
    return (FEWER_ROWS.on(Source(upload.filename), listed=listed, loaded=loaded.rows, held=file.rows),)


def _emptied(about: str, upload: Upload, file: Held, loaded: Held) -> tuple[Finding, ...]:
    titles = {column.name: column.title for column in columns_of(about)} | {"person_key": _PERSON}
    listed = rows_named(about).capitalize()
    return tuple(
        COLUMN_EMPTIES.on(Source(upload.filename), column=titles[name], listed=listed, loaded=count)
        for name, count in loaded.filled.items()
        if count and not file.filled.get(name) and name not in _UNSEEN
        if name in _needed(about) or about == ATTENDANCE_KEY or 2 * count >= loaded.rows
    )


@cache
def _needed(about: str) -> frozenset[str]:
    """The columns without which some figure says nothing; others are vital where most rows have them."""
    metrics = [metric for metric in CATALOGUE.values() if metric.about == about]
    return frozenset(name for metric in metrics for name in (*metric.needs, metric.dated_by))


def _words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

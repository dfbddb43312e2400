"""What a load asks before it takes anything away: what a file holds is set beside what is in force.

A load that only adds takes nothing away. Whoever says yes to a question names it: ``Upload.confirmed``.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from sqlalchemy.engine import Connection

from data_access import told_again
from data_access.attendance import held as attendance
from data_access.attendance.findings import TWICE, TWO_SCHOOLS, WHOLE_DAYS
from data_access.cases import counted_twice
from data_access.cases.findings import JOIN_DIFFERS, ROW_DIFFERS, SHEET_UNLINKED
from data_access.cases.vital import OUTCOME_UNSAID, PLANS_UNSAID, REQUESTS_UNSAID
from data_access.extract_day import EXTRACT_DAY_UNSAID, EXTRACT_DAYS_DIFFER
from data_access.files.findings import MERGED_ACROSS
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.layouts.days import day_in_words
from data_access.recognise.doubts import DOUBTS
from data_access.recognise.findings import MAPPING
from data_access.recognise.parts.short_rows import ENDS_EARLY
from data_access.registers import findings as of_registers
from data_access.registers.tribunal.findings import MEDIATION_NONE
from data_access.sen2.findings import DIFFERS
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
    "filled: {loaded:,} now; none after this load.",
    "Figures and splits that need the column would have nothing to count.",
    "Add the column to the export, unless it is no longer kept.",
)
OLDER_DAY = FindingKind(
    "LOAD-OLDER-DAY",
    Severity.ASKS,
    "The file is true on {day}, and {listed} true on {newer} are loaded (load {batch}): it would be kept, and no "
    "figure of today would use it.",
    "Expected: a day that is not before that of what is loaded.",
    "Give the right day if this one is wrong. If the day of load {batch} is wrong, undo that load. If the file is to "
    "show what was known then, load it all the same.",
)
COLUMN_THINS = COLUMN_EMPTIES.worded(
    message="The column would be filled in fewer than half as many of the rows. {listed} in which it is filled: "
    "{loaded:,} of {all_loaded:,} now; {held:,} of {all_held:,} after this load.",
    expected="Figures and splits that need the column would have little to count.",
    advice="Look whether the export broke off, or a column has slipped. Export again, unless that is how it is.",
)
FUTURE_DAY = FindingKind(
    "LOAD-FUTURE-DAY",
    Severity.ASKS,
    "The file is said to be true on {day}, which has not come yet.",
    "Expected: a day up to today, {today}. Files of every day before it would be kept, and no figure would use them.",
    "Give the day on which the export was made.",
)
_OF_FILES = (
    *MAPPING.values(),
    *DOUBTS,
    ENDS_EARLY,
    MERGED_ACROSS,
    *counted_twice.QUESTIONS,
    ROW_DIFFERS,
    JOIN_DIFFERS,
    DIFFERS,
    of_registers.SAME_KEY,
    of_registers.SPELLING,
    MEDIATION_NONE,
    EXTRACT_DAYS_DIFFER,
    EXTRACT_DAY_UNSAID,
    WHOLE_DAYS,
    TWICE,
    TWO_SCHOOLS,
    REQUESTS_UNSAID,
    PLANS_UNSAID,
    OUTCOME_UNSAID,
    SHEET_UNLINKED,
)
_OF_SHEETS = tuple(kind for kind in _OF_FILES if kind.severity is Severity.ASKS)
_OF_LOADS = (FEWER_ROWS, COLUMN_EMPTIES, OLDER_DAY, FUTURE_DAY, *told_again.QUESTIONS)
EVERY_QUESTION = frozenset(kind.code for kind in _OF_LOADS + _OF_SHEETS)
_PERSON = "UPN, or another number of the person"
"""What fills the column ``person_key``, as whoever loads the file knows it."""
_UNSEEN = frozenset({"case_key", "row_key", "person_id_key"})
"""Hashes that the importer makes for every row, and one beside ``person_key``."""
FEW = 10
"""A column that fewer rows have, and most have not, may thin out by chance: asked is where it empties. Ours."""


def about_day(upload: Upload, day: date) -> tuple[Finding, ...]:
    """Whether the day is meant, where it lies ahead."""
    if day <= upload.today:
        return ()
    return (FUTURE_DAY.on(Source(upload.filename), day=day_in_words(day), today=day_in_words(upload.today)),)


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
        source, newer = Source(upload.filename), day_in_words(base.extracted_on)
        return (OLDER_DAY.on(source, day=day_in_words(day), listed=rows_named(about), newer=newer, batch=base.id),)
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
    """The vital columns that empty, or that less than half the share of the rows would still have."""
    titles = {column.name: column.title_in_sentence for column in columns_of(about)} | {"person_key": _PERSON}
    listed, findings = rows_named(about).capitalize(), []
    for name, count in loaded.filled.items():
        is_common = about == ATTENDANCE_KEY or 2 * count >= loaded.rows
        if not count or name in _UNSEEN or not (is_common or name in _needed(about)):
            continue
        held = file.filled.get(name, 0)
        if not held:
            kind = COLUMN_EMPTIES
        elif (is_common or count >= FEW) and 2 * held * loaded.rows < count * file.rows:
            kind = COLUMN_THINS
        else:
            continue
        findings.append(
            kind.on(
                Source(upload.filename),
                column=titles[name],
                listed=listed,
                loaded=count,
                all_loaded=loaded.rows,
                held=held,
                all_held=file.rows,
            )
        )
    return tuple(findings)


@cache
def _needed(about: str) -> frozenset[str]:
    """The columns without which some figure says nothing; others are vital where most rows have them."""
    metrics = [metric for metric in CATALOGUE.values() if metric.about == about]
    return frozenset(name for metric in metrics for name in (*metric.needs, metric.dated_by))

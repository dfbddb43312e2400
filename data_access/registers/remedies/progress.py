"""What the status and the prose on progress say: whether a thing is done and when, and as of which day.

Nothing is guessed: words that can be read in two ways give nothing, or a mark that somebody should look.
"""

import re
from dataclasses import dataclass

import pandas as pd

from data_access.findings import Finding, Read, Source
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.columns import column, where
from data_access.registers.remedies.days import Found, days_in, heading_day

_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔"})
_OVER = re.compile(r"^\W*(?:superseded|withdrawn|no longer (?:required|needed|applicable)|duplicate)", re.IGNORECASE)
_DONE = re.compile(
    r"^\W*(?:(?:this|all|both|now|actions?|recommendation|is|was|were|has been|have been|payment|refund|apology|"
    r"training|made|works?)\s+)*"
    r"(?:completed?|done|actioned|discharged|paid in full|paid)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not|never|to be|will be|would|will|should|partly|partially|part|nearly|almost|mostly|due to|expected|aim|"
    r"once|when|until|unless|if|before|incomplete|yet|awaiting|half|date|target|deadline|by)\b|%",
    re.IGNORECASE,
)
_STILL_OPEN = re.compile(
    r"\b(?:ongoing|on-going|in progress|under way|underway|outstanding|awaiting|awaited|delayed|still|remains? to|"
    r"to be (?:done|completed|finalised|arranged|agreed)|not (?:yet )?(?:complete|done|finished|started)\w*)\b",
    re.IGNORECASE,
)
_READS_DONE = re.compile(
    r"\b(?:in operation|now operating|operational|in place|in use|implemented|embedded|signed off|rolled out|"
    r"adopted|delivered to all|has been (?:issued|published|delivered|carried out|held|made|sent))\b",
    re.IGNORECASE,
)
_SOMETHING_DONE = re.compile(r"\bcompleted\b", re.IGNORECASE)
_SENTENCES = re.compile(r"\n+|(?<=[a-z)\d])\.\s+|;\s*")


_HEADED = re.compile(r"\s*(?:update\b|[^:]{3,20}:)", re.IGNORECASE)


@dataclass(frozen=True)
class Progress:
    """What a text on progress says."""

    completed_on: Found | None = None
    completed: bool = False
    """It says that it is completed, with or without a day."""
    reads_complete: bool = False
    """It reads as if it were, and does not say so."""
    days: tuple[Found, ...] = ()
    """Different days of completion: more than one says that the parts were done one after another."""


def progress_in(text: str) -> Progress:
    """Whether the words say that the whole is done, and when.

    One sentence that something is open makes the rest count for nothing: parts were done, not the whole.
    """
    pieces = [piece for piece in _SENTENCES.split(text) if piece.strip()]
    done = [piece for piece in pieces if _says_done(piece)]
    still_open = any(_STILL_OPEN.search(piece) for piece in pieces)
    reads = any(_reads_done(piece) for piece in pieces)
    if not done or still_open:
        return Progress(reads_complete=bool(done) or (reads and not still_open))
    by_day = {one.day: one for piece in done for one in days_in(piece)}
    days = tuple(by_day[day] for day in sorted(by_day))
    return Progress(days[-1] if days else None, completed=True, days=days)


def _says_done(piece: str) -> bool:
    """A sentence that begins with the word, or with a day and then the word, and nothing in it that takes it back."""
    head = heading_day(piece)
    rest = piece[head.end :] if head else piece
    return bool(_DONE.match(rest)) and not _NOT_DONE.search(rest)


def _reads_done(piece: str) -> bool:
    """Words for something in use; or something completed on a day, which may be a part: "Draft completed 1/3/2020"."""
    something = bool(_SOMETHING_DONE.search(piece) and days_in(piece))
    return bool(_READS_DONE.search(piece) or something) and not _NOT_DONE.search(piece)


def last_update(text: str) -> Found | None:
    """The latest day that a line is headed by."""
    lines = text.split("\n")
    later = [piece for line in lines for piece in re.split(r"(?<=[a-z)\d])[.;]\s+", line)[1:] if _HEADED.match(piece)]
    heads = [found for piece in (*lines, *later) if (found := heading_day(piece))]
    return max((*heads, *progress_in(text).days), key=lambda one: one.day, default=None)


def with_status(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """A status such as "Completed 9.9.19" taken apart; so is a day of completion that is words."""
    made = rows
    findings: list[Finding] = []
    for name in ("status", "completed_date"):
        cells = column(made, name)
        progress = cells.map(progress_in, na_action="ignore")
        done = where(progress, lambda one: one.completed)
        ticked = where(cells, lambda text: text.strip().casefold() in _YES) & (name == "completed_date")
        dated = progress.map(lambda one: one.completed_on, na_action="ignore")
        if name == "status":
            over = where(cells, lambda text: bool(_OVER.match(text)))
            made = made.assign(status=cells.mask(done, "completed").mask(over, "superseded"))
        else:
            made = made.assign(completed_date=cells.mask(done | ticked))
        day = column(made, "completed_date")
        made = made.assign(
            completed_date=day.where(day.notna(), dated.map(_cell, na_action="ignore")),
            completed_text=column(made, "completed_text").mask((done & dated.isna()) | ticked, "yes"),
        )
        findings += say.DONE_FROM_WORDS.on_rows(source, rows.index[done & dated.notna()])
    return Read(made, tuple(findings))


def with_progress(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """What the prose of the progress says: done or not, the latest update, and whether it only reads as done."""
    prose = column(rows, "progress_note")
    progress = prose.map(progress_in, na_action="ignore")
    day = progress.map(lambda one: _cell(one.completed_on), na_action="ignore")
    done = where(progress, lambda one: one.completed)
    recorded, in_words = column(rows, "completed_date"), column(rows, "completed_text")
    closed = recorded.notna() | done | in_words.notna()
    closed |= column(rows, "status").isin(["completed", "superseded", "Completed", "Complete", "Closed"])
    reads = where(progress, lambda one: one.reads_complete) & ~closed
    updates = prose.map(last_update, na_action="ignore")
    blank = column(rows, "progress_date").isna() & updates.notna()
    findings = (
        *say.DONE_FROM_WORDS.on_rows(source, rows.index[recorded.isna() & day.notna()]),
        *say.DONE_WITHOUT_DAY.on_rows(source, rows.index[recorded.isna() & done & day.isna()]),
        *say.SEVERAL_DONE.on_rows(source, rows.index[where(progress, lambda one: len(one.days) > 1)]),
        *say.CONFIRM.on_rows(source, rows.index[reads]),
    )
    latest = updates.map(_cell, na_action="ignore")
    made = rows.assign(
        completed_date=recorded.where(recorded.notna(), day),
        completed_text=in_words.mask(done & day.isna() & recorded.isna(), "yes"),
        progress_date=column(rows, "progress_date").mask(blank, latest),
        reads_complete=reads.astype("boolean"),
    )
    return Read(made, findings)


def _cell(found: Found | None) -> str | None:
    return found.cell if found else None

"""The process of its own in which a paper is made for somebody at a screen, so that nobody else waits meanwhile.

Run by ``watched``: one line of JSON comes in; out go lines of JSON, how far it is and at last what is to be said, and
behind the last of these the file. It never touches a disk. An error that nobody foresaw is told by its kind and its
lines, as the server does: its words may quote a row.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import IO

from data_access.chosen_settings import settings_in_force
from data_access.settings.read import SettingsError
from data_access.storage.database import open_database
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.officer_notes import NotAllowed
from data_access.storage.papers.kept import kept_papers
from data_access.upload import Progress as Tell
from metrics.disclosure.together import TooMuchTogether
from reports.papers.drawn import NothingLoaded
from reports.papers.making import NotTheSame, make, make_again
from reports.papers.order import NotAnOrder, order_of
from reports.words.pack import kept as words
from serving.log import without_words

Answer = tuple[bytes, tuple[str, ...]]
"""The file, and what is said of it."""
_FORESEEN = (
    DatabaseNotUsable,
    NotAllowed,
    NothingLoaded,
    NotAnOrder,
    NotTheSame,
    SettingsError,
    TooMuchTogether,
)
_POLITE = 5
"""How much later than others it has its turn where the computer is busy (POSIX)."""


def main(work: Callable[[dict, Tell], Answer] | None = None) -> int:
    """Do what the line on standard input asks; the exit code."""
    sys.excepthook = lambda _kind, problem, _lines: sys.stderr.write(f"{without_words(problem)}\n")
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    line = sys.stdin.readline()
    if not line.strip():  # whoever asked is gone
        return 0
    try:
        content, said = (work or asked_for)(json.loads(line), lambda share, word: _tell(out, {"at": [share, word]}))
    except _FORESEEN as problem:
        _tell(out, {"problem": str(problem)})
        return 0
    _tell(out, {"said": said, "length": len(content)})
    out.write(content)
    out.flush()
    return 0


def asked_for(asked: dict, tell: Tell) -> Answer:
    """A paper of the council's own database: ``order`` and ``by`` of a new one, or the number of one kept."""
    database = open_database()
    if asked["again"]:
        kept = next((one for one in kept_papers(database) if one.number == asked["again"]), None)
        if kept is None:
            raise NotTheSame(words.NEVER_MADE)
        return make_again(database, kept, tell), (words.AGAIN,)
    order, settings = order_of(asked["order"]), settings_in_force(database)
    made = make(database, order, settings, tell, by=asked["by"])
    said = words.made(made.publication, settings.disclosure, made.actions, is_draft=order.is_draft)
    return made.content, said


def _tell(out: IO[bytes], line: dict) -> None:
    out.write(json.dumps(line).encode() + b"\n")
    out.flush()

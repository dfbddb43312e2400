"""A paper made in a process of its own, watched from here: one at a time, however many ask."""

import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Timer
from typing import IO

from data_access.upload import Progress as Tell
from metrics.base.root import ROOT
from reports.papers.order import Order
from reports.words.pack import said as words

OWN = "reports.papers.child"
"""The module whose ``main`` makes papers of the council's own database."""
_LONGEST = 15 * 60
"""Seconds after which a process is ended that gives no paper."""
_PAUSE = 0.5
_TURN = Lock()
"""Two at once would need twice the memory, and take everybody's processors."""


class NotMade(ValueError):
    """There is no paper; the message says why."""


@dataclass(frozen=True)
class Made:
    """The file, and what whoever asked for it is told."""

    content: bytes
    said: tuple[str, ...]


def made_apart(tell: Tell, *, order: Order | None = None, by: str = "", again: int = 0, maker: str = OWN) -> Made:
    """A paper as ordered by somebody, or the kept one of a number again. Raises NotMade.

    ``maker`` is the module that makes it. Who goes away meanwhile ends the process: ``tell`` raises then.
    """
    asked = {"order": order.as_text if order else "", "by": by, "again": again}
    while not _TURN.acquire(timeout=_PAUSE):
        tell(0.0, words.WAITING)
    try:
        tell(0.0, words.BEGINNING)
        with _process(maker) as (question, answer):
            question.write(json.dumps(asked).encode() + b"\n")
            question.close()
            return _answered(answer, tell)
    except OSError as problem:  # it ended before it was asked, or cannot be begun
        raise NotMade(words.BROKEN) from problem
    finally:
        _TURN.release()


def _answered(answer: IO[bytes], tell: Tell) -> Made:
    for line in answer:
        told = json.loads(line)
        if "at" in told:
            tell(*told["at"])
        elif "problem" in told:
            raise NotMade(told["problem"])
        elif len(content := answer.read()) == told["length"]:
            return Made(content, tuple(told["said"]))
    raise NotMade(words.BROKEN)


@contextmanager
def _process(maker: str) -> Generator[tuple[IO[bytes], IO[bytes]]]:
    """What it is asked by and what it answers by; it is ended on leaving, whatever happened."""
    # -I keeps the working folder and PYTHON… variables out; our own places are handed over, as for uploads
    paths = [str(ROOT.resolve()), *(place for place in sys.path if Path(place).is_absolute())]
    start = f"import sys; sys.path[:0] = {paths!r}; from {maker} import main; sys.exit(main())"
    process = subprocess.Popen([sys.executable, "-I", "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    end = Timer(_LONGEST, process.kill)
    end.daemon = True
    end.start()
    try:
        if process.stdin is None or process.stdout is None:
            raise OSError("no pipes")
        yield process.stdin, process.stdout
    finally:
        end.cancel()
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        process.wait()

"""A process of its own for parsing one upload, so that a bad file cannot take the server down."""

import contextlib
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

import psutil

from data_access.files import findings as say
from data_access.files.limits import Limits
from data_access.files.process.leftovers import PREFIX, claim, sweep
from data_access.files.process.parse_child import OUT_OF_MEMORY, block_name
from data_access.findings import FileRefused
from metrics.base.root import ROOT

_MAIN = "data_access.files.process.parse_child"
_START = (
    f"import sys; sys.path[:0] = {{paths!r}}; from {_MAIN} import main; sys.exit(main({{folder!r}}, {{is_workbook}}))"
)
_PAUSE = 0.02
_TELL_EVERY = 0.25


class ReadingProcess:
    """Starts at once, so that its libraries load while the parent looks the file over.

    Use as a context: on leaving, the process is ended and its private folder, with the upload and
    the results in it, is removed, whatever happened.
    """

    def __init__(self, limits: Limits, *, is_workbook: bool = False):
        """``is_workbook``: whether to load at once what reads workbooks, which takes as long as reading a small one."""
        sweep()
        self._limits = limits
        self._folder = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self._place = Path(self._folder.name)
        try:
            claim(self._place)
            self._process = self._start(is_workbook)
        except OSError:
            self._folder.cleanup()
            raise

    def _start(self, is_workbook: bool) -> subprocess.Popen:
        # -I keeps the working folder and PYTHON… variables out; the parent's own places are handed
        # over so that libraries in a user's folder are found. No preexec_fn: unsafe among threads.
        root = str(ROOT.resolve())
        paths = [root, *(place for place in sys.path if Path(place).is_absolute() and place != root)]
        start = _START.format(paths=paths, folder=str(self._place), is_workbook=is_workbook)
        with (self._place / "stderr").open("wb") as errors:
            return subprocess.Popen(
                [sys.executable, "-I", "-c", start],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                cwd=self._place,
            )

    def __enter__(self) -> "ReadingProcess":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._close_stdin()
        self._process.wait()
        self._folder.cleanup()

    def run(self, content: bytes, task: dict, progress: Callable[[float, str], None]) -> dict:
        """What the child found in ``content``. Raises FileRefused (FILE-MEMORY, FILE-TIME, FILE-CRASH)."""
        self._begin(content, task)
        for _ in self._watched(progress):
            pass
        return self._result()

    def blocks(
        self, content: bytes, task: dict, progress: Callable[[float, str], None]
    ) -> Generator[bytes, None, dict]:
        """The child's blocks as it makes them, and at the end what else it found. Raises FileRefused as ``run``.

        What the caller does with a block is not counted as reading.
        """
        self._begin(content, task)
        count = 0
        for _ in self._watched(progress):
            while (path := self._place / block_name(count)).exists():
                yield self.take(path.name)
                path.unlink()
                count += 1
        return self._result()

    def _begin(self, content: bytes, task: dict) -> None:
        (self._place / "upload").write_bytes(content)
        with contextlib.suppress(OSError):  # a child that ended too soon: its exit code says why
            self._stdin.write(json.dumps(task).encode("utf-8") + b"\n")
            self._stdin.flush()
        self._close_stdin()

    def _watched(self, progress: Callable[[float, str], None]) -> Iterator[None]:
        """A moment again and again while the child works, and one after its end."""
        left = self._limits.wall_seconds
        told = time.monotonic()
        ended = False
        while not ended:
            began = time.monotonic()
            ended = self._process.poll() is not None
            if not ended:
                time.sleep(_PAUSE)
            if time.monotonic() > told + _TELL_EVERY:
                progress(*self._progress())
                self._refuse_much_memory()
                told = time.monotonic()
            left -= time.monotonic() - began
            if left < 0 and not ended:
                raise say.TOO_SLOW.refusal(seconds=self._limits.wall_seconds)
            yield

    def _refuse_much_memory(self) -> None:
        """Windows sets a process no limit and macOS does not hold it to one: so it is watched from here everywhere."""
        with contextlib.suppress(psutil.Error):  # it has just ended
            if psutil.Process(self._process.pid).memory_info().rss > self._limits.memory_bytes:
                raise say.TOO_MUCH_MEMORY.refusal()

    def take(self, name: str) -> bytes:
        """One of the child's result files."""
        path = self._place / name
        if path.stat().st_size > self._limits.memory_bytes:
            raise say.TOO_MUCH_MEMORY.refusal()
        return path.read_bytes()

    @property
    def _stdin(self) -> IO[bytes]:
        if self._process.stdin is None:
            raise RuntimeError("The child was started without a pipe to write to.")
        return self._process.stdin

    def _close_stdin(self) -> None:
        with contextlib.suppress(OSError):  # the child is gone already
            self._stdin.close()

    def _progress(self) -> tuple[float, str]:
        try:
            fraction, words = json.loads((self._place / "progress").read_text(encoding="utf-8"))
        except OSError:  # nothing said yet, or being replaced this moment (Windows)
            return 0.0, "Opening the file"
        return fraction, words

    def _result(self) -> dict:
        result = self._place / "result.json"
        if self._process.returncode == 0 and result.exists():
            return json.loads(result.read_text(encoding="utf-8"))
        raise _ended(self._process.returncode, self._limits, (self._place / "stderr").read_bytes())


def _ended(code: int, limits: Limits, errors: bytes) -> FileRefused:
    """Why the child ended early. Its last words are looked at for one phrase and never passed on."""
    out_of_memory = b"memory allocation of" in errors or b"bad_alloc" in errors or b"MemoryError" in errors
    if code == OUT_OF_MEMORY or out_of_memory or code == -getattr(signal, "SIGKILL", 9):
        return say.TOO_MUCH_MEMORY.refusal()
    if code == -getattr(signal, "SIGXCPU", 24):
        return say.TOO_SLOW.refusal(seconds=limits.wall_seconds)
    return say.CRASH.refusal()

"""Reading an upload in the test's own process: the same parser, without the half second that another one takes."""

import tempfile
from pathlib import Path

from data_access.files import parse_child
from data_access.files.limits import Limits


class ReadingHere:
    """In place of ``ReadingProcess``. What that one is for, limits and crashes, its own tests hold."""

    def __init__(self, _limits: Limits):
        self._folder = tempfile.TemporaryDirectory()
        self._place = Path(self._folder.name)

    def __enter__(self) -> "ReadingHere":
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def run(self, content: bytes, task: dict, progress) -> dict:
        (self._place / "upload").write_bytes(content)
        progress(0.0, "Opening the file")
        return parse_child.parse(task, self._place)

    def take(self, name: str) -> bytes:
        return (self._place / name).read_bytes()

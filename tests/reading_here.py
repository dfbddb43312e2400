"""Reading an upload in the test's own process: the same parser, without the half second that another one takes."""

import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data_access.files import block_reading, reading
from data_access.files.limits import Limits
from data_access.files.process import parse_child
from data_access.published import download


@contextmanager
def read_here() -> Iterator[None]:
    """Uploads are read in this process as long as it lasts."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (reading, block_reading, download):
            patch.setattr(module, "ReadingProcess", ReadingHere)
        yield


class ReadingHere:
    """In place of ``ReadingProcess``. What that one is for, limits and crashes, its own tests hold."""

    def __init__(self, _limits: Limits, *, is_workbook: bool = False):
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

    def blocks(self, content: bytes, task: dict, progress) -> Generator[bytes, None, dict]:
        """All are made before the first is taken."""
        (self._place / "upload").write_bytes(content)
        result = parse_child.parse(task, self._place, ahead=1_000)
        for number in range(1_000):
            if not (self._place / parse_child.block_name(number)).exists():
                break
            yield self.take(parse_child.block_name(number))
        return result

    def take(self, name: str) -> bytes:
        return (self._place / name).read_bytes()

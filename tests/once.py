"""What takes long to make and is the same for every process of one run of the tests: made by the first that asks."""

import pickle
from collections.abc import Callable
from typing import TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


def once(folders: pytest.TempPathFactory, name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` gives, from the first process that asks for this name; the others wait and read it."""
    folder = folders.getbasetemp()
    if folder.name.startswith("popen-"):  # the folder of one of several processes, in that of the run
        folder = folder.parent
    with FileLock(folder / f"{name}.lock"):
        kept = folder / f"{name}.made"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(make(), protocol=pickle.HIGHEST_PROTOCOL))
        return pickle.loads(kept.read_bytes())

"""Folders of readings that were killed: they hold uploads, so they hold names, and are removed at the next start."""

import contextlib
import os
import platform
import shutil
import stat
import tempfile
import time
from pathlib import Path

import psutil

PREFIX = "sendboard-"
_OWNER = "owner"
_LONGEST_READING = 24 * 60 * 60
"""Seconds after which a folder is left over, whatever process now has its number."""


def claim(folder: Path) -> None:
    """Write into a reading's folder who reads, so that nobody sweeps it away meanwhile."""
    (folder / _OWNER).write_text(f"{os.getpid()} {platform.node()}", encoding="utf-8")


def sweep() -> None:
    """Remove what readings of this user left behind when they were killed: the process is gone, or a day is over."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # somebody else sweeps too
            if _is_left_over(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left_over(folder: Path) -> bool:
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != getattr(os, "getuid", lambda: found.st_uid)():
        return False
    if time.time() - found.st_mtime > _LONGEST_READING:
        return True
    owner = (folder / _OWNER).read_text(encoding="utf-8").split(" ", 1)
    return owner[1:] == [platform.node()] and owner[0].isdecimal() and not psutil.pid_exists(int(owner[0]))

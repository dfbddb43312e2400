"""Folders of killed readings hold uploads: removed at the next start, and those of readings at work are not."""

import os
import signal
import subprocess
import sys
import tempfile
import time

import pytest

from data_access.files.process import leftovers
from metrics.base.root import ROOT


@pytest.fixture
def place(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def folder(place, name: str, owner: str | None, hours: float = 0):
    made = place / name
    made.mkdir(mode=0o700)
    (made / "upload").write_text("Example Child 1")
    if owner is not None:
        (made / "owner").write_text(owner)
    then = time.time() - hours * 3600
    os.utime(made, (then, then))
    return made


def test_only_what_nobody_reads_any_more_is_removed(place, monkeypatch):
    """The process is gone, or a day is over; other computers' processes cannot be asked after."""
    monkeypatch.setattr(leftovers.platform, "node", lambda: "here")
    monkeypatch.setattr(leftovers.psutil, "pid_exists", lambda pid: pid == 11)
    kept = [
        folder(place, "sendboard-alive", "11 here", hours=23.9),
        folder(place, "sendboard-elsewhere", "12 there", hours=23.9),
        folder(place, "sendboard-just-made", None),
        folder(place, "other-program", "12 here", hours=99),
    ]
    gone = [
        folder(place, "sendboard-killed", "12 here"),
        folder(place, "sendboard-old", "11 here", hours=24.1),
        folder(place, "sendboard-unclaimed", None, hours=24.1),
    ]
    leftovers.sweep()
    assert [one.exists() for one in kept] == [True] * 4
    assert [one.exists() for one in gone] == [False] * 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no users with numbers")
def test_what_belongs_to_others_or_leads_elsewhere_is_left(place, monkeypatch):
    """Anybody may write into the folder for temporary files: a link there must not have something removed."""
    target = folder(place, "elsewhere", None, hours=99)
    (place / "sendboard-link").symlink_to(target)
    theirs = folder(place, "sendboard-theirs", None, hours=99)
    monkeypatch.setattr(leftovers.os, "getuid", lambda: target.lstat().st_uid + 1)
    leftovers.sweep()
    assert (target / "upload").exists()
    assert theirs.exists()
    monkeypatch.undo()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    leftovers.sweep()
    assert (target / "upload").exists()
    assert not theirs.exists()


_READ = """
import sys
from data_access.files.process import reading_process
from data_access.files.reading import read_file
reading_process._START = "import time; time.sleep(60)"
read_file(b"a,b\\n1,2\\n", "x.csv", progress=lambda *_: print(flush=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_killed_reading_leaves_a_private_folder_that_the_next_one_removes(place):
    """Nobody else may look into it, and it is gone at the next start."""
    environment = {**os.environ, "TMPDIR": str(place), "PYTHONPATH": str(ROOT)}
    reading = subprocess.Popen([sys.executable, "-c", _READ], env=environment, stdout=subprocess.PIPE)
    for _ in range(3):
        reading.stdout.readline()
    (left,) = place.iterdir()
    children = leftovers.psutil.Process(reading.pid).children()
    reading.send_signal(signal.SIGKILL)
    reading.wait()
    reading.stdout.close()
    for child in children:
        child.kill()
    assert left.stat().st_mode & 0o777 == 0o700
    assert (left / "upload").exists()
    leftovers.sweep()
    assert list(place.iterdir()) == []

"""What interrupts a load loses nothing: a few rounds of the programs beside this; ``.ci/run`` runs them at length."""

import os
import subprocess
import sys

import pytest

from metrics.base.root import ROOT

SHORT = """
from tests.hostile import full_disk, kills, writers
killed = kills.main(2, 3)
filled = full_disk.main(1, 3)
seen = writers.main(1)
print(sum(killed.values()), sum(filled.values()), *(len(one) for one in seen.values()))
"""


@pytest.mark.skipif(os.name == "nt", reason="a process is copied, killed and held to a length of files here")
def test_loads_that_are_killed_find_no_room_or_meet_another():
    """In a process of its own, which copies itself: pytest's has threads that would not be copied."""
    done = subprocess.run(
        [sys.executable, "-c", SHORT], check=False, cwd=ROOT, capture_output=True, text=True, timeout=280
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    killed, filled, *writers = done.stdout.split()
    assert (killed, filled) == ("2", "1")
    assert set(writers) == {"1"}

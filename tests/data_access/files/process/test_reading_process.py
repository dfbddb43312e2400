"""The process that parses: it may run out of memory or time, crash or be stopped, and leaves no trace of the upload."""

import contextlib
import os
import tempfile
import threading
import time

import pytest

from data_access.files.limits import Limits
from data_access.files.process import reading_process
from data_access.files.reading import read_file
from data_access.findings import FileRefused
from tests.hostile import excel

pytestmark = pytest.mark.own_process


def test_progress_that_raises_ends_the_reading_and_leaves_nothing(monkeypatch, tmp_path):
    """Streamlit stops a script by raising inside whatever it called; process and folder must go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    class Stopped(Exception):
        pass

    def stop(share, words):
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        read_file(excel.workbook(3000), "cases.xlsx", progress=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"case\nEX1\n", b"<Message><Persons></Message>"])
def test_no_trace_of_the_upload_is_left(monkeypatch, tmp_path, content):
    """Uploads hold children's names: the private folder goes, whether the file was read or refused."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with contextlib.suppress(FileRefused):
        read_file(content, "x.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on a process's memory")
def test_memory_limit_refuses_and_the_server_lives():
    """The same limit that stops a bomb nobody thought of."""
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n" * 3_000_000, "x.csv", limits=Limits(memory_bytes=150 * 1024 * 1024))
    assert refused.value.finding.code == "FILE-MEMORY"


def test_it_never_loads_pandas(monkeypatch):
    """Which takes half a second, and which pyarrow would load for an array of Python's own texts, as a return gives."""
    start = reading_process._START.replace("sys.exit(main(", "code = main(").replace("))", ")", 1)
    monkeypatch.setattr(reading_process, "_START", f"{start}; sys.exit(code or 'pandas' in sys.modules)")
    child = "<Person><Requests><ReceivedDate>2025-01-06</ReceivedDate></Requests></Person>"
    found = read_file(f"<Message><Persons>{child}</Persons></Message>".encode(), "x.xml")
    assert len(found.sheets[0].cells) == 2


def test_wall_clock_limit_refuses(monkeypatch):
    """On every platform, a reader that hangs is stopped."""
    monkeypatch.setattr(reading_process, "_START", "import time; time.sleep(60)")
    began = time.monotonic()
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n1,2\n", "x.csv", limits=Limits(wall_seconds=0.5))
    assert refused.value.finding.code == "FILE-TIME"
    assert time.monotonic() - began < 10


def test_crash_of_the_reader_is_a_refusal(monkeypatch):
    """SIGABRT from a Rust allocator cannot be caught in Python: only the child may get it."""
    monkeypatch.setattr(reading_process, "_START", "import os; os.abort()")
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n1,2\n", "x.csv")
    assert refused.value.finding.code == "FILE-CRASH"


def test_far_cell_that_slips_past_the_preflight_kills_only_the_child(monkeypatch):
    """The second line of defence, tried for real: the reader itself asks for 550 GB."""
    filename, content = excel.far_cell()
    wide = Limits(columns=1 << 20, cells=1 << 50)
    with pytest.raises(FileRefused) as refused:
        read_file(content, filename, limits=wide)
    assert refused.value.finding.code in {"FILE-MEMORY", "FILE-CRASH"}


def test_reads_from_a_thread_and_from_any_folder(monkeypatch, tmp_path):
    """Streamlit runs scripts in threads, and the server may be started anywhere."""
    monkeypatch.chdir(tmp_path)
    read = []
    thread = threading.Thread(target=lambda: read.append(read_file(excel.workbook(), "cases.xlsx")))
    thread.start()
    thread.join(30)
    assert len(read[0].sheets[0].cells) == 6


def test_memory_is_watched_where_the_system_sets_no_limit(monkeypatch):
    """As on Windows and macOS: the child here never sets itself one."""
    monkeypatch.setattr(reading_process, "_START", "import time; held = bytearray(300_000_000); time.sleep(60)")
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n1,2\n", "x.csv", limits=Limits(memory_bytes=200 * 1024 * 1024, wall_seconds=30))
    assert refused.value.finding.code == "FILE-MEMORY"

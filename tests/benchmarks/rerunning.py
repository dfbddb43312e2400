"""What one rerun of a page costs the server: the dashboard's busiest page beside a page with one line on it.

A plain websocket client stands in for the browser, so that only the server's processor time is counted.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Navigation_pb2 import Navigation
from websockets import Origin
from websockets.sync.client import ClientConnection, connect

from tests.benchmarks.measure import ROOT, Benchmark, Cost, Run, Side, used_by

RERUNS = 30
"""In one measurement: the system counts processor time in hundredths of a second."""
_EMPTY = 'import streamlit as st\n\nst.write("Nothing here")\n'
_SECONDS_TO_START = 180


class Visitor:
    """One open page."""

    def __init__(self, socket_: ClientConnection, page: str, query: str = ""):
        self._socket = socket_
        self._page = page
        self._script = ""
        self.rerun(query)

    def rerun(self, query: str = "") -> None:
        """Have the page run again, as any change of a control does, and wait until it has.

        ``query`` is what the address says behind the page's name.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = "" if self._script else self._page
        asked.rerun_script.page_script_hash = self._script
        self._socket.send(asked.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(self._socket.recv(timeout=60))
            kind = answer.WhichOneof("type")
            if kind == "navigation":
                self._stay_on(answer.navigation)
            elif kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(f"the page failed: {answer.delta.new_element.exception.message}")
            elif kind == "script_finished":
                return

    def _stay_on(self, where: Navigation) -> None:
        """The first answer says which script the page is; another one later would be another page."""
        names = {page.page_script_hash: page.url_pathname for page in where.app_pages}
        if names.get(where.page_script_hash) != self._page:
            raise RuntimeError(f"the server ran {names.get(where.page_script_hash)!r} and not {self._page!r}")
        self._script = where.page_script_hash


@contextmanager
def server(script: Path, folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Streamlit with the dashboard's own settings, on a free port of this computer, with an empty database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.headless", "true"]
    given = {"SENDBOARD_DATABASE": f"sqlite:///{folder / 'empty.db'}", "SENDBOARD_SETTINGS": str(folder / "none.toml")}
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **given}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"ws://127.0.0.1:{port}/_stcore/stream", psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    give_up = time.monotonic() + _SECONDS_TO_START
    while True:
        try:
            with opener.open(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if time.monotonic() > give_up:
                raise
            time.sleep(0.2)


def opened(address: str) -> ClientConnection:
    """A socket as a browser opens it, naming the page that it stands on; the dashboard answers no other."""
    origin = Origin(address.replace("ws:", "http:").removesuffix("/_stcore/stream"))
    return connect(address, origin=origin, subprotocols=["streamlit"], max_size=None, proxy=None)


@contextmanager
def _visited(script: Path, page: str, folder: Path) -> Iterator[Run]:
    with (
        server(script, folder) as (address, process),
        opened(address) as open_socket,
    ):
        visitor = Visitor(open_socket, page)

        def run() -> Cost:
            wall, before = time.perf_counter(), used_by(process)
            for _ in range(RERUNS):
                visitor.rerun()
            cpu = used_by(process) - before
            return Cost((time.perf_counter() - wall) / RERUNS, cpu / RERUNS)

        yield run


def _make(folder: Path) -> None:
    (folder / "empty_page.py").write_text(_EMPTY, encoding="utf-8")


BENCHMARKS = (
    Benchmark(
        key="rerunning",
        title="Processor time of the server for one rerun of Plans on time",
        make=_make,
        ours=Side("Plans on time", lambda folder: _visited(ROOT / "dashboard.py", "Plans_on_time", folder)),
        yardstick=Side("an empty page", lambda folder: _visited(folder / "empty_page.py", "", folder)),
        ratio=8,
    ),
)

"""A cold start as somebody meets it who tries SENDboard: a new process, a fresh browser, the fictional council.

Beside it an app of one line, which is the least that Streamlit takes on the same machine.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import psutil
from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.measure import Benchmark, Cost, Run, Side, used_by
from tests.browser.chromium import find_or_install
from tests.browser.conftest import ARGUMENTS
from tests.browser.server import APP, Server

WORDS = "h1"
"""The title, drawn before anything is imported or read."""
FINDING = ".st-key-sb_source"
"""What stands under the last of a page: all above it has been sent."""
_SECONDS = 120_000.0


@contextmanager
def _started(until: str, folder: Path, app: Path = APP) -> Iterator[Run]:
    def run() -> Cost:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(ARGUMENTS))
            try:
                return first_visit(browser, Path(mkdtemp(dir=folder)), until, app)
            finally:
                browser.close()

    yield run


def first_visit(browser: Browser, folder: Path, until: str, app: Path) -> Cost:
    """From the command until something is seen: seconds, and what the server's processor has done by then."""
    context = browser.new_context()
    page = context.new_page()
    began = time.perf_counter()
    server = Server(f"sqlite:///{folder / 'own.db'}", folder / "server.log", app=app)
    try:
        _wait_for(server.port)
        page.goto(server.address, wait_until="commit", timeout=_SECONDS)
        page.locator(until).first.wait_for(timeout=_SECONDS)
        return Cost(time.perf_counter() - began, used_by(psutil.Process(server.process.pid)))
    finally:
        context.close()
        server.stop()


def _wait_for(port: int) -> None:
    """A browser that is told too early says that there is nothing, and stays at that."""
    give_up = time.monotonic() + 120
    while time.monotonic() < give_up:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError("the dashboard did not start")


def _make(folder: Path) -> None:
    (folder / "one_line.py").write_text('import streamlit as st\n\nst.title("One line")\n', encoding="utf-8")


BENCHMARKS = tuple(
    Benchmark(
        key=key,
        title=title,
        make=_make,
        ours=Side("streamlit run dashboard.py", partial(_started, until)),
        yardstick=Side("an app of one line", lambda folder: _started(WORDS, folder, folder / "one_line.py")),
        seconds=seconds,
        repeats=3,
    )
    for key, title, until, seconds in (
        ("starting_words", "Words on the first page after a cold start", WORDS, 2.0),
        ("starting_all", "All of the first page after a cold start", FINDING, 3.5),
    )
)

"""The beginning and the end of the server, without one."""

import asyncio
import logging
import threading
import time

import pytest
import streamlit as st
from rich.console import Console

from serving import entry
from serving.guard import Guard
from serving.log import WordlessRecord


@pytest.fixture(autouse=True)
def _other_tests_keep_their_log():
    made_before = logging.getLogRecordFactory()
    yield
    logging.setLogRecordFactory(made_before)


@pytest.fixture
def options(monkeypatch):
    """Options of the server, which a test may set."""
    own = {"server.address": "127.0.0.1", "server.port": 8501, "server.baseUrlPath": "", "server.headless": True}
    monkeypatch.setattr(st, "get_option", own.get)
    return own


@pytest.mark.parametrize(
    ("changed", "address"),
    [
        ({}, "http://127.0.0.1:8501/"),
        ({"server.address": None}, "http://localhost:8501/"),
        ({"server.address": "0.0.0.0"}, "http://localhost:8501/"),
        ({"server.address": "::1"}, "http://[::1]:8501/"),
        ({"server.baseUrlPath": "/send/"}, "http://127.0.0.1:8501/send"),
        ({"server.sslCertFile": "own.pem"}, "https://127.0.0.1:8501/"),
    ],
)
def test_where_the_first_page_is(options, changed, address):
    options.update(changed)
    assert entry.start_address() == address


@pytest.mark.parametrize(
    ("ending", "words"),
    [("ok", ""), ("error", "An error ended the first page."), ("timeout", "its first visitor will wait as well")],
)
def test_it_is_ready_once_the_first_page_was_run(options, monkeypatch, capsys, ending, words):
    async def run_once() -> str:
        said.append(capsys.readouterr().err)
        assert logging.getLogRecordFactory() is WordlessRecord, "before anybody's data are read"
        return ending

    async def start() -> None:
        async with entry.ready_first(None):
            said.append(capsys.readouterr().err)

    said = []
    monkeypatch.setattr(entry, "run_once", run_once)
    monkeypatch.setattr(entry, "_messages", Console(stderr=True))
    asyncio.run(start())
    assert said[0] == "SENDboard is getting ready …\n"
    assert words in said[1]
    assert "SENDboard is ready: http://127.0.0.1:8501/" in said[1]


def test_who_starts_it_for_themselves_is_answered_at_once(options, monkeypatch, capsys):
    async def start() -> None:
        async with entry.lifespan(None):
            assert logging.getLogRecordFactory() is WordlessRecord, "before anybody's data are read"

    monkeypatch.setattr(entry, "run_once", lambda: pytest.fail("nobody waits for the first page"))
    monkeypatch.setattr(entry, "_messages", Console(stderr=True))
    asyncio.run(start())
    assert capsys.readouterr().err == "SENDboard is ready: http://127.0.0.1:8501/  (Ctrl+C stops it)\n"


@pytest.mark.parametrize("headless", [True, False])
def test_a_browser_is_opened_only_where_there_is_a_reader(options, monkeypatch, headless):
    async def start() -> None:
        async with entry.lifespan(None):
            await asyncio.sleep(0.05)

    opened = []
    options["server.headless"] = headless
    monkeypatch.setattr(entry, "_SECONDS_UNTIL_OPEN", 0.01)
    monkeypatch.setattr(entry.webbrowser, "open", opened.append)
    asyncio.run(start())
    assert opened == ([] if headless else ["http://127.0.0.1:8501/"])


def ended_after(seconds: float, monkeypatch) -> tuple[float, bool]:
    """How long the end waits for a page at work for that long, and whether it was still at work then."""
    monkeypatch.setattr(entry, "SECONDS_TO_FINISH", 0.4)
    page = threading.Thread(target=time.sleep, args=(seconds,), name="ScriptRunner.scriptThread", daemon=True)
    page.start()
    began = time.monotonic()
    asyncio.run(entry._pages_have_ended())
    took, left = time.monotonic() - began, page.is_alive()
    page.join()
    return took, left


def test_a_page_at_work_may_finish(monkeypatch):
    took, left = ended_after(0.15, monkeypatch)
    assert took < 0.4
    assert not left


def test_but_not_for_ever(monkeypatch):
    took, left = ended_after(0.8, monkeypatch)
    assert 0.4 <= took < 0.8
    assert left


def test_the_guard_stands_before_everything():
    assert entry.MIDDLEWARE[0].cls is Guard

"""What ``serve`` says when it cannot start. What it does when it can is tried in ``tests/browser/test_serve.py``."""

import errno
import signal
import socket
import sys
import time
from contextlib import nullcontext

import pytest
import uvicorn
from typer.testing import CliRunner

from data_access.settings.read import SETTINGS_VARIABLE
from sendboard import app
from serving import entry, run, streamlits_own
from serving.run import PortNotUsable
from tests.browser.server import Server


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def refused(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["serve", *arguments], env={"COLUMNS": "300", "NO_COLOR": "1"})
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.output
    return done.output


def test_a_port_that_is_taken(taken):
    words = refused("--port", str(taken))
    assert f"Something listens at port {taken} of 127.0.0.1 already" in words
    assert "choose another port" in words


def test_an_address_that_is_not_of_this_computer():
    words = refused("--port", "8501", "--address", "192.0.2.1")
    assert "Port 8501 of 192.0.2.1 cannot be used" in words


def test_a_port_held_by_a_server_that_is_not_ready_yet(taken):
    """Two that start at once: the second finds out when it begins to listen, after the first page is ready."""
    assert "listens at port" in str(run._not_usable("127.0.0.1", taken, OSError(errno.EADDRINUSE, "taken")))


def test_a_port_is_held_before_it_is_listened_to():
    with run._bound("127.0.0.1", 0) as held:
        with pytest.raises(ConnectionRefusedError), socket.create_connection(held.getsockname(), timeout=1):
            pass
        held.listen()
        with pytest.raises(PortNotUsable):
            run._bound(*held.getsockname())


def test_settings_with_a_fault(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "own.toml"))
    (tmp_path / "own.toml").write_text('hosts = ["https://send.example.gov.uk"]')
    assert "expected names without https://" in refused()


@pytest.mark.parametrize("told", [True, False])
def test_a_start_that_was_cut_short_is_no_failure(monkeypatch, told):
    """A signal that meets uvicorn at the wrong moment makes it give up the start, with another number to end with."""

    def cut_short(server, sockets):
        server.should_exit = told
        raise SystemExit(3)

    monkeypatch.setattr(run, "_bound", lambda *given: nullcontext())
    monkeypatch.setattr(run._Server, "run", cut_short)
    monkeypatch.setattr(run.signal, "signal", lambda *given: None)
    monkeypatch.setattr(entry, "served", lambda: None)
    monkeypatch.setattr(streamlits_own, "set_options", lambda options: None)
    with nullcontext() if told else pytest.raises(SystemExit):
        run.run(0)


class _HalfMade:
    """What is left of an object whose making was cut short: it cannot be cleared up."""

    def __del__(self):
        self.never_set.close()


@pytest.mark.parametrize("ready", [True, False])
def test_what_is_cut_short_by_a_stop_is_no_fault_to_report(monkeypatch, capsys, ready):
    """A signal may come at any moment of the start, in the middle of Streamlit making a session too."""
    monkeypatch.setattr(run.logging, "disable", lambda: None)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    server = run._Server(uvicorn.Config("none"))
    server.started = ready
    with nullcontext() if ready else pytest.raises(SystemExit):
        server.handle_exit(signal.SIGTERM, None)
    _HalfMade()
    assert ("never_set" in capsys.readouterr().err) == ready


def test_it_can_be_stopped_before_it_is_ready(tmp_path):
    """The first page is being made then, which takes some seconds; the port is held, and nobody is answered."""
    server = Server(f"sqlite:///{tmp_path / 'new.db'}", tmp_path / "server.log", serve=True)
    try:
        give_up = time.monotonic() + 120
        while not server.words() and time.monotonic() < give_up:
            time.sleep(0.1)
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", server.port), timeout=1):
            pass
        server.process.terminate()
        assert server.process.wait(timeout=10) == 0
    finally:
        server.stop()
    assert server.words() == "SENDboard is getting ready …\n"

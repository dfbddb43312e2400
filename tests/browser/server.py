"""The dashboard run as people run it, on a free port of this computer, with a database of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from metrics.base.root import ROOT

APP = Path(os.environ.get("SENDBOARD_TEST_APP", ROOT / "dashboard.py"))
"""The start page; SENDBOARD_TEST_APP names another one, to try these tests themselves."""

_SECONDS_TO_START = 180
"""With ``serve`` it answers once its first page is ready, which on a busy machine takes half a minute."""
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Server:
    """One running dashboard. ``address`` is its start page without the last slash.

    Started as the README says, or, with ``serve``, as a council's own server; ``settings`` are then its settings file.
    ``app`` is another start page than the dashboard's.
    """

    def __init__(
        self, database_url: str, log: Path, *, serve: bool = False, settings: Path | None = None, app: Path = APP
    ) -> None:
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._log = log
        run = ["-m", "streamlit", "run", app.name, *self._settings()]
        given = {"SENDBOARD_DATABASE": database_url} | ({"SENDBOARD_SETTINGS": str(settings)} if settings else {})
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, *(["sendboard.py", "serve", "--port", str(self.port)] if serve else run)],
                cwd=app.parent,
                env={**os.environ, **given},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def wait_until_healthy(self) -> None:
        """Return once Streamlit answers; AssertionError with the server's own words if it does not."""
        give_up = time.monotonic() + _SECONDS_TO_START
        while time.monotonic() < give_up and self.process.poll() is None:
            if self._is_healthy():
                return
            time.sleep(0.2)
        raise AssertionError(f"the dashboard did not start; it said:\n{self.words()[-4000:]}")

    def words(self) -> str:
        """What the server has written so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def stop(self) -> None:
        """End this process and no other."""
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=15)

    def _settings(self) -> list[str]:
        settings = {
            "server.headless": "true",
            "server.address": "127.0.0.1",
            "server.port": str(self.port),
            "client.showErrorDetails": "full",
            "browser.gatherUsageStats": "false",
        }
        return [word for name, value in settings.items() for word in (f"--{name}", value)]

    def _is_healthy(self) -> bool:
        try:
            with _direct.open(f"{self.address}/_stcore/health", timeout=5) as answer:
                return answer.read() == b"ok"
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

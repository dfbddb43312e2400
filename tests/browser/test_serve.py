"""The running server, started in both ways: to whom it answers, what it lets a browser do, how it stops.

One start of ``serve`` for most tests here; the other way's server is that of all browser tests.
"""

import itertools
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from data_access.storage import store
from pages.ui.blocks.evidence import BEHIND, TABS
from serving.policy import headers
from tests.app.reading import tidy_workbook
from tests.browser.raw import ask, first_answer, half_an_upload, opened, program
from tests.browser.server import Server
from tests.browser.view import View, saved
from tests.conftest import open_database, taken_in

OWN_NAME = "send.example.gov.uk"
PLACE = "North"
TAKE_AWAY = TABS[-1]
BIGGEST_FIRST_VISIT = 3_500_000
"""Bytes over the network of the first visit to a page with charts: 7.8 to 9.8 million where nothing is compressed."""


@pytest.fixture(scope="session")
def council(tmp_path_factory) -> Path:
    """A folder with a small council's database: the server is ready sooner than with the sample."""
    folder = tmp_path_factory.mktemp("council")
    made = open_database(f"sqlite:///{folder / 'council.db'}")
    assert taken_in(tidy_workbook(), "cases.xlsx", made).batch
    made.dispose()
    (folder / "sendboard.toml").write_text(f'hosts = ["{OWN_NAME}"]\n')
    return folder


def started(folder: Path) -> Server:
    return Server(
        f"sqlite:///{folder / 'council.db'}", folder / "server.log", serve=True, settings=folder / "sendboard.toml"
    )


@pytest.fixture(scope="module")
def serve(council):
    running = started(council)
    try:
        running.wait_until_healthy()
        yield running
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(timeout=30) == 0, "Ctrl+C"
    finally:
        running.stop()


@pytest.fixture(params=["streamlit run", "serve"])
def either(request) -> Server:
    return request.getfixturevalue("server" if request.param == "streamlit run" else "serve")


def test_to_whom_it_answers(either):
    ours = f"127.0.0.1:{either.port}"
    evil = f"evil.example.org:{either.port}"
    for path, method in (("/", "GET"), ("/Waiting_now", "GET"), ("/media/a.csv", "GET"), ("/_stcore/health", "GET"),
                         ("/_stcore/host-config", "GET"), ("/_stcore/upload_file/a/b", "PUT"),
                         ("/_stcore/upload_file/a/b", "OPTIONS"), (f"/static/{program()}", "GET")):  # fmt: skip
        asked = (either, path, method)
        assert ask(*asked)[0].status not in (421, 500)
        assert ask(*asked, host=f"localhost:{either.port}")[0].status not in (421, 500)
        assert ask(*asked, host=evil)[0].status == 421, path
        assert ask(*asked, host=evil, origin=f"http://{evil}")[0].status == 421, path
        answer = ask(*asked, origin=f"http://{evil}")[0]
        assert answer.status == 403, path
        assert answer.getheader("Access-Control-Allow-Origin") is None
    with pytest.raises(InvalidStatus, match="403"):
        opened(either, f"http://{evil}")
    with pytest.raises(InvalidStatus, match="403"):
        opened(either, f"http://{evil}", evil)
    with pytest.raises(InvalidStatus, match="403"):
        opened(either, "http://localhost:3000")
    with pytest.raises(InvalidStatus, match="403"):
        opened(either, None)
    with opened(either, f"http://{ours}") as page:
        assert first_answer(page)


def test_a_councils_own_name_is_answered(serve):
    assert ask(serve, "/", host=OWN_NAME)[0].status == 200
    assert ask(serve, "/", host=f"other.{OWN_NAME}")[0].status == 421
    with opened(serve, f"https://{OWN_NAME}", OWN_NAME) as page:
        assert first_answer(page)


def test_what_is_closed(either):
    for path in ("metrics", "agent/openapi.json", "agent/interact", "agent/mcp", "script-health-check"):
        for method in ("GET", "POST"):
            assert ask(either, f"/_stcore/{path}", method)[0].status == 404, path


def test_every_answer_has_the_headers(either):
    for path in ("/", "/Waiting_now", "/_stcore/health", "/media/none.csv", "/_stcore/metrics", f"/static/{program()}"):
        answer = ask(either, path)[0]
        assert {name: answer.getheader(name) for name in headers()} == headers(), path
        kept = answer.getheader("Cache-Control")
        assert "immutable" in kept if path.startswith("/static/") else kept == "no-store", path
    upload = ask(either, "/_stcore/upload_file/a/b", "PUT")[0]
    assert (upload.status, upload.getheader("Cache-Control")) == (403, "no-store"), "no token of a page of ours"


def test_programs_are_compressed(either):
    plain, whole = ask(either, f"/static/{program()}")
    packed = [ask(either, f"/static/{program()}", accept_encoding="gzip") for _ in range(2)]
    assert plain.getheader("Content-Encoding") is None
    assert {answer.getheader("Content-Encoding") for answer, _ in packed} == {"gzip"}
    assert packed[0][1] == packed[1][1]
    assert len(packed[0][1]) < 0.45 * len(whole)
    assert ask(either, f"/static/{program()}", if_none_match=plain.getheader("ETag"))[0].status == 304


@pytest.fixture
def watched(browser):
    """Opens a page of a server and listens to what the browser refuses; ``bytes`` counts what came."""
    contexts = []

    def open_page(address: str) -> tuple[View, list[str], list[int]]:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        contexts.append(context)
        view, refused, arrived = View(context.new_page()), [], []
        view.listen()
        view.page.expose_function("refused", lambda what: refused.append(what))
        view.page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => refused(`${e.violatedDirective} ${e.blockedURI}`))"
        )
        network = context.new_cdp_session(view.page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", lambda event: arrived.append(event["encodedDataLength"]))
        view.page.goto(address)
        view.settle()
        return view, refused, arrived

    yield open_page
    for context in contexts:
        context.close()


def test_a_page_works_under_the_policy(serve, watched):
    """Charts, tips, tables and their tools, downloads; and what an attacker would add is refused, and seen to be."""
    view, refused, arrived = watched(f"{serve.address}/Plans_on_time")
    assert sum(arrived) < BIGGEST_FIRST_VISIT
    page = view.page
    page.locator(".js-plotly-plot").first.hover()
    page.get_by_text(BEHIND).first.click()
    view.settle()
    page.locator('[data-testid="stDataFrame"]').first.hover()
    for tool in page.locator('[data-testid="stElementToolbarButton"] button').all():
        if tool.is_visible():
            tool.click()
            page.keyboard.press("Escape")
    page.get_by_text(TAKE_AWAY).first.click()
    view.settle()
    assert saved(page, '[data-testid="stDownloadButton"] button')
    assert [saved(page, f'[data-sb-save="{kind}"]')[:4] for kind in ("png", "svg")] == [b"\x89PNG", b"<svg"]
    view.settle()
    assert (view.errors, view.outside, refused, view.exceptions()) == ([], [], [], [])
    page.evaluate(
        """() => {
            document.body.insertAdjacentHTML('beforeend', '<img alt="" src="http://evil.invalid/a.png">');
            const script = Object.assign(document.createElement('script'), {textContent: 'window.stolen = true'});
            document.body.append(script);
        }"""
    )
    page.wait_for_timeout(200)
    assert {one.split()[0] for one in refused} == {"img-src", "script-src-elem"}
    assert page.evaluate("window.stolen") is None


def test_a_file_can_be_uploaded(serve, watched):
    view, refused, _ = watched(f"{serve.address}/Upload")
    choose(view, "cases.xlsx", tidy_workbook())
    view.page.get_by_text("is already loaded").wait_for(timeout=60_000)
    assert (view.errors, view.outside, refused, view.exceptions()) == ([], [], [], [])


def test_nobodys_place_is_written_down(either):
    """Addresses hold places, and what holds a list of them is a list of who looked at whom."""
    ask(either, f"/Waiting_now?locality={PLACE}")
    ask(either, f"/Waiting_now?locality={PLACE}", host="evil.example.org")
    with pytest.raises(InvalidStatus):
        opened(either, None)
    assert PLACE not in either.words()
    assert "Waiting_now" not in either.words()
    assert "Traceback" not in either.words()


def test_it_stops(council, tmp_path, watched):
    """With a socket open, an upload half sent and a load at work: the socket is told, the upload is cut, the load is
    stored whole or not at all, and nothing is left running."""
    running = started(shutil.copytree(council, tmp_path / "council"))
    try:
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", running.port), timeout=1):
            pass
        running.wait_until_healthy()
        half = half_an_upload(running)
        load(watched(f"{running.address}/Upload")[0], "many.csv", many_cases(20_000))
        with opened(running, running.address) as page:
            assert first_answer(page)
            running.process.terminate()
            began = time.monotonic()
            with pytest.raises(ConnectionClosed) as told:
                all(page.recv(timeout=30) for _ in itertools.count())
        assert told.value.rcvd.code == 1012, "the server restarts: the page in the browser tries again"
        assert running.process.wait(timeout=30) == 0
        assert time.monotonic() - began < 20
        half.close()
    finally:
        running.stop()
    assert "Traceback" not in running.words()
    assert re.fullmatch(
        r"SENDboard is getting ready …\nSENDboard is ready: \S+  \(Ctrl\+C stops it\)\n", running.words()
    )
    assert subprocess.run(["pgrep", "-P", str(running.process.pid)], capture_output=True, check=False).stdout == b""
    found = open_database(f"sqlite:///{tmp_path / 'council' / 'council.db'}")
    assert (len(store.batches(found)), len(store.load_cases(found).cases)) in {(1, 10), (2, 20_000)}
    found.dispose()


def many_cases(count: int) -> bytes:
    rows = (f"D{number},North,2026-01-05,2026-05-20" for number in range(count))
    return "\n".join(["Case reference,Locality,Date request received,Date final plan issued", *rows]).encode()


def choose(view: View, name: str, content: bytes) -> None:
    """Choose a file on the page Upload, where it is looked at."""
    view.page.locator('input[type="file"]').set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})


def load(view: View, name: str, content: bytes) -> None:
    """The same, and keep it; returns as soon as it is at work."""
    choose(view, name, content)
    view.page.get_by_role("button", name=re.compile("^Keep it( all the same|, true on .*)?$")).click(timeout=60_000)
    view.page.get_by_role("progressbar").or_(view.page.get_by_text("What happened to your file")).first.wait_for()

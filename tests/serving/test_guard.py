"""The door, without a server: who comes in, what is closed, and what everything that goes out carries."""

import pytest

from data_access.settings.read import SETTINGS_VARIABLE
from serving.guard import Guard
from serving.policy import headers
from tests.serving.asgi import ask

HOST = ("Host", "localhost:8501")
OURS = ("Origin", "http://localhost:8501")


async def streamlit(scope, receive, send):
    """Stands for Streamlit: it lets everybody in."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1000})
    else:
        own = [(b"cache-control", b"public, immutable"), (b"content-type", b"text/html")]
        await send({"type": "http.response.start", "status": 200, "headers": own})
        await send({"type": "http.response.body", "body": b"a page"})


@pytest.fixture(scope="module")
def door():
    return Guard(streamlit, named=("send.example.gov.uk",))


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.parametrize("path", ["/", "/Waiting_now", "/media/a.csv", "/_stcore/health", "/_stcore/upload_file/a/b"])
def test_http(door, path, method):
    def status(*given):
        return ask(door, path, *given, method=method).status

    assert status(HOST) == status(HOST, OURS) == 200
    assert status(("Host", "send.example.gov.uk"), ("Origin", "https://send.example.gov.uk")) == 200
    assert status() == status(("Host", "evil.example.org:8501")) == 421
    assert status(("Host", "evil.example.org:8501"), ("Origin", "http://evil.example.org:8501")) == 421
    assert status(HOST, HOST) == 421, "of two names, who knows which was meant"
    assert status(HOST, ("Origin", "http://evil.example.org")) == status(HOST, ("Origin", "null")) == 403
    assert status(HOST, OURS, ("Origin", "http://evil.example.org")) == 403


def test_sockets(door):
    def code(*given):
        return ask(door, "/_stcore/stream", *given, kind="websocket").closed

    assert code(HOST, OURS) == 1000, "let in"
    assert code(HOST) == 1008, "every browser says which page opens a socket"
    assert code(HOST, ("Origin", "http://localhost:3000")) == 1008
    assert code(("Host", "evil.example.org:8501"), ("Origin", "http://evil.example.org:8501")) == 1008


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/metrics/", "/_stcore/agent/interact", "/_stcore/agent/mcp", "/_stcore/agent",
     "/_stcore/script-health-check", "/_stcore/bidi-components/a", "/_stcore/new", "/_stcore", "/_stcore/",
     "/Waiting_now/_stcore/metrics", "/_stcore/healthy", "/_stcore//health"],
)  # fmt: skip
def test_what_nobody_needs_is_closed(door, path):
    assert ask(door, path, HOST).status == 404


def test_every_answer_has_the_headers(door):
    for answer in (
        ask(door, "/", HOST),
        ask(door, "/_stcore/metrics", HOST),
        ask(door, "/", ("Host", "evil.example.org")),
        ask(door, "/", HOST, ("Origin", "null")),
    ):
        found = {name: answer.headers.get(name.lower()) for name in headers()}
        assert found == headers()
        assert answer.headers["cache-control"] == "no-store"


def test_only_streamlits_own_programs_may_be_kept(door):
    assert ask(door, "/static/js/index.a1b2.js", HOST).headers["cache-control"] == "public, immutable"
    for path in ("/media/static/list.csv", "/Waiting_now/static/a.js", "/static", "/app/static/a.csv"):
        assert ask(door, path, HOST).headers["cache-control"] == "no-store", path


def test_what_is_refused_says_what_to_do_and_repeats_nothing(door):
    answer = ask(door, "/?locality=North", ("Host", "evil.example.org"))
    assert b"add it to hosts in sendboard.toml" in answer.body
    assert b"evil" not in answer.body


def test_the_councils_own_name_comes_from_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "own.toml"))
    (tmp_path / "own.toml").write_text('hosts = ["send.example.gov.uk"]')
    assert ask(Guard(streamlit), "/", ("Host", "send.example.gov.uk")).status == 200
    (tmp_path / "own.toml").write_text('hosts = "send.example.gov.uk"')
    faulty = Guard(streamlit)
    assert ask(faulty, "/", ("Host", "send.example.gov.uk")).status == 421
    assert ask(faulty, "/", HOST).status == 200, "where the page says what is wrong with the settings"


def test_what_is_no_request_passes():
    passed = []

    async def app(scope, receive, send):
        passed.append(scope["type"])

    ask(Guard(app, named=()), "", kind="lifespan")
    assert passed == ["lifespan"]

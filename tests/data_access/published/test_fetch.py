"""Fetching the release, against a server on this machine that answers as DfE's is documented to."""

import gzip
import io
import json
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from data_access.findings import FileRefused
from data_access.published import fetch
from data_access.published.fetch import fetch_release
from data_access.published.release import read_release
from tests.reference.small_files import HEADER, small

PUBLICATION = "88312cc0-fe1d-4ab5-81df-33fd708185cb"
CSV = f"{HEADER}\n{small('10', '8', '6')}".encode()


def publication(title: str, identifier: str = PUBLICATION) -> dict:
    return {"id": identifier, "title": title, "slug": "a", "summary": "…", "lastPublished": "2025-06-26T09:30:00Z"}


def data_set(identifier: str, title: str) -> dict:
    version = {"version": "1.0", "published": "2025-06-26T09:30:00Z", "totalResults": 1, "file": {"id": "f"}}
    return {"id": identifier, "title": title, "summary": "…", "status": "Published", "latestVersion": version}


def page(results: list, number: int = 1, pages: int = 1) -> dict:
    paging = {"page": number, "pageSize": 20, "totalResults": len(results) * pages, "totalPages": pages}
    return {"paging": paging, "results": results}


class Stub:
    """What the server answers, by path; a function of the query where it depends on it."""

    base = ""

    def __init__(self):
        self.asked: list[str] = []
        self.answers = {
            "/v1/publications": lambda query: (
                page([publication("Education, health and care plans: other", "0")], 1, 2)
                if query["page"] == ["1"]
                else page([publication("Education, health and care plans")], 2, 2)
            ),
            f"/v1/publications/{PUBLICATION}/data-sets": lambda query: page(
                [data_set("one", "20 week timeliness")] if query["page"] == ["1"] else [data_set("two", "Other")],
                int(query["page"][0]),
                2,
            ),
            "/v1/data-sets/one/csv": gzip.compress(CSV),
            "/v1/data-sets/two/csv": b"x,y\n1,2",
        }

    def body(self, address: str):
        parts = urlsplit(address)
        self.asked.append(address)
        answer = self.answers.get(parts.path)
        if callable(answer):
            answer = answer(parse_qs(parts.query))
        return json.dumps(answer).encode() if isinstance(answer, dict | list) else answer


@pytest.fixture
def stub(monkeypatch):
    """A server on a free port of 127.0.0.1; proxies that the machine may have set are left aside."""
    monkeypatch.setattr(fetch, "_OPENER", fetch.opener(proxies={}))
    told = Stub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = told.body(self.path)
            if isinstance(body, str):
                self.send_response(302)
                self.send_header("Location", body)
                self.end_headers()
                return
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format, *args):  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            """A client that hung up is what some of the tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told.base = f"http://127.0.0.1:{server.server_port}/v1"
    yield told
    server.shutdown()
    server.server_close()


def refused(**options) -> tuple[str, str]:
    with pytest.raises(FileRefused) as caught:
        fetch_release(**options)
    return caught.value.finding.code, caught.value.finding.sentence()


def test_a_release_comes_as_a_zip_that_we_read(stub):
    told = []
    name, content = fetch_release(base_url=stub.base, progress=lambda share, words: told.append((share, words)))
    assert name == "ehc_plans_fetched_2025-06-26.zip"
    assert zipfile.ZipFile(io.BytesIO(content)).namelist() == ["data/01_20_week_timeliness.csv", "data/02_other.csv"]
    release = read_release(content, name)
    assert release.figures["value"].tolist() == [10, 8, 6]
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert told[-1] == (1.0, "Fetched")
    assert stub.asked[0].startswith("/v1/publications?search=Education")


def test_a_slash_at_the_end_does_not_matter(stub):
    assert fetch_release(base_url=f"{stub.base}/")[1]


@pytest.mark.parametrize(
    ("path", "answer", "code"),
    [
        ("/v1/publications", lambda _query: page([publication("Absence")]), "PUBLISHED-NOT-OFFERED"),
        ("/v1/publications", lambda _query: page([]), "PUBLISHED-NOT-OFFERED"),
        (f"/v1/publications/{PUBLICATION}/data-sets", lambda _query: page([]), "PUBLISHED-NOT-OFFERED"),
        ("/v1/publications", None, "PUBLISHED-ANSWER"),
        ("/v1/publications", b"<html>sign in</html>", "PUBLISHED-ANSWER"),
        ("/v1/publications", b"[1]", "PUBLISHED-ANSWER"),
        ("/v1/publications", {"results": [1], "paging": {"totalPages": 1}}, "PUBLISHED-ANSWER"),
        ("/v1/publications", {"results": []}, "PUBLISHED-ANSWER"),
        ("/v1/data-sets/one/csv", b"<html>sign in</html>", "PUBLISHED-ANSWER"),
        ("/v1/data-sets/one/csv", b"", "PUBLISHED-ANSWER"),
        ("/v1/data-sets/one/csv", b"\x1f\x8bdamaged", "PUBLISHED-ANSWER"),
        ("/v1/data-sets/two/csv", None, "PUBLISHED-ANSWER"),
        ("/v1/data-sets/one/csv", "http://192.0.2.1/elsewhere.csv", "PUBLISHED-ANSWER"),
        ("/v1/publications", page([publication("Education, health and care plans", "../../x")]), "PUBLISHED-ANSWER"),
    ],
)
def test_every_other_answer_is_refused_with_what_to_do(stub, path, answer, code):
    stub.answers[path] = answer
    found, words = refused(base_url=stub.base)
    assert found == code
    assert "load the file instead" in words


def test_a_redirection_on_the_same_server_is_followed(stub):
    stub.answers["/v1/data-sets/one/csv"] = "/v1/data-sets/moved/csv"
    stub.answers["/v1/data-sets/moved/csv"] = CSV
    assert fetch_release(base_url=stub.base)[1]


@pytest.mark.parametrize("packed", [True, False])
def test_too_large(stub, monkeypatch, packed):
    """Also where it is small on the way and large unpacked."""
    monkeypatch.setattr(fetch, "MOST_BYTES_OF_A_FILE", 100_000)
    content = b"a,b\n" + b"1,2\n" * 50_000
    stub.answers["/v1/data-sets/one/csv"] = gzip.compress(content) if packed else content
    assert refused(base_url=stub.base)[0] == "PUBLISHED-TOO-LARGE"


def test_pages_without_end(stub, monkeypatch):
    monkeypatch.setattr(fetch, "MOST_PAGES", 3)
    stub.answers["/v1/publications"] = lambda _query: page([publication("Absence")], 1, 10**9)
    assert refused(base_url=stub.base)[0] == "PUBLISHED-NOT-OFFERED"
    assert len(stub.asked) == 3


def test_no_answer_in_time(stub, monkeypatch):
    """A server that takes the question and says nothing."""
    monkeypatch.setattr(fetch, "TIMEOUT_SECONDS", 0.2)
    gate = threading.Event()
    stub.answers["/v1/publications"] = lambda _query: (gate.wait(5), page([]))[1]
    assert refused(base_url=stub.base)[0] == "PUBLISHED-NETWORK"
    gate.set()


def test_no_network(stub):
    """A port where nobody listens stands for a computer without a network."""
    code, words = refused(base_url="http://127.0.0.1:9/v1")
    assert code == "PUBLISHED-NETWORK"
    assert "cannot be reached" in words
    assert "Download the zip" in words


@pytest.mark.parametrize("address", ["http://example.org/v1", "ftp://example.org", "file:///etc/passwd", "", "v1"])
def test_only_https_leaves_this_machine(address):
    assert refused(base_url=address)[0] == "PUBLISHED-ADDRESS"


def test_the_address_is_the_documented_one():
    assert fetch.BASE_URL == "https://api.education.gov.uk/statistics/v1"

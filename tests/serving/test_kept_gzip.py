"""Streamlit's programs are compressed once, and only those: no data, no part of a file, nothing that has no end."""

import gzip

import pytest

from serving.kept_gzip import KeptGzip
from tests.serving.asgi import ask

SCRIPT = b"const plans = 'on time';\n" * 400
GZIP = ("Accept-Encoding", "gzip, deflate, br")


class Files:
    """Stands for Streamlit: counts how often it is asked."""

    def __init__(self, status=200, body=SCRIPT, kept="public, immutable, max-age=31536000", kind="text/javascript"):
        self.asked = 0
        self.status, self.body = status, body
        self.headers = [(b"cache-control", kept.encode()), (b"content-type", kind.encode())]

    async def __call__(self, scope, receive, send):
        self.asked += 1
        length = (b"content-length", str(len(self.body)).encode())
        await send({"type": "http.response.start", "status": self.status, "headers": [*self.headers, length]})
        half = len(self.body) // 2
        await send({"type": "http.response.body", "body": self.body[:half], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[half:], "more_body": False})


def test_once_for_everybody():
    files = Files()
    served = KeptGzip(files)
    for _ in range(3):
        answer = ask(served, "/static/js/a.js", GZIP)
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["vary"] == "Accept-Encoding"
        assert gzip.decompress(answer.body) == SCRIPT
    assert files.asked == 1
    assert gzip.decompress(ask(served, "/static/js/b.js", GZIP).body) == SCRIPT
    assert files.asked == 2, "another file"


@pytest.mark.parametrize("accepts", ["gzip", "br, GZIP;q=0.5", "gzip;q=1.0, *;q=0", "x, gzip ; q=0.001"])
def test_who_takes_gzip(accepts):
    answer = ask(KeptGzip(Files()), "/static/a.js", ("Accept-Encoding", accepts))
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("accepts", ["", "br", "gzip;q=0", "gzip; q=0.0, br", "gzip;q=0.000"])
def test_who_does_not(accepts):
    answer = ask(KeptGzip(Files()), "/static/a.js", ("Accept-Encoding", accepts))
    assert answer.body == SCRIPT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("path", "header", "method"),
    [
        ("/media/list.js", None, "GET"),
        ("/", None, "GET"),
        ("/static/a.js", ("Range", "bytes=0-9"), "GET"),
        ("/static/a.js", ("If-None-Match", '"a"'), "GET"),
        ("/static/a.js", ("If-Modified-Since", "Thu, 26 Nov 2026 21:10:42 GMT"), "GET"),
        ("/static/a.js", None, "HEAD"),
    ],
)
def test_what_is_left_to_streamlit(path, header, method):
    answer = ask(KeptGzip(Files()), path, GZIP, *([header] if header else []), method=method)
    assert answer.body == SCRIPT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    "files",
    [
        Files(kept="no-cache"),
        Files(status=404),
        Files(kind="font/woff2"),
        Files(body=b"x" * 999),
    ],
    ids=["the start page in place of a file that is not there", "not found", "letters", "too small"],
)
def test_what_is_not_kept(files):
    served = KeptGzip(files)
    for _ in range(2):
        assert ask(served, "/static/a", GZIP).body == files.body
    assert files.asked == 2


def test_a_thousand_bytes_are_compressed():
    assert len(ask(KeptGzip(Files(body=b"x" * 1000)), "/static/a", GZIP).body) < 100

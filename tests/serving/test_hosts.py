"""A name is ours or it is not: nothing that begins or ends like ours, and no port but the one we listen at."""

import pytest

from serving.hosts import is_allowed, is_same_origin

COUNCILS = ("send.example.gov.uk", "10.1.2.3:9000", "[fd00::7]")


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8501",
        "127.0.0.1:8501",
        "[::1]:8501",
        "LOCALHOST:8501",
        "localhost.:8501",
        "send.example.gov.uk",
        "send.example.gov.uk:8443",
        "Send.Example.Gov.UK",
        "10.1.2.3:9000",
        "[fd00::7]:80",
    ],
)
def test_ours(host):
    assert is_allowed(host, 8501, COUNCILS)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "localhost",
        "localhost:8502",
        "localhost:85010",
        "localhost.example.org:8501",
        "evil.example.org:8501",
        "evil.example.org",
        "127.0.0.1.example.org:8501",
        "127.0.0.2:8501",
        "0.0.0.0:8501",
        "[::]:8501",
        "::1:8501",
        "user@localhost:8501",
        "localhost:8501/path",
        "localhost:8501 ",
        "localhost:8501, evil.example.org",
        "xsend.example.gov.uk",
        "send.example.gov.uk.example.org",
        "10.1.2.3",
        "10.1.2.3:9001",
        "*",
    ],
)
def test_not_ours(host):
    assert not is_allowed(host, 8501, COUNCILS)


@pytest.mark.parametrize("port", [80, 443])
def test_browsers_leave_the_usual_ports_out(port):
    assert is_allowed("localhost", port, ())
    assert not is_allowed("localhost", port + 1, ())


@pytest.mark.parametrize("origin", ["http://localhost:8501", "https://localhost:8501"])
def test_the_same_origin_whether_or_not_a_web_server_in_front_speaks_https(origin):
    assert is_same_origin(origin, "localhost:8501")


@pytest.mark.parametrize(
    "origin",
    ["null", "", "localhost:8501", "http://localhost:3000", "http://localhost", "http://evil.example.org",
     "ftp://localhost:8501", "http://localhost:8501/", "http://localhost:8501.example.org"],
)  # fmt: skip
def test_another_origin(origin):
    """A page of another program on the same computer (port 3000) is another page too."""
    assert not is_same_origin(origin, "localhost:8501")

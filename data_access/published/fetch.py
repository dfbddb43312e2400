"""DfE's release fetched over the network, for those who may: a zip of the same files a person would download.

Source: Explore Education Statistics, public API, version 1, as documented at
https://api.education.gov.uk/statistics/docs: list publications, list a publication's data sets, download a
data set as CSV. Nothing is sent but the search words. DfE decides which data sets it offers there.
"""

import gzip
import io
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import IO

from data_access.files.process.downloads import MOST_BYTES_UNPACKED
from data_access.findings import FindingKind, Severity

BASE_URL = "https://api.education.gov.uk/statistics/v1"
PUBLICATION = "Education, health and care plans"
TIMEOUT_SECONDS = 30.0
"""How long one answer may take to begin, or to go on."""
TIMEOUT_SECONDS_OF_A_FILE = 300.0
"""How long one answer may take as a whole: a server that sends a byte now and then would never time out."""
MOST_PAGES = 50
MOST_BYTES_OF_A_LIST = 5 * 1024**2
MOST_BYTES_OF_A_FILE = 100 * 1024**2
"""The largest file of the 2025 release has 6 MB."""
PAGE_SIZE = 20
_AT_ONCE = 256 * 1024
_FILE_INSTEAD = "Download the zip of the release from DfE's statistics site, and load the file instead."
NETWORK = FindingKind(
    "PUBLISHED-NETWORK",
    Severity.STOPS,
    "DfE's statistics service cannot be reached from this computer.",
    advice=_FILE_INSTEAD,
)
ANSWER = FindingKind(
    "PUBLISHED-ANSWER",
    Severity.STOPS,
    "The answer of DfE's statistics service is not as documented.",
    advice=_FILE_INSTEAD,
)
ANSWERED_WITH_ERROR = ANSWER.worded(message="DfE's statistics service answered with error {error}.")
TOO_LARGE = FindingKind(
    "PUBLISHED-TOO-LARGE",
    Severity.STOPS,
    "DfE's statistics service sent far more than a release holds.",
    advice=_FILE_INSTEAD,
)
NOT_OFFERED = FindingKind(
    "PUBLISHED-NOT-OFFERED",
    Severity.STOPS,
    'DfE offers no data set of "{publication}" at this address.',
    advice=_FILE_INSTEAD,
)
ADDRESS = FindingKind(
    "PUBLISHED-ADDRESS",
    Severity.STOPS,
    "The address of DfE's statistics service must begin with https://.",
    advice=_FILE_INSTEAD,
)

Progress = Callable[[float, str], None]


def fetch_release(*, base_url: str = BASE_URL, progress: Progress | None = None) -> tuple[str, bytes]:
    """The newest release as (file name, zip), ready for ``release.read_release``.

    ``progress`` is called with the share done (0 to 1) and a few words. Raises FileRefused, with the advice to
    load the file instead: PUBLISHED-NETWORK without a network or an answer in time, PUBLISHED-ANSWER where the
    answer is not as documented, PUBLISHED-TOO-LARGE, PUBLISHED-NOT-OFFERED where DfE offers no such data set.
    """
    tell = progress or (lambda _share, _words: None)
    base = _checked(base_url)
    tell(0.0, "Asking for the publication")
    publication = next((one for one in _publications(base) if _title(one) == PUBLICATION.casefold()), None)
    sets = list(_pages(f"{base}/publications/{_id(publication)}/data-sets")) if publication else []
    if not sets:
        raise NOT_OFFERED.refusal(publication=PUBLICATION)
    packed = io.BytesIO()
    total = 0
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, one in enumerate(sets):
            tell((number + 1) / (len(sets) + 1), f"Fetching {one.get('title', 'a file')}")
            content = _csv(f"{base}/data-sets/{_id(one)}/csv")
            total += len(content)
            if total > MOST_BYTES_UNPACKED:
                raise TOO_LARGE.refusal()
            archive.writestr(f"data/{number + 1:02}_{_file_name(one)}.csv", content)
    tell(1.0, "Fetched")
    return f"ehc_plans_fetched_{_version(sets)}.zip", packed.getvalue()


def _publications(base: str) -> Iterator[dict]:
    yield from _pages(f"{base}/publications", search=PUBLICATION)


def _pages(address: str, **query: str) -> Iterator[dict]:
    """The results of every page of a list."""
    for page in range(1, MOST_PAGES + 1):
        asked = urllib.parse.urlencode({**query, "page": page, "pageSize": PAGE_SIZE})
        answer = _json(f"{address}?{asked}")
        try:
            results, pages = answer["results"], int(answer["paging"]["totalPages"])
        except (KeyError, TypeError, ValueError) as fault:
            raise ANSWER.refusal() from fault
        if not isinstance(results, list) or not all(isinstance(one, dict) for one in results):
            raise ANSWER.refusal()
        yield from results
        if page >= pages:
            return


def _json(address: str) -> dict:
    try:
        answer = json.loads(_get(address, MOST_BYTES_OF_A_LIST, "application/json"))
    except (ValueError, RecursionError) as fault:
        raise ANSWER.refusal() from fault
    if not isinstance(answer, dict):
        raise ANSWER.refusal()
    return answer


def _csv(address: str) -> bytes:
    content = _get(address, MOST_BYTES_OF_A_FILE, "text/csv")
    if content.lstrip()[:1] in (b"<", b"{", b""):
        raise ANSWER.refusal()
    return content


def _get(address: str, most: int, kind: str) -> bytes:
    """The body of one answer, unpacked where it came packed; never more than ``most`` bytes."""
    headers = {"Accept": kind, "Accept-Encoding": "gzip", "User-Agent": "SENDboard"}
    request = urllib.request.Request(address, headers=headers)  # the scheme was checked
    try:
        with _OPENER.open(request, timeout=TIMEOUT_SECONDS) as answer:
            return _body(answer, most)
    except urllib.error.HTTPError as fault:
        raise ANSWERED_WITH_ERROR.refusal(error=fault.code) from fault
    except (OSError, HTTPException) as fault:
        raise NETWORK.refusal() from fault


def _body(answer: HTTPResponse, most: int) -> bytes:
    body, deadline = bytearray(), time.monotonic() + TIMEOUT_SECONDS_OF_A_FILE
    while len(body) <= most and (some := answer.read1(_AT_ONCE)):
        body += some
        if time.monotonic() > deadline:
            raise TimeoutError
    if len(body) <= most and body[:2] == b"\x1f\x8b":
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(body)) as unpacked:
                body = bytearray(unpacked.read(most + 1))
        except (EOFError, OSError, zlib.error) as fault:
            raise ANSWER.refusal() from fault
    if len(body) > most:
        raise TOO_LARGE.refusal()
    return bytes(body)


class _SameServer(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to the same server, so that an answer cannot send us elsewhere."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        """Called by urllib with the address it is sent to."""
        old, new = urllib.parse.urlsplit(req.full_url), urllib.parse.urlsplit(newurl)
        if (old.scheme, old.netloc) != (new.scheme, new.netloc):
            raise urllib.error.HTTPError(newurl, code, "redirected elsewhere", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # ty: ignore[invalid-argument-type]


def opener(proxies: Mapping[str, str] | None = None) -> urllib.request.OpenerDirector:
    """What sends our questions; by the proxies that the computer is set to, unless others are named."""
    return urllib.request.build_opener(
        _SameServer, urllib.request.ProxyHandler(None if proxies is None else dict(proxies))
    )


_OPENER = opener()


def _checked(base_url: str) -> str:
    """The address without its last slash. Over the network https only; http for a server on this machine."""
    parts = urllib.parse.urlsplit(base_url)
    on_this_machine = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.hostname is None or not (parts.scheme == "https" or (parts.scheme == "http" and on_this_machine)):
        raise ADDRESS.refusal()
    return base_url.rstrip("/")


def _title(publication: dict) -> str:
    return str(publication.get("title", "")).strip().casefold()


def _id(one: dict) -> str:
    """An identifier as it may stand in an address."""
    found = str(one.get("id", ""))
    if not re.fullmatch(r"[0-9A-Za-z-]{1,64}", found, re.ASCII):
        raise ANSWER.refusal()
    return found


def _file_name(one: dict) -> str:
    return re.sub(r"[^a-z0-9]+", "_", str(one.get("title", "")).casefold()).strip("_")[:80] or "data_set"


def _version(sets: list[dict]) -> str:
    """The day of the newest version among the data sets, or "undated"."""
    versions = [one.get("latestVersion") for one in sets]
    days = [str(version.get("published", ""))[:10] for version in versions if isinstance(version, dict)]
    return max((day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day, re.ASCII)), default="undated")

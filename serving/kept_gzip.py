"""Streamlit's own programs, compressed once for everybody: two thirds of what a first visit has to fetch.

Streamlit sends them as they are, because to compress them for each visitor costs more than it gains. Their names carry
a hash of what is in them, so what was compressed once may be kept for as long as the server runs: some 4 MB.
"""

import gzip
import re
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.guard import is_program

_LEVEL = 6
"""9 gains nothing more."""
_TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))", re.IGNORECASE)
_SMALLEST = 1_000
"""Bytes; less is not worth the while."""
_TEXTS = ("text/", "application/javascript", "application/json", "application/wasm", "image/svg")
"""Letters (woff2) and pictures are compressed already."""


@dataclass(frozen=True)
class _Kept:
    start: Message
    body: bytes


class KeptGzip:
    """ASGI middleware: answers for a program from what is kept, or lets Streamlit answer and keeps that."""

    def __init__(self, app: ASGIApp):
        self._app = app
        self._kept: dict[str, _Kept] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if not _is_wanted(scope):
            await self._app(scope, receive, send)
        elif kept := self._kept.get(scope["path"]):
            await send({**kept.start, "headers": list(kept.start["headers"])})
            await send({"type": "http.response.body", "body": kept.body})
        else:
            await self._app(scope, receive, _Answer(scope["path"], self._kept, send))


def _is_wanted(scope: Scope) -> bool:
    """A whole program, for somebody who takes gzip and does not ask whether an older copy will do."""
    if scope["type"] != "http" or scope["method"] != "GET" or not is_program(scope["path"]):
        return False
    asked = Headers(scope=scope)
    if any(name in asked for name in ("range", "if-none-match", "if-modified-since")):
        return False
    return bool(_TAKES_GZIP.search(asked.get("accept-encoding", "")))


class _Answer:
    """What Streamlit answers, held back until it is whole, then kept and sent compressed.

    Only what it calls immutable: an address that does not exist is answered with the start page, and there is no end
    of those.
    """

    def __init__(self, path: str, kept: dict[str, _Kept], send: Send):
        self._path, self._kept, self._send = path, kept, send
        self._start: Message | None = None
        self._body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_worth_keeping(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._whole(self._start)

    async def _whole(self, start: Message) -> None:
        body = await run_in_threadpool(gzip.compress, bytes(self._body), _LEVEL)
        given = MutableHeaders(raw=list(start["headers"]))
        given["Content-Encoding"] = "gzip"
        given["Content-Length"] = str(len(body))
        given.add_vary_header("Accept-Encoding")
        self._kept[self._path] = _Kept({**start, "headers": given.raw}, body)
        await self._send({**start, "headers": list(given.raw)})
        await self._send({"type": "http.response.body", "body": body})


def _is_worth_keeping(start: Message) -> bool:
    given = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and "immutable" in given.get("cache-control", "")
        and given.get("content-type", "").startswith(_TEXTS)
        and "content-encoding" not in given
        and int(given.get("content-length", 0)) >= _SMALLEST
    )

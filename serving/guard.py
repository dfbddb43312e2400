"""The door: who is let in, which addresses are closed, and the headers of everything that goes out.

It stands before Streamlit for pages, uploads, downloads and sockets alike.
"""

from functools import cached_property

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.hosts import is_allowed, is_same_origin
from serving.policy import headers
from serving.streamlits_own import OPEN_ADDRESSES, PROGRAMS

_CORE = "_stcore"
_MISDIRECTED, _FORBIDDEN, _NOT_FOUND = 421, 403, 404
_POLICY_VIOLATION = 1008
"""A socket's code; before the socket is open it is answered with 403."""
_WORDS = {
    _MISDIRECTED: "SENDboard does not answer under this name. If the name is right, add it to hosts in sendboard.toml "
    "(docs/settings.md) and start SENDboard again.",
    _FORBIDDEN: "SENDboard does not answer other web pages.",
    _NOT_FOUND: "There is nothing here.",
}


class Guard:
    """ASGI middleware. ``named`` are further names of the dashboard; without them, those of the settings."""

    def __init__(self, app: ASGIApp, named: tuple[str, ...] | None = None):
        self._app = app
        self._given = named

    @cached_property
    def _named(self) -> tuple[str, ...]:
        """Read when somebody first asks by another name than this computer's: reading settings takes a second."""
        return _hosts_of_the_settings() if self._given is None else self._given

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on and add the headers."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused and scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
        elif refused:
            answer = PlainTextResponse(_WORDS[refused], refused)
            await answer(scope, receive, _with_headers(scope, send))
        else:
            await self._app(scope, receive, _with_headers(scope, send))

    def _refused(self, scope: Scope) -> int:
        """The status to refuse with; 0 lets it in.

        A browser names the page that opens a socket, always. What names none is no browser of a reader, and is refused;
        that keeps no program on this computer out, which can write what it likes, and no reader either.
        """
        asked = Headers(scope=scope)
        host, origin = asked.getlist("host"), asked.getlist("origin")
        if len(host) != 1 or not self._is_ours(host[0], scope["server"][1]):
            return _MISDIRECTED
        if not all(is_same_origin(one, host[0]) for one in origin) or (scope["type"] == "websocket" and not origin):
            return _FORBIDDEN
        return _NOT_FOUND if _is_closed(scope["path"]) else 0

    def _is_ours(self, host: str, port: int) -> bool:
        return is_allowed(host, port, ()) or is_allowed(host, port, self._named)


def _is_closed(path: str) -> bool:
    """Whether an address is one of Streamlit's that nobody needs here. A new one is closed until somebody opens it."""
    parts = path.strip("/").split("/")
    if _CORE not in parts:
        return False
    below = parts[parts.index(_CORE) + 1 :]
    return not below or below[0] not in OPEN_ADDRESSES


def _with_headers(scope: Scope, send: Send) -> Send:
    """The same, with our headers; only Streamlit's own programs may be kept by a browser, data never."""

    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = MutableHeaders(scope=message)
            given.update(headers())
            if not is_program(scope["path"]):
                given["Cache-Control"] = "no-store"
        await send(message)

    return with_headers


def is_program(path: str) -> bool:
    """Whether an address is one of Streamlit's own scripts, styles and letters."""
    base = f"/{st.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/")
    return path.startswith(f"{base}{PROGRAMS}/")


def _hosts_of_the_settings() -> tuple[str, ...]:
    """None where the settings cannot be read: the page says what is wrong with them."""
    from data_access.settings.read import SettingsError, read_settings  # what it needs takes a second to import

    try:
        return read_settings().hosts
    except SettingsError:
        return ()

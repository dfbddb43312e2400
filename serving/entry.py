"""What the server begins and ends with, whether ``streamlit run dashboard.py`` started it or ``sendboard.py serve``."""

import asyncio
import gc
import threading
import webbrowser
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import streamlit as st
from rich.console import Console
from starlette.middleware import Middleware

from metrics.base.root import ROOT
from serving.guard import Guard
from serving.kept_gzip import KeptGzip
from serving.log import hide_words
from serving.streamlits_own import is_script, run_once

MIDDLEWARE = (Middleware(Guard), Middleware(KeptGzip))
SECONDS_TO_FINISH = 4
"""For pages that are still at work when the server is told to stop: a load is stored by then, or not at all, because
nothing of it is kept before all of it is."""
_ENDINGS = {
    "error": "An error ended the first page. Open it to see which.",
    "timeout": "The first page was not done in a minute, so its first visitor will wait as well.",
}
_SECONDS_UNTIL_OPEN = 0.5
_SELDOM = 10_000
"""New things after which Python looks for what is left over: what pages import stays, and looking through it each time
is a tenth of the start."""
_messages = Console(stderr=True, highlight=False)


def served() -> st.App:
    """The dashboard as ``serve`` runs it."""
    return st.App(ROOT / "dashboard.py", middleware=MIDDLEWARE, lifespan=ready_first)


@asynccontextmanager
async def ready_first(app: st.App) -> AsyncGenerator[None]:
    """Before the first visitor, show the first page to nobody, so that its data are there.

    The server opens its port, or answers at it, only after that.
    """
    hide_words()
    _messages.print("SENDboard is getting ready …")
    if words := _ENDINGS.get(await run_once()):
        _messages.print(words)
    async with lifespan(app):
        yield


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncGenerator[None]:
    """Answer at once: who starts it for themselves sees the page fill. At the end, let pages end."""
    hide_words()
    gc.set_threshold(_SELDOM, 10, 10)
    address = start_address()
    _messages.print(f"SENDboard is ready: {address}  (Ctrl+C stops it)", soft_wrap=True)
    if not st.get_option("server.headless"):
        threading.Timer(_SECONDS_UNTIL_OPEN, webbrowser.open, [address]).start()
    yield
    await _pages_have_ended()


def start_address() -> str:
    """Where the first page is, for a browser on this computer."""
    address, port = st.get_option("server.address") or "", st.get_option("server.port")
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    host = "localhost" if address in ("", "0.0.0.0", "::") else f"[{address}]" if ":" in address else address
    return f"{scheme}://{host}:{port}/{st.get_option('server.baseUrlPath').strip('/')}"


async def _pages_have_ended() -> None:
    clock = asyncio.get_running_loop().time
    give_up = clock() + SECONDS_TO_FINISH
    while clock() < give_up and any(is_script(thread.name) for thread in threading.enumerate()):
        await asyncio.sleep(0.1)

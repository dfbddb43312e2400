"""The dashboard's own server, for ``sendboard.py serve``: one process, on one port, until it is told to stop."""

import errno
import gc
import logging
import os
import signal
import socket
import sys
from types import FrameType

import uvicorn

from metrics.base.root import ROOT

_SECONDS_FOR_REQUESTS = 4
"""For uploads and downloads on their way when the server is told to stop. Then they are cut; the browser says so."""
_PING_SECONDS = 30.0
"""As Streamlit's own runner has it: a page at work on a busy machine is not there to answer at once."""
_TAKEN = (
    "Something listens at port {port} of {address} already, perhaps SENDboard itself. Stop it, or choose another port."
)
_NOT_OURS = "Port {port} of {address} cannot be used: {reason}. Choose another port."


class PortNotUsable(OSError):
    """The server cannot listen where it should; the message says why and what to do."""


class _Server(uvicorn.Server):
    """Told to stop before it is ready, it ends at once: nobody has been answered, nothing is at work for anybody."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to stop has come."""
        super().handle_exit(sig, frame)
        if not self.started:
            logging.disable()  # what is cut short now is no fault to report,
            sys.unraisablehook = lambda _: None  # nor is an object half made that cannot be cleared up
            raise SystemExit(0)


def run(port: int, address: str = "") -> None:
    """Serve until a signal to stop (Ctrl+C, SIGTERM): sockets are told, requests and pages at work get some seconds.

    Nothing about visitors is written down: an address of the dashboard holds places, and so would a list of addresses.
    Nobody is answered before the first page can be shown. Raises PortNotUsable.
    """
    os.chdir(ROOT)
    import streamlit as st  # finds its settings in the folder it is imported in

    from serving.entry import served
    from serving.streamlits_own import set_options

    address = address or st.get_option("server.address") or "127.0.0.1"
    with _bound(address, port) as place:
        set_options({"server.port": port, "server.address": address, "server.headless": True})
        server = _Server(
            uvicorn.Config(
                served(),
                lifespan="on",
                ws_per_message_deflate=st.get_option("server.enableWebsocketCompression"),
                ssl_certfile=st.get_option("server.sslCertFile"),
                ssl_keyfile=st.get_option("server.sslKeyFile"),
                ws_ping_interval=_PING_SECONDS,
                ws_ping_timeout=_PING_SECONDS,
                access_log=False,
                log_level="warning",
                server_header=False,
                proxy_headers=False,  # who asks is not asked, so nobody need be believed about it
                timeout_graceful_shutdown=_SECONDS_FOR_REQUESTS,
            )
        )
        signal.signal(signal.SIGTERM, _end)
        try:
            server.run(sockets=[place])
        except KeyboardInterrupt:
            return
        except SystemExit:
            if not server.should_exit:
                raise
            return  # told to stop while it started, which uvicorn may take for a failure of the start
        except OSError as problem:
            raise _not_usable(address, port, problem) from problem
        finally:
            gc.freeze()  # or Python looks through all the data once more before it ends, which takes seconds


def _bound(address: str, port: int) -> socket.socket:
    """The port, taken and not yet listened to: who connects before the server is ready is refused, and tries again."""
    place = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    try:
        if os.name != "nt":  # there it would let two programs have one port
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        place.bind((address, port))
    except OSError as problem:
        place.close()
        raise _not_usable(address, port, problem) from problem
    return place


def _not_usable(address: str, port: int, problem: OSError) -> PortNotUsable:
    words = _TAKEN if problem.errno == errno.EADDRINUSE else _NOT_OURS
    return PortNotUsable(words.format(port=port, address=address, reason=problem.strerror))


def _end(_number: int, _frame: object) -> None:
    """The server has stopped and passes the signal on: end as a program does that is done, with its own clearing up."""
    raise SystemExit(0)

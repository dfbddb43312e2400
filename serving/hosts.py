"""Whom the dashboard answers: only those who ask for it by a name it has.

A web page elsewhere can make its own name lead to this computer (DNS rebinding) and then read a dashboard on it as if
it were its own. It cannot do so under a name that is ours, so every other name is refused.
"""

import re
from collections.abc import Sequence

from data_access.settings.host_names import HOST

_HOST = re.compile(HOST)
THIS_COMPUTER = ("localhost", "127.0.0.1", "[::1]")
_USUAL_PORTS = (80, 443)
"""Of http and https: browsers leave them out."""


def is_allowed(host: str, port: int, named: Sequence[str]) -> bool:
    """Whether a ``Host`` is ours: this computer at ``port``, where the server listens, or one of those ``named``.

    One that is named without a port may stand with any: a web server in front may listen at another.
    """
    found = _HOST.fullmatch(host)
    if not found:
        return False
    name, at = found["name"].lower().rstrip("."), _port(found["port"])
    if name in THIS_COMPUTER and port in at:
        return True
    for one in named:
        ours = _HOST.fullmatch(one.lower())
        if ours and ours["name"].rstrip(".") == name and (not ours["port"] or int(ours["port"]) in at):
            return True
    return False


def is_same_origin(origin: str, host: str) -> bool:
    """Whether what a browser says it comes from is the page it asks: letter for letter, or not at all.

    Streamlit allows more, and to find out whether an origin is this computer it asks a server on the internet.
    """
    scheme, separator, rest = origin.partition("://")
    return bool(separator) and scheme in ("http", "https") and rest == host


def _port(written: str | None) -> tuple[int, ...]:
    return (int(written),) if written else _USUAL_PORTS

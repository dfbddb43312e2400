"""The headers that go with every answer: what a browser may do with a page of ours, and what others may not."""

import base64
import hashlib
from functools import cache

from metrics.base.root import ROOT
from serving.streamlits_own import inline_scripts

_NOTHING_OF_THE_COMPUTER = (
    "camera",
    "display-capture",
    "geolocation",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
)


@cache
def headers() -> dict[str, str]:
    """Headers by name. The address of a page holds places, so nobody is told it."""
    return {
        "Content-Security-Policy": _content_policy(),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _NOTHING_OF_THE_COMPUTER),
    }


def _content_policy() -> str:
    """Nothing from elsewhere, nothing sent elsewhere, no script but Streamlit's own and those of ours.

    Streamlit's client reads its messages with WebAssembly, and it and Plotly set styles on elements; without these two
    the page stays blank or bare. Pictures in a page are made there (``data:``, ``blob:``) or come from us.
    """
    files = sorted((ROOT / "pages" / "ui" / "frame").glob("*.js"))
    ours = [file.read_text(encoding="utf-8") for file in files]
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *map(_hash, (*inline_scripts(), *ours))])
    allowed = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' blob: data:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{kind} {sources}" for kind, sources in allowed.items())


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"

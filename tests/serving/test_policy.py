"""The headers: what each must forbid. That the pages work under them is seen in ``tests/browser``."""

import base64
import hashlib
import re

from metrics.base.root import ROOT
from serving import policy, streamlits_own


def sources() -> dict[str, list[str]]:
    parts = [part.split() for part in policy.headers()["Content-Security-Policy"].split("; ")]
    return {kind: allowed for kind, *allowed in parts}


def test_nothing_comes_from_elsewhere_or_goes_there():
    found = sources()
    assert found["default-src"] == ["'none'"]
    assert not re.search(r"https?:|ws:|\*", policy.headers()["Content-Security-Policy"])
    for closed in ("frame-ancestors", "base-uri", "form-action"):
        assert found[closed] == ["'none'"], "not covered by default-src"


def test_no_script_but_streamlits_and_those_of_ours():
    scripts = sources()["script-src"]
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert {one for one in scripts if not one.startswith("'sha256-")} == {"'self'", "'wasm-unsafe-eval'"}


def test_each_script_of_the_start_page_is_named_by_its_hash():
    """The hash of the script that Streamlit 1.67 has there, as Chromium gives it; then those of ours."""
    ours = [
        (ROOT / "pages" / "ui" / "frame" / f"{name}.js").read_bytes() for name in ("keys", "page", "present", "print")
    ]
    assert [one for one in sources()["script-src"] if one.startswith("'sha256-")] == [
        "'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA='",
        *(f"'sha256-{base64.b64encode(hashlib.sha256(one).digest()).decode()}'" for one in ours),
    ]
    assert len(streamlits_own.inline_scripts()) == 1


def test_no_frame_no_guess_no_referrer():
    found = policy.headers()
    assert found["X-Frame-Options"] == "DENY"
    assert found["X-Content-Type-Options"] == "nosniff"
    assert found["Referrer-Policy"] == "no-referrer"
    assert found["Cross-Origin-Opener-Policy"] == found["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in found["Permissions-Policy"]

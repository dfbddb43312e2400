"""An address as a QR code, which a phone reads from a screen: drawn here, with nothing asked of anybody."""

from functools import lru_cache

import segno

from reports import inert

_WORDS = "A code to scan: the address of this page"


def with_address(address: str) -> str:
    """The code, and the address in words."""
    return f"{drawn(address)}<p>This page: {inert.html(address.partition('://')[2])}</p>"


@lru_cache(maxsize=200)
def drawn(address: str) -> str:
    """Markup of the code: black on white with its margin, whatever colours the page has, as readers want it."""
    made = segno.make(address, error="m", micro=False)
    drawing = made.svg_inline(border=4, light="#FFFFFF", dark="#000000", omitsize=True, svgclass="sb-code")
    return drawing.replace("<svg ", f'<svg role="img" aria-label="{_WORDS}" ', 1)

"""The menu as markup: a list of links, of which one says that its page is the one that is open.

One message to the browser, where a link of Streamlit's own for each page is sixteen on every run of a page. ``keys.js``
turns to a page that a link names as Back and Forward do, without loading anything anew.
"""

from collections.abc import Mapping

from reports import inert


def links(addresses: Mapping[str, str], here: str) -> str:
    """A link to each address by the name of its page; ``here`` is the name of the page that is open."""
    items = (
        f'<li><a href="{inert.html(address)}" target="_self"{_is_open(name == here)}>{inert.html(name)}</a></li>'
        for name, address in addresses.items()
    )
    return f'<nav aria-label="Pages"><ul class="sb-pages">{"".join(items)}</ul></nav>'


def _is_open(is_open: bool) -> str:
    return ' aria-current="page"' if is_open else ""

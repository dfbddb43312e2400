"""Links as markup: the menu, of which one says that its page is the one that is open, and a quiet line of some.

One message to the browser, where a link of Streamlit's own for each page is sixteen on every run of a page. ``keys.js``
turns to a page that a link names as Back and Forward do, without loading anything anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports import inert


@dataclass(frozen=True)
class Link:
    """The words that are seen, the address, and what it is of, for whoever hears the link alone."""

    words: str
    address: str
    of: str = ""


def links(addresses: Mapping[str, str], here: str) -> str:
    """A link to each address by the name of its page; ``here`` is the name of the page that is open."""
    items = (
        f'<li><a href="{inert.html(address)}" target="_self"{_is_open(name == here)}>{inert.html(name)}</a></li>'
        for name, address in addresses.items()
    )
    return f'<nav aria-label="Pages"><ul class="sb-pages">{"".join(items)}</ul></nav>'


def quiet(some: Sequence[Link], before: str = "") -> str:
    """A line of links in small letters, with a word of what they all are ``before`` them."""
    said = f"{inert.html(before)}: " if before else ""
    return f'<p class="sb-quiet">{said}{" ".join(map(_quiet, some))}</p>'


def _quiet(link: Link) -> str:
    of = f' aria-label="{inert.html(f"{link.words}: {link.of}")}"' if link.of else ""
    return f'<a href="{inert.html(link.address)}" target="_self"{of}>{inert.html(link.words)}</a>'


def _is_open(is_open: bool) -> str:
    return ' aria-current="page"' if is_open else ""

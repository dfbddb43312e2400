"""A council whose every name is a payload: on no page does one act, and everywhere it can be read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from metrics.base.root import ROOT
from pages.ui.frame.menu import files_by_name
from tests.app.outside import hostile_council
from tests.app.reading import through

ACTS = re.compile(
    r"!\[zq|(?<!\\)\[zq|(?<!\\)<(?:img|b|a|i)\b|(?<!\\)\$+zq|\*\*zqbold|__zqbold|(?<!\\)\*zqslant|~~zqgone|(?<!\\)`zqcode"
    r"|^#+ zq|:red\[|:smile:|:material/|http://evil|www\.evil|zq@evil|zq -> zq|zq -- zq",
    re.MULTILINE,
)
"""A payload as it was typed, where Streamlit reads Markdown."""
DRAWN = re.compile(r"<(?!/?b>|br>|/?extra>)|<b>zqhtml|\$+zq|%\{x\|zq\}")
"""The same in a chart, which has marks of its own."""
OURS = re.compile(
    r'<a href="\./[^"<>]*" target="_self"(?: aria-current="page")?(?P<title> (?:title|aria-label)="[^"<>]*")?>'
)
"""The links of the menu, quiet lines, the scorecard and the board of places, whose addresses hold nothing that acts:
what is left of their markup, titles too, is looked at."""
PLAIN = {"dataframe", "arrow_data_frame", "selectbox", "multiselect", "plotly_chart", "page_link", "text_area"}
"""What shows text as it is: cells of lists, and options in a box."""


def texts(part, inside: str = "") -> Iterator[tuple[str, str]]:
    """Every text that an element hands to the browser, with the element's type."""
    children = part.children.values() if isinstance(part, Block) else ()
    proto = getattr(part, "proto", None)
    for name, value in proto.ListFields() if proto is not None and hasattr(proto, "ListFields") else ():
        if name.name in ("body", "label", "options", "help", "spec", "text", "alt"):
            yield from ((f"{part.type} {name.name}", one) for one in _strings(value))
    for child in children:
        yield from texts(child)


def _strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif hasattr(value, "ListFields"):
        for _, inside in value.ListFields():
            yield from _strings(inside)
    elif not isinstance(value, bytes | int | float) and hasattr(value, "__iter__"):
        for one in value:
            yield from _strings(one)


@pytest.fixture(scope="module")
def council(sample_database, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    hostile_council.make(sample_database, folder / "council.db")
    return folder


def test_no_payload_acts_on_any_page(council, tmp_path, monkeypatch):
    """One visitor through all pages: words, labels, small tables and charts."""
    monkeypatch.setenv("SENDBOARD_DATABASE", f"sqlite:///{council / 'council.db'}")
    (tmp_path / "sendboard.toml").write_text(hostile_council.SETTINGS, encoding="utf-8")
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    acting, seen = [], 0
    for name, file in files_by_name().items():
        app.switch_page(file).run()
        for one in through(app):
            assert not one.exception, (name, one.exception)
            for kind, text in [*texts(one.main), *texts(one.sidebar)]:
                if kind.endswith(" spec"):
                    found = DRAWN.search(re.sub(r"\\u00([0-9a-f]{2})", lambda one: chr(int(one[1], 16)), text))
                else:
                    plain = kind.split()[0] in PLAIN or kind.endswith(" alt")
                    found = None if plain else ACTS.search(OURS.sub(r"\g<title>", text))
                seen += "zq" in text
                if found:
                    acting.append((name, kind, text[max(0, found.start() - 60) : found.end() + 40]))
    assert not acting, "\n".join(map(str, acting))
    assert seen > 40, "payloads are on the pages at all; a chart counts as one"

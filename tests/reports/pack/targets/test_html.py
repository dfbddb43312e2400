"""A paper as one web page: no script, nothing from elsewhere, no text that acts, and no fault that axe finds."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from reports.pack.document import Heading, Paragraph, Points, Run, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets.html import html
from tests.reports.pack.targets.test_pdf import COVER, document

HOSTILE = """<script>alert(1)</script> <img src=x onerror=alert(1)> "'><svg onload=1> &amp; </title></style>"""


class Read(HTMLParser):
    """Every element with its attributes, and all text."""

    def __init__(self, page: str):
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def page(papers):
    return html(papers[Version.PUBLIC][2]).decode()


def test_nothing_acts_and_nothing_comes_from_elsewhere(page):
    """The policy names the one style by its sum; there is no script, no style on an element, no address."""
    found = Read(page).elements
    policy = next(attributes["content"] for _, attributes in found if attributes.get("http-equiv"))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    made = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{made}'; base-uri 'none'; form-action 'none'"
    assert {tag for tag, _ in found} & {"script", "iframe", "img", "link", "object", "form"} == set()
    for tag, attributes in found:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src")], tag
        assert attributes.get("href", "#").startswith("#")


def test_it_says_what_the_paper_says(papers, page):
    said = " ".join(Read(page).text.split())
    for section in papers[Version.PUBLIC][2].sections:
        for part in section.parts:
            if isinstance(part, Paragraph):
                assert " ".join("".join(run.words for run in part.text).split()) in said


def test_headings_tables_and_drawings(papers, page):
    """One heading of the first level; each table has its caption and headings; each drawing its words; names once."""
    found = Read(page).elements
    tags = [tag for tag, _ in found]
    assert tags.count("h1") == 1
    assert tags.count("table") == tags.count("caption") > 5
    drawings = [attributes for tag, attributes in found if tag == "svg"]
    assert len(drawings) == 4
    names = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(names) == len(set(names))
    for one in drawings:
        assert one["role"] == "img"
        assert set(one["aria-labelledby"].split()) <= set(names)
    assert not [attributes for tag, attributes in found if tag in ("g", "path") and "aria-label" in attributes]


def test_the_same_is_the_same_bytes(papers, page):
    assert html(papers[Version.PUBLIC][2]).decode() == page


def test_no_text_is_markup():
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))
    parts = (Paragraph((Run(HOSTILE), Run(HOSTILE, bold=True))), Points(((Run(HOSTILE),),)), table, Heading(HOSTILE))
    cover = replace(COVER, council=HOSTILE, facts=((HOSTILE, HOSTILE),))
    made = Read(html(document(*parts, SideBySide((table,)), cover=cover)).decode())
    assert {tag for tag, _ in made.elements} & {"script", "img", "svg"} == set()
    assert made.text.count("<script>alert(1)</script>") >= 10

"""A paper as a Word document: read by another program, whole and nothing else, with what a screen reader needs."""

import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import docx as reader
import pytest
from docx.oxml.ns import qn
from PIL import Image

from metrics.base.root import ROOT
from reports.pack.document import Heading, Paragraph, Points, Run, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets.docx import docx
from reports.words.pack import said
from tests.reports.pack.targets import described
from tests.reports.pack.targets.described import HOSTILE, SHOWN, squeezed
from tests.reports.pack.targets.test_pdf import COVER, document
from tests.reports.pack.test_chart import chart


@pytest.fixture(scope="module")
def made(papers) -> dict[Version, bytes]:
    return {version: docx(papers[version][2]) for version in Version}


def opened(made: bytes):
    return reader.Document(BytesIO(made))


def words_of(element) -> str:
    return "".join(piece.text or "" for piece in element.iter(qn("w:t")))


def paragraphs(made: bytes) -> list[str]:
    """Those of the text and of every cell, in the order in which they are read."""
    return [words_of(one) for one in body(made).iter(qn("w:p"))]


def body(made: bytes):
    return opened(made).element.body


@pytest.mark.parametrize("version", list(Version))
def test_it_says_what_the_paper_says_in_its_order(papers, made, version):
    """Every sentence, caption and cell, one after the other; the contents stand between cover and sections."""
    wanted = [squeezed(one) for one in described.of(papers[version][2]) if one]
    found = iter([squeezed(words) for words in paragraphs(made[version])])
    for one in wanted[:4] + wanted[4 + 2 * len(papers[version][2].cover.facts) :]:
        assert one in found, one


@pytest.mark.parametrize("version", list(Version))
def test_it_says_nothing_else(papers, made, version):
    """No number stands in it that is not in the paper, in any part, the words of pictures and properties included."""
    paper = papers[version][2]
    known = described.numbers([*described.of(paper), *(one.alt for one in described.charts(paper))])
    held = described.parts(made[version])
    told = paragraphs(made[version])
    told += [one.get("descr", "") for one in body(made[version]).iter(qn("wp:docPr"))]
    told += [one.get(qn("w:val"), "") for one in body(made[version]).iter(qn("w:tblCaption"))]
    assert described.numbers(told) <= known
    assert {name for name in held if not name.startswith("word/media/")} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        *(f"word/{name}.xml" for name in ("document", "styles", "settings", "numbering", "header1", "footer1")),
        "word/theme/theme1.xml",
        "word/fontTable.xml",
    }


def test_headings_and_contents(papers, made):
    """Each section is a heading of the first level, and the contents lead to it; what is not there is not asked for."""
    paper, found = papers[Version.PUBLIC][2], opened(made[Version.PUBLIC])
    titles = [section.title for section in paper.sections]
    assert [one.text for one in found.paragraphs if one.style.name == "Heading 1"] == titles
    assert [one.text for one in found.paragraphs if one.style.name == "Title"] == [paper.cover.title]
    links = list(found.element.body.iter(qn("w:hyperlink")))
    assert [words_of(one) for one in links] == titles
    marks = [one.get(qn("w:name")) for one in found.element.body.iter(qn("w:bookmarkStart"))]
    assert [one.get(qn("w:anchor")) for one in links] == marks
    kinds = [one.get(qn("w:fldCharType")) for one in found.element.body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "updateFields" not in described.parts(made[Version.PUBLIC])["word/settings.xml"].decode()


def test_tables_have_captions_and_heading_rows(papers, made):
    """The first row of each is repeated on every page, no row is parted, and its caption stands before it."""
    wanted, found = described.tables(papers[Version.PUBLIC][2]), opened(made[Version.PUBLIC])
    assert len(found.tables) == len(wanted) > 5
    for table, one in zip(found.tables, wanted, strict=True):
        before = table._tbl.getprevious()
        assert (before.style, words_of(before)) == ("Caption", one.caption)
        first, *others = table._tbl.tr_lst
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert not [row for row in others if row.trPr.find(qn("w:tblHeader")) is not None]
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))
        assert [cell.text for cell in table.rows[0].cells] == list(one.heads)
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_each_chart_is_a_picture_with_its_words(papers, made):
    """On white, as wide as the line, sharp enough to print."""
    wanted, found = described.charts(papers[Version.PUBLIC][2]), opened(made[Version.PUBLIC])
    assert [one._inline.docPr.get("descr") for one in found.inline_shapes] == [squeezed(one.alt) for one in wanted]
    assert {round(one.width.cm, 1) for one in found.inline_shapes} == {17.0}
    pictures = [data for name, data in described.parts(made[Version.PUBLIC]).items() if "media" in name]
    assert len(pictures) == len(wanted) == 4
    for data in pictures:
        picture = Image.open(BytesIO(data))
        assert (picture.width, picture.getpixel((0, 0))) == (1920, (255, 255, 255, 255))
        assert set(picture.info) <= {"dpi"}


def test_its_properties_are_the_papers(papers, made):
    """Nothing of the library or its template; the council's name, the day, the language."""
    paper, found = papers[Version.PUBLIC][2], opened(made[Version.PUBLIC]).core_properties
    assert (found.title, found.author, found.last_modified_by) == (paper.title, "Larkmoor Council", "Larkmoor Council")
    assert {f"{one:%Y-%m-%d}" for one in (found.created, found.modified)} == {"2026-11-28"}
    assert (found.language, found.revision, found.keywords, found.subject) == ("en-GB", 1, "", "")
    held = b"".join(data for name, data in described.parts(made[Version.PUBLIC]).items() if name.endswith("xml"))
    assert b"python-docx" not in held
    assert re.search(rb"\brsid|en-US|Calibri|Macintosh", held) is None


def test_head_and_foot(papers, made):
    """On every page but the cover."""
    section, *others = opened(made[Version.INTERNAL]).sections
    assert (section.different_first_page_header_footer, others) == (True, [])
    assert section.header.paragraphs[0].text == f"Larkmoor Council\t{said.INTERNAL}"
    fields = [one.get(qn("w:instr")) for one in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_same_is_the_same_bytes(papers, made):
    assert docx(papers[Version.PUBLIC][2]) == made[Version.PUBLIC]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_on_another_computer(seed):
    """In a process of its own, with other hashes and another time zone."""
    code = (
        "import sys; from reports.pack.targets.docx import docx; from reports.pack.document import *;"
        "from tests.reports.pack.targets.test_pdf import document; from tests.reports.pack.test_chart import chart;"
        "sys.stdout.buffer.write(docx(document(Heading('x'), chart())))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland"},
        capture_output=True,
        check=True,
    )
    assert run.stdout == docx(document(Heading("x"), chart()))


def test_no_text_acts_or_breaks_the_file():
    """Words from outside are shown as they are read; no field, no link comes of them, and the file can be read."""
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))
    cover = replace(COVER, council=HOSTILE, facts=((HOSTILE, HOSTILE),))
    parts = (Paragraph((Run(HOSTILE), Run(HOSTILE, bold=True))), Points(((Run(HOSTILE),),)), Heading(HOSTILE), table)
    made = docx(document(*parts, SideBySide((table, table)), cover=cover))
    said_ = squeezed(" ".join(paragraphs(made)))
    assert said_.count(squeezed(SHOWN)) >= 16
    fields = [one.text for one in body(made).iter(qn("w:instrText"))]
    assert fields == [r"TOC \o 1-1 \n \h"]
    external = [data for name, data in described.parts(made).items() if name.endswith(".rels") and b"External" in data]
    assert external == []


def test_a_paper_of_nothing():
    """No section, and one without a part: still a file that opens."""
    bare = document()
    for one in (bare, replace(bare, sections=())):
        assert opened(docx(one)).paragraphs[0].text == "Larkmoor"

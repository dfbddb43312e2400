"""The logo and colour of a council in every kind of file: the picture itself, its words, and no other blue."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest

from data_access.settings.look import Look
from reports.pack.document import Cover, Document, Heading, Section, paragraphs
from reports.pack.targets.docx import docx
from reports.pack.targets.html import html
from reports.pack.targets.pdf import pdf
from reports.pack.targets.pptx import pptx
from reports.pack.targets.xlsx import xlsx
from tests.data_access.settings.pictures import png
from tests.reports.pack.targets.described import parts

ALT = 'A heron, & "reeds"'
FACTS = tuple((name, "Usual: 1 to 4 hidden") for name in ("As at", "What happened in", "Made on", "Version", "Privacy"))
COVER = Cover(
    "Fen", "Special educational needs: how we are doing", "For the board", FACTS, "Public", Look("#005A30", png(), ALT)
)
PAPER = Document(COVER, (Section("A part", (Heading("A heading"), *paragraphs(["Words."]))),), date(2026, 11, 28))
PLAIN = replace(PAPER, cover=replace(COVER, look=Look()))


@pytest.mark.parametrize("target", [docx, pptx, xlsx])
def test_in_office_files(target):
    own = parts(target(PAPER))
    assert [name for name, held in own.items() if held == png()], "the picture as it is"
    everything = b" ".join(held for name, held in own.items() if name.endswith(".xml"))
    assert b"A heron, &amp; &quot;reeds&quot;" in everything
    assert b"005A30" in everything
    assert b"12436D" not in everything
    assert not [name for name in parts(target(PLAIN)) if name.endswith(".png")]
    assert target(PAPER) == target(PAPER)


def test_in_a_web_page():
    """Within the file; its policy lets pictures of the file be seen, where there is one."""
    own, plain = html(PAPER).decode(), html(PLAIN).decode()
    assert '<p class="logo"><img src="data:image/png;base64,' in own
    assert 'alt="A heron, &amp; &quot;reeds&quot;"' in own
    assert "--blue: #005A30" in own
    assert "img-src data:;" in own
    assert "img-src" not in plain
    assert "<img" not in plain


def test_in_a_pdf():
    """A figure with its words, which is what PDF/UA asks; a paper without a logo has no picture."""
    with_it, without = (pypdf.PdfReader(BytesIO(pdf(one))) for one in (PAPER, PLAIN))
    assert len(with_it.pages[0].images) == 1
    assert len(without.pages[0].images) == 0


def test_the_contents_of_the_longest_paper_stay_on_the_cover():
    """Sixteen measures, the scorecard, four parts beside them and the data: with the logo, on one page."""
    every = tuple(replace(PAPER.sections[0], title=f"Section {number}") for number in range(22))
    read = pypdf.PdfReader(BytesIO(pdf(replace(PAPER, sections=every))))
    assert len(read.pages) == 23
    assert "Section 21" in read.pages[0].extract_text()

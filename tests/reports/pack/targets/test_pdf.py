"""The PDF: tagged, checked by another's checker, the same bytes again, and no text in it acts."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdf
import pytest
from pdfua import validate

from reports.pack.document import Cover, Document, Heading, Paragraph, Points, Run, Section, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets import pdf as packed
from reports.pack.targets.pdf import NotMade, pdf

HOSTILE = r"#let x = 1 $x^2$ *bold* _it_ @ref <tag> [box] \ // no /* more */ `code` = head - dash ~ ' {y} #panic()"
COVER = Cover("Larkmoor", "A title", "For the board", (("Made on", "today"),), "Internal version")


def document(*parts, cover: Cover = COVER) -> Document:
    return Document(cover, (Section("One", tuple(parts)),), date(2026, 11, 28))


def read(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made))


def words(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(made).pages).split())


def fonts(made: bytes) -> set[str]:
    found = set()
    for page in read(made).pages:
        for one in page["/Resources"].get_object().get("/Font", {}).values():
            found.add(str(one.get_object()["/BaseFont"]).split("+")[-1])
    return found


@pytest.fixture(scope="module")
def made(papers):
    return {version: pdf(papers[version][2]) for version in Version}


@pytest.mark.parametrize("version", list(Version))
def test_what_a_checker_finds(made, version, tmp_path):
    """No error and no warning of the rules of PDF/UA-1 that a program can check."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(made[version])
    report = validate(str(path))
    assert (report.exit_code, list(report.findings)) == (0, [])


@pytest.mark.parametrize("version", list(Version))
def test_it_says_what_the_paper_says(papers, made, version):
    """Every finding is in its text, each section is a bookmark, and its typeface is ours alone."""
    paper, said = papers[version][2], words(made[version])
    for section in paper.sections:
        for part in section.parts:
            if isinstance(part, Paragraph):
                wanted = "".join(run.words for run in part.text)
                assert " ".join(wanted.split()) in said
    marks = [one["/Title"] for one in read(made[version]).outline if isinstance(one, dict)]
    assert marks == [section.title for section in paper.sections]
    assert {name.split("-")[0] for name in fonts(made[version])} == {"Inter"}


def test_a_chart_has_its_words(made):
    """As many pictures with words as there are charts; the figure's words are in the tags."""
    tags = read(made[Version.PUBLIC]).trailer["/Root"]["/StructTreeRoot"]
    found, waiting = [], [tags]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, dict):
            found += [str(one["/Alt"])] if "/Alt" in one else []
            below = one.get("/K", [])
            waiting += below if isinstance(below, list) else [below]
    assert sum(alt.startswith(("Control chart.", "Run chart")) for alt in found) == 4


def test_the_same_is_the_same_bytes(papers, made):
    assert pdf(papers[Version.PUBLIC][2]) == made[Version.PUBLIC]
    assert pdf(replace(papers[Version.PUBLIC][2], made_on=date(2026, 11, 29))) != made[Version.PUBLIC]


def test_no_text_is_markup():
    """Whatever stands in an action, a caption, a cell or a council's name is shown as it was typed."""
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))
    cover = replace(COVER, council=HOSTILE, facts=((HOSTILE, HOSTILE),))
    parts = (Paragraph((Run(HOSTILE), Run(HOSTILE, bold=True))), Points(((Run(HOSTILE),),)), table, Heading(HOSTILE))
    made = words(pdf(document(*parts, SideBySide((table, table)), cover=cover)))
    assert made.replace(" ", "").count(HOSTILE.replace(" ", "")) >= 10


def test_a_character_that_the_typeface_lacks_is_a_box():
    """A name in another script stops no paper."""
    assert "Zoë □□ £5 – ok" in words(pdf(document(Paragraph((Run("Zoë 王五 £5 – ok"),)))))


def test_whatever_the_typesetter_warns_of_is_no_paper(monkeypatch, tmp_path):
    """A typeface that is not there would leave pages empty."""
    path = tmp_path / "other.typ"
    path.write_text(packed._TEMPLATE.read_text().replace('font: "Inter"', 'font: ("Inter", "Nowhere")'))
    monkeypatch.setattr(packed, "_TEMPLATE", path)
    with pytest.raises(NotMade, match="nowhere"):
        pdf(document(Heading("One")))

"""A paper as slides: read by another program, whole and nothing else, with charts that hold published numbers alone."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import openpyxl
import pptx as reader
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from metrics.base.root import ROOT
from metrics.counting.definition import Status
from reports.pack.chart import Level, Mark
from reports.pack.document import Heading, Paragraph, Points, Run, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets.pptx import pptx
from reports.pack.targets.series import columns
from tests.reports.pack.targets import described
from tests.reports.pack.targets.described import HOSTILE, SHOWN, squeezed
from tests.reports.pack.targets.test_pdf import COVER, document
from tests.reports.pack.test_chart import chart


@pytest.fixture(scope="module")
def made(papers) -> dict[Version, bytes]:
    return {version: pptx(papers[version][2]) for version in Version}


def opened(made: bytes):
    return reader.Presentation(BytesIO(made))


def paragraphs(made: bytes) -> list[str]:
    """All of the slides' words, each slide followed by its notes."""
    found = []
    for slide in opened(made).slides:
        for tree in (slide.element, *([slide.notes_slide.element] if slide.has_notes_slide else [])):
            for one in tree.iter(qn("a:p")):
                found.append(squeezed("".join(piece.text or "" for piece in one.iter(qn("a:t")))))
    return found


def unnumbered(title: str) -> str:
    """A title without which of several slides it is."""
    return re.sub(r" \(\d+ of \d+\)$", "", title)


def charts(made: bytes) -> list:
    return [shape for slide in opened(made).slides for shape in slide.shapes if shape.has_chart]


def workbook(frame) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))


@pytest.mark.parametrize("version", list(Version))
def test_it_says_what_the_paper_says(papers, made, version):
    """Every sentence, caption and cell is on a slide or in its notes; a table has its caption and no heading."""
    found = {way(one) for one in paragraphs(made[version]) for way in (unnumbered, squeezed)}
    facts = {f"{name}: {value}" for name, value in papers[version][2].cover.facts}
    names = {squeezed(one) for pair in papers[version][2].cover.facts for one in pair}
    wanted = {squeezed(one) for one in described.of(papers[version][2]) if one}
    parts = [pair for section in papers[version][2].sections for pair in pairwise(section.parts)]
    above = {one.words for one, after in parts if isinstance(one, Heading) and isinstance(after, Table | SideBySide)}
    assert wanted - names - above <= found
    assert facts <= found


@pytest.mark.parametrize("version", list(Version))
def test_it_says_nothing_else(papers, made, version):
    """No number stands in it that is not in the paper, but those of slides; and no part is there but those we know."""
    paper = papers[version][2]
    known = described.numbers([*described.of(paper), *(one.alt for one in described.charts(paper))])
    told = [unnumbered(one) for one in paragraphs(made[version]) if one != "‹#›"]
    told += [shape._element.xpath(".//p:cNvPr")[0].get("descr", "") for shape in charts(made[version])]
    assert described.numbers(told) <= known
    kinds = {re.sub(r"\d+", "", name) for name in described.parts(made[version]) if not name.endswith(".rels")}
    assert kinds == {
        "[Content_Types].xml",
        "docProps/core.xml",
        "ppt/presentation.xml",
        *(f"ppt/{one}.xml" for one in ("tableStyles", "presProps", "viewProps")),
        "ppt/embeddings/Microsoft_Excel_Sheet.xlsx",
        *(f"ppt/{one}s/{one}.xml" for one in ("slideMaster", "slideLayout", "slide", "notesMaster", "notesSlide")),
        "ppt/theme/theme.xml",
        "ppt/charts/chart.xml",
    }


def test_each_chart_holds_what_is_published(papers, made):
    """What PowerPoint shows, and the workbook behind it, cell by cell: months and lines as described, and no more."""
    wanted, found = described.charts(papers[Version.PUBLIC][2]), charts(made[Version.PUBLIC])
    assert len(found) == len(wanted) == 4
    for frame, one in zip(found, wanted, strict=True):
        series = columns(one)
        plot = frame.chart.plots[0]
        assert [line.name for line in plot.series] == [column.name for column in series]
        assert [tuple(line.values) for line in plot.series] == [tuple(column.heights) for column in series]
        book = workbook(frame)
        rows = list(book["Sheet1"].iter_rows(values_only=True))
        assert book.sheetnames == ["Sheet1"]
        assert rows[0] == (None, *(column.name for column in series))
        assert [row[0].date() for row in rows[1:]] == list(one.days)
        for place, column in enumerate(series, 1):
            assert [row[place] for row in rows[1:]] == list(column.heights)
        assert {len(row) for row in rows} == {len(series) + 1}
        assert (book.properties.creator, book.properties.title) == (None, None)
        assert f"{book.properties.created:%Y-%m-%d}" == "2026-11-28"


def test_no_number_of_a_hidden_month_is_in_a_chart(papers, made):
    """Where the table says hidden there is a gap in the council's own line and in every series of marks."""
    row = next(row for row in papers[Version.PUBLIC][1].rows if row.metric.key == "stage_1_on_time")
    one = next(one for one in described.charts(papers[Version.PUBLIC][2]) if one.title == row.title)
    frame = next(frame for frame in charts(made[Version.PUBLIC]) if frame.name == row.title)
    series = list(frame.chart.plots[0].series)
    marks = [place for place, column in enumerate(columns(one)) if column.style["line"].get("none")]
    own = [series[0], *(series[place] for place in marks)]
    hidden = [place for place, status in enumerate(row.trend.result["status"]) if status == Status.SUPPRESSED]
    assert len(hidden) > 5
    assert {line.values[place] for line in own for place in hidden} == {None}


def test_titles_order_words_and_notes(papers, made):
    """Each slide has one title of its own, first in its order, the number last; what is drawn has its words."""
    show, titles = opened(made[Version.PUBLIC]), []
    for number, slide in enumerate(show.slides):
        shapes = list(slide.shapes)
        assert shapes[0] == slide.shapes.title
        titles.append(slide.shapes.title.text_frame.text)
        if number:
            kinds = [one.placeholder_format.type for one in shapes[-2:]]
            assert kinds == [PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER]
            assert shapes[-2].text_frame.text == "Larkmoor Council · Public version"
        assert len({one.shape_id for one in shapes}) == len(shapes)
        for one in shapes:
            if one.has_chart or one.has_table:
                assert one._element.xpath(".//p:cNvPr")[0].get("descr")
            elif one.is_placeholder and one.placeholder_format.type != PP_PLACEHOLDER.SLIDE_NUMBER:
                assert one.text_frame.text, "no place for words stands empty"
    assert len(titles) == len(set(titles))
    alts = [one._element.xpath(".//p:cNvPr")[0].get("descr") for one in charts(made[Version.PUBLIC])]
    assert alts == [squeezed(one.alt) for one in described.charts(papers[Version.PUBLIC][2])]
    first = next(slide for slide in show.slides if any(one.has_chart for one in slide.shapes))
    assert "What is counted" in first.notes_slide.notes_text_frame.text


def test_everything_is_on_the_slide(papers, made):
    """No shape begins or ends beyond the edge, and tables leave the foot free."""
    show = opened(made[Version.INTERNAL])
    for slide in show.slides:
        for one in slide.shapes:
            assert one.left >= 0
            assert one.left + one.width <= show.slide_width
            assert one.top + one.height <= show.slide_height
            if one.has_table:
                assert sum(row.height for row in one.table.rows) + one.top < 17.95 * 360_000


def test_tables_have_heading_rows(papers, made):
    found = [one.table for slide in opened(made[Version.PUBLIC]).slides for one in slide.shapes if one.has_table]
    wanted = described.tables(papers[Version.PUBLIC][2])
    assert len(found) >= len(wanted) > 5
    assert all(one.first_row and one.first_col for one in found)


def test_its_properties_are_the_papers(papers, made):
    paper, found = papers[Version.PUBLIC][2], opened(made[Version.PUBLIC]).core_properties
    assert (found.title, found.author, found.last_modified_by) == (paper.title, "Larkmoor Council", "Larkmoor Council")
    assert {f"{one:%Y-%m-%d}" for one in (found.created, found.modified)} == {"2026-11-28"}
    assert (found.language, found.revision) == ("en-GB", 1)
    held = b"".join(data for name, data in described.parts(made[Version.PUBLIC]).items() if name.endswith("xml"))
    assert re.search(rb"python-pptx|en-US|Calibri|Macintosh|Office Theme", held) is None


def test_the_same_is_the_same_bytes(papers, made):
    assert pptx(papers[Version.PUBLIC][2]) == made[Version.PUBLIC]


def test_the_same_on_another_computer():
    """In a process of its own, with other hashes and another time zone."""
    code = (
        "import sys; from reports.pack.targets.pptx import pptx;"
        "from tests.reports.pack.targets.test_pdf import document; from tests.reports.pack.test_chart import chart;"
        "sys.stdout.buffer.write(pptx(document(chart())))"
    )
    environment = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert run.stdout == pptx(document(chart()))


def test_no_text_acts_or_breaks_the_file():
    """Words from outside are shown as they are read, in series and workbook too, where none is a formula."""
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))
    cover = replace(COVER, council=HOSTILE, facts=((HOSTILE, HOSTILE),))
    level = Level(((0, 0.5), (5, 0.5)), HOSTILE, "#000004", "dash")
    mark = Mark(2, 0.5, "hexagon", "H", HOSTILE, "#000003", hollow=True)
    drawn = replace(chart(), title=HOSTILE, alt=HOSTILE, levels=(level,), marks=(mark,), latest=HOSTILE)
    parts = (Paragraph((Run(HOSTILE), Run(HOSTILE, bold=True))), Points(((Run(HOSTILE),),)), Heading(HOSTILE), table)
    made = pptx(document(*parts, drawn, SideBySide((table, table)), cover=cover))
    assert squeezed(" ".join(paragraphs(made))).count(squeezed(SHOWN)) >= 16
    assert not [data for name, data in described.parts(made).items() if name.endswith(".rels") and b"External" in data]
    (frame,) = charts(made)
    sheet = described.parts(frame.chart.part.chart_workbook.xlsx_part.blob)["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert workbook(frame)["Sheet1"]["B1"].value.startswith("=HYPERLINK")


def test_charts_of_none_and_one_month():
    """A chart whose months are all hidden, and one of a single month, open too."""
    bare = replace(chart(), values=(None,) * 24, marks=(), levels=(), stretches=(), latest="")
    single = replace(bare, days=(date(2026, 10, 31),), values=(0.5,), latest="50%")
    found = charts(pptx(document(bare, Heading("x")))) + charts(pptx(document(single)))
    assert [sum(value is not None for value in one.chart.plots[0].series[0].values) for one in found] == [0, 1]


def test_a_paper_of_nothing():
    assert opened(pptx(replace(document(), sections=()))).slides[0].shapes.title.text_frame.text == "A title"

"""A paper as a Word document: real headings, captions and heading rows, and charts as pictures with their words.

Narrow tables stand one below the other: beside each other they would be columns of the page or a table within a
table, which programs set and read aloud each in their own way. The list of contents is written as Word would, so that
nothing has to be brought up to date or mended.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx as office
import vl_convert
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph as Line

from data_access.settings.look import Look
from reports import inert
from reports.pack.chart import Chart
from reports.pack.document import Cover, Document, Heading, Paragraph, Part, Points, Section, SideBySide, Table, Text
from reports.pack.targets import packed, vega
from reports.words.pack import said

_STYLES = {"lead": "Question", "finding": "Finding", "small": "SmallPrint"}
_WIDE, _CM = 17.0, 567
"""Centimetres of a line, and what Word counts a centimetre as."""
_LOGO = 1.6
"""Centimetres of the council's logo, from top to bottom."""
_FIRST, _OTHER = 3.4, 2.6
"""Centimetres of the columns of a narrow table."""
_TOGETHER = 15
"""Lines of a table that stay on one page."""
_SHARPER = 3
"""Points of a picture for each pixel of a drawing: 287 to the inch."""


def docx(document: Document, drawn: Callable[[Chart], str] = vega.svg) -> bytes:
    """The bytes of the file. The same paper is the same bytes."""
    paper = _Paper(drawn, document.cover.look)
    if document.has_cover:
        paper.cover(document.cover, [section.title for section in document.sections])
    for number, section in enumerate(document.sections, 1):
        paper.section(section, number)
    paper.heads_and_feet(document.cover, beside_cover=document.has_cover)
    packed.set_properties(paper.word.core_properties, document)
    made = BytesIO()
    paper.word.save(made)
    return packed.same_bytes(made.getvalue())


def _mark(number: int) -> str:
    """The name of the place where a section begins."""
    return f"_Toc{number:08}"


def _element(tag: str, words: str = "", **attributes: str | int) -> Any:
    """An element of Word's."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    if words:
        made.text = words
    return made


def _add(parent: Any, tag: str, words: str = "", **attributes: str | int) -> Any:
    """An element of Word's at the end of another."""
    made = _element(tag, words, **attributes)
    parent.append(made)
    return made


def _run(parent: Any, words: str, style: str = "") -> None:
    """Words of one look; a tab is a tab."""
    made = _add(parent, "r")
    if style:
        _add(_add(made, "rPr"), "rStyle", val=style)
    for number, piece in enumerate(words.split("\t")):
        if number:
            _add(made, "tab")
        _add(made, "t", inert.office(piece)).set(qn("xml:space"), "preserve")


def _styled(style: str) -> Any:
    """A paragraph of a style, empty yet."""
    made = _element("p")
    _add(_add(made, "pPr"), "pStyle", val=style)
    return made


def _field(parent: Any, kind: str) -> None:
    _add(_add(parent, "r"), "fldChar", fldCharType=kind)


class _Paper:
    """The document while it is written, from its first page on."""

    def __init__(self, drawn: Callable[[Chart], str], look: Look):
        self.word = office.Document(packed.blank("docx", look))
        self.end, self.drawn, self.pictures = self.word.element.body.sectPr, drawn, 0
        """What comes last in the document: the properties of its last section of pages."""

    def cover(self, cover: Cover, titles: list[str]) -> None:
        if cover.look.logo:
            line = Line(self._paragraph("Normal"), self.word._body)
            logo = line.add_run().add_picture(BytesIO(cover.look.logo), height=Cm(_LOGO))
            logo._inline.docPr.set("descr", inert.office(cover.look.logo_alt))
        for style, words in (("Council", cover.council), ("Title", cover.title), ("Subtitle", cover.audience)):
            _run(self._paragraph(style), words)
        _run(self._paragraph("Notice"), cover.notice)
        for name, value in cover.facts:
            line = self._paragraph("Fact")
            _run(line, name, "Strong")
            _run(line, f"\t{value}")
        _run(self._paragraph("TOCHeading"), said.CONTENTS)
        for number, title in enumerate(titles, 1):
            line = self._paragraph("TOC1")
            if number == 1:
                _field(line, "begin")
                _add(_add(line, "r"), "instrText", r"TOC \o 1-1 \n \h")
                _field(line, "separate")
            _run(_add(line, "hyperlink", anchor=_mark(number), history=1), title, "Hyperlink")
            if number == len(titles):
                _field(line, "end")

    def section(self, one: Section, number: int) -> None:
        line = self._paragraph("Heading1")
        _add(line, "bookmarkStart", id=number, name=_mark(number))
        _run(line, one.title)
        _add(line, "bookmarkEnd", id=number)
        for part in one.parts:
            self._part(part)

    def heads_and_feet(self, cover: Cover, *, beside_cover: bool) -> None:
        """On every page but the cover, where both are large: whose it is and who may have it; and page numbers."""
        first = self.word.sections[0]
        first.different_first_page_header_footer = beside_cover
        head, foot = (one.paragraphs[0]._p for one in (first.header, first.footer))
        _run(head, f"{cover.council}\t")
        _run(head, cover.notice, "Strong")
        _run(foot, f"{cover.title}\t")
        for before, field in (("", "PAGE"), (" / ", "NUMPAGES")):
            if before:
                _run(foot, before)
            _run(_add(foot, "fldSimple", instr=field), "1")

    def _part(self, one: Part) -> None:
        match one:
            case Heading():
                _run(self._paragraph("Heading2"), one.words)
            case Paragraph():
                self._text(one.text, _STYLES.get(one.look, "Normal"))
            case Points():
                for text in one.texts:
                    self._text(text, "ListBullet")
            case Table():
                self._table(one)
            case SideBySide():
                for table in one.tables:
                    self._table(table)
            case Chart():
                self._chart(one)

    def _paragraph(self, style: str) -> Any:
        made = _styled(style)
        self.end.addprevious(made)
        return made

    def _text(self, text: Text, style: str) -> None:
        line = self._paragraph(style)
        for run in text:
            _run(line, run.words, "Strong" if run.bold else "")

    def _chart(self, one: Chart) -> None:
        self.pictures += 1
        picture = vl_convert.svg_to_png(_on_white(self.drawn(one)), scale=_SHARPER)
        line = Line(self._paragraph("Chart"), self.word._body)
        drawn = line.add_run().add_picture(BytesIO(picture), width=Cm(_WIDE))
        drawn._inline.docPr.set("name", f"Chart {self.pictures}")
        drawn._inline.docPr.set("descr", inert.office(one.alt))

    def _table(self, one: Table) -> None:
        """A caption and its table, whose heading row is repeated where a page ends."""
        _run(self._paragraph("Caption"), one.caption)
        widths = [int(width * _CM) for width in one.widths or (_FIRST, *[_OTHER] * (len(one.heads) - 1))]
        made = _element("tbl")
        self.end.addprevious(made)
        look = _add(made, "tblPr")
        _add(look, "tblStyle", val="Figures")
        _add(look, "tblW", w=sum(widths), type="dxa")
        _add(look, "tblLayout", type="fixed")
        _add(look, "tblLook", val="00A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=0, noVBand=1)
        _add(look, "tblCaption", val=inert.office(one.caption))
        grid = _add(made, "tblGrid")
        for each in widths:
            _add(grid, "gridCol", w=each)
        for number, cells in enumerate((one.heads, *one.lines)):
            row = _add(made, "tr")
            kept = _add(row, "trPr")
            _add(kept, "cantSplit")
            if number == 0:
                _add(kept, "tblHeader")
            is_kept = len(one.lines) <= _TOGETHER and number < len(one.lines)
            for place, cell in enumerate(cells):
                self._cell(
                    row, cell, widths[place], is_head=number == 0, is_right=place in one.numbers, is_kept=is_kept
                )
        self._paragraph("AfterTable")

    def _cell(self, row: Any, words: str, width: int, *, is_head: bool, is_right: bool, is_kept: bool) -> None:
        made = _add(row, "tc")
        _add(_add(made, "tcPr"), "tcW", w=width, type="dxa")
        line = _styled("CellHead" if is_head else "Cell")
        made.append(line)
        if is_kept:
            _add(line.pPr, "keepNext")
        if is_right:
            _add(line.pPr, "jc", val="right")
        _run(line, words)


def _on_white(svg: str) -> str:
    """The drawing on white paper, for whoever reads on a dark screen."""
    head, _, rest = svg.partition(">")
    return f'{head}><rect width="100%" height="100%" fill="#FFFFFF"/>{rest}'

"""A paper as slides: real titles, charts that PowerPoint draws, tables with heading rows, notes for whoever presents.

What stands on each slide is in the order in which it is read: title, finding, chart, what is said of it, foot.
"""

from copy import deepcopy
from io import BytesIO
from typing import Any

import pptx as office
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from reports import inert
from reports.pack.document import Cover, Document, Run, Table, Text
from reports.pack.targets import packed
from reports.pack.targets.native import add_chart
from reports.pack.targets.slides import (
    BESIDE,
    DOWN,
    GAP,
    SMALL,
    USUAL,
    WIDE,
    Line,
    Slide,
    caption_down,
    down_of_finding,
    points_of,
    row_down,
    slides,
    widths,
)

_COVER, _FINDING, _TEXT, _NUMBERS = range(4)
"""The layouts of the empty file."""
_LEFT, _TOP, _BETWEEN = 1.5, 2.65, 0.8
"""Centimetres from the edge of a slide to its words, and between two tables or a chart and what is beside it."""
_LOGO = (17.2, 1.4)
"""Centimetres from the top of the cover to the council's logo, and from its top to its bottom."""
_FIGURES = "{6B9C1C6E-0B3A-4D0E-9B5D-2F0D6C7A1E11}"
"""The look of tables, as the empty file has it."""


def pptx(document: Document) -> bytes:
    """The bytes of the file. The same paper is the same bytes."""
    deck = _Deck(document)
    deck.cover(document.cover)
    for section in document.sections:
        for one in slides(section):
            deck.slide(one)
    packed.set_properties(deck.show.core_properties, document)
    made = BytesIO()
    deck.show.save(made)
    return packed.same_bytes(made.getvalue())


def _fill(paragraph: Any, text: Text, points: float | None = None) -> None:
    for one in filter(lambda one: one.words, text):
        run = paragraph.add_run()
        run.text = inert.office(one.words)
        properties = run._r.get_or_add_rPr()
        properties.set("lang", packed.LANGUAGE)
        if points:
            run.font.size = Pt(points)
        if one.bold:
            run.font.bold = True


def _fill_all(frame: Any, texts: list[tuple[Text, int]], points: float | None = None) -> None:
    """Sentences into a place for words, each with its level: 1 is a point."""
    for number, (text, level) in enumerate(texts):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        if level:
            paragraph.level = level
        _fill(paragraph, text, points)


def _end(paragraph: Any, points: int) -> None:
    """The end of a cell as small as its words: an empty one would be taller than its row."""
    end = paragraph._p.get_or_add_endParaRPr()
    end.set("lang", packed.LANGUAGE)
    end.set("sz", str(points * 100))


def _plain(words: str) -> Text:
    return (Run(words),)


class _Deck:
    """The slides while they are made."""

    def __init__(self, document: Document):
        self.show, self.made_on = office.Presentation(packed.blank("pptx", document.cover.look)), document.made_on
        self.foot = f"{document.cover.council} · {document.cover.notice}"

    def cover(self, cover: Cover) -> None:
        slide = self._new(_COVER, cover.title)
        below, facts = slide.placeholders[1], slide.placeholders[13]
        _fill_all(below.text_frame, [(_plain(cover.council), 0), (_plain(cover.audience), 0)])
        lines = [((Run(f"{name}: ", bold=True), Run(value)), 0) for name, value in cover.facts]
        _fill_all(facts.text_frame, [((Run(cover.notice, bold=True),), 0), *lines])
        if cover.look.logo:
            logo = slide.shapes.add_picture(BytesIO(cover.look.logo), Cm(_LEFT), Cm(_LOGO[0]), height=Cm(_LOGO[1]))
            logo._element.nvPicPr.cNvPr.set("descr", inert.office(cover.look.logo_alt))

    def slide(self, one: Slide) -> None:
        slide = self._new(_FINDING if one.chart else _NUMBERS if one.tables else _TEXT, one.title)
        if one.chart:
            self._chart(slide, one)
        elif one.tables:
            self._tables(slide, one.tables)
        else:
            told = [(text, 0) for text in one.finding]
            _fill_all(slide.placeholders[1].text_frame, [*told, *_leveled(one.lines)])
        self._foot(slide)
        if one.notes:
            frame = slide.notes_slide.notes_text_frame
            _fill_all(frame, [(_plain(line), 0) for note in one.notes for line in note.split("\n")])

    def _new(self, layout: int, title: str) -> Any:
        slide = self.show.slides.add_slide(self.show.slide_layouts[layout])
        _fill(slide.shapes.title.text_frame.paragraphs[0], _plain(title))
        return slide

    def _chart(self, slide: Any, one: Slide) -> None:
        finding, beside = slide.placeholders[1], slide.placeholders[14]
        tall = down_of_finding(one)
        _place(finding, (_LEFT, _TOP, WIDE, tall))
        _fill_all(finding.text_frame, [(text, 0) for text in one.finding], USUAL)
        top, rest = _TOP + tall + GAP, DOWN - tall - GAP
        across = WIDE - BESIDE - _BETWEEN if one.lines else WIDE
        assert one.chart is not None, "it is a slide with a chart"
        frame = add_chart(slide, one.chart, (_LEFT, top, across, rest), self.made_on)
        _named(frame, one.title, one.chart.alt)
        finding._element.addnext(frame._element)
        if not one.lines:
            beside._element.getparent().remove(beside._element)
            return
        _place(beside, (_LEFT + WIDE - BESIDE, top, BESIDE, rest))
        _fill_all(beside.text_frame, _leveled(one.lines), SMALL)

    def _tables(self, slide: Any, tables: tuple[Table, ...]) -> None:
        """One across the whole slide where its columns have widths, else two beside each other."""
        across = WIDE if tables[0].widths else (WIDE - _BETWEEN) / 2
        for number, table in enumerate(tables):
            self._table(slide, table, _LEFT + number * (across + _BETWEEN), across)

    def _table(self, slide: Any, one: Table, left: float, across: float) -> None:
        tall = caption_down(one, across)
        caption = slide.shapes.add_textbox(*map(Cm, (left, _TOP, across, tall))).text_frame
        caption.margin_left = caption.margin_top = 0
        caption.word_wrap = True
        _fill(caption.paragraphs[0], (Run(one.caption, bold=True),), points_of(one))
        columns, lines, points = widths(one, across), (one.heads, *one.lines), points_of(one)
        downs = [row_down(cells, columns, points) for cells in lines]
        place = map(Cm, (left, _TOP + tall, across, sum(downs)))
        frame = slide.shapes.add_table(len(lines), len(one.heads), *place)
        _named(frame, one.caption, one.caption)
        properties = frame.table._tbl.tblPr
        properties.find(qn("a:tableStyleId")).text = _FIGURES
        frame.table.first_row, frame.table.first_col, frame.table.horz_banding = True, True, False
        for column, wide in zip(frame.table.columns, columns, strict=True):
            column.width = Cm(wide)
        for row, cells, tall in zip(frame.table.rows, lines, downs, strict=True):
            row.height = Cm(tall)
            for place, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
                cell.margin_left = cell.margin_right = Cm(0.15)
                cell.margin_top = cell.margin_bottom = Cm(0.05)
                paragraph = cell.text_frame.paragraphs[0]
                if place in one.numbers:
                    paragraph.alignment = PP_ALIGN.RIGHT
                _fill(paragraph, _plain(words), points)
                _end(paragraph, points)

    def _foot(self, slide: Any) -> None:
        """Whose it is, who may have it, and the slide's number: last, as they are read."""
        for place in slide.slide_layout.placeholders:
            if place.placeholder_format.idx in (11, 12):
                made = deepcopy(place._element)
                made.nvSpPr.cNvPr.set("id", str(max(one.shape_id for one in slide.shapes) + 1))
                properties = made.spPr
                for child in list(properties):
                    properties.remove(child)
                slide.shapes._spTree.append(made)
                if place.placeholder_format.idx == 11:
                    for run in made.iter(qn("a:t")):
                        run.text = inert.office(self.foot)


def _leveled(lines: tuple[Line, ...]) -> list[tuple[Text, int]]:
    return [(line.text, 1 if line.kind == "point" else 0) for line in lines]


def _place(shape: Any, box: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Cm, box)


def _named(frame: Any, name: str, alt: str) -> None:
    """What a chart or a table is called, and what is read aloud of it."""
    properties = frame._element.nvGraphicFramePr.cNvPr
    properties.set("name", inert.office(name))
    properties.set("descr", inert.office(alt))

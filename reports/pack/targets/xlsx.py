"""A paper as a workbook: a sheet for each section, numbers as numbers, and charts that Excel itself draws.

A chart's numbers stand beside it, and are those that are printed: there are no others in the file. The same paper is
the same bytes.
"""

import re
from datetime import datetime, time
from io import BytesIO
from math import ceil

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports import inert
from reports.charts import palette
from reports.pack.chart import Chart
from reports.pack.document import Cover, Document, Heading, Paragraph, Part, Points, Section, SideBySide, Table, Text
from reports.pack.targets.ink import GRID, colour
from reports.pack.targets.series import columns
from reports.words.pack import said

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_ACROSS, _LETTERS, _LINE = 9, 118, 16
"""Columns that a sentence takes, letters in a line of it, and the points that a line takes."""
_DATA = 16
"""The column where the numbers of a chart begin, to the right of everything else."""
_LOGO = 64
"""Pixels of the council's logo from top to bottom: four lines of cells."""
_TALL = 18
"""Lines of cells that a chart covers."""
_HEAD = {"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom", "font_color": colour(palette.OURS)}
_RULE = {"bottom": 1, "bottom_color": "#C9D0D6"}
_LOOKS = {
    "text": {"text_wrap": True, "valign": "top"},
    "title": {"bold": True, "font_size": 18, "font_color": colour(palette.OURS)},
    "heading": {"bold": True, "font_size": 12, "font_color": colour(palette.OURS)},
    "head on the right": {**_HEAD, "align": "right"},
    "caption": {"bold": True, "font_color": colour(palette.FRAME)},
    "head": _HEAD,
    "cell": {**_RULE, "text_wrap": True, "valign": "top"},
    "right": {**_RULE, "align": "right"},
    "number": {**_RULE, "num_format": "#,##0"},
    "decimal": {**_RULE, "num_format": "#,##0.0"},
    "percent": {**_RULE, "num_format": "0%"},
    "tenths": {**_RULE, "num_format": "0.0%"},
    "day": {**_RULE, "num_format": "mmm yyyy"},
}


def xlsx(document: Document) -> bytes:
    """The bytes of the file."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        book.set_properties(
            {
                "title": document.title,
                "author": document.cover.council,
                "comments": f"{document.cover.audience}. {document.cover.notice}.",
                "created": datetime.combine(document.made_on, time()),
            }
        )
        usual = {"font_name": "Arial", "font_size": 10}
        own = {"font_color": document.cover.look.colour}
        looks = {
            name: book.add_format(usual | look | (own if look.get("font_color") == colour(palette.OURS) else {}))
            for name, look in _LOOKS.items()
        }
        _Sheet(book, looks, said.COVER, document.cover).cover(document.cover)
        names: set[str] = {said.COVER.casefold()}
        for section in document.sections:
            _Sheet(book, looks, _name(section.title, names), document.cover).section(section)
    return made.getvalue()


def _name(title: str, taken: set[str]) -> str:
    """A name that Excel takes, and that no other sheet has."""
    kept = _NOT_IN_NAMES.sub(" ", title).strip(" '")[:31]
    name, number = kept, 2
    while name.casefold() in taken:
        name, number = f"{kept[:27]} {number}", number + 1
    taken.add(name.casefold())
    return name


class _Sheet:
    """One sheet while it is written, from its first line down."""

    def __init__(self, book: xlsxwriter.Workbook, looks: dict[str, Format], name: str, cover: Cover):
        self.book, self.looks, self.row = book, looks, 0
        self.sheet: Worksheet = book.add_worksheet(name)
        self.sheet.hide_gridlines(2)
        self.sheet.set_column(0, 0, 30)
        self.sheet.set_column(1, _DATA - 1, 13)
        self.sheet.set_column(_DATA, _DATA + 20, 12)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 1)
        self.sheet.set_header(f"&L{cover.council.replace('&', '&&')}&R{cover.notice}")
        self.sheet.set_footer("&R&P / &N")

    def cover(self, cover: Cover) -> None:
        if cover.look.logo:
            scale = _LOGO / cover.look.high
            placed = {"image_data": BytesIO(cover.look.logo), "x_scale": scale, "y_scale": scale}
            self.sheet.insert_image(0, 0, "logo.png", placed | {"description": cover.look.logo_alt})
            self.row = 4
        self._line(cover.title, "title")
        self._line(f"{cover.council}. {cover.audience}", "heading")
        self._line(cover.notice, "heading")
        self.row += 1
        for name, value in cover.facts:
            self.sheet.write_string(self.row, 0, name, self.looks["caption"])
            self.sheet.write_string(self.row, 1, value, self.looks["cell"])
            self.row += 1

    def section(self, one: Section) -> None:
        self._line(one.title, "title")
        for part in one.parts:
            self._part(part)
        self.sheet.print_area(0, 0, self.row, _ACROSS)

    def _part(self, one: Part) -> None:
        match one:
            case Heading():
                self.row += 1
                self._line(one.words, "heading")
            case Paragraph():
                self._text(one.text)
            case Points():
                for text in one.texts:
                    self._text(text, "• ")
            case Table():
                self._table(one)
            case SideBySide():
                for table in one.tables:
                    self._table(table)
            case Chart():
                self._chart(one)

    def _line(self, words: str, look: str) -> None:
        self.sheet.write_string(self.row, 0, inert.printed(words), self.looks[look])
        self.row += 1

    def _text(self, text: Text, before: str = "") -> None:
        words = before + "".join(run.words for run in text)
        self.sheet.merge_range(self.row, 0, self.row, _ACROSS, "", self.looks["text"])
        self.sheet.write_string(self.row, 0, words, self.looks["text"])
        self.sheet.set_row(self.row, _LINE * ceil(len(words) / _LETTERS))
        self.row += 1

    def _table(self, one: Table) -> None:
        self.row += 1
        self._line(one.caption, "caption")
        for place, head in enumerate(one.heads):
            look = "head on the right" if place in one.numbers else "head"
            self.sheet.write_string(self.row, place, inert.printed(head), self.looks[look])
        self.row += 1
        for line in one.lines:
            for place, cell in enumerate(line):
                self._cell(place, cell, is_right=place in one.numbers)
            self.row += 1

    def _cell(self, place: int, cell: str, *, is_right: bool) -> None:
        found = _NUMBER.fullmatch(cell)
        if not cell:
            self.sheet.write_blank(self.row, place, None, self.looks["cell"])
            return
        if found is None:
            self.sheet.write_string(self.row, place, inert.printed(cell), self.looks["right" if is_right else "cell"])
            return
        whole, part, percent = found.groups(default="")
        look = ("tenths" if part else "percent") if percent else "decimal" if part else "number"
        digits = f"{whole.replace(',', '')}{part}"
        self.sheet.write_number(self.row, place, float(f"{digits}e-2") if percent else float(digits), self.looks[look])

    def _chart(self, one: Chart) -> None:
        """The chart, and to the right the numbers that it is drawn from: a column for each line and kind of mark."""
        top = self.row + 1
        self.sheet.write_string(top - 1, _DATA, said.DRAWN_FROM, self.looks["caption"])
        series = columns(one)
        for place, name in enumerate([said.MONTH, *(column.name for column in series)]):
            self.sheet.write_string(top, _DATA + place, name, self.looks["head"])
        look = self.looks["tenths" if one.in_percent else "decimal"]
        for number, day in enumerate(one.days, 1):
            self.sheet.write_datetime(top + number, _DATA, datetime.combine(day, time()), self.looks["day"])
            for place, column in enumerate(series, 1):
                if (height := column.heights[number - 1]) is not None:
                    self.sheet.write_number(top + number, _DATA + place, height, look)
        drawn = self.book.add_chart({"type": "line"})
        assert drawn is not None, "a line is a kind of chart"
        last = top + len(one.days)
        for place, column in enumerate(series, 1):
            drawn.add_series(
                {
                    "name": column.name,
                    "categories": [self.sheet.name, top + 1, _DATA, last, _DATA],
                    "values": [self.sheet.name, top + 1, _DATA + place, last, _DATA + place],
                    **column.style,
                    **_letter(column.letter),
                }
            )
        form = "0%" if one.is_to_100 else "0.0%" if one.in_percent else "#,##0"
        drawn.set_title({"name": one.title, "overlay": False, "name_font": {"size": 12}})
        months = {"date_axis": True, "major_unit": 4, "major_unit_type": "months", "num_format": "mmm yyyy"}
        drawn.set_x_axis(months | {"label_position": "low"})
        grid = {"visible": True, "line": {"color": GRID}}
        top_of_scale = {"max": 1} if one.is_to_100 else {}
        drawn.set_y_axis({"min": one.bottom, "num_format": form, "major_gridlines": grid, **top_of_scale})
        drawn.set_legend({"position": "right"})
        drawn.show_blanks_as("gap")
        drawn.set_size({"width": 900, "height": 20 * _TALL - 10})
        self.sheet.insert_chart(top, 0, drawn, {"description": one.alt, "object_position": 2})
        self.row = top + _TALL


def _letter(letter: str) -> dict:
    """The letter of a kind over each of its marks: a way to write its number, so that none can be lost."""
    return {"data_labels": {"value": True, "num_format": f'"{letter}"', "position": "above"}} if letter else {}

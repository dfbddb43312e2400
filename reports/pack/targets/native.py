"""A chart that PowerPoint draws itself, and the workbook within it: the numbers that are drawn, and no others."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm, Pt

from reports import inert
from reports.charts import palette
from reports.pack.chart import Chart
from reports.pack.targets.ink import GRID, colour
from reports.pack.targets.packed import LANGUAGE, same_bytes
from reports.pack.targets.series import Column, columns

_DASHES = {"solid": MSO_LINE.SOLID, "dash": MSO_LINE.DASH, "round_dot": MSO_LINE.ROUND_DOT}
_MARKERS = {
    "none": XL_MARKER_STYLE.NONE,
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
    "star": XL_MARKER_STYLE.STAR,
}
_WORDS, _MONTHS = 12, 4
"""Points of all words in a chart, and months between two that are named."""
Box = tuple[float, float, float, float]
"""From the left and from the top, across and down, in centimetres."""


def add_chart(slide: Any, one: Chart, box: Box, made_on: date) -> Any:
    """The chart at its place, with its words for those who do not see it."""
    series, form = columns(one), "0.0%" if one.in_percent else "#,##0.0"
    data = CategoryChartData(number_format=form)
    data.categories = one.days
    for column in series:
        data.add_series(inert.office(column.name), column.heights)
    left, top, across, down = map(Cm, box)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, left, top, across, down, data)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(_workbook(one, series, form, made_on))
    drawn.has_title, drawn.has_legend = False, True
    drawn.font.size, drawn.font.name = Pt(_WORDS), "Arial"
    drawn.font.color.rgb = _rgb(colour(palette.TEXT))
    drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(drawn, one)
    for line, column in zip(drawn.plots[0].series, series, strict=True):
        _style(line, column.style)
        if column.letter:
            _letter(line, column.letter)
    _latest(drawn.plots[0].series[0], one)
    for words in drawn._chartSpace.iter(qn("a:defRPr"), qn("a:endParaRPr"), qn("a:rPr")):
        words.set("lang", LANGUAGE)
    return frame


def _workbook(one: Chart, series: list[Column], form: str, made_on: date) -> bytes:
    """What the chart is drawn from, where PowerPoint looks for it: months down, a column for each line."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"created": datetime.combine(made_on, time())})
        month, number = (book.add_format({"num_format": look}) for look in ("mmm yyyy", form))
        sheet = book.add_worksheet("Sheet1")
        for row, day in enumerate(one.days, 1):
            sheet.write_datetime(row, 0, datetime.combine(day, time()), month)
        for place, column in enumerate(series, 1):
            sheet.write_string(0, place, inert.office(column.name))
            for row, height in enumerate(column.heights, 1):
                if height is not None:
                    sheet.write_number(row, place, height, number)
    return same_bytes(made.getvalue())


def _axes(drawn: Any, one: Chart) -> None:
    up, across = drawn.value_axis, drawn.category_axis
    form = "0%" if one.is_to_100 else "0.0%" if one.in_percent else "#,##0"
    up.minimum_scale, up.maximum_scale = one.bottom, 1 if one.is_to_100 else one.top
    up.tick_labels.number_format, up.tick_labels.number_format_is_linked = form, False
    up.major_gridlines.format.line.color.rgb = _rgb(GRID)
    up.format.line.fill.background()
    if one.is_to_100:
        up.major_unit = 0.2
    across.tick_labels.number_format, across.tick_labels.number_format_is_linked = "mmm yyyy", False
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    across.format.line.color.rgb = _rgb(colour(palette.FRAME))
    _by_months(across._element, _MONTHS if len(one.ticks) < len(one.days) else 1)


def _by_months(axis: Any, every: int) -> None:
    """Months stand evenly, and every fourth is named: as an axis of days they would be as long as they are."""
    for name in ("baseTimeUnit", "majorUnit", "majorTimeUnit"):
        for old in axis.findall(qn(f"c:{name}")):
            axis.remove(old)
    for name, value in (("baseTimeUnit", "months"), ("majorUnit", every), ("majorTimeUnit", "months")):
        axis.append(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def _style(line: Any, style: dict) -> None:
    """A series as it is drawn elsewhere: its line, dash and marker."""
    line.smooth = False
    stroke, marker = style["line"], style["marker"]
    if stroke.get("none"):
        line.format.line.fill.background()
    else:
        line.format.line.color.rgb, line.format.line.width = _rgb(stroke["color"]), Pt(stroke["width"])
        line.format.line.dash_style = _DASHES[stroke.get("dash_type", "solid")]
    line.marker.style = _MARKERS[marker["type"]]
    if "size" in marker:
        line.marker.size = marker["size"]
        if marker["fill"].get("none"):
            line.marker.format.fill.background()
        else:
            line.marker.format.fill.solid()
            line.marker.format.fill.fore_color.rgb = _rgb(marker["fill"]["color"])
        line.marker.format.line.color.rgb = _rgb(marker["border"]["color"])


def _letter(line: Any, letter: str) -> None:
    """The letter of a kind over each of its marks: a way to write its number, so that none can be lost."""
    labels = line.data_labels
    labels.number_format, labels.number_format_is_linked = f'"{letter}"', False
    labels.show_value, labels.position = True, XL_LABEL_POSITION.ABOVE
    labels.font.size = Pt(_WORDS - 2)


def _latest(line: Any, one: Chart) -> None:
    """The latest value in words, as all sentences have it."""
    places = [place for place, value in enumerate(one.values) if value is not None]
    if places and one.latest:
        label = line.points[places[-1]].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        run = label.text_frame.paragraphs[0].add_run()
        run.text, run.font.bold, run.font.size = inert.office(one.latest), True, Pt(_WORDS + 4)


def _rgb(colour_: str) -> RGBColor:
    return RGBColor.from_string(colour_.removeprefix("#"))

"""What "How to read this paper" says of a chart is in the chart of each kind of file, whatever draws it."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from reports.charts import palette
from reports.pack.chart import Chart, Mark, Stretch
from reports.pack.targets import vega
from reports.pack.targets.ink import DASHES, colour
from reports.pack.targets.pptx import pptx
from reports.pack.targets.series import columns
from reports.pack.targets.xlsx import xlsx
from reports.trend import NOT_OVER
from reports.words.pack import said
from tests.reports.pack.targets.described import parts
from tests.reports.pack.targets.test_pdf import document
from tests.reports.pack.test_chart import chart

HIGH, LOW = "A concern", "Getting better"
SPACES = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"} | {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main"
}


def drawn() -> Chart:
    """Six months: usual, usual of few cases, H, H of few cases, L, and one that is not over."""
    marks = (
        Mark(0, 5.0, "circle", "", "", palette.OURS, hollow=False),
        Mark(1, 6.0, "circle", "", "", palette.OURS, hollow=True),
        Mark(2, 9.0, "square", "H", HIGH, palette.WORSE, hollow=False),
        Mark(3, 8.0, "square", "H", HIGH, palette.WORSE, hollow=True),
        Mark(4, 1.0, "triangle-down", "L", LOW, palette.BETTER, hollow=False),
        Mark(5, 3.0, "circle", "", NOT_OVER, palette.FRAME, hollow=True),
    )
    six, values = chart().days[-6:], (5.0, 6.0, 9.0, 8.0, 1.0, None)
    stretches = (Stretch(0, 5, 5.0, 2.0, 8.0),)
    return replace(chart(), days=six, values=values, marks=marks, stretches=stretches, levels=(), latest="1")


def series(form: str) -> dict[str, etree._Element]:
    """What the office program draws, by the name that stands in the key."""
    (xml,) = (
        data
        for name, data in parts((xlsx if form == "xlsx" else pptx)(document(drawn()))).items()
        if re.fullmatch(r"(xl|ppt)/charts/chart\d+\.xml", name)
    )
    return {
        one.findtext(".//c:tx//c:v", namespaces=SPACES): one
        for one in etree.fromstring(xml).iterfind(".//c:ser", SPACES)
    }


def look(one: etree._Element, path: str, name: str = "val") -> str | None:
    found = one.find(path, SPACES)
    return None if found is None else found.get(name)


def heights(one: etree._Element) -> dict[int, float]:
    found = one.iterfind(".//c:val//c:pt", SPACES)
    return {int(point.get("idx")): float(point.findtext("c:v", namespaces=SPACES)) for point in found}


def test_what_is_said_is_tried_here():
    """Lines, shapes, letters, the key, hollow marks, and gaps: a sentence more needs a test more."""
    assert re.findall(r"thin line|thin dashed lines|shape|letter|key|H is|L is|hollow mark", said.LIMITS) == [
        "thin line", "thin dashed lines", "shape", "letter", "key", "H is", "L is", "hollow mark",
    ]  # fmt: skip
    assert said.LIMITS.count(".") == 4


@pytest.mark.parametrize("form", ["xlsx", "pptx"])
def test_in_charts_that_office_programs_draw(form):
    """Average and usual range as lines; kinds of marks by shape and letter, hollow ones apart; a gap where none is."""
    found, line = series(form), "c:spPr/a:ln"
    assert list(found)[1:] == [
        said.AVERAGE, said.LOWER, said.UPPER,
        "A month", "A month, few cases", f"H: {HIGH}", f"H: {HIGH}, few cases", f"L: {LOW}", NOT_OVER,
    ]  # fmt: skip
    assert look(found[said.AVERAGE], f"{line}/a:prstDash") in (None, "solid")
    assert {look(found[name], f"{line}/a:prstDash") for name in (said.LOWER, said.UPPER)} == {"dash"}
    assert [set(heights(found[name]).values()) for name in (said.LOWER, said.AVERAGE, said.UPPER)] == [{2}, {5}, {8}]
    marks = list(found.values())[4:]
    assert [heights(one) for one in marks] == [{0: 5}, {1: 6}, {2: 9}, {3: 8}, {4: 1}, {5: 3}]
    shapes = [look(one, "c:marker/c:symbol") for one in marks]
    assert shapes == ["circle", "circle", "square", "square", "triangle", "circle"]
    is_hollow = [one.find("c:marker/c:spPr/a:noFill", SPACES) is not None for one in marks]
    assert is_hollow == [False, True, False, True, False, True]
    assert None not in {look(one, "c:marker/c:spPr/a:ln/a:solidFill/a:srgbClr") for one in marks}
    assert look(next(iter(found.values())), "c:marker/c:symbol") == "none", "no mark lies beneath a hollow one"
    letters = [look(one, "c:dLbls/c:numFmt", "formatCode") for one in marks]
    assert letters == [None, None, '"H"', '"H"', '"L"', None]
    assert 5 not in heights(next(iter(found.values()))), "a month that is not over is not joined"


def test_in_a_drawing():
    """The same in the drawing of PDF, Word and web page."""
    layers = vega.specification(drawn())["layer"]
    dashes = [one["mark"].get("strokeDash") for one in layers if one["mark"]["type"] == "line"]
    assert dashes[:3] == [DASHES["thin, dashed"], DASHES["thin, dashed"], DASHES["thin"]]
    dots = next(one["data"]["values"] for one in layers if one["mark"]["type"] == "point")
    assert [dot["fill"] == "#FFFFFF" for dot in dots] == [False, True, False, True, False, True]
    assert [dot["shape"] for dot in dots] == ["circle", "circle", "square", "square", "triangle-down", "circle"]
    words = [row["words"] for one in layers if one["mark"]["type"] == "text" for row in one["data"]["values"]]
    assert [words.count(one) for one in ("H", "L", f"H: {HIGH}", f"L: {LOW}")] == [2, 1, 1, 1]


def test_few_cases_are_told_apart_from_a_month_that_is_not_over():
    """Both are hollow; and where no month has few cases, nothing is said of them."""
    assert [mark.is_few for mark in drawn().marks] == [False, True, False, True, False, False]
    enough = replace(drawn(), marks=tuple(replace(mark, hollow=False) for mark in drawn().marks[:5]))
    assert [column.name for column in columns(enough)][4:] == ["A month", f"H: {HIGH}", f"L: {LOW}"]
    fills = [column.style["marker"]["fill"] for column in columns(enough)[4:]]
    assert fills == [{"color": colour(one)} for one in (palette.OURS, palette.WORSE, palette.BETTER)]


def test_a_scale_that_goes_below_nought():
    """Each kind of file draws what is below nought too, and the months' names stand below it."""
    below = replace(drawn(), bottom=-2.4)
    for make in (xlsx, pptx):
        (xml,) = (
            data for name, data in parts(make(document(below))).items() if "charts/chart" in name and "rels" not in name
        )
        axes = etree.fromstring(xml).find(".//c:plotArea", SPACES)
        assert float(look(axes, "c:valAx/c:scaling/c:min")) == -2.4
        assert look(axes, "c:dateAx/c:tickLblPos") == "low"
    assert vega.specification(below)["layer"][0]["encoding"]["y"]["scale"]["domain"] == [-2.4, below.top]

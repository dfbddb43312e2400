"""What every layer of a drawing is made with: typeface, sizes, colours of light paper, dots and words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reports.charts import palette
from reports.pack.chart import THIN, THIN_DASHED, Mark

FONTS = Path(__file__).with_name("fonts")
FONT = "Inter"
WIDTH, HEIGHT = 640, 208
"""Pixels across the whole drawing, and from the bottom of the plot to its top."""
LEFT, RIGHT = 44, 182
"""Pixels beside the plot."""
SIZE, LARGE = 12.5, 17
"""Pixels of all words, and of the latest value: on a line of 17 cm these are 9.5 and 13 points."""
DASHES = {"solid": [1, 0], "dash": [7, 4], "dot": [2, 3], THIN: [1, 0], THIN_DASHED: [5, 3]}
GRID = "#E4E7EA"
"""The colour of lines across a plot, on light paper."""
OF_STRETCHES = (THIN, THIN_DASHED)
_SHAPES = {"hexagon": "M0,-1L0.866,-0.5L0.866,0.5L0,1L-0.866,0.5L-0.866,-0.5Z"}
OF_DOTS = {name: {"field": name, "type": "nominal", "scale": None} for name in ("shape", "fill", "stroke")} | {
    "size": {"field": "size", "type": "quantitative", "scale": None}
}
OF_WORDS = {"text": {"field": "words", "type": "nominal"}}
"""Where the look of dots, and words, are found in the rows of a layer."""


def colour(place: str) -> str:
    """The colour of light paper at a place of the palette."""
    return palette.LIGHT[int(place[1:], 16) - 1]


def dot(one: Mark) -> dict[str, Any]:
    """The look of a mark."""
    fill = "#FFFFFF" if one.hollow else colour(one.colour)
    return {"shape": _SHAPES.get(one.shape, one.shape), "fill": fill, "stroke": colour(one.colour)}


def words_mark(align: str, *, size: float = SIZE, weight: int = 400) -> dict[str, Any]:
    """Words in the colour of text."""
    look = {"fontSize": size, "fontWeight": weight, "color": colour(palette.TEXT), "font": FONT}
    return {"type": "text", "align": align, "baseline": "middle"} | look


def free(rows: Sequence[dict[str, Any]], mark: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What stands at places on the paper, in pixels, and not among the months."""
    places = {name: {"field": name, "type": "quantitative", "scale": None, "axis": None} for name in ("x", "y")}
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": {**places, **more}}

"""Bars that lie, each below its words; words that a phone would cut take two lines and more room."""

import plotly.graph_objects as go
import plotly.io
import pytest

from reports.charts.drawing import HOLLOW, LATE, PLAIN, Drawing, rows

NAME = "Profound and multiple learning difficulty"


def test_a_long_label_takes_two_lines_and_no_bar_lies_upon_it():
    told, places, count = rows(["<b>Short</b>  5%", f"<b>{NAME}</b>  8.8% (6 of 68)", "<b>Last</b>  1%"], 42)
    assert told == ["<b>Short</b>  5%", f"<b>{NAME}</b><br>8.8% (6 of 68)", "<b>Last</b>  1%"]
    assert places == pytest.approx([2.5, 1, 0]), "half a row more below the first bar"
    assert count == 3.5
    assert rows([], 42) == ([], [], 0)


def test_what_is_few_is_hollow_and_what_is_late_is_hatched():
    chart = Drawing()
    chart.bars([PLAIN, HOLLOW, LATE, PLAIN], [1, 2, 3, 4], list("abcd"))
    drawn = {trace["name"]: (trace["x"], trace["y"]) for trace in chart.traces}
    assert drawn == {"": ([1, 4], [3, 0]), "Late": ([3], [1]), "Few cases": ([2], [2])}
    assert not HOLLOW.marker.get("pattern")
    assert LATE.marker["pattern"]["shape"] == "/"


def test_the_parts_of_a_finished_chart_are_made_once_and_are_those_plotly_would_send():
    """Streamlit asks for them at each run of a page, and sends them as they are."""
    chart = Drawing()
    chart.line(x=["2026-01-01", "2026-02-01"], y=[1, 2], mode="lines")
    chart.note("Here", x=0, y=1)
    finished = chart.figure(300)
    sent = plotly.io.to_json(finished.to_dict(), validate=False)
    assert plotly.io.to_json(finished.to_dict(), validate=False) == sent
    assert sent == plotly.io.to_json(go.Figure.to_dict(finished), validate=False)
    assert finished.to_dict() is finished.to_dict()

"""What can be taken away of a chart: its numbers as they are drawn, and buttons whose names cannot act."""

from datetime import date

import pandas as pd

from reports import chart_files
from reports.charts.drawing import HOLLOW, PLAIN, Drawing


def test_the_numbers_of_lines_and_bars_with_their_words():
    """Lines that guide the eye and points that are not there are left out; a lying bar is told by its words."""
    chart = Drawing()
    chart.line(x=[pd.Timestamp("2026-01-31"), pd.Timestamp("2026-02-28")], y=[0.5, None], name="A<br>line",
               customdata=["50% of 40 cases<br>H: up", ""])  # fmt: skip
    chart.line(x=[0, 1], y=[0, 1], hoverinfo="skip")
    chart.line(x=[306], y=[0.46], customdata=[["Milltown", "<b>Milltown</b>: 46% (142 of 306)"]])
    chart.bars([PLAIN, HOLLOW], [3, 1], ["<b>A &amp; B</b>  3", "=1+1"])
    assert chart_files.numbers(chart.figure(100)).values.tolist() == [
        ["A line", "2026-01-31", 0.5, "50% of 40 cases H: up"],
        ["", 306, 0.46, "Milltown: 46% (142 of 306)"],
        ["", "", 3, "A & B 3"],
        ["Few cases", "", 1, "=1+1"],
    ]
    assert chart_files.as_csv(chart.figure(100)).decode("utf-8-sig").splitlines() == [
        "Line,At,Value,In words",
        "A line,2026-01-31,0.5,50% of 40 cases H: up",
        ",306,0.46,Milltown: 46% (142 of 306)",
        ",,3.0,A & B 3",
        "Few cases,,1.0,'=1+1",
    ]


def test_a_day_and_no_words():
    chart = Drawing()
    chart.line(x=[date(2026, 1, 5)], y=[7])
    assert len(chart_files.numbers(chart.figure(100))) == 1
    assert chart_files.numbers(Drawing().figure(100)).empty


def test_the_buttons_name_the_files_and_nothing_else():
    made = chart_files.buttons('a"><script>', 440)
    assert made.count("<button") == 2
    assert 'data-sb-save="png"' in made
    assert "<script>" not in made

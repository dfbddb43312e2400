"""A chart as SVG: words as words, in our typeface; the same on every computer, whatever its time zone."""

import subprocess
import sys
from dataclasses import replace

import pytest

from metrics.base.root import ROOT
from reports.charts import palette
from reports.pack.targets import ink, vega
from tests.reports.pack.test_chart import chart
from tests.reports.scorecard.made import ON_TIME, STEADY


@pytest.fixture(scope="module")
def drawn():
    return vega.svg(chart(ON_TIME, STEADY, target=0.6))


def test_what_is_in_it(drawn):
    """Names of lines and months, percentages, the latest value; one typeface."""
    for words in ("The law: every plan", "Our target: 60%", "Average 21%", "Oct 2026", "100%", ">22%<"):
        assert words in drawn, words
    assert 'font-family="Inter"' in drawn
    assert "sans-serif" not in drawn
    assert drawn.startswith("<svg")


def test_it_holds_no_number_that_is_not_printed():
    """The drawing is made from what is described, and the description is rounded: a third is nowhere."""
    assert "0.3333" not in str(vega.specification(chart(ON_TIME, [100 / 3, 200 / 3] * 12)))


def test_a_mark_has_its_shape_its_letter_and_its_line_in_the_key():
    made = vega.svg(chart())
    assert "H: A concern" in made
    assert made.count(">H<") == 4


def test_an_empty_chart_is_a_frame():
    bare = replace(chart(), values=(None,) * 24, marks=(), levels=(), stretches=(), latest="")
    assert "Oct 2026" in vega.svg(bare)


def test_colours_are_those_of_light_paper():
    assert ink.colour(palette.OURS) == palette.LIGHT[0]
    assert ink.colour(palette.FRAME) == palette.LIGHT[7]


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland"])
def test_the_same_in_every_time_zone(drawn, zone):
    code = (
        "from tests.reports.pack.test_chart import chart; from tests.reports.scorecard.made import ON_TIME, STEADY;"
        "from reports.pack.targets import vega; import sys;"
        "sys.stdout.write(vega.svg(chart(ON_TIME, STEADY, target=0.6)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"TZ": zone}, capture_output=True, text=True, check=True
    )
    assert found.stdout == drawn

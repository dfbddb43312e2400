"""The checks themselves: a planted fault must be found, or a clean page means nothing."""

from pathlib import Path

import plotly
import pytest

from reports.charts import palette
from tests.browser import chromium
from tests.browser.axe import STREAMLITS_OWN, faults
from tests.browser.view import View, chart_faults

SMALL_BUTTONS = '<button style="width:9px;height:9px;padding:0;border:0" aria-label="{0}"></button>' * 2

PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
OURS, WORSE = (palette.LIGHT[int(place[1:]) - 1] for place in (palette.OURS, palette.WORSE))
DARK_ON_WHITE = {"bgcolor": "#FFFFFF", "font": {"color": "#16191D", "size": 14}}


@pytest.fixture
def view(browser):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = View(context.new_page())
    opened.listen()
    yield opened
    context.close()


def show(view: View, body: str) -> None:
    view.page.set_content(f'<!doctype html><html lang="en"><title>Try</title><body>{body}</body></html>')


def test_axe_finds_a_planted_fault(view):
    show(view, '<p style="color:#bbb;background:#ccc">pale</p><img src="data:,">')
    assert {fault.rule for fault in faults(view.page)} == {"color-contrast", "image-alt"}


def test_axe_is_content_with_a_sound_page(view):
    show(view, "<main><h1>Plans</h1><p>In time</p></main>")
    assert faults(view.page) == []


def test_streamlits_own_faults_are_forgiven_in_their_place_only(view):
    buttons = SMALL_BUTTONS.format("x")
    show(view, f"<div>{buttons}</div>")
    assert {fault.rule for fault in faults(view.page)} == {"target-size"}
    show(view, f'<div data-testid="stDateInput">{buttons}</div>')
    assert faults(view.page) == []


def test_every_forgiven_fault_has_its_reason():
    assert all(theirs.reason and theirs.issue and theirs.within for theirs in STREAMLITS_OWN)


def test_a_wide_page_is_measured(view):
    show(view, '<div style="width:200px">narrow</div>')
    assert view.overhang() == 0
    show(view, '<div style="width:1000px">wide</div>')
    assert view.overhang() > 600


def test_errors_and_calls_to_elsewhere_are_heard(view):
    show(view, '<script>console.error("planted"); throw new Error("thrown")</script>')
    show(view, '<img alt="" src="http://example.invalid/a.png">')
    assert any("planted" in error for error in view.errors)
    assert "uncaught: thrown" in view.errors
    assert view.outside == ["http://example.invalid/a.png"]


def drawn(view: View, *, trace: dict | None = None, layout: dict | None = None) -> list[str]:
    """What is found of a chart of two points that is sound but for what is planted in its trace or its layout."""
    sound = {
        "x": [1, 2], "y": [1, 2], "mode": "markers", "name": "Plans", "marker": {"color": OURS},
        "hoverlabel": DARK_ON_WHITE,
    }  # fmt: skip
    whole = {"width": 360, "height": 300, "font": {"size": 14}, "margin": {"l": 60, "r": 60, "t": 60, "b": 60}}
    show(view, '<div id="chart" style="width:360px"></div>')
    view.page.add_script_tag(path=PLOTLY)
    view.page.evaluate(
        "([trace, layout]) => Plotly.newPlot('chart', [trace], layout, {displayModeBar: false})",
        [{**sound, **(trace or {})}, {**whole, **(layout or {})}],
    )
    return chart_faults(view, 390, "light")


def note(words: str, **more: object) -> dict:
    return {"text": words, "x": 1.5, "y": 1.5, "showarrow": False, **more}


class TestCharts:
    def test_a_sound_chart_has_no_fault(self, view):
        assert drawn(view) == []
        assert drawn(view, trace={"name": "Late", "marker": {"color": WORSE}}) == []

    def test_small_words(self, view):
        found = drawn(view, layout={"annotations": [note("tiny", font={"size": 13})]})
        assert found == ['chart ?: "tiny" is 13.0 pixels high']

    def test_words_that_are_cut(self, view):
        found = drawn(view, layout={"annotations": [note("beyond the edge", x=1, xref="paper", xanchor="left")]})
        assert found == ['chart ?: "beyond the edge" is cut']

    def test_words_upon_words(self, view):
        found = drawn(view, layout={"annotations": [note("England"), note("Region")]})
        assert found == ['chart ?: "England" is piled upon "Region"']

    def test_a_colour_of_another_meaning(self, view):
        """Worse is not the colour of what is in time, nor of the latest month."""
        for name in ("In time", "The latest month"):
            (found,) = drawn(view, trace={"name": name, "marker": {"color": WORSE}})
            assert found.startswith(f'chart ?: {WORSE} is "{name.lower()}')

    def test_a_colour_that_is_none_of_ours(self, view):
        found = drawn(view, trace={"marker": {"color": "#FF0000"}})
        assert found == ['chart ?: #FF0000 of "Plans" is no colour of ours']

    def test_a_pale_tooltip(self, view):
        found = drawn(view, trace={"hoverlabel": {"bgcolor": "#FFFFFF", "font": {"color": "#BBBBBB", "size": 14}}})
        assert found
        assert all(one.endswith("appears at 1.9 to 1") for one in found)


class TestFindingABrowser:
    def test_the_chosen_one_comes_first(self, monkeypatch, tmp_path):
        program = tmp_path / "browser"
        program.touch()
        monkeypatch.setenv(chromium.CHOSEN, str(program))
        assert chromium.find() == program

    def test_a_chosen_one_that_is_not_there_is_said(self, monkeypatch):
        monkeypatch.setenv(chromium.CHOSEN, "/nowhere/browser")
        with pytest.raises(chromium.NoBrowserError, match="not a file"):
            chromium.find_or_install()

    def test_without_one_both_installers_are_tried_then_one_line_says_what_to_do(self, monkeypatch):
        tried = []
        monkeypatch.delenv(chromium.CHOSEN, raising=False)
        monkeypatch.setattr(chromium, "_places", lambda: iter(()))
        monkeypatch.setattr(chromium, "_run", lambda command, seconds: tried.append(Path(command[0]).name))
        monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
        with pytest.raises(chromium.NoBrowserError) as caught:
            chromium.find_or_install()
        assert tried[1:] == ["apt-get", "apt-get", "apt-get"], "the list of packages, then each of two"
        assert "install one" in str(caught.value)
        assert "\n" not in str(caught.value)

"""The public version in a browser: read by axe, wide and on a phone, its chart on the first screen, and printed."""

import pytest

from tests.browser.pages.lengths import DESK, MOST_SCREENS, PHONE, each_question, measured
from tests.browser.pages.test_every_page import complaints
from tests.browser.pages.test_printing import sheets
from tests.browser.view import View, chart_faults


@pytest.mark.parametrize("path", ["/?version=public", "/Plans_on_time?version=public", "/Absence?version=public"])
def test_public_page(turned_to, path):
    view: View = turned_to(path, PHONE[0], "dark")
    found = [f"on a phone: {fault}" for fault in (*complaints(view), *chart_faults(view, PHONE[0], "dark"))]
    view.page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    view.settle()
    found += [*complaints(view), *chart_faults(view, DESK[0], "dark")]
    for name in each_question(view):
        screens = measured(view.page, DESK).screens
        found += [f"{name}: {screens:.1f} screens"] * (screens > MOST_SCREENS[DESK])
    assert not found, f"{path}:\n" + "\n".join(found)


def test_the_finding_and_its_chart_stand_on_the_first_screen(turned_to):
    view: View = turned_to("/Plans_on_time?version=public", DESK[0], "light")
    view.page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    view.settle()
    chart = view.page.locator(".js-plotly-plot").first.bounding_box()
    assert chart is not None
    assert chart["y"] + 360 <= DESK[1]


def test_on_paper_it_says_that_it_is_the_public_version(turned_to):
    said = " ".join(sheets(turned_to("/Plans_on_time?version=public")))
    assert "Public version." in said
    assert "Larkmoor Council, whole council" in said

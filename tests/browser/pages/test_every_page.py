"""Every page, wide and narrow, light and dark: it opens without a fault, fits, and axe finds nothing.

Its charts are looked at too: words that are small, cut or piled up, colours that mean something else, pale tooltips.
"""

from pathlib import Path

import pytest

from tests.browser.axe import faults
from tests.browser.pages.addresses import PAGES, address_of
from tests.browser.pages.lengths import (
    ANSWERS,
    DESK,
    MOST_SCREENS,
    PHONE,
    PROJECTOR,
    each_question,
    is_list,
    measured,
)
from tests.browser.pages.paper import on_paper
from tests.browser.view import View, chart_faults

ANSWER = '[data-testid="stMain"]'
"""What is another with each question; the menu stays."""


@pytest.mark.parametrize("path", PAGES)
def test_page(turned_to, path):
    """One visit, all checks, because a visit costs seconds; every fault is named at once."""
    view = turned_to(path, DESK[0], "light")
    found = [
        *complaints(view),
        *chart_faults(view, DESK[0], "light"),
        *first_screens(path, view),
        *at_twice_the_size(view),
        *every_question(path, view),
    ]
    assert not found, f"{path}:\n" + "\n".join(found)


@pytest.mark.parametrize("path", PAGES)
def test_page_on_a_phone_in_the_dark(turned_to, path):
    """All that there is at a wide window but the menu."""
    view = turned_to(path, PHONE[0], "dark")
    found = [*complaints(view), *chart_faults(view, PHONE[0], "dark")]
    assert not found, f"{path}:\n" + "\n".join(found)


@pytest.mark.parametrize("path", PAGES[:2])
def test_the_menu_in_the_dark(turned_to, path):
    view = turned_to(path, DESK[0], "dark")
    found = [*complaints(view), *chart_faults(view, DESK[0], "dark")]
    assert not found, f"{path}:\n" + "\n".join(found)


def first_screens(path: str, view: View) -> list[str]:
    """What of finding, figures and main chart is not on the first screen of a laptop and of a projector."""
    wanted = ANSWERS.get(path, ())
    sizes = {size: measured(view.page, size) for size in (PROJECTOR, DESK)} if wanted else {}
    return [
        f"{name} not on the first screen at {size[0]}"
        for size, found in sizes.items()
        for name in found.missing
        if name in wanted
    ]


def at_twice_the_size(view: View) -> list[str]:
    """What is cut, or out of sight, where 1280 pixels hold what 640 held."""
    view.page.set_viewport_size({"width": DESK[0] // 2, "height": DESK[1] // 2})
    view.settle()
    wider, is_named = view.overhang(), view.page.get_by_role("heading", level=1).is_visible()
    view.page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    view.settle()
    return [f"{wider} pixels wider at twice the size"] * bool(wider) + ["no title at twice the size"] * (not is_named)


def every_question(path: str, view: View) -> list[str]:
    """Every question of the page: faults, what axe finds, its charts, its copy on paper, more than the screens.

    On a phone the first: at its size the others stay far below six screens, and each change of size draws every chart
    anew. Of the first axe and its charts were looked at with the menu around it.
    """
    found = []
    for number, name in enumerate(each_question(view)):
        found += [f"{name}: {text}" for text in (*view.exceptions(), *view.errors, *on_paper(view))]
        if number:
            found += [f"{name}: accessibility: {fault}" for fault in faults(view.page, within=ANSWER)]
            found += [f"{name}: {fault}" for fault in chart_faults(view, DESK[0], "light")]
        for size in (PHONE, DESK) if number == 0 else (DESK,):
            screens = measured(view.page, size).screens
            if wider := view.overhang():
                found.append(f"{name}: {wider} pixels wider than {size[0]}")
            if screens > MOST_SCREENS[size] and not is_list(path, name):
                found.append(f"{name}: {screens:.1f} screens at {size[0]}")
    return found


def complaints(view: View) -> list[str]:
    """What is wrong with an open page, one line each."""
    wider = view.overhang()
    return [
        *(f"exception: {text}" for text in view.exceptions()),
        *(f"console error: {text}" for text in view.errors),
        *(f"asked for {address}, which is not on this computer" for address in view.outside),
        *([f"{wider} pixels wider than the window"] if wider else []),
        *(f"accessibility: {fault}" for fault in faults(view.page)),
    ]


def test_back_and_forward_give_the_question_that_they_show(turned_to):
    """One entry for a click; a link opens the question that it says."""
    view = turned_to("/Waiting_now?part=the-cases")
    heading = view.page.locator('[data-testid="stMain"] h2').first
    assert heading.inner_text() == "Who is waiting?"
    names = list(each_question(view))
    assert names[0] == "The cases"
    view.page.go_back()
    view.settle()
    assert heading.inner_text() == "Where do they wait?"
    view.page.go_forward()
    view.settle()
    assert heading.inner_text() == "Waiting past 20 weeks: month by month"


def test_addresses_of_pages():
    assert address_of(Path("pages/1_Are_plans_in_time.py")) == "/Are_plans_in_time"
    assert address_of(Path("pages/02 - Waiting  now.py")) == "/Waiting_now"

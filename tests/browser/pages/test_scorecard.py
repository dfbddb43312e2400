"""The first page in a real browser: every measure on the first screen, read aloud properly, each a door to its page."""

import pytest

from metrics.scorecard import USUAL
from tests.browser.axe import faults
from tests.browser.conftest import HEIGHTS

SMALLEST = """(height) => {
    const rows = [...document.querySelectorAll('.sb-score tbody tr')];
    const seen = rows.filter((row) => row.getBoundingClientRect().bottom <= height);
    const words = [...document.querySelectorAll('.sb-score *')].filter(
        (one) => one.childNodes.length && one.firstChild.nodeType === 3 && one.tagName !== 'title'
            && !one.closest('.sb-hidden'));
    const sizes = words.map((one) => parseFloat(getComputedStyle(one).fontSize));
    const cut = rows.flatMap((row) => [...row.children]).filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
    return [rows.length, seen.length, Math.min(...sizes), cut.map((cell) => cell.textContent)];
}"""
"""How many measures there are and how many end inside the window, the smallest letters, and what is cut."""
TARGET = """() => getComputedStyle(document.querySelector('.sb-score [data-head="Target"]'), '::before').content"""
NAMES = """() => [...document.querySelectorAll('.sb-score tbody th a')].map((name) => name.innerText)"""


@pytest.mark.parametrize(("width", "height", "least"), [(1280, 800, 14), (1920, 1080, 16)])
def test_every_measure_is_on_the_first_screen(turned_to, width, height, least):
    view = turned_to("/", width)
    view.page.set_viewport_size({"width": width, "height": height})
    view.settle()
    rows, seen, smallest, cut = view.page.evaluate(SMALLEST, height)
    assert (rows, seen, cut) == (len(USUAL), len(USUAL), [])
    assert smallest >= least
    assert view.overhang() == 0


def test_on_a_phone_each_measure_is_a_card_and_nothing_is_cut(turned_to):
    view = turned_to("/", 390)
    rows, _, smallest, cut = view.page.evaluate(SMALLEST, HEIGHTS[390])
    assert (rows, cut, view.overhang()) == (len(USUAL), [], 0)
    assert smallest >= 14
    roles = view.page.get_by_role("rowheader")
    assert roles.count() == len(USUAL)
    assert view.page.evaluate(TARGET) == '"Target: "'


@pytest.mark.parametrize("width", [761, 1000, 1239])
def test_between_a_phone_and_a_laptop_nothing_is_cut_or_scrolls_sideways(turned_to, width):
    for path, rows in (("/", '[data-testid="stMain"] .sb-score tbody tr'), ("/Localities", ".sb-grid tbody tr")):
        view = turned_to(path, width)
        cut = f"[...document.querySelectorAll('{rows}')].filter((one) => one.scrollWidth > one.clientWidth + 1).length"
        assert (view.page.locator(rows).count() > 5, view.page.evaluate(cut), view.overhang()) == (True, 0, 0)


def test_at_twice_the_size_everything_is_still_there(turned_to):
    """A window of 640 pixels is what 200% leaves of 1280."""
    view = turned_to("/", 640)
    assert view.overhang() == 0
    assert view.page.get_by_role("rowheader").count() == len(USUAL)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_icons_alone_lead_to_their_pages(turned_to, scheme):
    view = turned_to("/?look=icons&needs=attention", 1280, scheme)
    assert faults(view.page) == []
    tiles = view.page.locator(".sb-tile")
    assert 0 < tiles.count() < len(USUAL)
    tiles.filter(has_text="Remedies overdue").focus()
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**/Remedies*")
    view.settle()
    assert view.page.get_by_role("heading", name="Remedies", exact=True).is_visible()


def test_a_choice_is_in_the_address_and_a_link_brings_it_back(page_at):
    view = page_at("/?subject=Complaints")
    assert view.page.evaluate(NAMES) == ["Complaints answered in time", "Upheld by the Ombudsman", "Remedies overdue"]
    view.page.get_by_role("radio", name="Needs attention").click()
    view.settle()
    assert view.page.evaluate(NAMES) == ["Remedies overdue"]
    assert "needs=attention" in view.page.url
    assert "subject=Complaints" in view.page.url

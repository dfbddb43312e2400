"""Presenting in a real browser: by keys alone, in large type, nothing cut, and back to the page that was left."""

import pytest

from tests.browser.axe import faults
from tests.browser.view import View

_PRESENTED = """() => {
    const bar = document.querySelector('.st-key-sb_bar').getBoundingClientRect();
    const seen = (one) => one.getBoundingClientRect().width > 0 && !one.closest('.sb-hidden, title');
    const words = [...document.querySelectorAll('[data-testid="stMain"] *')].filter((one) => seen(one)
        && [...one.childNodes].some((part) => part.nodeType === 3 && part.textContent.trim()));
    const size = (one) => {
        const chart = one.closest('.js-plotly-plot');
        const scale = chart ? chart.getBoundingClientRect().width / chart.offsetWidth : 1;
        return parseFloat(getComputedStyle(one).fontSize) * scale;
    };
    const chart = [...document.querySelectorAll('.js-plotly-plot')].filter(seen)
        .map((one) => one.getBoundingClientRect());
    const controls = '[data-testid="stSidebar"], .st-key-sb_screen :is(button, input, summary, canvas)';
    return {
        smallest: Math.min(...words.filter((one) => one.tagName !== 'BUTTON').map(size)),
        charts: chart.length,
        cut: chart.filter((one) => one.bottom > bar.top + 1 || one.right > innerWidth + 1 || one.height < 250).length,
        controls: [...document.querySelectorAll(controls)].filter(seen).length,
    };
}"""


def place(view: View) -> str:
    return view.page.locator('.st-key-sb_bar [role="status"]').inner_text()


def press(view: View, key: str, then: str) -> None:
    """A key, and the screen that it leads to."""
    view.page.keyboard.press(key)
    view.page.wait_for_function(
        """(then) => document.querySelector('.st-key-sb_bar [role="status"]')?.innerText === then""", arg=then
    )
    view.settle(again=False)


def presented(view: View) -> dict:
    """What is on the screen, once its chart has taken the room that is left, which it does a moment later."""
    for _ in range(20):
        view.page.wait_for_timeout(200)
        found = view.page.evaluate(_PRESENTED)
        if not found["cut"]:
            break
    return found


@pytest.mark.parametrize(("width", "height", "scheme"), [(1280, 800, "light"), (1920, 1080, "dark")])
def test_every_screen_is_read_from_the_back_of_the_room(turned_to, width, height, scheme):
    view = turned_to("/Plans_on_time?present=1", width, scheme)
    view.page.set_viewport_size({"width": width, "height": height})
    charts = 0
    for number in range(1, 6):
        if number > 1:
            press(view, "ArrowRight", f"{number} of 5")
        found = presented(view)
        assert found["smallest"] >= 20 * 0.999, (number, found)
        assert (found["cut"], found["controls"]) == (0, 0), (number, found)
        assert view.overhang() == 0
        charts += found["charts"]
        if number in (1, 2):
            assert faults(view.page) == []
    assert charts == 3
    assert view.errors == []


def test_keys_and_a_clicker_lead_through(turned_to):
    """A clicker sends Page Down and Page Up. Each screen is a step of the history, so Back works too."""
    view = turned_to("/Waiting_now?present=1&locality=Milltown")
    for key, then in (
        ("PageDown", "2 of 4"),
        (" ", "3 of 4"),
        ("ArrowLeft", "2 of 4"),
        ("PageUp", "1 of 4"),
        ("ArrowRight", "2 of 4"),
        ("Shift+ ", "1 of 4"),
        ("ArrowRight", "2 of 4"),
    ):
        press(view, key, then)
    view.page.go_back()
    view.settle()
    assert place(view) == "1 of 4"
    view.page.keyboard.press("f")
    view.page.wait_for_function("() => document.fullscreenElement !== null")
    view.page.get_by_role("button", name="Full screen").click()
    view.page.wait_for_function("() => document.fullscreenElement === null")
    press(view, "ArrowRight", "2 of 4")
    view.page.keyboard.press("Escape")
    view.page.wait_for_url(lambda url: "present" not in url)
    view.settle()
    assert view.page.url.endswith("/Waiting_now?locality=Milltown")
    assert view.page.get_by_label("Place").input_value() == "Milltown"
    assert view.errors == []


def test_space_on_a_button_presses_that_button(turned_to):
    """Whoever walks by Tab must be able to stop; and the last screen leads on to the next page."""
    view = turned_to("/Waiting_now?present=4")
    view.page.keyboard.press("ArrowRight")
    view.page.wait_for_url("**/Requests_and_decisions?present=1")
    view.settle()
    assert place(view).startswith("1 of ")
    view.page.get_by_role("button", name="Stop presenting").focus()
    assert view.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    view.page.keyboard.press(" ")
    view.page.wait_for_url("**/Requests_and_decisions")
    view.settle()
    assert view.page.get_by_role("button", name="Present", exact=True).is_visible()


def test_the_way_in_stands_on_the_first_screen_of_every_size(turned_to):
    for width in (390, 1280):
        view = turned_to("/Complaints_and_Ombudsman", width)
        button = view.page.get_by_role("button", name="Present", exact=True)
        box = button.bounding_box()
        assert box
        assert box["y"] < 400
        title = view.page.get_by_role("heading", level=1).bounding_box()
        assert title
        assert box["x"] > title["x"] + 60 or box["y"] >= title["y"] + title["height"] - 1


def test_the_code_is_drawn(turned_to):
    view = turned_to("/?present=1")
    assert view.page.get_by_role("img", name="A code to scan: the address of this page").bounding_box()["width"] > 120
    assert view.errors == []

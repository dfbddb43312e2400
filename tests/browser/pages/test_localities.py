"""The way from the council to the cases, by mouse and by keyboard alone, in a real browser."""

from urllib.parse import parse_qs, urlparse

from tests.browser.view import View, chart_faults

MARK_OF = """(name) => {
    const middle = (one) => { const at = one.getBoundingClientRect(); return [at.left, at.top + at.height / 2]; };
    const words = [...document.querySelectorAll('.js-plotly-plot text')].find((one) => one.textContent === name);
    words.scrollIntoView({block: 'center'});
    const [left, top] = middle(words);
    const far = (mark) => { const [x, y] = middle(mark); return Math.abs(x - left) + Math.abs(y - top); };
    const marks = [...document.querySelectorAll('.js-plotly-plot .scatterlayer .points path')];
    const mark = marks.sort((one, other) => far(one) - far(other))[0].getBoundingClientRect();
    return [mark.left + mark.width / 2, mark.top + mark.height / 2];
}"""
"""Where in the window the mark beside a name is, scrolled into it."""


def place(view: View) -> dict[str, str]:
    """What the address says of the place."""
    view.settle()
    return {name: words[0] for name, words in parse_qs(urlparse(view.page.url).query).items()}


def test_a_click_on_a_mark_goes_into_its_place(turned_to):
    """A chart cannot be clicked in the tests without a browser; on a projector it is shown larger than it is drawn."""
    view = turned_to("/Localities?part=compare", 1920)
    assert chart_faults(view, 1920, "light") == []
    view.page.mouse.click(*view.page.evaluate(MARK_OF, "Milltown"))
    assert place(view) == {"locality": "Milltown", "part": "compare"}
    assert view.page.get_by_role("heading", name="By team").is_visible()


def test_from_the_council_to_the_cases_and_back_without_a_mouse(turned_to):
    """Each step by its name, the way back by the buttons above."""
    view = turned_to("/Localities?part=compare")
    for name in ("Milltown", "Milltown Central", "Bobbingarth Nursery"):
        view.page.locator(".st-key-loc_into input").focus()
        view.page.keyboard.type(name)
        view.page.keyboard.press("Enter")
        assert name in place(view).values()
    assert view.page.get_by_role("heading", name="The cases").is_visible()
    view.page.get_by_role("button", name="Larkmoor Council ›").first.focus()
    view.page.keyboard.press("Enter")
    assert place(view) == {}

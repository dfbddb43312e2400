"""What the accessibility statement says was tested: by keyboard alone, at twice the size, with less motion."""

import re

from metrics.base.root import ROOT
from reports.words.definitions import ACCESSIBILITY
from tests.browser.conftest import HEIGHTS
from tests.browser.pages.lengths import DESK, PHONE

HELD_BY = {
    "By axe": ("test_page", "test_page_on_a_phone_in_the_dark", "test_every_screen_is_read_from_the_back_of_the_room"),
    "By keyboard alone": (
        "test_the_way_past_the_menu",
        "test_page_down_works_at_once",
        "test_focus_is_seen_apart_from_selection",
        "test_from_the_finding_to_a_school_and_its_pupils_without_a_mouse",
        "test_keys_and_a_clicker_lead_through",
    ),
    "At twice the size": ("test_page", "test_at_twice_the_size_everything_is_still_there"),
    "With less motion": ("test_less_motion",),
    "Colours": ("test_page",),
}
MENU_IS_AWAY = """() => document.querySelector('[data-testid="stSidebar"]').getBoundingClientRect().right <= 0"""
SCROLLED = """() => document.querySelector('[data-testid="stMain"]').scrollTop > 200"""


def test_every_claim_of_the_statement_is_a_test():
    """Each names the tests that hold it, and its sizes are those of the windows that the tests open."""
    claims = {re.match(r"\*\*(.+?)\*\*", said)[1]: said for said in ACCESSIBILITY["What was tested"]}
    assert claims.keys() == HELD_BY.keys()
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "browser").rglob("test_*.py"))
    assert [name for names in HELD_BY.values() for name in names if f"def {name}(" not in tests] == []
    for width in (DESK[0], PHONE[0]):
        assert f"{width} by {HEIGHTS[width]}" in claims["By axe"]
    assert f"{DESK[0] // 2} by {DESK[1] // 2}, half of {DESK[0]} by {DESK[1]}" in claims["At twice the size"]


def test_the_foot_of_every_page_leads_to_the_statement(turned_to):
    view = turned_to("/Waiting_now")
    view.page.get_by_role("link", name="Accessibility of these pages").click()
    view.page.wait_for_url("**/Definitions?part=accessibility")
    view.settle()
    assert view.page.get_by_role("heading", name="What is known not to work").is_visible()


def test_the_way_past_the_menu(page_at):
    view = page_at("/Waiting_now")
    view.page.keyboard.press("Tab")
    assert view.page.evaluate("document.activeElement.innerText") == "Skip to content"
    assert view.page.locator(".sb-skip").bounding_box()["y"] >= 0
    view.page.keyboard.press("Enter")
    assert view.page.evaluate("document.activeElement.tagName") == "H1"
    view.page.keyboard.press("Tab")
    assert view.page.evaluate("""document.activeElement.closest('[data-testid="stMain"]') !== null""")


def test_page_down_works_at_once(page_at):
    """Nothing was clicked yet; and after a step to another page in the menu."""
    view = page_at("/Plans_on_time")
    view.page.keyboard.press("PageDown")
    view.page.wait_for_function(SCROLLED)
    view.page.get_by_test_id("stSidebar").get_by_role("link", name="Tribunal").click()
    view.page.wait_for_function("() => document.activeElement.innerText === 'Tribunal'")
    view.settle()
    view.page.keyboard.press("PageDown")
    view.page.wait_for_function(SCROLLED)


def test_focus_is_seen_apart_from_selection(turned_to):
    """What Tab reaches has a frame, also the one that is chosen; in the menu the order is that of the eye."""
    view = turned_to("/Plans_on_time")
    view.page.locator(".sb-skip").focus()
    unseen, tops = [], []
    for _ in range(36):
        view.page.keyboard.press("Tab")
        name, framed, top, in_menu = view.page.evaluate(
            """() => {
                const one = document.activeElement, box = one.closest('[data-baseweb]') ?? one;
                const framed = (part) => getComputedStyle(part).outlineStyle !== 'none'
                    || getComputedStyle(part).boxShadow !== 'none';
                return [one.outerHTML.slice(0, 120), framed(one) || framed(box) || one.matches('input, canvas'),
                    one.getBoundingClientRect().top, one.closest('.st-key-sb_menu') !== null];
            }"""
        )
        unseen += [] if framed else [name]
        tops += [top] if in_menu else []
    assert unseen == []
    assert len(tops) >= 15
    assert tops == sorted(tops)


def test_less_motion(turned_to):
    view = turned_to("/Plans_on_time")
    view.page.emulate_media(reduced_motion="reduce")
    longest = view.page.evaluate(
        """() => Math.max(...[...document.querySelectorAll('*')].flatMap((one) => {
            const style = getComputedStyle(one);
            return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')].map(parseFloat);
        }))"""
    )
    assert longest <= 0.001


def test_the_menu_of_a_phone_has_a_name_and_gives_way_to_the_page_that_it_leads_to(turned_to):
    view = turned_to("/Plans_on_time", PHONE[0])
    button = view.page.get_by_test_id("stExpandSidebarButton")
    assert button.evaluate("(one) => getComputedStyle(one, '::after').content") == '"Menu"'
    button.click()
    menu = view.page.get_by_test_id("stSidebar")
    menu.get_by_role("link", name="Tribunal").click()
    view.settle()
    view.page.wait_for_function(MENU_IS_AWAY)
    assert view.page.get_by_role("heading", level=1).inner_text() == "Tribunal"

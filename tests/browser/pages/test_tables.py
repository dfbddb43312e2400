"""Tables and definitions as they are seen: numbers stand under one another by their last digit, names by the first."""

import pytest

from tests.browser.pages.lengths import DESK, PHONE

_SIDES = """() => [...document.querySelectorAll('[data-testid="stTable"] tr')].map((line) =>
    [...line.querySelectorAll('th, td')].map((cell) => getComputedStyle(cell).textAlign))"""


@pytest.mark.parametrize("width", [DESK[0], PHONE[0]])
def test_numbers_of_a_small_table_stand_at_the_right(turned_to, width):
    """Time waited, children, share: with its headings."""
    lines = turned_to("/Waiting_now", width).page.evaluate(_SIDES)
    assert len(lines) > 3
    assert all(sides == ["left", "right", "right"] for sides in lines)


def test_the_question_of_a_figure_stands_apart_from_its_name(turned_to):
    """Eight pixels and more between them, as between the other parts of a page."""
    box = turned_to("/Definitions?figure=plans_issued_within_20_weeks").page.locator(".st-key-sb_definition")
    name, question = box.locator("h3").bounding_box(), box.locator("p").first.bounding_box()
    assert question["y"] - name["y"] - name["height"] >= 8

"""From the finding on absence to the children behind a group, by keyboard alone, in a real browser."""

import re

from tests.browser.view import View


def press(view: View, name: str, key: str = "Enter") -> None:
    """A button by its name, without a mouse."""
    view.page.get_by_role("radio", name=name, exact=True).or_(
        view.page.get_by_role("button", name=name, exact=True)
    ).first.focus()
    view.page.keyboard.press(key)
    view.settle()


def test_from_the_finding_to_a_school_and_its_pupils_without_a_mouse(turned_to):
    """Another figure, other pupils, another way to split: the sentence above the chart follows each choice."""
    view = turned_to("/Absence?part=who-misses-school")
    said = [view.page.get_by_text(re.compile("^Highest: ")).inner_text()]
    for choice in ("Sessions missed", "SEN support", "Locality"):
        press(view, choice, "Space")
        said.append(view.page.get_by_text(re.compile("^Highest: ")).inner_text())
    assert len(set(said)) == len(said), said
    assert re.match("Highest: (Milltown|Fenside|Harbourside|Easterly|Vale and Tarn|Northfold), ", said[-1])
    view.page.locator(".st-key-open_absence_absence_rate_K_locality summary").focus()
    view.page.keyboard.press("Enter")
    view.settle()
    view.page.get_by_role("tab", name="The cases").wait_for()
    assert view.errors == []

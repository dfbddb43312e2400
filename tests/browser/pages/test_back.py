"""Back and Forward give what they show, each click is one step back, and a copied address opens the same."""

from tests.browser.view import View


def place(view: View) -> str:
    """The place in the sidebar, which the words under the title must agree with."""
    chosen = view.page.get_by_label("Place").input_value()
    said = view.page.locator(".st-key-sb_question").inner_text()
    assert f", {chosen}, as at".lower() in said.lower()
    return chosen


def choose(view: View, name: str) -> None:
    view.page.get_by_label("Place").click()
    view.page.get_by_role("option", name=name).click()
    view.settle()


def steps(view: View) -> int:
    return view.page.evaluate("history.length")


def test_back_and_forward_and_a_copied_address(page_at):
    view = page_at("/Waiting_now")
    began = steps(view)
    choose(view, "Milltown")
    choose(view, "Fenside")
    assert (place(view), steps(view) - began) == ("Fenside", 2)
    view.page.go_back()
    view.settle()
    assert place(view) == "Milltown"
    view.page.go_back()
    view.settle()
    assert (place(view), "locality" in view.page.url) == ("Whole council", False)
    view.page.go_forward()
    view.settle()
    assert place(view) == "Milltown"
    at = steps(view)
    view.page.get_by_test_id("stSidebar").get_by_role("link", name="Tribunal").click()
    view.settle()
    assert (place(view), steps(view) - at) == ("Milltown", 0), "the step to Fenside gave way to that to the next page"
    assert view.page.url.endswith("/Tribunal?locality=Milltown")
    view.page.go_back()
    view.settle()
    assert "/Waiting_now?locality=Milltown" in view.page.url
    assert view.page.get_by_role("heading", level=1).inner_text() == "Waiting now"
    other = page_at(view.page.url.removeprefix(view.page.url.split("/Waiting")[0]))
    assert place(other) == "Milltown"
    assert view.exceptions() == []

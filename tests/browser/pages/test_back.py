"""Back and Forward give what they show, each click is one step back, and a copied address opens the same."""

from collections.abc import Callable

from tests.browser.view import View

FOLD = ".st-key-open_on_time_trend"


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


def inside(view: View) -> tuple[str, ...]:
    """What stands inside the answer: the open tab of its fold, which cases, and where their page begins; () is shut."""
    fold = view.page.locator(FOLD)
    if fold.locator("details[open]").count() == 0:
        return ()
    tabs = fold.get_by_role("tab", selected=True).all_inner_texts()
    if tabs != ["The cases"]:
        return tuple(tabs)
    listed = fold.get_by_text("keep this list inside the council").all_inner_texts()
    return (
        *tabs,
        *fold.locator("label:has(input:checked)").all_inner_texts(),
        *(one.split(" to ")[0] for one in listed),
    )


def becomes(view: View, shown: Callable[[], object], wanted: object) -> None:
    """Wait until that is shown: after a step of the history the page is still for a moment before it turns."""
    for _ in range(60):
        view.settle()
        if shown() == wanted:
            return
    assert shown() == wanted


def test_what_stands_inside_an_answer_goes_back_and_forward(page_at):
    """The fold, its tab, which cases, which page of them; what is no longer listed has no page."""
    view = page_at("/Plans_on_time")
    began, fold = steps(view), view.page.locator(FOLD)
    clicks = {
        ("Table",): fold.locator("summary"),
        ("The cases", "All", "Cases 1"): fold.get_by_role("tab", name="The cases"),
        ("The cases", "All", "Cases 101"): fold.get_by_role("button", name="Page 3", exact=True),
        ("The cases", "Not counted", "Cases 1"): fold.get_by_text("Not counted", exact=True),
    }
    for wanted, one in clicks.items():
        one.click()
        becomes(view, lambda: inside(view), wanted)
    assert steps(view) - began == 4, "a click is a step"
    seen = [(), *clicks]
    for wanted in reversed(seen[:-1]):
        view.page.go_back()
        becomes(view, lambda: inside(view), wanted)
    for wanted in seen[1:4]:
        view.page.go_forward()
        becomes(view, lambda: inside(view), wanted)
    other = page_at(view.page.url.removeprefix(view.page.url.split("/Plans")[0]))
    becomes(other, lambda: inside(other), seen[3])
    assert view.errors == []


def test_a_search_of_definitions_goes_back_and_forward(page_at):
    """It is of our own words, so its address may be kept and sent on."""
    view = page_at("/Definitions")
    field = view.page.get_by_label("Search the figures")
    field.fill("mediation")
    field.press("Enter")
    view.page.wait_for_url("**/Definitions?search=mediation")
    becomes(view, field.input_value, "mediation")
    view.page.go_back()
    becomes(view, field.input_value, "")
    assert "search" not in view.page.url
    view.page.go_forward()
    becomes(view, field.input_value, "mediation")


def test_words_typed_to_search_a_list_of_cases_are_not_in_the_address(page_at):
    """Browsers keep addresses, people send them on: what is typed there may be a child's reference."""
    view = page_at("/Waiting_now?part=the-cases")
    before, table = view.page.url, view.page.get_by_test_id("stDataFrame").first
    reference = table.locator("canvas tbody tr td").first.inner_text()
    table.hover()
    view.page.get_by_role("button", name="Search").first.click()
    view.page.keyboard.type(reference)
    view.settle()
    assert reference
    assert view.page.url == before

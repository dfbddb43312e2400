"""What loads made different and why figures moved, by mouse on a desk and by keyboard on a phone, in a real browser.

Two people at once: one opening of a page each, for all that they do.
"""

from collections.abc import Callable

import pytest

from data_access.storage import store
from data_access.storage.database import open_database
from tests.browser.view import View
from tests.conftest import taken_in
from tests.integration.loads.journey import HEADINGS, IN_JUNE, IN_MAY, JUNE, MAY

START = "/Data_quality?part=what-changed&figure=requests_received&period=calendar:2025"
Act = Callable[[View, str, str], None]


@pytest.fixture
def two_loads(database_url):
    """A list of May and one of June, taken back at the end: the other tests of this server show the sample."""
    database = open_database(database_url)
    for rows, day in ((IN_MAY, MAY), (IN_JUNE, JUNE)):
        assert taken_in("\n".join([HEADINGS, *rows]).encode(), f"{day:%B}.csv", database, extracted_on=day).batch
    yield
    for one in store.batches(database):
        store.withdraw(database, one.id)
    database.dispose()


def by_mouse(view: View, selector: str, choice: str) -> None:
    """Click what a selector finds; where a choice is given, click that then, scrolled to by its first letters."""
    view.page.locator(selector).first.click()
    if choice:
        view.page.keyboard.type(choice)
        view.page.get_by_role("option", name=choice).first.click()
    view.settle()


def by_keyboard(view: View, selector: str, choice: str) -> None:
    """The same with keys alone."""
    view.page.locator(selector).first.focus()
    if choice:
        view.page.keyboard.type(choice)
    view.page.keyboard.press("Enter")
    view.settle()


def says(view: View, *words: str) -> None:
    for one in words:
        assert view.says(one), one


def fits(view: View) -> None:
    """At the width it was opened at: one of the two people has each. A table takes a second to follow."""
    for _ in range(20):
        if view.overhang():
            view.page.wait_for_timeout(250)
    assert view.overhang() == 0


def why_it_changed(view: View, act: Act) -> None:
    says(view, "Why is a figure not what it was?", "1 case no longer in the data")
    act(view, ".st-key-changed_by input", "Locality")
    act(view, ".st-key-changed_group input", "South")
    says(view, "South: 2025, up to 30 June 2025")
    act(view, '.st-key-sb_questions [role="radio"]:has-text("Past figures")', "")
    act(view, ".st-key-open_restated summary", "")
    says(view, "Feb 2025 was 0, now 1", '"Request received" corrected in 1 case')
    fits(view)


def what_a_load_did(view: View, act: Act) -> None:
    act(view, '.st-key-sb_menu a[href^="./Upload"]', "")
    act(view, "[class*=st-key-open_compared_] summary", "")
    says(view, "Beside what was in force before it.")
    told = view.page.locator("[class*=st-key-open_compared_]").first.get_by_role("row", name="Cases").first
    assert told.inner_text().split() == ["Cases", "2", "1", "1", "1"], "new, changed, gone and the same, in June"
    act(view, "[class*=st-key-open_read_] summary", "")
    says(view, "it was read as it stands")
    fits(view)


def looked_at(view: View, name: str) -> None:
    """Both hand in a file of the same name at once, and each sees their own."""
    rows = [f"{name}-1,06/01/2025,Agreed,05/01/2025,North", f"{name}-2,07/01/2025,,,North"]
    content = "\n".join(["Case ref,see,below,,", HEADINGS, *rows]).encode()
    file = {"name": "july.csv", "mimeType": "text/csv", "buffer": content}
    view.page.locator("input[type=file]").first.set_input_files(file)
    says(view, "july.csv holds 2 cases")


def mended(view: View, act: Act, name: str, other: str) -> None:
    with view.page.expect_download() as loading:
        act(view, ".st-key-get_mend button", "")
    assert loading.value.suggested_filename == "to_mend.xlsx"
    if not view.page.locator("[class*=st-key-correct_row_0]").first.is_visible():
        act(view, ".st-key-open_correct summary", "")
    act(view, "[class*=st-key-correct_list_0] input", "appeals")
    act(view, ".st-key-correct_again button", "")
    says(view, "This file is read with corrections.")
    fits(view)
    act(view, ".st-key-correct_back button", "")
    says(view, "july.csv holds 2 cases")
    view.page.get_by_role("tab", name="How it was understood").click()
    view.settle()
    view.page.get_by_text(f"{name}-1").first.wait_for(state="attached")
    assert view.page.get_by_text(f"{other}-1").count() == 0
    act(view, ".st-key-keep_not button", "")
    assert not view.page.get_by_text("july.csv holds").count()


def test_two_people_see_what_changed_and_correct_a_file_each(page_at, two_loads):
    desk, phone = page_at(START, 1280), page_at(START, 390)
    for view, act in ((desk, by_mouse), (phone, by_keyboard)):
        why_it_changed(view, act)
        what_a_load_did(view, act)
    both = ((desk, by_mouse, "EXD", "EXP"), (phone, by_keyboard, "EXP", "EXD"))
    for view, _, name, _ in both:
        looked_at(view, name)
    for view, act, name, other in both:
        mended(view, act, name, other)
        assert (view.errors, view.exceptions()) == ([], [])

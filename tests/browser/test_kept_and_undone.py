"""From a file to its undoing, by mouse and by keyboard alone, on a desk and on a phone, in a real browser.

Loads kept, one without its bad rows; what the second made different, and what past figures became; both undone.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from data_access.storage import store
from data_access.storage.database import open_database
from tests.browser.view import View

HEADINGS = "Case ref,Date request received,Request outcome,Request outcome date\n"
FIRST = "EX-1,06/02/2026,Agreed,17/03/2026\nEX-2,07/02/2026,Agreed,17/03/2026\n"
BAD = "EX-8,06/02/2026,Agreed,17/01/2026\nEX-9,06/02/2026,Agreed,17/01/2026\n"
"""Two requests decided before they were made."""
SECOND = FIRST.replace("07/02/2026", "07/01/2026") + "EX-3,10/02/2026,Agreed,17/03/2026\n" + BAD
"""One day corrected, one case new: of February 2026 there are two requests still, of January one more."""
RESTATED = "/Data_quality?part=past-figures&figure=requests_received&period=calendar:2026"
MOST_TABS = 250
Act = Callable[[View, Locator], None]


def by_mouse(view: View, found: Locator) -> None:
    found.scroll_into_view_if_needed()
    found.click()


def by_keyboard(view: View, found: Locator) -> None:
    """Tab until it is reached, then Enter: nothing is put under the keys that they do not come to."""
    found.wait_for()
    for _ in range(MOST_TABS):
        if found.evaluate("(one) => one === document.activeElement"):
            break
        view.page.keyboard.press("Tab")
    else:
        raise AssertionError(f"{found} is never reached")
    view.page.keyboard.press("Enter")


def press(view: View, act: Act, name: str) -> None:
    act(view, view.page.get_by_role("button", name=name, exact=True).first)
    view.settle()


def choose(view: View, act: Act, day: str, rows: str) -> None:
    with view.page.expect_file_chooser() as choosing:
        act(view, view.page.locator('[data-testid="stFileUploaderDropzone"] button').first)
    content = (HEADINGS + rows).encode()
    choosing.value.set_files({"name": f"cases {day}.csv", "mimeType": "text/csv", "buffer": content})


def undo(view: View, act: Act) -> None:
    press(view, act, "Undo this load")
    press(view, act, "Yes, undo it")


def says(view: View, *words: str) -> None:
    """And nothing scrolls sideways once it is there."""
    for one in words:
        assert view.says(one), one
    for _ in range(20):
        if view.overhang():
            view.page.wait_for_timeout(250)
    assert view.overhang() == 0


@pytest.fixture
def left_as_it_was(database_url):
    """The other tests of this server show the sample, whatever becomes of this one."""
    yield
    database = open_database(database_url)
    for one in store.batches(database):
        if not one.withdrawn_at:
            store.withdraw(database, one.id)
    database.dispose()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("act", [by_mouse, by_keyboard])
def test_loads_are_kept_compared_looked_back_on_and_undone(page_at, left_as_it_was, width, act):
    view = page_at("/Upload", width)
    choose(view, act, "2026-09-30", FIRST)
    says(view, "cases 2026-09-30.csv holds 2 cases, true on 30 September 2026")
    press(view, act, "Keep it")
    says(view, "cases 2026-09-30.csv is loaded: 2 cases")
    choose(view, act, "2026-10-31", SECOND)
    says(view, "cases 2026-10-31.csv holds 5 cases")
    press(view, act, "Leave out the 2 rows that something is wrong with")
    says(view, "cases 2026-10-31.csv holds 3 cases")
    press(view, act, "Keep it")
    says(view, "Of 5 rows in the file, 3 were stored and 2 could not be used")
    act(view, view.page.locator("[class*=st-key-open_compared_] summary").first)
    says(view, "Beside what was in force before it.")
    told = view.page.locator("[class*=st-key-open_compared_]").first.get_by_role("row", name="Cases").first
    assert told.inner_text().split() == ["Cases", "1", "1", "0", "1"], "new, changed, gone and the same"

    log = page_at(RESTATED, width)
    act(log, log.page.locator(".st-key-open_restated summary"))
    says(log, "Jan 2026 was 0, now 1")
    assert (log.errors, log.exceptions()) == ([], [])

    view.page.bring_to_front()
    undo(view, act)
    says(view, "data as at 31 October 2026")
    undo(view, act)
    says(view, "This is sample data.")
    assert (view.errors, view.exceptions()) == ([], [])


@pytest.mark.parametrize(("width", "act"), [(1280, by_mouse), (390, by_keyboard)])
def test_a_file_without_a_day_is_kept_with_the_day_that_is_chosen(page_at, left_as_it_was, width, act):
    """The end of the month in its name is offered: one press, and it is as good as any file."""
    view = page_at("/Upload", width)
    choose(view, act, "October 2026", FIRST)
    says(view, "On which day were these data true?", "Keep it, true on")
    press(view, act, "It is 31 October 2026")
    says(view, "cases October 2026.csv holds 2 cases, true on 31 October 2026")
    press(view, act, "Keep it")
    says(view, "is loaded: 2 cases, as at 31 October 2026.")
    assert (view.errors, view.exceptions()) == ([], [])

"""A file looked at, corrected, kept and undone, by mouse on a desk and by keyboard on a phone, in a real browser."""

import pytest

from tests.browser.view import View

WORDS = "Case ref,Date request received,Agreed to assess?\nEX-1,06/01/2026,W/D\nEX-2,06/01/2026,Yes\n"
FILE = {"name": "september 2026-09-30.csv", "mimeType": "text/csv", "buffer": WORDS.encode()}
LOOKED = "september 2026-09-30.csv holds 2 cases, true on 30 September 2026"


def press(view: View, name: str) -> None:
    """A button by its name, without a mouse."""
    view.page.get_by_role("button", name=name, exact=True).first.focus()
    view.page.keyboard.press("Enter")
    view.settle()


def click(view: View, name: str) -> None:
    view.page.get_by_role("button", name=name, exact=True).first.click()
    view.settle()


def test_a_file_is_looked_at_corrected_kept_and_undone_by_mouse(page_at):
    view = page_at("/Upload", 1280)
    view.page.locator("input[type=file]").first.set_input_files(FILE)
    assert view.says(LOOKED)
    assert view.says("1 row is not understood and would be in no figure.")
    view.page.get_by_role("tab", name="How it was understood").click()
    assert view.says("was taken for a list of")
    assert view.overhang() == 0
    view.page.locator("[class*=st-key-correct_word_0] input").click()
    view.page.keyboard.type("Withdrawn")
    view.page.keyboard.press("Enter")
    click(view, "Read it again so")
    assert view.says("This file is read with corrections.")
    assert not view.page.get_by_text("is not understood").count()
    click(view, "Take all corrections back")
    click(view, "Keep it")
    assert view.says("september 2026-09-30.csv is loaded: 2 cases")
    click(view, "Undo this load")
    click(view, "Yes, undo it")
    assert view.says("This is sample data.")
    assert (view.errors, view.exceptions()) == ([], [])


@pytest.mark.parametrize("width", [390, 1280])
def test_a_file_is_looked_at_and_left_by_keyboard(page_at, width):
    """From the field to the choice, and nothing is kept."""
    view = page_at("/Upload", width)
    with view.page.expect_file_chooser() as choosing:
        view.page.locator('[data-testid="stFileUploaderDropzone"] button').first.focus()
        view.page.keyboard.press("Enter")
    choosing.value.set_files(FILE)
    assert view.says(LOOKED)
    assert view.overhang() == 0
    press(view, "Leave everything as it is")
    assert not view.page.get_by_text(LOOKED).count()
    assert (view.errors, view.exceptions()) == ([], [])

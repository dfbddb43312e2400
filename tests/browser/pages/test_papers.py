"""A paper for a meeting in a real browser: asked for, made while others read on, and saved."""

import re
from pathlib import Path

import pytest

from tests.browser.axe import faults

LONG = 300_000
"""Milliseconds: a process begins, counts and draws, on a computer that tests keep busy."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_can_be_read_and_used_by_everybody(page_at, scheme):
    """In a tab of its own: its button is in the menu, which a test at a phone's width leaves closed."""
    view = page_at("/", 1280, scheme)
    view.page.get_by_role("button", name="Paper for a meeting").click()
    view.page.get_by_role("dialog").get_by_role("button", name="Make it", exact=True).wait_for()
    view.settle()
    assert (view.overhang(), faults(view.page), view.errors) == (0, [], [])
    view.page.keyboard.press("Escape")
    view.page.get_by_role("dialog").wait_for(state="hidden")


def test_made_while_others_read_on(page_at):
    view = page_at("/", 1280)
    page = view.page
    page.get_by_role("button", name="Paper for a meeting").click()
    box = page.get_by_role("dialog")
    box.get_by_text("Workbook, with charts").click()
    view.settle()
    box.get_by_role("button", name="Make it", exact=True).click()
    other = page_at("/Placements", 1280)
    assert other.page.get_by_role("heading", level=1).is_visible()
    save = box.get_by_role("button", name=re.compile("Save send-board-public-draft"))
    save.wait_for(timeout=LONG)
    with page.expect_download() as got:
        save.click()
    assert Path(got.value.path()).read_bytes().startswith(b"PK")
    assert view.errors == []

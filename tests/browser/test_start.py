"""A cold start, as somebody meets it who tries SENDboard: words at once, then the fictional council; no white screen.

Limits are of the server's processor time, because other work on the machine stretches seconds many times, and it only
twice. With ten others at work words took 1.6 s of it and the whole page 7; before the sample was ready made and the
shell drawn first, both took 19.
"""

import psutil
import pytest
from playwright.sync_api import Browser

from tests.browser.server import Server
from tests.browser.view import View

WORDS, ALL = 3.0, 12.0


@pytest.fixture
def cold(tmp_path):
    """A server that nobody has visited yet, started as the README says."""
    running = Server(f"sqlite:///{tmp_path / 'own.db'}", tmp_path / "server.log")
    try:
        running.wait_until_healthy()
        yield running
    finally:
        running.stop()


def used(server: Server) -> float:
    spent = psutil.Process(server.process.pid).cpu_times()
    return spent.user + spent.system


def test_words_at_once_and_then_all(cold: Server, browser: Browser):
    context = browser.new_context()
    view = View(context.new_page())
    view.listen()
    view.page.goto(cold.address, wait_until="commit")
    view.page.get_by_role("heading", level=1, name="Overview").wait_for()
    words = used(cold)
    assert view.page.get_by_test_id("stSkeletonElement").count() == 2, "the title is there, and says that more will be"
    menu = view.page.locator(".st-key-sb_menu")
    menu.get_by_role("link", name="Absence").wait_for()  # one need not wait to go elsewhere
    view.page.locator(".st-key-sb_source").wait_for()
    whole = used(cold)
    view.settle()
    assert view.page.get_by_test_id("stSkeletonElement").count() == 0
    assert view.page.get_by_role("heading", level=1).all_inner_texts() == ["Overview"]
    assert menu.count() == menu.get_by_role("link", name="Absence").count() == 1
    tops = [view.page.locator(part).bounding_box()["y"] for part in (".st-key-sb_banner", "h1", ".st-key-sb_question")]
    assert tops == sorted(tops), "what was drawn ahead stands where it belongs"
    assert view.errors == view.exceptions() == []
    context.close()
    assert (words < WORDS, whole < ALL) == (True, True), (words, whole)

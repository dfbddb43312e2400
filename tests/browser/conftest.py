"""A server of our own, a browser, and a way to open a page in it."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from tests.browser.chromium import find_or_install
from tests.browser.server import APP, Server
from tests.browser.view import View

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""The last lets nothing leave this computer, whatever a page asks for."""
HEIGHTS = {390: 844, 1280: 900}

Scheme = Literal["light", "dark"]
PageAt = Callable[..., View]


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty database, thrown away with the other temporary files."""
    return f"sqlite:///{(tmp_path_factory.mktemp('browser') / 'sendboard.db').as_posix()}"


@pytest.fixture(scope="session")
def server(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard, started once for all browser tests."""
    if not APP.is_file():
        pytest.fail(f"{APP.name} is not there")
    running = Server(database_url, tmp_path_factory.mktemp("server") / "server.log")
    try:
        running.wait_until_healthy()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Playwright keeps an event loop in this thread while it runs: ended with this folder's last test."""
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=find_or_install(), args=list(ARGUMENTS))
        yield program
        program.close()


@pytest.fixture(scope="package")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Whoever visits: with Streamlit's own files kept from page to page, as at home, which halves a visit.

    A page opens with the menu as at a first visit: Streamlit remembers whether it was last open or not.
    """
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    context.add_init_script("localStorage.clear()")
    yield context
    context.close()


@pytest.fixture
def page_at(server: Server, visitor: BrowserContext) -> Iterator[PageAt]:
    """A function that opens a page (path, width in pixels, colour scheme) and waits until it is settled."""
    opened = []

    def open_page(path: str, width: int = 1280, scheme: Scheme = "light") -> View:
        view = _opened(visitor, server.address + path, width, scheme)
        opened.append(view.page)
        return view

    yield open_page
    for page in opened:
        page.close()


@pytest.fixture(scope="package")
def tabs() -> dict[Scheme, View]:
    """What is open already: one tab for light and one for dark pages."""
    return {}


@pytest.fixture
def turned_to(server: Server, visitor: BrowserContext, tabs: dict[Scheme, View]) -> PageAt:
    """``page_at`` in a tab that is open, as Back and Forward reach a page: a third of what a new tab costs."""

    def turn(path: str, width: int = 1280, scheme: Scheme = "light") -> View:
        view = tabs.get(scheme)
        if view is None or view.page.is_closed():
            tabs[scheme] = view = _opened(visitor, server.address + path, width, scheme)
            return view
        view.page.bring_to_front()
        view.page.set_viewport_size(ViewportSize(width=width, height=HEIGHTS.get(width, 900)))
        view.page.emulate_media(media="null", color_scheme=scheme, reduced_motion="null")
        for entry in [*(["/Settings"] if view.is_at(path) else []), path]:
            view.turn(entry)
        view.page.evaluate("""document.querySelector('[data-testid="stMain"]').scrollTo(0, 0)""")
        return view

    return turn


def _opened(visitor: BrowserContext, address: str, width: int, scheme: Scheme) -> View:
    view = View(visitor.new_page())
    view.page.set_viewport_size(ViewportSize(width=width, height=HEIGHTS.get(width, 900)))
    view.page.emulate_media(color_scheme=scheme)
    view.listen()
    view.page.goto(address)
    view.settle()
    return view

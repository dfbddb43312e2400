"""One page open in the browser, settled, with everything the browser complained about."""

from dataclasses import dataclass, field
from urllib.parse import urlparse

from playwright.sync_api import ConsoleMessage, Page, Request
from playwright.sync_api import TimeoutError as WaitedTooLong

SECONDS_TO_SETTLE = 60

_SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const none = (selector) => document.querySelector(selector) === null;
    const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
    return app !== null
        && app.dataset.testConnectionState === 'CONNECTED'
        && app.dataset.testScriptState === 'notRunning'
        && none('[data-stale="true"]')
        && none('[data-testid="stStatusWidget"]')
        && none('[data-testid="stSkeleton"]')
        && none('[data-testid="stSkeletonElement"]')
        && charts.every((chart) => chart.querySelector('.main-svg') !== null)
        && document.fonts.status === 'loaded';
}"""
_MILLISECONDS_STILL = 400
"""A page counts as settled when it still is after this long: a rerun may follow at once."""

ASKED_FOR_BY_STREAMLIT = ("/_stcore/health", "/_stcore/host-config")
"""On a deep link Streamlit's client first looks for its server below the page's own address and gets a
404; then it looks at the root. Not a fault of a page."""


@dataclass
class View:
    """An open page.

    ``errors`` are the browser's console errors and uncaught exceptions; ``outside`` the addresses beyond
    this computer that the page asked for (none is let through).
    """

    page: Page
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Begin to collect complaints; before the page is opened."""
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(f"uncaught: {error}"))
        self.page.on("request", self._asked)

    def settle(self) -> None:
        """Return when Streamlit's script is idle, nothing is stale and every chart is drawn."""
        for _ in range(10):
            self.page.wait_for_function(_SETTLED, timeout=1000 * SECONDS_TO_SETTLE)
            self.page.wait_for_timeout(_MILLISECONDS_STILL)
            if self.page.evaluate(_SETTLED):
                return
        raise AssertionError(f"{self.page.url} keeps rerunning and never settles")

    def says(self, words: str) -> bool:
        """Whether these words are seen once the page is settled; a file takes its time to arrive, at a page at rest."""
        try:
            self.page.get_by_text(words).first.wait_for(timeout=1000 * SECONDS_TO_SETTLE)
        except WaitedTooLong:
            return False
        self.settle()
        return self.page.get_by_text(words).first.is_visible()

    def exceptions(self) -> list[str]:
        """The texts of the exceptions Streamlit shows on the page."""
        return self.page.locator('[data-testid="stException"]').all_inner_texts()

    def overhang(self) -> int:
        """By how many pixels the page is wider than the window; 0 when nothing scrolls sideways."""
        return self.page.evaluate(
            """() => Math.max(0, ...[document.documentElement, ...document.querySelectorAll(
                '[data-testid="stMain"], [data-testid="stAppViewContainer"]')]
                .map((part) => part.scrollWidth - Math.min(part.clientWidth, window.innerWidth)))"""
        )

    def _heard(self, message: ConsoleMessage) -> None:
        asked_for = urlparse(message.location.get("url", "")).path
        if message.type == "error" and not asked_for.endswith(ASKED_FOR_BY_STREAMLIT):
            self.errors.append(f"{message.text} ({asked_for})")

    def _asked(self, request: Request) -> None:
        address = urlparse(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.outside.append(request.url)

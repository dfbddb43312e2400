"""One page open in the browser, settled, with everything the browser complained about; and its charts as drawn."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import ConsoleMessage, Page, Request
from playwright.sync_api import TimeoutError as WaitedTooLong

from reports.charts import palette

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

    def settle(self, *, again: bool = True) -> None:
        """Return when Streamlit's script is idle, nothing is stale and every chart is drawn.

        And still is a moment later, unless whoever asks knows that the script has run already: ``again``.
        """
        if not again:
            self.page.wait_for_function(_SETTLED, timeout=1000 * SECONDS_TO_SETTLE)
            return
        for _ in range(10):
            self.page.wait_for_function(_SETTLED, timeout=1000 * SECONDS_TO_SETTLE)
            self.page.wait_for_timeout(_MILLISECONDS_STILL)
            if self.page.evaluate(_SETTLED):
                return
        raise AssertionError(f"{self.page.url} keeps rerunning and never settles")

    def is_at(self, path: str) -> bool:
        """Whether the page of this path is the one that is open, whatever stands behind it in the address."""
        return urlparse(self.page.url).path == urlparse(path).path

    def turn(self, path: str) -> None:
        """To another page in the same tab, as Back and Forward reach it; complaints of the page before are let go."""
        self.errors.clear()
        self.outside.clear()
        self.page.evaluate(
            "(to) => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')); }", path
        )
        name = urlparse(path).path.strip("/").replace("_", " ") or "Overview"
        self.page.wait_for_function("(name) => document.title.startsWith(name)", arg=name)
        self.settle()

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


SMALLEST = {390: 14, 1280: 14, 1920: 20}
"""The least size of words in a chart, in pixels, by the width of the window."""
MEANS = {
    palette.WORSE: r"concern|worse|overdue|\blate\b|in week|longer than",
    palette.BETTER: r"better",
    palette.TARGET: r"target",
    palette.LAW: r"the law|legal limit",
}
"""What each colour that judges may be called, in the name of what has it or in what appears when it is pointed at."""

_FAULTS = """([smallest, colours, means]) => {
    const found = [];
    for (const chart of document.querySelectorAll('.js-plotly-plot')) {
        const box = chart.closest('[class*="st-key-sb_chart_"]')?.className;
        const name = box?.match(/sb_chart_(?:first_)?(\\w+)/)?.[1] ?? '?';
        const say = (words) => found.push(`chart ${name}: ${words}`);
        const whole = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll('.main-svg text')].filter(
            (one) => one.textContent.trim() && one.getBoundingClientRect().width);
        for (const text of texts) {
            const size = parseFloat(getComputedStyle(text).fontSize) * whole.width / chart.offsetWidth;
            if (size < smallest - 0.05) say(`"${text.textContent}" is ${size.toFixed(1)} pixels high`);
            const box = text.getBoundingClientRect();
            if (box.left < whole.left - 2 || box.right > whole.right + 2 || box.bottom > whole.bottom + 2
                || box.top < whole.top - 2) say(`"${text.textContent}" is cut`);
        }
        const notes = texts.filter((one) => one.closest('.annotation, .legend .traces, .xtick, .ytick'));
        notes.forEach((one, place) => notes.slice(place + 1).forEach((other) => {
            const [a, b] = [one, other].map((text) => text.getBoundingClientRect());
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 3 && down > 5) say(`"${one.textContent}" is piled upon "${other.textContent}"`);
        }));
        for (const trace of chart._fullData) {
            const hover = [trace.customdata?.[0], trace.hovertemplate].flat().join(' ');
            const called = `${trace.name} ${hover}`.toLowerCase();
            const used = new Set([trace.marker?.color, trace.mode?.includes('lines') ? trace.line?.color : null].flat()
                .filter((one) => typeof one === 'string').map((one) => one.toUpperCase()));
            for (const colour of used) {
                if (trace.opacity === 0 || trace.marker?.opacity === 0) continue;
                if (!colours.includes(colour)) say(`${colour} of "${trace.name}" is no colour of ours`);
                if (means[colour] && !new RegExp(means[colour]).test(called)) say(`${colour} is "${called}"`);
            }
        }
    }
    return found;
}"""
_POINTED_AT = """() => {
    const numbers = (colour) => (colour.match(/[0-9.]+/g) ?? []).map(Number);
    const light = (colour) => {
        const [r, g, b] = numbers(colour).map((one) => one / 255)
            .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [];
    for (const chart of document.querySelectorAll('.js-plotly-plot')) {
        chart._fullData.forEach((trace, number) => {
            if (trace.hoverinfo === 'skip' || !trace.x?.length) return;
            window.Plotly.Fx.hover(chart, [{curveNumber: number, pointNumber: trace.x.length - 1}]);
            for (const label of chart.querySelectorAll('.hoverlayer .hovertext, .hoverlayer .legend')) {
                const back = label.querySelector('path, rect.bg');
                for (const text of label.querySelectorAll('text')) {
                    if (!text.textContent.trim() || !back) continue;
                    const [one, other] = [getComputedStyle(back).fill, getComputedStyle(text).fill].map(light);
                    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                    if (contrast < 4.5) found.push(`"${text.textContent}" appears at ${contrast.toFixed(1)} to 1`);
                }
            }
        });
        window.Plotly.Fx.unhover(chart);
    }
    return found;
}"""


def chart_faults(view: View, width: int, scheme: str) -> list[str]:
    """Words too small, cut or piled up; a colour that is none of ours or has another meaning; tooltips too pale."""
    colours = palette.DARK if scheme == "dark" else palette.LIGHT
    page = palette.DARK_PAGE if scheme == "dark" else palette.LIGHT_PAGE
    means = {colours[int(place[1:]) - 1]: words for place, words in MEANS.items()}
    found = view.page.evaluate(_FAULTS, [SMALLEST[width], [*colours, page], means])
    return [*found, *view.page.evaluate(_POINTED_AT)]


def saved(page: Page, button: str) -> bytes:
    """What the first button of the kind saves, pressed by keyboard."""
    with page.expect_download() as taken:
        page.locator(button).first.press("Enter")
    return Path(taken.value.path()).read_bytes()

"""How long each page is and what stands on its first screen: ``python -m tests.browser.pages.lengths`` says it.

Every page of the sample is opened in a real browser at three sizes, each of its questions is opened in turn, and what
the browser drew is measured. With the name of a folder behind it, a picture of every first screen is kept there too.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.chromium import find_or_install
from tests.browser.conftest import ARGUMENTS
from tests.browser.pages.addresses import PAGES
from tests.browser.server import Server
from tests.browser.view import View

DESK, PROJECTOR, PHONE = (1280, 800), (1920, 1080), (390, 844)
MOST_SCREENS = {DESK: 4.0, PROJECTOR: 4.0, PHONE: 6.0}
"""No page is longer, whatever question is open. Lists are excepted: see ``LISTS``."""
LISTS = {
    "/Waiting_now": ("The cases",),
    "/Absence": ("No education",),
    "/Remedies": ("The promises",),
    "/Complaints_and_Ombudsman": ("The complaints",),
    "/Tribunal": ("Hearings", "Orders"),
    "/Data_quality": ("Rows to mend",),
    "/Definitions": ("The figures", "Worked examples"),
}
"""Pages and those of their questions whose answer is a list, fifty lines at a time."""
_EVERYTHING = ("finding", "figures", "chart")
ANSWERS = {
    "/Plans_on_time": _EVERYTHING,
    "/Waiting_now": _EVERYTHING,
    "/Requests_and_decisions": _EVERYTHING,
    "/Annual_reviews": _EVERYTHING,
    "/Localities": ("finding", "chart"),
    "/Tribunal": _EVERYTHING,
    "/Complaints_and_Ombudsman": _EVERYTHING,
    "/Remedies": _EVERYTHING,
    "/Absence": _EVERYTHING,
    "/Compare": ("finding", "chart"),
    "/Placements": _EVERYTHING,
    "/Quality_of_plans": _EVERYTHING,
    "/Data_quality": ("finding", "chart"),
}
"""What stands on the first screen of a page. The others load or look up, and have no main chart; the first page has a
test of its own. Localities, Compare and Data quality say their figures in the finding."""


def is_list(path: str, question: str) -> bool:
    """Whether the answer to a question is a list, which may be longer than other answers."""
    return question in LISTS.get(path, ())


_MEASURED = """() => {
    const main = document.querySelector('[data-testid="stMainBlockContainer"]');
    const scrolled = document.querySelector('[data-testid="stMain"]').scrollTop;
    const seen = (selector) => [...main.querySelectorAll(selector)].filter((one) => one.offsetParent !== null);
    const edge = (one, side) => one.getBoundingClientRect()[side] + scrolled;
    const charts = seen('[data-testid="stPlotlyChart"], table.sb-score')
        .map((one) => one.querySelector('.js-plotly-plot') ?? one);
    const finding = seen('[class*="st-key-sb_headline"]');
    const beside = seen('.st-key-sb_side [class*="st-key-card_"]');
    const row = seen('[class*="st-key-sb_cards"]')[0];
    const figures = beside.length || !row ? beside : [...row.querySelectorAll('[class*="st-key-card_"]')];
    return {
        height: Math.max(...[...main.children].map((one) => edge(one, 'bottom'))),
        words: main.innerText.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length,
        finding: finding.length ? edge(finding[0], 'bottom') : null,
        figures: figures.length ? Math.max(...figures.map((one) => edge(one, 'bottom'))) : null,
        chart: charts.length ? [edge(charts[0], 'top'), edge(charts[0], 'bottom')] : null,
    };
}"""
"""Where things are from the top of the page, in pixels: the ends of the finding and of the first row of figures, both
edges of the first chart as it is seen: on a projector the drawing is larger than the box that has it."""
HEAD = (
    "| page | screens at 1280 (longest question) | at 1920 | at 390 | words | chart from | all on the first screen at "
    "1280 | at 1920 | longest question |\n|---|---|---|---|---|---|---|---|---|"
)
_QUESTIONS = '.st-key-sb_questions [role="radio"]'


@dataclass(frozen=True)
class Length:
    """One page at one size, with one of its questions open; pixels from the top, None where there is no such thing."""

    width: int
    window: int
    height: float
    words: int
    finding: float | None
    figures: float | None
    chart: tuple[float, float] | None

    @property
    def screens(self) -> float:
        """The height of the page in windows."""
        return self.height / self.window

    @property
    def missing(self) -> list[str]:
        """What does not end on the first screen, of finding, figures and main chart; what a page has not is named."""
        ends = {"finding": self.finding, "figures": self.figures, "chart": self.chart and self.chart[1]}
        return [name for name, end in ends.items() if end is None or end > self.window]


def measured(page: Page, size: tuple[int, int]) -> Length:
    """What is open, at a size of the window, once it stands still: charts follow a change a moment later."""
    page.set_viewport_size(ViewportSize(width=size[0], height=size[1]))
    before: dict[str, Any] = {}
    for _ in range(30):
        page.wait_for_timeout(100)
        found: dict[str, Any] = page.evaluate(_MEASURED)
        if found == before:
            break
        before = found
    return Length(*size, **before)


def each_question(view: View) -> Iterator[str]:
    """Open every question of a page in turn, from the open one on; gives its name once it is there, "" without any."""
    names = view.page.locator(_QUESTIONS).all_inner_texts()
    opened = view.page.locator(f'{_QUESTIONS}[aria-checked="true"]').all_inner_texts()
    yield opened[0] if opened else ""
    for name in [one for one in names if one not in opened]:
        before = view.page.url
        view.page.locator(_QUESTIONS).get_by_text(name, exact=True).click()
        view.page.wait_for_url(lambda url, before=before: url != before)
        view.settle(again=False)
        yield name


def _row(path: str, view: View, folder: Path | None) -> str:
    """The table's line of a page: as it opens, and its longest question."""
    opened: dict[tuple[int, int], Length] = {}
    longest: dict[tuple[int, int], tuple[float, str]] = {}
    for name in each_question(view):
        for size in (PHONE, PROJECTOR, DESK):
            found = measured(view.page, size)
            if size not in opened:
                opened[size] = found
                if folder:
                    view.page.screenshot(path=folder / f"{path.strip('/') or 'Overview'}_{size[0]}.png")
            longest[size] = max(longest.get(size, (0.0, "")), (found.screens, name))
    desk, wide = opened[DESK], opened[PROJECTOR]
    heights = " | ".join(f"{opened[size].screens:.1f} ({longest[size][0]:.1f})" for size in MOST_SCREENS)
    chart = f"{desk.chart[0]:.0f}" if desk.chart else "none"
    first = " | ".join(_first(path, one) for one in (desk, wide))
    name = path.strip("/").replace("_", " ") or "Overview"
    return f"| {name} | {heights} | {desk.words:,} | {chart} | {first} | {longest[DESK][1]} |"


def _first(path: str, opened: Length) -> str:
    wanted = ANSWERS.get(path, ())
    missing = [name for name in opened.missing if name in wanted]
    return ", ".join(f"no {name}" for name in missing) or ("yes" if wanted else "–")


def _opened(browser: Browser, address: str) -> View:
    view = View(browser.new_context(locale="en-GB", timezone_id="Europe/London").new_page())
    view.listen()
    view.page.set_viewport_size(ViewportSize(width=DESK[0], height=DESK[1]))
    view.page.goto(address)
    view.settle()
    return view


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(folder: Path | None = None) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        server = Server(f"sqlite:///{place}/sendboard.db", Path(place) / "server.log")
        try:
            server.wait_until_healthy()
            browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(ARGUMENTS))
            _say(HEAD)
            for path in PAGES:
                view = _opened(browser, server.address + path)
                _say(_row(path, view, folder))
                view.page.context.close()
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)

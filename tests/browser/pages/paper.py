"""What a page would be on paper, without making the PDF: each chart is copied whole, nothing pressed is left."""

import re

from tests.browser.view import View

A4_IN_PIXELS = 703
"""What the margins leave of the width of a sheet, at 96 pixels an inch."""
PRESSED = re.compile(
    r"Save this chart|picture \(PNG\)|\bPresent\b|Link to this view|What to show|Load your own|Take it away|"
    r"Table, definition|In short|How far back|Full screen"
)
COPIES = """([width, colour]) => {
    const charts = [...document.querySelectorAll('.js-plotly-plot')];
    const copies = [...document.querySelectorAll('svg.sb-printed')];
    const found = copies.length === charts.length ? [] : [`${copies.length} copies of ${charts.length} charts`];
    for (const one of copies) {
        const box = one.getBoundingClientRect();
        if (box.width < 200 || box.right > width + 1) found.push(`${box.width} wide, to ${box.right}`);
        const ids = new Set([...one.querySelectorAll('[id]')].map((part) => part.id));
        const asked = [...one.outerHTML.matchAll(/url\\([^#)]*#([\\w-]+)/g)].map((match) => match[1]);
        found.push(...asked.filter((id) => !ids.has(id)).map((id) => `${id} is not in the copy`));
    }
    const words = getComputedStyle(document.querySelector('h1')).color;
    if (words !== colour) found.push(`words are ${words}`);
    dispatchEvent(new Event('afterprint'));
    if (document.querySelector('.sb-printed')) found.push('copies are left');
    return found;
}"""
TABLES = """() => [...document.querySelectorAll('[data-testid="stDataFrame"]')].filter((one) => one.offsetParent)
    .every((one) => one.querySelector('canvas table tbody tr'))"""
_SAID = """() => document.querySelector('[data-testid="stMain"]').innerText"""


def on_paper(view: View) -> list[str]:
    """What is wrong with the page that is open, laid out for paper in the window that it is in."""
    view.page.wait_for_function(TABLES)
    width = view.page.evaluate("innerWidth")
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    view.page.emulate_media(media="print")
    said = view.page.evaluate(_SAID)
    found = view.page.evaluate(COPIES, [width, "rgb(22, 25, 29)"])
    view.page.emulate_media(media="null")
    pressed = {match.group(0) for match in PRESSED.finditer(said)}
    missing = [words for words in ("Larkmoor Council", "Data as at 31 October 2026") if words not in said]
    return [
        *(f"on paper: {fault}" for fault in found),
        *(f"on paper: {words}" for words in sorted(pressed)),
        *(f"not on paper: {words}" for words in missing),
    ]

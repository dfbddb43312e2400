"""Accessibility faults that axe-core finds on an open page, by WCAG 2.2 level A and AA.

axe-core 4.12.1 comes with the package axe-playwright-python (Mozilla Public License 2.0). A clean result is
not conformance: a machine finds less than half of what there is.
"""

from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


@dataclass(frozen=True)
class Fault:
    """One element that breaks one rule."""

    rule: str
    impact: str
    element: str
    """A CSS selector."""
    what: str
    markup: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}) at {self.element}: {self.what}\n    {self.markup[:300]}"


@dataclass(frozen=True)
class Theirs:
    """A fault in Streamlit's own markup that a page cannot mend, inside ``within`` only."""

    rule: str
    within: str
    reason: str
    issue: str


STREAMLITS_OWN: tuple[Theirs, ...] = (
    Theirs(
        "target-size",
        '[data-testid="stDateInput"]',
        "Day and month of a date are 18 by 20 pixels since the widget has a part for each. The date can also "
        "be typed, or chosen in the calendar.",
        "Since streamlit/streamlit#16460; no issue found upstream, to be reported.",
    ),
)


def faults(page: Page, within: str | None = None) -> list[Fault]:
    """Every fault on the page, or in a part of it, that is not listed in ``STREAMLITS_OWN``."""
    options = {
        "runOnly": {"type": "tag", "values": list(TAGS)},
        "rules": {"heading-order": {"enabled": True}},
        "resultTypes": ["violations"],
    }
    found = Axe().run(page, context=within, options=options).response["violations"]
    listed = [
        Fault(
            rule["id"],
            rule["impact"],
            " ".join(map(str, node["target"])),
            node["failureSummary"],
            node["html"],
        )
        for rule in found
        for node in rule["nodes"]
    ]
    return [fault for fault in listed if not _is_theirs(page, fault)]


def _is_theirs(page: Page, fault: Fault) -> bool:
    places = [theirs.within for theirs in STREAMLITS_OWN if theirs.rule == fault.rule]
    return bool(places) and page.locator(fault.element).first.evaluate(
        "(element, places) => places.some((place) => element.closest(place) !== null)", places
    )

"""Every page, wide and narrow, light and dark: it opens without a fault, fits, and axe finds nothing.

Its charts are looked at too: words that are small, cut or piled up, colours that mean something else, pale tooltips.

The pages are found by their file names, so a new page is tested from its first day.
"""

import re
from pathlib import Path

import pytest

from tests.browser.axe import faults
from tests.browser.server import APP
from tests.browser.view import View, chart_faults


def address_of(file: Path) -> str:
    """Streamlit's rule: the number and what follows it are left out, spaces become underscores."""
    name = re.sub(r"^[0-9]*[_ -]*", "", file.stem) or file.stem
    return "/" + re.sub(r"[_ ]+", "_", name).strip()


PAGES = [
    "/",
    *(address_of(file) for file in sorted(APP.parent.glob("pages/*.py")) if file.name != "__init__.py"),
]


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")], ids=["wide", "dark", "narrow"]
)
@pytest.mark.parametrize("path", PAGES)
def test_page(page_at, path, width, scheme):
    """One visit, all checks, because a visit costs seconds; every fault is named at once.

    Dark is looked at in the wide window alone, which shows all that a narrow one does and the menu beside it.
    """
    view = page_at(path, width, scheme)
    found = [*complaints(view), *chart_faults(view, width, scheme)]
    assert not found, f"{path}:\n" + "\n".join(found)


def complaints(view: View) -> list[str]:
    """What is wrong with an open page, one line each."""
    wider = view.overhang()
    return [
        *(f"exception: {text}" for text in view.exceptions()),
        *(f"console error: {text}" for text in view.errors),
        *(f"asked for {address}, which is not on this computer" for address in view.outside),
        *([f"{wider} pixels wider than the window"] if wider else []),
        *(f"accessibility: {fault}" for fault in faults(view.page)),
    ]


def test_addresses_of_pages():
    assert address_of(Path("pages/1_Are_plans_in_time.py")) == "/Are_plans_in_time"
    assert address_of(Path("pages/02 - Waiting  now.py")) == "/Waiting_now"

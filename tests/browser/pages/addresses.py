"""The addresses of every page, found by their file names: a new page is tested from its first day."""

import re
from pathlib import Path

from tests.browser.server import APP


def address_of(file: Path) -> str:
    """Streamlit's rule: the number and what follows it are left out, spaces become underscores."""
    name = re.sub(r"^[0-9]*[_ -]*", "", file.stem) or file.stem
    return "/" + re.sub(r"[_ ]+", "_", name).strip()


PAGES = [
    "/",
    *(address_of(file) for file in sorted(APP.parent.glob("pages/*.py")) if file.name != "__init__.py"),
]

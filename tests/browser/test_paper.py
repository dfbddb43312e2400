"""The paper as a web page, opened in a browser: no fault that axe finds, and nothing scrolls sideways on a phone."""

import pytest

from reports.pack.given import Version
from reports.pack.targets.html import html
from tests.browser.axe import faults
from tests.reports.conftest import given_of, larkmoor
from tests.reports.pack.conftest import papers

__all__ = ["given_of", "larkmoor", "papers"]


@pytest.mark.parametrize("width", [390, 1280])
def test_it_opens_without_a_fault(browser, papers, tmp_path, width):
    path = tmp_path / "paper.html"
    path.write_bytes(html(papers[Version.PUBLIC][2]))
    page = browser.new_page(viewport={"width": width, "height": 844})
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.goto(path.as_uri())
    wide = page.evaluate("document.documentElement.scrollWidth")
    styled = page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
    assert (wide <= width, styled, said) == (True, "rgb(18, 67, 109)", [])
    assert faults(page) == []
    page.close()

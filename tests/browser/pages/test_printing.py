"""Pages as the browser prints them: whole, numbered, saying what they are about, without what is pressed."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.pages.paper import A4_IN_PIXELS, COPIES, PRESSED, TABLES
from tests.browser.view import View

PRINTED = ("/", "/Plans_on_time", "/Waiting_now", "/Remedies", "/Absence", "/Localities")


def sheets(view: View) -> list[str]:
    """The words of each sheet, once its tables are drawn."""
    view.page.wait_for_function(TABLES)
    made = PdfReader(io.BytesIO(view.page.pdf(format="A4")))
    return [" ".join(sheet.extract_text().split()) for sheet in made.pages]


@pytest.mark.parametrize("path", PRINTED)
def test_a_page_on_paper(turned_to, path):
    """A sheet with a line or two on it is a sheet for nothing."""
    view = turned_to(path)
    printed = sheets(view)
    for number, said in enumerate(printed, start=1):
        assert f"Page {number} of {len(printed)}" in said
        assert "Larkmoor Council, whole council" in said
        assert "Data as at 31 October 2026" in said
        assert "Sample data, made up" in said
        assert not PRESSED.search(said), PRESSED.search(said)
        assert len(said.split()) > 60, said
    has_period = path in ("/", "/Plans_on_time", "/Localities")
    assert has_period == ("12 months to 31 October 2026. Data as at" in printed[0])
    assert len(printed) <= 3
    assert view.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_are_whole_and_dark_pages_light(turned_to, scheme):
    for path in ("/Plans_on_time", "/Waiting_now"):
        view = turned_to(path, 1280, scheme)
        view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        view.page.emulate_media(media="print", color_scheme=scheme)
        view.page.set_viewport_size({"width": A4_IN_PIXELS, "height": 1000})
        assert view.page.evaluate(COPIES, [A4_IN_PIXELS, "rgb(22, 25, 29)"]) == []


def test_what_was_chosen_is_on_paper(turned_to):
    view = turned_to("/Plans_on_time?locality=Milltown&period=calendar:2025&as_at=2026-09-30")
    said = sheets(view)[0]
    assert "Larkmoor Council, Milltown. 2025. As known on 30 September 2026. Data as at 31 October 2026" in said


def test_a_list_is_printed_whole_with_its_headings_on_every_sheet(turned_to):
    """Fifty lines at a time, as on the screen; it says that the workbook has more columns, if so."""
    view = turned_to("/Waiting_now?part=the-cases")
    table = view.page.locator('[data-testid="stDataFrame"] canvas table').first
    printed = sheets(view)
    assert len(printed) >= 2
    assert all("Weekswaited" in said.replace(" ", "") for said in printed[:2]), "a PDF places letters, not words"
    references = [text for text in table.locator("tbody tr td:first-child").all_inner_texts() if text]
    assert len(references) == 50
    assert [one for one in references if one not in " ".join(printed)] == []

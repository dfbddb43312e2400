"""What Streamlit and plotly make of hostile text, in a real browser: a council whose every name is a payload."""

from datetime import date
from urllib.parse import quote

import pytest

from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage.database import open_database
from tests.browser.conftest import HEIGHTS
from tests.browser.pages.lengths import each_question
from tests.browser.server import Server
from tests.browser.view import View
from tests.conftest import taken_in
from tests.council_files import listed
from tests.payloads import EVIL, PAYLOADS

HEAD = (
    "Case reference", "Locality", "Team", "School", "Date request received", "Decision to assess", "Date of decision",
    "Date final plan issued",
)  # fmt: skip
MADE = """() => {
    const all = (what) => [...document.querySelectorAll(what)];
    const hostile = (one) => /zq|evil/.test(one.textContent);
    const ours = (one) => one.origin === location.origin && one.closest('.sb-grid');
    return {
        links: all('a').filter((one) => (hostile(one) || /evil/.test(one.outerHTML)) && !ours(one)).length,
        images: all('img, image, iframe, video').filter((one) => /evil/.test(one.outerHTML)).length,
        formulas: all('.katex, mjx-container, math').length,
        shaped: all('em, del, code, h1, h2, h3, h4, blockquote, ol').filter(hostile).length,
        bold: all('strong, b').filter((one) => /^(zqbold|zqhtml)$/.test(one.textContent.trim())).length,
        tools: all('[data-testid="stElementToolbarButton"]').filter((one) => /ownload|opy/.test(one.innerHTML)).length,
    };
}"""
NOTHING = {"links": 0, "images": 0, "formulas": 0, "shaped": 0, "bold": 0, "tools": 0}


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    """A dashboard of its own: names of places, teams, schools, the file, the council and who wrote the settings."""
    folder = tmp_path_factory.mktemp("hostile")
    address = f"sqlite:///{folder / 'council.db'}"
    rows = [
        (f"{payload} {number}-{copy}", payload, payload, payload, "2026-01-05", "Yes", "2026-02-01", issued)
        for number, payload in enumerate(PAYLOADS)
        for copy, issued in enumerate(("2026-05-20", "2026-07-20", ""))
    ]
    database = open_database(address)
    taken_in(listed([HEAD, *rows]), f"{PAYLOADS[0]}.csv", database, extracted_on=date(2026, 8, 31))
    database.dispose()
    settings = folder / "sendboard.toml"
    settings.write_text(f"council = '''{PAYLOADS[3]}'''", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SETTINGS_VARIABLE, str(settings))
        running = Server(address, folder / "server.log")
    try:
        running.wait_until_healthy()
        yield running
    finally:
        running.stop()


def test_nothing_acts_and_all_can_be_read(council, browser):
    """No request leaves, no link, picture, formula or bold word is made; each name stands on the page as typed."""
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHTS[1280]})
    asked = quote(f"![p]({EVIL}/p.png)")
    for path, wanted in (
        ("/Localities", PAYLOADS),
        ("/Waiting_now", PAYLOADS[3:4]),
        (f"/Compare?locality={asked}&period={asked}&figure={asked}", (f"![p]({EVIL}/p.png)",)),
    ):
        view = View(context.new_page())
        view.listen()
        view.page.goto(council.address + path)
        view.settle()
        words = ""
        for question in each_question(view):
            for table in view.page.locator('[data-testid="stDataFrame"]').all():
                table.hover()
            assert view.page.evaluate(MADE) == NOTHING, (path, question)
            assert (view.outside, view.errors, view.exceptions()) == ([], [], []), (path, question)
            words += view.page.evaluate("document.body.textContent").replace("\u2060", "")
        kept = [one.removesuffix(" zq@evil.example") for one in wanted]  # an address of somebody is not kept
        assert [one for one in kept if one not in words] == [], path
    context.close()

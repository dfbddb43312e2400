"""Every measure that can stand on the first page: its link opens the chart of exactly that figure, on its own page."""

import html
import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from urllib.parse import parse_qs, urlparse

import pytest
from streamlit.testing.v1 import AppTest

from metrics.base.periods import calendar_year, last_12_months, month
from metrics.catalogue import CATALOGUE
from metrics.counting.registers import Council
from metrics.scorecard import USUAL, Lines, is_yearly, measure, stood
from metrics.splits import BREAKDOWNS
from pages.ui.frame import data, scorecard
from pages.ui.frame.menu import files_by_name
from reports.figure import Figure
from reports.inert import unmarked
from reports.scorecard.places import page, title
from reports.shown import SAMPLE
from reports.view import View
from sample_data.contents import DAY
from tests.app.reading import words
from tests.app.scorecard.test_first_page import markup

Start = Callable[..., AppTest]
PAGES = sorted({page(metric) for metric in CATALOGUE.values()}, key=list(files_by_name()).index)
"""Every page that shows a measure, in the order of the menu."""
HERE = View(SAMPLE, "Larkmoor Council", DAY, DAY, "", last_12_months(DAY), None, is_sample=True)
"""The whole council on the sample's day, which is the last of a month."""


def way_to(address: str) -> tuple[str, dict[str, str]]:
    """The page and the choices that a link says."""
    found = urlparse(html.unescape(address))
    return found.path.removeprefix("./").replace("_", " "), {key: one for key, (one,) in parse_qs(found.query).items()}


def drawn(app: AppTest) -> tuple[int, dict[str, float]]:
    """How many points the chart has room for, and the value of each that has one, by its last day."""
    (chart,) = [json.loads(one.proto.spec) for one in app.main.get("plotly_chart")]
    (line,) = [one for one in chart["data"] if one.get("line", {}).get("width") == 2.5]
    known = {day[:10]: value for day, value in zip(line["x"], line["y"], strict=True) if value is not None}
    return len(line["x"]), known


def of_the_last(key: str) -> Figure:
    """A figure as it stands on the day, or in the last month, or year where there are no months of it."""
    one = measure(key)
    span = HERE.today if one.is_as_at else month(DAY.year, DAY.month)
    if is_yearly(one.metric):
        span = calendar_year(DAY.year - 1)
    if not one.by:
        return data.figure(key, HERE, span)
    label = BREAKDOWNS[one.by].label(one.group)
    return next(found for found in data.split(key, HERE, one.by, span) if found.group == label)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have how things stood at a month's end counted for all figures of a page at once."""

    def of_page(name: str) -> None:
        every = [measure(key) for key, metric in CATALOGUE.items() if page(metric) == name]
        on_a_day, kept = [one for one in every if one.is_as_at], {}

        def counted(whole: Council, end: date, _: object, places: Sequence[str]) -> Lines:
            if end not in kept:
                kept[end] = stood(whole, end, on_a_day, places)
            return kept[end]

        monkeypatch.setattr(scorecard, "stood", counted)

    return of_page


@pytest.mark.parametrize("name", PAGES)
def test_whatever_the_board_chooses_has_its_months_on_its_page(
    start: Start, at_once: Callable[[str], None], name: str
) -> None:
    """24 months, or five years, that end with the figure as it stands, where a step change can be set.

    Of each page its usual measures, and of the others every fourth: all are drawn by one function.
    """
    at_once(name)
    every = [key for key, metric in CATALOGUE.items() if page(metric) == name]
    app, without = None, []
    for key in {**dict.fromkeys(key for key in USUAL if key in every), **dict.fromkeys(every[::4])}:
        leads_to, choices = way_to(scorecard.door(CATALOGUE[key]))
        assert leads_to == name
        app = app or start(name, **choices)
        app.query_params["figure"] = choices["figure"]
        app.run()
        assert not app.exception, key
        assert not app.main.warning, key
        each = "year" if is_yearly(CATALOGUE[key]) else "month"
        assert unmarked(app.main.header[0].value) == f"{title(CATALOGUE[key])}: {each} by {each}"
        if not app.main.get("plotly_chart"):
            without.append(key)
            continue
        now, (points, known) = of_the_last(key), drawn(app)
        assert points == (5 if each == "year" else 24), key
        assert (known.get(now.period.end.isoformat()) is None) is (now.value is None), key
        assert known.get(now.period.end.isoformat()) == pytest.approx(now.value), key
        assert [one.key for one in app.main.button if str(one.key).startswith("step_changes_")], key
    assert set(without) <= {
        "plans_per_100_pupils",
        "plans_residential",
        "post_16_moves_on_time",
        "unauthorised_run_median",
        "unauthorised_10_days_not_notified",
    }, "of these the sample has no figure in any month"


def test_each_line_of_the_first_page_leads_to_its_chart(start: Start) -> None:
    """The figure, and what its small drawing says of its last month, are those of the page it leads to."""
    rows = re.findall(r"<tr.*?</tr>", markup(start()).split("<tbody")[1])
    assert len(rows) == len(USUAL)
    for row in rows:
        address, name = re.findall(r'<a href="([^"]+)" target="_self">([^<]+)</a>', row)[0]
        small = html.unescape(re.findall(r'aria-label="([^"]+)"', row)[0])
        (last,) = re.findall(r"to (\S+) in ((?:\w+ )?\d{4})[.;]", small)
        now = html.unescape(re.findall(r'data-head="Now">([^<]+)<', row)[0])
        where, choices = way_to(address)
        app = start(where, **choices)
        assert html.unescape(name) in unmarked(app.main.header[0].value)
        (chart,) = app.main.get("plotly_chart")
        (label,) = [
            one["text"] for one in json.loads(chart.proto.spec)["layout"]["annotations"] if "<b>" in one["text"]
        ]
        assert label == f"<b>{last[0]}</b>", name
        assert f" in {last[1]}. Lowest" in chart.proto.alt, name
        assert now in [one.value for one in app.main.markdown], name


def test_icons_lead_to_the_same_charts(start: Start) -> None:
    found = [way_to(one) for one in re.findall(r'class="sb-tile[^"]*" href="([^"]+)"', markup(start(look="icons")))]
    assert [choices["figure"] for _, choices in found] == list(USUAL)
    assert {choices["part"] for _, choices in found} == {"month-by-month"}


def test_another_figure_can_be_chosen_and_the_address_says_it(start: Start) -> None:
    app = start("Remedies", part="month-by-month")
    assert app.main.header[0].value.startswith("Remedies overdue: ")
    app.selectbox(key="months_figure").set_value("remedies_promised").run()
    assert app.query_params["figure"] == "remedies_promised"
    assert app.main.header[0].value.startswith(title(CATALOGUE["remedies_promised"]))
    other = start("Remedies", part="month-by-month", figure="requests_received")
    assert "There is no" in other.main.warning[0].value
    assert other.main.header[0].value.startswith("Remedies overdue: ")


def test_it_is_kept_to_the_plan_that_the_page_is_kept_to(start: Start) -> None:
    """Promises of one kind of plan: the last month is the page's own figure."""
    app = start("Remedies", part="month-by-month", figure="remedies_promised", plan="remedy")
    assert not app.main.warning
    _, known = drawn(app)
    promised = re.search(r"(\d+) promises are done", words(app).replace("**", ""))
    assert promised
    assert known[DAY.isoformat()] == int(promised[1])
    assert known[DAY.isoformat()] < data.figure("remedies_promised", HERE, HERE.today).whole


def test_a_room_is_led_to_the_screen_of_the_chart(start: Start) -> None:
    """Not to the page's first screen; and from there on and back as ever."""
    app = start("Remedies", part="month-by-month", figure="remedies_overdue", present="1")
    assert app.query_params["present"] == "3"
    assert "part" not in app.query_params
    assert [one.value for one in app.main.header] == ["Remedies overdue: month by month"]
    app.button(key="present_back").click().run()
    assert app.query_params["present"] == "2"


def test_what_is_not_loaded_says_so_instead_of_a_chart(tidy: None, start: Start) -> None:
    """Cases alone: every link of the first page still opens, and says what is missing."""
    for key in USUAL:
        where, choices = way_to(scorecard.door(CATALOGUE[key]))
        app = start(where, **choices)
        assert not app.exception, key
        if CATALOGUE[key].about != "cases":
            assert not app.main.warning, key
            assert "loaded" in words(app) or "Nothing" in words(app) or "no " in words(app)

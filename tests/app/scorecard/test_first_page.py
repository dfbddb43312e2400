"""The first page: every measure with the figure that its own page has, and what was chosen in the address."""

import html
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage.database import open_database
from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL
from pages.ui.frame.menu import address_of, files_by_name
from reports.scorecard.places import page
from tests.app.reading import words
from tests.conftest import taken_in

Start = Callable[..., AppTest]


def markup(app: AppTest) -> str:
    """The table, or the icons."""
    return next(one.value for one in app.markdown if "sb-score" in one.value or "sb-tiles" in one.value)


def lines(app: AppTest) -> dict[str, list[str]]:
    """The cells of each measure."""
    found = {}
    for row in re.findall(r"<tr.*?</tr>", markup(app).split("<tbody")[1]):
        seen = re.sub(r"<svg.*?</svg>|<span class=\"sb-hidden\">.*?</span>", "", row)
        cells = [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd].*?</t[hd]>", seen)]
        found[cells[0]] = cells[1:]
    return found


def test_every_page_that_a_measure_leads_to_is_there():
    assert {page(metric) for metric in CATALOGUE.values()} <= set(files_by_name())
    assert address_of("Waiting now", locality="A & B", period="") == "./Waiting_now?locality=A+%26+B"


def test_all_measures_stand_on_one_page_with_the_figures_of_their_own(start: Start) -> None:
    app = start()
    assert not app.exception
    found = lines(app)
    assert len(found) == len(USUAL)
    assert all(len(cells) == 11 for cells in found.values())
    late = words(start("Waiting now"))
    assert f"{found['Waiting past 20 weeks'][1]} of them longer than 20 weeks" in late.replace("**", "")
    remedies = words(start("Remedies")).replace("**", "")
    assert re.search(rf"\b{found['Remedies overdue'][1]}\b", remedies)
    said = words(app)
    assert "Getting worse: remedies overdue" in said
    assert "Changed since 31 July 2026" in said
    assert "**Agreed at the meeting of 16 July 2026:** 4 actions, 1 done, 1 overdue." in said
    assert found["Remedies overdue"][8] == "Complaints manager 31 days late"
    assert found["Overdue Tribunal orders"][8] == "No action recorded"


def test_subject_attention_and_look_are_in_the_address(start: Start) -> None:
    app = start(subject="Complaints", needs="attention")
    assert list(lines(app)) == ["Remedies overdue"]
    app.segmented_control(key="sb_score_subject").set_value("All").run()
    assert "subject" not in app.query_params
    assert {"Remedies overdue", "Children without education"} < set(lines(app))
    app.segmented_control(key="sb_score_look").set_value("Icons").run()
    assert app.query_params["look"] == "icons"
    assert "sb-tiles" in markup(app)


def test_easy_read_says_the_figures_of_the_table(start: Start) -> None:
    """In everyday words, of the place and the measures that are chosen; 141 wait, as the table has it."""
    table = lines(start())
    app = start(subject="Plans")
    app.segmented_control(key="sb_score_look").set_value("Easy read").run()
    assert app.query_params["look"] == "easy-read"
    said = words(app)
    assert f"{table['Waiting past 20 weeks'][1]} children wait that long." in said
    on_time = table["Plans issued on time"][1].removesuffix("%")
    assert f"{on_time} out of every 100 new plans were ready in time." in said
    assert "These numbers are about Larkmoor Council. Some are about one day, 31 October 2026." in said
    assert "Ombudsman" not in said.partition("These numbers")[2]
    assert "sb-score" in markup(start(look="nonsense"))


def test_a_place_has_its_own_figures(start: Start) -> None:
    """On a day in the middle of a month, whose end the sample does not bring with it."""
    whole, place = lines(start()), lines(start(locality="Milltown", as_at="2026-10-30"))
    assert set(whole) == set(place)
    assert place["Plans issued on time"][2] != whole["Plans issued on time"][2]
    waiting = words(start("Waiting now", locality="Milltown", as_at="2026-10-30")).replace("**", "")
    assert f"{place['Waiting past 20 weeks'][1]} of them longer than 20 weeks" in waiting


def test_what_is_not_loaded_says_so(tidy: None, start: Start) -> None:
    """A council with cases alone."""
    app = start()
    assert not app.exception
    found = lines(app)
    assert found["Remedies overdue"][1] == "no remedies loaded"
    assert found["Severe absence, with a plan"][1] == "no enrolments loaded"
    assert found["Plans issued on time"][1].endswith("%")
    assert not re.search(r"\bnan\b|\bNone\b|\bNaT\b", words(app))


@pytest.mark.parametrize(
    ("number", "beside"),
    [(0, ""), (1, "1 row is not understood and not counted."), (2, "2 rows are not understood and not counted.")],
)
def test_rows_that_nobody_understands_stand_beside_each_figure_that_may_lack_them(
    number: int, beside: str, start: Start, tmp_path: Path, database_address: str
) -> None:
    """Two asked in 2025, of whom one waits and one has a plan. Complaints have nothing to do with it."""
    keys = ("requests_received", "assessments_open_past_20_weeks", "plans_issued_within_20_weeks", "complaints_overdue")
    (tmp_path / "sendboard.toml").write_text(f"[scorecard]\nmeasures = {list(keys)}\n", encoding="utf-8")
    rows = ["EX-1,06/01/2025,Yes,", "EX-2,06/03/2025,Yes,01/06/2025"]
    unread = ["EX-3,06/02/2025,W/D,", "EX-4,06/02/2025,pending panel,"][:number]
    made = open_database(database_address)
    content = "\n".join(["Case ref,Date received,Agreed to assess?,Plan issued", *rows, *unread]).encode()
    assert taken_in(content, "cases.csv", made, extracted_on=date(2025, 12, 31)).not_understood == number
    made.dispose()
    app = start()
    assert not app.exception
    mark = "*" if number else ""
    now = [cells[1] for cells in lines(app).values()]
    assert now == [f"2{mark}", f"1{mark}", f"100%{mark}", "no complaints loaded"]
    said = html.unescape(markup(app))
    assert said.count("not understood and not counted.</span>") == (3 if number else 0)
    assert beside in said


def test_the_board_chooses_measures_targets_and_meetings(tidy: None, start: Start, tmp_path: Path) -> None:
    (tmp_path / "sendboard.toml").write_text(
        '[scorecard]\nmeasures = ["requests_received", "request_decisions_within_6_weeks"]\n'
        "targets = {request_decisions_within_6_weeks = 0.9}\nmeetings = [2020-01-01]\n",
        encoding="utf-8",
    )
    app = start()
    assert list(lines(app)) == ["Requests", "Decisions in 6 weeks"]
    assert "90%" in lines(app)["Decisions in 6 weeks"]
    assert "**Agreed at the meeting of 1 January 2020:** no actions." in words(app)
    assert "since the meeting of 1 January 2020" in words(app)

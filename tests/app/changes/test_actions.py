"""An action on a figure: added in a box, beside the chart, said to be done, and found by whoever comes next."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage.agreed.actions import entries
from data_access.storage.database import open_database
from tests.app.reading import words

Start = Callable[..., AppTest]
NEWEST = date(2026, 11, 15)
LINE = "**Why:** No panel met · **Action:** A second panel · **Owner:** Head of SEND · **Due** 30 November 2026"


@pytest.fixture
def officer(tmp_path) -> None:
    (tmp_path / "sendboard.toml").write_text(
        '[officers]\nnames = ["A. Example"]\n[scorecard]\nmeetings = [2026-10-01]\n', encoding="utf-8"
    )


def box(app: AppTest) -> AppTest:
    return app.button(key="actions_demand").click().run()


def boxed(app: AppTest) -> str:
    return "\n".join(one.value for one in app.markdown)


def fill(app: AppTest) -> AppTest:
    app.text_input(key="action_reason").set_value("No panel met")
    app.text_input(key="action_action").set_value("A second panel")
    app.text_input(key="action_owner").set_value("Head of SEND")
    app.date_input(key="action_due").set_value("2026-11-30")
    return app.button(key="action_add").click().run()


def test_added_shown_and_done(tidy: None, officer: None, start: Start, database_address: str) -> None:
    app = start("Requests and decisions")
    assert "No action is recorded for this figure." in words(app)
    app = fill(box(app))
    assert not app.exception
    assert LINE in words(app)
    (kept,) = entries(open_database(database_address), newest=NEWEST)
    assert (kept.metric, kept.made_by, kept.meeting) == ("requests_received", "A. Example", date(2026, 10, 1))
    again = start("Requests and decisions")
    assert LINE in words(again), "for whoever comes next"
    again = box(again)
    again.radio(key="action_status").set_value("done")
    again.text_input(key="action_said").set_value("It met")
    again.button(key="action_go_on").click().run()
    assert "1 action: 1 done." in words(again)
    assert LINE not in words(again)
    assert "Done: It met, by A" in boxed(box(again))
    assert len(entries(open_database(database_address), newest=NEWEST)) == 2


def test_what_is_missing_is_said(tidy: None, officer: None, start: Start, database_address: str) -> None:
    app = box(start("Requests and decisions"))
    app.button(key="action_add").click().run()
    assert "Write why the figure" in app.warning[0].value
    assert entries(open_database(database_address), newest=NEWEST) == ()


def test_nobody_may_before_officers_are_named(tidy: None, start: Start) -> None:
    app = box(start("Requests and decisions"))
    assert "Nobody may add one yet" in app.info[-1].value
    assert not [one for one in app.button if one.key == "action_add"]


def test_meetings_are_listed_with_their_count(start: Start) -> None:
    said = words(start("Remedies", part="meetings"))
    assert "**Agreed at the meeting of 16 July 2026:** 4 actions, 1 done, 1 overdue." in said
    assert "**Remedies overdue.** **Why:** Payments wait for a second signature" in said


def test_no_meeting_agreed_anything(tidy: None, start: Start) -> None:
    assert "No meeting has agreed an action yet." in words(start("Remedies", part="meetings"))


def test_the_sample_has_some_and_keeps_nothing(start: Start, database_address: str) -> None:
    assert "**31 days overdue**, was due 30 September 2026" in words(start("Remedies"))
    before = words(start("Remedies", as_at="2026-09-30"))
    assert "**Due** today, 30 September 2026" in before, "as it stood on the day itself"
    app = fill(box(start("Requests and decisions")))
    assert "Nothing was kept" in app.warning[-1].value
    assert entries(open_database(database_address), newest=NEWEST) == ()

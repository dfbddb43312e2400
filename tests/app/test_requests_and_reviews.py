"""The pages on requests and on reviews: sums that add up, numbers counted a second time, and ways through."""

import re
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from data_access import store
from tests.app.reading import words

Start = Callable[..., AppTest]
YEAR = (pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31"))


@pytest.fixture(scope="module")
def register(sample: Engine) -> pd.DataFrame:
    """The sample as it is stored: one row for each request, nothing worked out."""
    loaded = store.load_cases(sample)
    assert loaded is not None
    return loaded.cases


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def _line(said: str, begins: str) -> str:
    return next(line for line in said.splitlines() if re.match(begins, line))


def test_requests_add_up_and_are_what_the_register_holds(start: Start, register: pd.DataFrame) -> None:
    """The received are the agreed, the refused, the withdrawn and the undecided, and nobody else."""
    app = start("Requests and decisions")
    said = words(app)
    new = register[(register["request_outcome"] != "H") & register["transfer_la"].isna()]
    new = new[new["received_date"].between(*YEAR)]
    counts = new["request_outcome"].value_counts()
    undecided = len(new) - counts["Y"] - counts["N"] - counts["W"]
    line = _line(said, r"\*\*[\d,]+ requests\*\* = [\d,]+ agreed")
    assert _numbers(line) == [len(new), counts["Y"], counts["N"], counts["W"], undecided]
    assert f"{counts['N']:,} of {len(new):,} requests" in said, "refused of all received, DfE's way"
    assert f"{counts['N']:,} of {counts['N'] + counts['Y']:,} requests" in said, "refused of those decided"
    waiting = _line(said, r"\*\*[\d,]+ undecided\*\*").split(", on ")[0]
    whole, within, past = (number for number in _numbers(waiting))
    assert whole == within + past
    by_source = _numbers(_line(said, r"\*\*[\d,]+ requests\*\* = [\d,]+ parent"))
    assert by_source[0] == sum(by_source[1:]) == len(new)


def test_each_part_of_a_sum_leads_to_its_rows(start: Start, register: pd.DataFrame) -> None:
    app = start("Requests and decisions")
    app.session_state["open_requests_received_request_result"] = True
    app.session_state["tab_requests_received_request_result"] = "The cases"
    app.run()
    app.radio(key="which_requests_received_request_result").set_value("Refused").run()
    assert not app.exception
    refused = register[(register["request_outcome"] == "N") & register["received_date"].between(*YEAR)]
    refused = refused[refused["transfer_la"].isna()]
    assert f"{len(refused):,} cases, 12 months to 31 October 2026." in words(app)
    shown = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert set(shown["Case reference"]) <= set(refused["case_reference"])


def test_choices_on_the_requests_page(start: Start) -> None:
    """The other time limit, another place for the stages, the table behind the stages, the list of those undecided."""
    app = start("Requests and decisions")
    app.segmented_control(key="decision").set_value("no_plan_decisions_within_16_weeks")
    app.selectbox(key="place_stages").select("Milltown")
    for key in ("stages", "stages_by", "list_undecided", "became", "flow"):
        app.session_state[f"open_{key}"] = True
    app.run()
    assert not app.exception
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("Decisions not to issue a plan within 16 weeks" in alt for alt in alts)
    tables = [one.value for one in app.main.dataframe]
    undecided = next(table for table in tables if "Decision was due" in table)
    assert (undecided["Decision was due"] < pd.Timestamp("2026-10-31")).all()
    assert undecided["Request received"].is_monotonic_increasing
    flow = next(table for table in tables if "Queue grew by" in table)
    assert (flow["Requests in"] - flow["Cases finished"] == flow["Queue grew by"]).all()
    weekly = next(table for table in tables if "Still waiting" in table)
    assert weekly.drop(columns=["Week", "Children who had waited so long"]).sum(axis=1).between(99.7, 100.3).all()


def test_the_stock_of_plans_reconciles(start: Start) -> None:
    """Plans at the start + started + transferred in - ceased = plans at the end; the same number as on the card."""
    app = start("Annual reviews")
    said = words(app)
    line = re.sub(r"on \d+ \w+ \d{4}", "", _line(said, r"\*\*[\d,]+ plans\*\*"))
    first, started, moved_in, ceased, last = _numbers(line)
    assert first + started + moved_in - ceased == last
    assert f"**{last:,} children and young people have an EHC plan**" in said
    reasons = _numbers(_line(said, r"\*\*[\d,]+ plans that ceased\*\*"))
    assert reasons[0] == sum(reasons[1:]) == ceased


def test_reviews_are_what_the_register_holds(start: Start, register: pd.DataFrame) -> None:
    """Both ways to count the 4 weeks, side by side; the published one leaves out meetings without a decision."""
    said = words(start("Annual reviews"))
    register = register[~(register["start_date"] > YEAR[1])]  # five plans are dated after the extract: wrong on purpose
    meeting, decided = register["review_meeting"], register["last_review"]
    met = (decided >= meeting) & (decided <= meeting + pd.Timedelta(days=28))
    due = (meeting + pd.Timedelta(days=28)).between(*YEAR)
    assert f"{int((due & met).sum()):,} of {int(due.sum()):,} reviews." in said
    made = decided.between(*YEAR) & (decided >= meeting)
    assert f"{int((made & met).sum()):,} of {int(made.sum()):,} reviews." in said
    overdue = _line(said, r"\*\*[\d,]+ reviews overdue\*\*")
    counts = [int(number.replace(",", "")) for number in re.findall(r"([\d,]+)(?: \(| reviews)", overdue)]
    assert counts[0] == sum(counts[1:])
    first = register[register["phase_transfer_due_date"] == "2026-02-15"]
    final = int((first["phase_transfer_final_date"] <= "2026-02-15").sum())
    assert f"({final:,} of {len(first):,})" in said


@pytest.mark.parametrize(
    ("chosen", "column"),
    [("plans_never_reviewed", "Review due by"), ("plans_not_amended", "Amended plan due by"),
     ("phase_transfers_to_do", "Phase transfer: plan due")],
)  # fmt: skip
def test_the_cases_to_act_on_are_listed_with_their_days(start: Start, chosen: str, column: str) -> None:
    app = start("Annual reviews")
    app.segmented_control(key="review_list").set_value(chosen).run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert column in table
    assert table.iloc[:, 1].is_monotonic_increasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_what_is_not_recorded_says_so(tidy: None, start: Start) -> None:
    """Ten children and no reviews, advice or transfers: no chart breaks, nothing is nought that is not known."""
    app = start("Requests and decisions")
    assert not app.exception
    said = words(app)
    assert "10 requests came in" in said
    assert "advice was asked for and received are not recorded" in said
    app.switch_page(_annual_reviews()).run()
    assert not app.exception
    said = words(app)
    assert "5 children and young people have an EHC plan" in said
    assert "not recorded in this data" in said
    assert "The days by which plans must be final for a move to the next phase are not recorded" in said


def test_a_month_that_is_not_over_is_drawn_and_not_counted(start: Start) -> None:
    app = start("Requests and decisions", as_at="2026-10-14")
    assert not app.exception
    said = words(app)
    assert "1 figure is shown but left out of the average and the limits." in said
    assert "The latest figure that counts is that of 30 September 2026." in said
    assert re.search(r"\*\*[\d,]+ in September 2026\*\*", said)
    assert "In September 2026," in said, "what came in and went out, too"


def test_a_step_change_is_drawn_with_its_reason_and_author(tidy: None, start: Start, tmp_path) -> None:
    settings = """
        [[rebases]]
        metric = "requests_received"
        date = 2026-02-01
        reason = "One front door"
        author = "Board of 3 March"
    """
    (tmp_path / "sendboard.toml").write_text(settings, encoding="utf-8")
    app = start("Requests and decisions")
    assert not app.exception
    assert "start afresh from 1 February 2026: One front door (Board of 3 March)." in words(app)


def test_an_unknown_figure_in_a_step_change_is_refused(tidy: None, start: Start, tmp_path) -> None:
    settings = '[[rebases]]\nmetric = "plans"\ndate = 2026-02-01\nreason = "a"\nauthor = "b"\n'
    (tmp_path / "sendboard.toml").write_text(settings, encoding="utf-8")
    assert start("Plans on time").exception, "better no page than limits that are not those agreed on"


def _annual_reviews() -> str:
    from tests.app.conftest import page_file

    return page_file("Annual reviews")


def test_the_day_of_the_sample_is_what_these_tests_count_to(register: pd.DataFrame) -> None:
    """If the sample is made again to another day, the numbers above are of other months."""
    assert register["received_date"].max() <= pd.Timestamp(date(2026, 10, 31))

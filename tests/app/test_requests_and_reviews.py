"""The pages on requests and on reviews: sums that add up, numbers counted a second time, and ways through."""

import re
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from data_access.storage import store
from tests.app.reading import unfold, words

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
    line = _line(said, r"\*\*[\d,]+ requests\*\* = [\d,]+ \(agreed")
    assert _numbers(line) == [len(new), counts["Y"], counts["N"], counts["W"], undecided]
    assert f"{counts['N']:,} of {len(new):,} requests" in said, "refused of all received, DfE's way"
    assert f"{counts['N']:,} of {counts['N'] + counts['Y']:,} requests" in said, "refused of those decided"
    waiting = _line(said, r"\*\*[\d,]+ undecided\*\*").split(", on ")[0]
    whole, within, past = (number for number in _numbers(waiting))
    assert whole == within + past
    by_source = _numbers(_line(words(unfold(app, "who_asks")), r"\*\*[\d,]+ requests\*\* = [\d,]+ \(parent"))
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
    for key in ("stages", "list_undecided", "became", "flow_months", "flow", "undecided_months"):
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


def _stages(register: pd.DataFrame) -> pd.DataFrame:
    """Weeks in each stage of the plans issued in the year, by pandas and from the register alone."""
    flags = ["request_mediation", "request_tribunal", "assessment_mediation", "assessment_tribunal"]
    orders = ["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]
    new = register[(register["request_outcome"] != "H") & (register["assessment_outcome"] != "H")]
    new = new[new["transfer_la"].isna() & ~new[flags].fillna(False).any(axis=1) & new[orders].isna().all(axis=1)]
    issued = new["assessment_outcome_date"].where(new["assessment_outcome"] == "Y").fillna(new["start_date"])
    advice = new[[name for name in new if str(name).endswith("_advice_received")]].max(axis=1)
    days = pd.concat([new["received_date"], new["request_outcome_date"], advice, new["draft_date"], issued], axis=1)
    weeks = pd.DataFrame({stage: (days.iloc[:, stage + 1] - days.iloc[:, stage]).dt.days / 7 for stage in range(4)})
    usable = issued.between(*YEAR) & weeks.notna().all(axis=1) & (weeks >= 0).all(axis=1)
    return weeks[usable].assign(locality=new["locality"], month=issued.dt.strftime("%b %Y"))


def test_the_stages_place_by_place_and_month_by_month(start: Start, register: pd.DataFrame) -> None:
    """Every stage in every place, and one stage by month, are the medians that pandas finds in the register."""
    expected = _stages(register)
    app = start("Requests and decisions")
    assert "Writing the draft explains most of the lateness" in words(app)
    unfold(app, "stage_by", "stage_months")
    assert app.segmented_control(key="stage").value == "writing", "the stage that explains lateness is shown first"
    assert not app.exception
    monthly = next(one.value for one in app.main.dataframe if "Month" in one.value and "Weeks" in one.value)
    by_month = expected.groupby("month")[2].agg(["median", "count"])
    shown = monthly.set_index("Month").loc[by_month.index]
    assert shown["Weeks"].tolist() == [f"{value:.1f}" for value in by_month["median"]]
    assert shown["Of"].tolist() == [str(count) for count in by_month["count"]]
    app.session_state["tabs_stage"] = "Place by place"
    app.run()
    assert not app.exception
    placed = next(one.value for one in app.main.table if "Place" in one.value).set_index("Place")
    for place, rows in [*expected.groupby("locality", observed=True), ("Whole council", expected)]:
        typical = [f"{rows[stage].median():.1f}" for stage in range(4)]
        assert placed.loc[place].tolist() == [*typical, f"{len(rows):,}"]


def test_the_plans_behind_a_stage_are_offered_with_their_days(start: Start, register: pd.DataFrame) -> None:
    """From the typical weeks of a place down to the plans they are of."""
    app = unfold(start("Requests and decisions"), "stage_by")
    app.segmented_control(key="stage").set_value("decision")
    app.session_state["tabs_stage"] = "Place by place"
    app.session_state["open_stage_places"] = True
    app.session_state["tab_stage_places"] = "The cases"
    app.run()
    app.radio(key="which_stage_places").set_value("Milltown").run()
    assert not app.exception
    count = (_stages(register)["locality"] == "Milltown").sum()
    assert f"{count:,} cases, 12 months to 31 October 2026." in words(app)
    shown = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert {"Decision whether to assess", "Educational psychologist's advice received", "Draft plan sent",
            "Plan issued", "Time to decide whether to assess (weeks)", "Row in file"} <= set(shown.columns)  # fmt: skip
    weeks = (shown["Decision whether to assess"] - shown["Request received"]).dt.days / 7
    assert (weeks.round(1) == shown["Time to decide whether to assess (weeks)"]).all()


def test_advice_by_adviser_month_and_place(start: Start, register: pd.DataFrame) -> None:
    """What came within 42 days of being asked for, of what came."""
    app = start("Requests and decisions")
    app.session_state["open_advice_by"] = True
    app.session_state["open_advice_months"] = True
    app.run()
    app.segmented_control(key="adviser").set_value("health").run()
    assert not app.exception
    asked, came = register["health_advice_asked"], register["health_advice_received"]
    inside = came.between(*YEAR) & (came >= asked)
    in_time = inside & ((came - asked).dt.days <= 42)
    said = next(one.value for one in app.main.table if "Adviser" in one.value).set_index("Adviser").loc["Health"]
    assert (said["Received"], said["In 6 weeks"].split("(")[1]) == (f"{inside.sum():,}", f"{in_time.sum():,})")
    monthly = next(one.value for one in app.main.dataframe if "Month" in one.value and "Share" in one.value)
    last = inside & (came >= "2026-10-01")
    assert monthly.iloc[-1][["Counted", "Of"]].tolist() == [str((last & in_time).sum()), str(last.sum())]
    app.session_state["tabs_advice"] = "Place by place"
    app.run()
    assert not app.exception
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("Advice within 6 weeks: health by locality" in alt for alt in alts)


def test_the_stock_of_plans_reconciles(start: Start) -> None:
    """Plans at the start + started + transferred in - ceased = plans at the end; the same number as on the card."""
    app = start("Annual reviews")
    app.session_state["tabs_plans"] = "Why did plans cease?"
    said = words(app.run())
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
    [("reviews_overdue", "Review due by"), ("plans_never_reviewed", "Review due by"),
     ("plans_not_amended", "Amended plan due by"),
     ("phase_transfers_to_do", "Phase transfer: plan due")],
)  # fmt: skip
def test_the_cases_to_act_on_are_listed_with_their_days(start: Start, chosen: str, column: str) -> None:
    app = start("Annual reviews")
    app.session_state[f"open_list_{chosen}"] = True
    app.run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert column in table
    assert table.iloc[:, 1].is_monotonic_increasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_plans_by_placement_with_those_not_recorded(start: Start, register: pd.DataFrame) -> None:
    """The plans without a setting are a group that can be seen, and the groups add up to all plans."""
    app = start("Annual reviews")
    app.session_state["tabs_plans"] = "Who has a plan?"
    app.session_state["open_plans_by"] = True
    app.run()
    app.segmented_control(key="plans_by_choice").set_value("placement").run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Placement" in one.value).set_index("Placement")
    counts = {name: int(text.replace(",", "")) for name, text in table.iloc[:, 0].items()}
    said = words(app)
    whole, missing = _numbers(_line(said, r"On 31 October"))[2], counts["Not recorded"]
    assert sum(counts.values()) == whole
    assert f"({missing:,} of {whole:,}) of the plans" in said
    assert "Whether plans name a residential place is not recorded in this data." in said
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any(f"Not recorded: {missing:,}" in alt for alt in alts)


def _in_force(register: pd.DataFrame) -> pd.DataFrame:
    """Plans that exist on the day of the extract and have not ceased; without a start date, those decided by then."""
    decided = register["assessment_outcome_date"].where(register["assessment_outcome"] == "Y")
    older = register["start_date"].isna() & ((register["request_outcome"] == "H") | register["transfer_la"].notna())
    made = register["start_date"].fillna(decided).le(YEAR[1]) | older
    return register[made & ~register["cease_date"].le(YEAR[1])]


def test_plans_left_out_of_date_by_years(start: Start, register: pd.DataFrame) -> None:
    """The Derby case: a review asked for a change, and one, two, three years later it has not been made."""
    said = words(start("Annual reviews"))
    asked = _in_force(register)
    asked = asked[(asked["review_outcome"] == "A") & asked["review_meeting"].notna()]
    waiting = asked[~(asked["amended_plan_date"] >= asked["review_meeting"])]
    days = (YEAR[1] - waiting["review_meeting"]).dt.days
    late = int((days > 84).sum())
    over = [int((days > 365 * years).sum()) for years in (1, 2, 3)]
    assert f"**{late:,} children have a plan that should have been changed by now and has not been**" in said
    assert f"{over[0]:,} for more than a year, {over[1]:,} for more than two, {over[2]:,} for more than three" in said
    parts = _numbers(_line(said, r"\*\*[\d,]+ plans not changed").replace("1 to 2", "").replace("2 to 3", ""))
    assert parts[0] == late


def test_next_years_moves_that_are_not_done(start: Start, register: pd.DataFrame) -> None:
    """Two deadlines a year, regulation 18: 15 February, and 31 March for moves to post-16."""
    said = words(start("Annual reviews"))
    live = _in_force(register)
    for day, named in (("2027-02-15", "15 February 2027"), ("2027-03-31", "31 March 2027")):
        children = live[live["phase_transfer_due_date"] == day]
        to_do = int(children["phase_transfer_final_date"].isna().sum())
        assert f"**Due by {named}: {to_do:,} of {len(children):,} plans are not final yet**" in said


def test_the_trap_of_the_published_review_rate_is_shown(start: Start) -> None:
    """The published share leaves out meetings without a decision, so it is the higher of the two; both are named."""
    said = words(start("Annual reviews"))
    line = _line(said, r"\*\*Of the meetings whose 4 weeks ended")
    honest, published = (int(found) for found in re.findall(r"(\d+)%", line))
    assert honest < published
    assert "it looks only at decisions that were made, and leaves out meetings that still have none" in line
    assert "a council looks better the more decisions it leaves undone" in said


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
    app = start("Plans on time")
    assert "which is not a figure" in app.error[0].value
    assert not app.metric, "better no page than limits that are not those agreed on"
    assert not app.get("plotly_chart"), "and no chart"


def _annual_reviews() -> str:
    from tests.app.conftest import page_file

    return page_file("Annual reviews")


def test_the_day_of_the_sample_is_what_these_tests_count_to(register: pd.DataFrame) -> None:
    """If the sample is made again to another day, the numbers above are of other months."""
    assert register["received_date"].max() <= pd.Timestamp(date(2026, 10, 31))


def test_a_past_day_of_reviews_is_marked(start: Start) -> None:
    """Extracts hold the latest review only, so a past day has lost reviews and would be read as neglect."""
    assert "latest review of each plan" not in words(start("Annual reviews"))
    assert "latest review of each plan" in words(start("Annual reviews", as_at="2025-02-10"))

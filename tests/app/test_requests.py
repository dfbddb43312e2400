"""The page on requests: sums that add up, numbers counted a second time, and ways through."""

import re

import pandas as pd

from tests.app.counted_again import YEAR, Start, line_of, numbers_in
from tests.app.reading import every_word, on, small_tables, unfold, words


def test_requests_add_up_and_are_what_the_register_holds(start: Start, register: pd.DataFrame) -> None:
    """The received are the agreed, the refused, the withdrawn and the undecided, and nobody else."""
    said = every_word(start("Requests and decisions"))
    new = register[(register["request_outcome"] != "H") & register["transfer_la"].isna()]
    new = new[new["received_date"].between(*YEAR)]
    counts = new["request_outcome"].value_counts()
    undecided = len(new) - counts["Y"] - counts["N"] - counts["W"]
    line = line_of(said, r"\*\*[\d,]+ requests\*\* = [\d,]+ \(agreed")
    assert numbers_in(line) == [len(new), counts["Y"], counts["N"], counts["W"], undecided]
    assert f"{counts['N']:,} of {len(new):,} requests" in said, "refused of all received, DfE's way"
    assert f"{counts['N']:,} of {counts['N'] + counts['Y']:,} requests" in said, "refused of those decided"
    waiting = line_of(said, r"\*\*[\d,]+ undecided\*\*").split(", on ")[0]
    whole, within, past = (number for number in numbers_in(waiting))
    assert whole == within + past
    by_source = numbers_in(line_of(said, r"\*\*[\d,]+ requests\*\* = [\d,]+ \(parent"))
    assert by_source[0] == sum(by_source[1:]) == len(new)


def test_each_part_of_a_sum_leads_to_its_rows(start: Start, register: pd.DataFrame) -> None:
    app = start("Requests and decisions", part="outcomes")
    app.query_params["open_requests_received_request_result"] = on("The cases")
    app.run()
    app.radio(key="group_requests_received_request_result").set_value("Refused").run()
    assert not app.exception
    refused = register[(register["request_outcome"] == "N") & register["received_date"].between(*YEAR)]
    refused = refused[refused["transfer_la"].isna()]
    assert f"{len(refused):,} cases, 12 months to 31 October 2026." in words(app)
    shown = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert set(shown["Case reference"]) <= set(refused["case_reference"])


def test_choices_on_the_requests_page(start: Start) -> None:
    """The other time limit, another place for the stages, the table behind the stages, the list of those undecided."""
    app = start("Requests and decisions", part="decisions")
    app.segmented_control(key="decision").set_value("no_plan_decisions_within_16_weeks").run()
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("Decisions not to issue a plan within 16 weeks" in alt for alt in alts)
    app = start("Requests and decisions", part="stages")
    app.selectbox(key="place_stages").select("Milltown")
    tables = [one.value for one in unfold(app, "stages").main.dataframe]
    for part, fold in (("undecided", "list_undecided"), ("in-and-out", "flow"), ("how-long", "became")):
        app = unfold(start("Requests and decisions", part=part), fold)
        assert not app.exception
        tables += [one.value for one in app.main.dataframe]
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
    app = start("Requests and decisions", part="stages")
    assert "Writing the draft explains most of the lateness" in words(app)
    unfold(app, "stage_by", "stage_months")
    assert app.segmented_control(key="stage").value == "writing", "the stage that explains lateness is shown first"
    assert not app.exception
    monthly = next(one.value for one in app.main.dataframe if "Month" in one.value and "Weeks" in one.value)
    by_month = expected.groupby("month")[2].agg(["median", "count"])
    shown = monthly.set_index("Month").loc[by_month.index]
    assert shown["Weeks"].tolist() == [f"{value:.1f}" for value in by_month["median"]]
    assert shown["Of"].tolist() == [str(count) for count in by_month["count"]]
    app.query_params["tabs_stage"] = on("Place by place")
    app.run()
    assert not app.exception
    placed = next(one for one in small_tables(app) if "Place" in one).set_index("Place")
    for place, rows in [*expected.groupby("locality", observed=True), ("Whole council", expected)]:
        typical = [f"{rows[stage].median():.1f}" for stage in range(4)]
        assert placed.loc[place].tolist() == [*typical, f"{len(rows):,}"]


def test_the_plans_behind_a_stage_are_offered_with_their_days(start: Start, register: pd.DataFrame) -> None:
    """From the typical weeks of a place down to the plans they are of."""
    app = unfold(start("Requests and decisions", part="stages"), "stage_by")
    app.segmented_control(key="stage").set_value("decision")
    app.query_params["tabs_stage"] = on("Place by place")
    app.query_params["open_stage_places"] = on("The cases")
    app.run()
    app.radio(key="group_stage_places").set_value("Milltown").run()
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
    app = start("Requests and decisions", part="advice")
    app.query_params["open_advice_by"] = "yes"
    app.query_params["open_advice_months"] = "yes"
    app.run()
    app.segmented_control(key="adviser").set_value("health").run()
    assert not app.exception
    asked, came = register["health_advice_asked"], register["health_advice_received"]
    inside = came.between(*YEAR) & (came >= asked)
    in_time = inside & ((came - asked).dt.days <= 42)
    said = next(one for one in small_tables(app) if "Adviser" in one).set_index("Adviser").loc["Health"]
    assert (said["Received"], said["In 6 weeks"].split("(")[1]) == (f"{inside.sum():,}", f"{in_time.sum():,})")
    monthly = next(one.value for one in app.main.dataframe if "Month" in one.value and "Share" in one.value)
    last = inside & (came >= "2026-10-01")
    assert monthly.iloc[-1][["Counted", "Of"]].tolist() == [str((last & in_time).sum()), str(last.sum())]
    app.query_params["tabs_advice"] = on("Place by place")
    app.run()
    assert not app.exception
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("Advice within 6 weeks: health by locality" in alt for alt in alts)


def test_what_is_not_recorded_says_so(tidy: None, start: Start) -> None:
    """Ten children and no reviews, advice or transfers: no chart breaks, nothing is nought that is not known."""
    said = every_word(start("Requests and decisions"))
    assert "10 requests came in" in said
    assert "advice was asked for and received are not recorded" in said
    said = every_word(start("Annual reviews"))
    assert "5 children and young people have an EHC plan" in said
    assert "not recorded in this data" in said
    assert "The days by which plans must be final for a move to the next phase are not recorded" in said


def test_a_month_that_is_not_over_is_drawn_and_not_counted(start: Start) -> None:
    said = every_word(start("Requests and decisions", as_at="2026-10-14"))
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

"""The page on reviews and plans in force: sums that add up, numbers counted a second time, and ways through."""

import re
from datetime import date

import pandas as pd
import pytest

from tests.app.counted_again import YEAR, Start, line_of, numbers_in
from tests.app.reading import every_word, on, words


def test_the_stock_of_plans_reconciles(start: Start) -> None:
    """Plans at the start + started + transferred in - ceased = plans at the end; the same number as on the card."""
    app = start("Annual reviews", part="how-many")
    app.query_params["tabs_plans"] = on("Why did plans cease?")
    said = words(app.run())
    line = re.sub(r"on \d+ \w+ \d{4}", "", line_of(said, r"\*\*[\d,]+ plans\*\*"))
    first, started, moved_in, ceased, last = numbers_in(line)
    assert first + started + moved_in - ceased == last
    assert f"**{last:,} children and young people have an EHC plan**" in said
    reasons = numbers_in(line_of(said, r"\*\*[\d,]+ plans that ceased\*\*"))
    assert reasons[0] == sum(reasons[1:]) == ceased


def test_reviews_are_what_the_register_holds(start: Start, register: pd.DataFrame) -> None:
    """Both ways to count the 4 weeks, side by side; the published one leaves out meetings without a decision."""
    said = every_word(start("Annual reviews"))
    register = register[~(register["start_date"] > YEAR[1])]  # five plans are dated after the extract: wrong on purpose
    meeting, decided = register["review_meeting"], register["last_review"]
    met = (decided >= meeting) & (decided <= meeting + pd.Timedelta(days=28))
    due = (meeting + pd.Timedelta(days=28)).between(*YEAR)
    assert f"{int((due & met).sum()):,} of {int(due.sum()):,} reviews." in said
    made = decided.between(*YEAR) & (decided >= meeting)
    assert f"{int((made & met).sum()):,} of {int(made.sum()):,} reviews." in said
    overdue = line_of(said, r"\*\*[\d,]+ reviews overdue\*\*")
    counts = [int(number.replace(",", "")) for number in re.findall(r"([\d,]+)(?: \(| reviews)", overdue)]
    assert counts[0] == sum(counts[1:])
    first = register[register["phase_transfer_due_date"] == "2026-02-15"]
    final = int((first["phase_transfer_final_date"] <= "2026-02-15").sum())
    assert f"({final:,} of {len(first):,})" in said


@pytest.mark.parametrize(
    ("part", "chosen", "column"),
    [("", "reviews_overdue", "Review due by"), ("", "plans_never_reviewed", "Review due by"),
     ("changed-in-time", "plans_not_amended", "Amended plan due by"),
     ("moves", "phase_transfers_to_do", "Phase transfer: plan due")],
)  # fmt: skip
def test_the_cases_to_act_on_are_listed_with_their_days(start: Start, part: str, chosen: str, column: str) -> None:
    app = start("Annual reviews", part=part)
    app.query_params[f"open_list_{chosen}"] = "yes"
    app.run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Case reference" in one.value)
    assert column in table
    assert table.iloc[:, 1].is_monotonic_increasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_plans_by_placement_with_those_not_recorded(start: Start, register: pd.DataFrame) -> None:
    """The plans without a setting are a group that can be seen, and the groups add up to all plans."""
    app = start("Annual reviews", part="how-many")
    app.query_params["tabs_plans"] = on("Who has a plan?")
    app.query_params["open_plans_by"] = "yes"
    app.run()
    app.segmented_control(key="plans_by_choice").set_value("placement").run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Placement" in one.value).set_index("Placement")
    counts = {name: int(text.replace(",", "")) for name, text in table.iloc[:, 0].items()}
    said = words(app)
    whole, missing = numbers_in(line_of(said, r"On 31 October"))[2], counts["Not recorded"]
    assert sum(counts.values()) == whole
    assert f"({missing:,} of {whole:,}) of the plans" in words(start("Annual reviews", part="not-recorded"))
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
    said = words(start("Annual reviews", part="changed-in-time"))
    asked = _in_force(register)
    asked = asked[(asked["review_outcome"] == "A") & asked["review_meeting"].notna()]
    waiting = asked[~(asked["amended_plan_date"] >= asked["review_meeting"])]
    days = (YEAR[1] - waiting["review_meeting"]).dt.days
    late = int((days > 84).sum())
    over = [int((days > 365 * years).sum()) for years in (1, 2, 3)]
    assert f"**{late:,} children have a plan that should have been changed by now and has not been**" in said
    assert f"{over[0]:,} for more than a year, {over[1]:,} for more than two, {over[2]:,} for more than three" in said
    parts = numbers_in(line_of(said, r"\*\*[\d,]+ plans not changed").replace("1 to 2", "").replace("2 to 3", ""))
    assert parts[0] == late


def test_next_years_moves_that_are_not_done(start: Start, register: pd.DataFrame) -> None:
    """Two deadlines a year, regulation 18: 15 February, and 31 March for moves to post-16."""
    said = words(start("Annual reviews", part="moves"))
    live = _in_force(register)
    for day, named in (("2027-02-15", "15 February 2027"), ("2027-03-31", "31 March 2027")):
        children = live[live["phase_transfer_due_date"] == day]
        to_do = int(children["phase_transfer_final_date"].isna().sum())
        assert f"**Due by {named}: {to_do:,} of {len(children):,} plans are not final yet**" in said


def test_the_trap_of_the_published_review_rate_is_shown(start: Start) -> None:
    """The published share leaves out meetings without a decision, so it is the higher of the two; both are named."""
    said = words(start("Annual reviews", part="told-in-4-weeks"))
    line = line_of(said, r"\*\*Of the meetings whose 4 weeks ended")
    honest, published = (int(found) for found in re.findall(r"(\d+)%", line))
    assert honest < published
    assert "it looks only at decisions that were made, and leaves out meetings that still have none" in line
    assert "a council looks better the more decisions it leaves undone" in said


def test_the_day_of_the_sample_is_what_these_tests_count_to(register: pd.DataFrame) -> None:
    """If the sample is made again to another day, the numbers above are of other months."""
    assert register["received_date"].max() <= pd.Timestamp(date(2026, 10, 31))


def test_a_past_day_of_reviews_is_marked(start: Start) -> None:
    """Extracts hold the latest review only, so a past day has lost reviews and would be read as neglect."""
    assert "latest review of each plan" not in words(start("Annual reviews"))
    assert "latest review of each plan" in words(start("Annual reviews", as_at="2025-02-10"))

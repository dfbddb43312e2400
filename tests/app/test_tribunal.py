"""The page on the Tribunal: numbers counted a second time from the stored log, and ways through."""

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data_access.published import store as published_store
from data_access.published.release import read_release
from data_access.published.store import areas_worth_keeping
from pages.ui.frame import cached
from sample_data.ready_made import Sample
from tests.app.reading import every_word, unfold, upload, words
from tests.published_files import APPEALS, published_file

Start = Callable[..., AppTest]
FIRST, LAST = pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31")


@pytest.fixture(scope="module")
def log(sample: Sample) -> pd.DataFrame:
    """The log as it is stored: nothing worked out."""
    return sample.registers["appeals"]


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def _line(said: str, begins: str) -> str:
    return next(line for line in said.splitlines() if re.match(begins, line))


def test_the_page_says_what_the_log_holds(start: Start, log: pd.DataFrame) -> None:
    said = every_word(start("Tribunal"))
    registered = log[log["registered_date"].between(FIRST, LAST)]
    assert f"**{len(registered)} appeals** registered" in said
    ended = log["outcome"].notna() | log["outcome_date"].notna()
    open_now = log["registered_date"].notna() & ~ended & ~(log["status"] == "closed")
    assert f"**{open_now.sum()} open**" in said
    decided = log[log["outcome_date"].between(FIRST, LAST) & log["outcome"].isin(("decided_appellant", "decided_la"))]
    won = (decided["outcome"] == "decided_appellant").sum()
    decided_words = f"Of {len(decided)} appeals that the Tribunal decided in the same time"
    assert f"{decided_words}, **{won} were decided for the family**" in said
    by_type = _numbers(_line(said, r"\*\*[\d,]+ appeals registered\*\* ="))
    assert by_type[0] == len(registered)
    coming = log[open_now & log["hearing_date"].between(LAST, LAST + pd.Timedelta(weeks=8))]
    assert f"**{len(coming)} hearings** in the next eight weeks" in said
    assert "upheld" not in said.replace('"upheld"', ""), "never a bare upheld"


def test_whose_school_was_named(start: Start, log: pd.DataFrame) -> None:
    """Decisions about section I alone or with others, and England's shares and rounded numbers beside ours."""
    said = words(unfold(start("Tribunal", part="whose-school"), "england_appeals"))
    ended = log[log["outcome_date"].between(FIRST, LAST)]
    about = ended["sections"].fillna("").str.contains("I") | (ended["appeal_type"] == "CON_I")
    named = ended["placement_outcome"].notna()
    decided = ended[about & (ended["outcome"].isin(("decided_appellant", "decided_la")) | named)]
    parents = (decided["placement_outcome"] == "parent_preference").sum()
    assert parents > 0
    assert f"Of {len(decided)} appeals about a school or setting that the Tribunal decided, **{parents} (" in said
    assert "In England in 2024/25 it was 31%, 24% and 13%, in this order." in said
    assert "about 25,000 appeals in 2024/25" in said


def test_what_may_be_compared_and_what_not(start: Start) -> None:
    """The rate of the last whole year with its parts, England beside it, and what is not loaded."""
    said = words(start("Tribunal"))
    finding = _line(said, r"In \*\*2025\*\* our own count gives")
    appeals, decisions = _numbers(finding.split("(")[1])[:2]
    parts = _numbers(
        _line(said, r"\*\*[\d,]+ appealable decisions\*\* in 2025").split("=")[1].replace("January 2026", "")
    )
    assert sum(parts) == decisions
    assert appeals < decisions
    assert "DfE's release is not loaded" in said
    assert '"in development"' in said
    ends = unfold(start("Tribunal", part="how-they-end"), "outcomes_beside")
    assert "No national figure stands beside the days to the outcome" in words(ends)


def test_orders_and_hearings_lead_to_their_rows(start: Start) -> None:
    app = start("Tribunal", part="orders")
    unfold(app, "list_orders_running", "cards_tribunal_orders_met_on_time", "card_tribunal_orders_met_on_time")
    assert not app.exception
    tables = [one.value for one in app.main.dataframe]
    assert sum("Due by" in table for table in tables) == 2, "overdue and not yet due"
    assert any("Hearing" in one.value for one in start("Tribunal", part="hearings").main.dataframe)


def test_one_place_and_an_earlier_day(start: Start) -> None:
    """Appeals without a place of their own take that of the linked case."""
    app = start("Tribunal", locality="Milltown", as_at="2025-03-31")
    assert not app.exception
    assert "Milltown: **" in words(app)


def test_without_a_log_the_page_says_so_and_shows_what_is_published(start: Start, tidy: None) -> None:
    app = start("Tribunal")
    assert not app.exception
    said = words(app)
    assert "No log of appeals is loaded" in said
    assert "How often are decisions appealed?" in said
    assert "How do appeals end?" not in said


def test_a_log_is_loaded_and_counted(start: Start, tidy: None) -> None:
    """From an upload of a log alone, beside the cases that were there before."""
    app = start("Upload")
    text = "Appeal ref,Case reference,Type of appeal,Date registered,Outcome,Date closed\n"
    text += "1,C0,Refusal to assess,2026-06-01,Upheld,2026-10-01\n2,C1,Content of plan,2026-06-01,,\n"
    upload(app, text.encode(), "appeals.csv")
    assert not app.exception
    assert "Who won?" in words(app) or any("Who won?" in str(one.value) for one in app.main.dataframe)
    said = words(start("Tribunal"))
    assert "**2 appeals** registered" in said
    assert "**1 open**" in said


def test_the_published_table_stands_beside(start: Start, tidy: None, tmp_path: Path) -> None:
    """With the table loaded and the council's number known: its own published rates. DfE swapped two councils'
    decisions of 2024, so nothing is concluded from that year, and it is said."""
    table = published_file(APPEALS)
    (tmp_path / "sendboard.toml").write_text('authority = "823"\n', encoding="utf-8")
    release = read_release(table.read_bytes(), table.name)
    published_store.save_release(cached.database(), release, areas_worth_keeping("E06000056", ()))
    app = start("Tribunal")
    assert not app.exception
    said = words(app)
    assert "appealable decisions of 2024 are" not in said
    assert "stand in each other's lines" in said
    assert "DfE's release is not loaded" not in said
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("Central Bedfordshire 2.6% in 2023" in alt and "England 3.2% in 2024" in alt for alt in alts)

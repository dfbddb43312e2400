"""The page on the quality of plans: numbers counted a second time from the stored registers, and ways through."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data_access.storage.database import open_database
from sample_data.ready_made import Sample
from tests.app.reading import every_word, through, unfold, words
from tests.conftest import taken_in

Start = Callable[..., AppTest]
FIRST, LAST = pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31")


@pytest.fixture(scope="module")
def registers(sample: Sample) -> dict[str, pd.DataFrame]:
    """The registers as they are stored: nothing worked out."""
    return dict(sample.registers)


def test_the_page_says_what_audits_found(start: Start, registers: dict[str, pd.DataFrame]) -> None:
    said = every_word(start("Quality of plans"))
    audits = registers["plan_audits"]
    audits = audits[audits["audit_date"].between(FIRST, LAST)]
    counts = audits["moderated_grade"].astype("object").fillna(audits["overall_grade"].astype("object")).dropna()
    good = counts.isin(("good", "outstanding")).sum()
    assert f"**{len(audits)} plans were audited**" in said
    assert f"({good} of {len(counts)}) good or better**" in said
    moderated = (audits["moderated"].fillna(False).astype(bool) | audits["moderated_grade"].notna()).sum()
    assert f"({moderated} of {len(audits)}) of the audits were moderated.**" in said
    both = audits.dropna(subset=["overall_grade", "moderated_grade"])
    changed = (both["overall_grade"].astype("str") != both["moderated_grade"].astype("str")).sum()
    assert f"({changed} of {len(both)}) were changed**" in said


def test_the_weakest_section_comes_first(start: Start, registers: dict[str, pd.DataFrame]) -> None:
    """Health and social care are the weakest; the council's own section is among them."""
    app = unfold(start("Quality of plans", part="sections"), "audit_sections_good_or_better_plan_section")
    table = next(one.value for one in app.main.dataframe if "Section of the plan" in one.value)
    assert len(table) == 10
    assert "Golden thread" in set(table["Section of the plan"])
    audits = registers["plan_audits"]
    ours = audits[audits["audit_date"].between(FIRST, LAST)]["section_h1"].dropna()
    line = table[table["Section of the plan"].str.startswith("H1")].iloc[0]
    assert str(ours.isin(("good", "outstanding")).sum()) in set(line.astype("str"))
    assert table.iloc[0]["Section of the plan"][:2] in ("H1", "G:", "D:")


def test_the_page_says_what_families_answered(start: Start, registers: dict[str, pd.DataFrame]) -> None:
    said = words(start("Quality of plans", part="families"))
    answers = registers["survey_answers"]
    answers = answers[answers["answered_date"].between(FIRST, LAST)]
    in_words = answers["answer"].isin(("strongly_agree", "agree", "very_satisfied", "satisfied"))
    positive = (in_words | (answers["scale"].eq("from_1_to_5") & answers["score"].ge(4))).sum()
    told = (
        (answers["answer"].notna() & (answers["answer"] != "dont_know"))
        | (answers["scale"].eq("from_1_to_5") & answers["score"].notna())
    ).sum()
    assert f"({positive} of {told}) of the answers are positive.**" in said
    assert "written freely" not in said


def test_every_question_has_its_chart_or_its_table(start: Start) -> None:
    """Audits and answers are control charts, as any figure month by month is; else there is a table or a sentence."""
    drawn = {}
    for one in through(start("Quality of plans")):
        assert not one.exception
        charts = one.get("plotly_chart")
        assert all(len(chart.proto.alt) > 40 for chart in charts)
        drawn[one.main.header[0].value] = len(charts)
    assert list(drawn.values()) == [1, 1, 1, 2, 0, 0, 1, 3]


def test_a_place_without_the_other_places(start: Start) -> None:
    app = start("Quality of plans", part="places-and-grades", locality="Milltown")
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1
    assert "Milltown: **" in words(app)


def test_without_registers_the_page_says_what_to_load(start: Start, tidy: None) -> None:
    said = words(start("Quality of plans"))
    assert "No register of audits is loaded" in said
    assert "No survey of families is loaded" in said


def test_a_survey_alone_is_enough(start: Start, tidy: None, tmp_path: Path) -> None:
    """Three answers: the share is said, and the table of questions keeps quiet about so few."""
    engine = open_database(f"sqlite:///{tmp_path / 'council.db'}")
    sheet = "Response ID,Date answered,Question,Scale,Answer,Respondent group\n"
    sheet += "".join(f"{number},2025-03-02,Was it good?,1 to 5,{number + 2},Parent\n" for number in (1, 2, 3))
    assert taken_in(sheet.encode(), "survey.csv", engine).batch is not None
    engine.dispose()
    app = start("Quality of plans")
    assert not app.exception
    assert "No register of audits is loaded" in words(app)

"""Where children with plans are taught: without a register, with one, and the sample's."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from metrics.base.root import ROOT
from tests.app.reading import every_word, small_tables, unfold, upload, words

Start = Callable[..., AppTest]
EXAMPLE = ROOT / "sample_data" / "worked_examples" / "where_children_are_taught"


@pytest.fixture
def cases(start: Start) -> AppTest:
    """The thirteen plans of the worked example, and no register of schools."""
    done = upload(start("Upload"), (EXAMPLE / "cases.csv").read_bytes(), "cases.csv")
    assert not done.exception
    return done


@pytest.fixture
def with_register(cases: AppTest, start: Start) -> AppTest:
    """Both: what the page says is counted by hand in the example."""
    content = (EXAMPLE / "establishments.csv").read_bytes()
    done = upload(start("Upload"), content, "edubasealldata20261102.csv")
    assert not done.exception
    assert "6 establishments" in words(done)
    return start("Placements")


def test_without_a_register_the_page_says_what_is_needed_and_shows_the_codes(cases: AppTest, start: Start) -> None:
    """H is at home, I awaits a place, J is not in education; of A to G, K and M the kind is not known, of L nothing."""
    said = words(start("Placements"))
    assert "The public register of schools is not loaded" in said
    assert (
        "**13 plans** = 1 (educated at home by choice) + 1 (awaiting a place, or another arrangement) + 1 (not in "
        "education) + 9 (kind not known: no register is loaded) + 1 (not recorded)." in said.replace("\\", "")
    )


def test_with_a_register_the_answer_comes_first(with_register: AppTest) -> None:
    """2 of 11, 2 of 11, 3 of 11."""
    said = every_word(with_register)
    assert (
        "**18% of children with a plan are in mainstream schools**, 18% in state-funded and **27% in independent "
        "special schools** (3 of 11)." in said
    )
    assert "2 of 13 plans are in no bar: the kind of setting is not known." in said
    assert "**1 plan** names a setting that the register of schools does not tell." in said
    assert "**1 plan** names a school that had closed, or had not yet opened" in said
    assert "The register of schools of **2 November 2026** says what each setting is" in said


def test_the_sample_council_shows_where_its_children_are(start: Start) -> None:
    app = start("Placements")
    said = words(app)
    assert not app.exception
    assert said.count("independent special schools") >= 1
    assert "990 of 8,121" in said
    assert "More than in England" in said
    assert [one.value for one in app.main.header] == ["Where are children taught?"]


def test_each_question_has_its_tab(start: Start) -> None:
    app = start("Placements", part="beside-england")
    assert not app.exception
    assert any("England, January 2025" in table.columns for table in small_tables(app))


def test_behind_the_bars_stands_every_kind_of_its_own(start: Start) -> None:
    """Every kind is a group of the plans in force."""
    app = unfold(start("Placements"), "mix")
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Kind of setting" in one.value.columns)
    assert "Independent special school" in set(table["Kind of setting"])


def test_the_same_of_one_locality(start: Start) -> None:
    app = start("Placements", locality="Fenside")
    assert not app.exception
    assert "In Fenside, **" in words(app)

"""The school year week by week in words: the last week that can be compared, gaps, few sessions, and terms."""

import pandas as pd
import pytest

from reports.words.absence import weeks as words

FIRST, LAST = "2026-09-07", "2026-11-02"


def weeks(*lines: tuple, whole_term: bool = False) -> pd.DataFrame:
    """By status, day, sessions missed and possible, and whether these are few."""
    found = pd.DataFrame(lines, columns=["status", "starts", "absent", "possible", "few"])
    return found.assign(
        starts=pd.to_datetime(found["starts"]), share=found["absent"] / found["possible"], whole_term=whole_term
    )


def test_the_latest_week_and_the_first():
    found = weeks(
        ("E", FIRST, 20, 200, False),
        ("E", LAST, 60, 200, False),
        ("N", LAST, 5, 100, False),
        ("K", LAST, 20, 100, False),
    )
    assert words.finding(found) == (
        "In the week of 2 November 2026 pupils with a plan missed **30.0%** of their sessions, pupils with SEN support "
        "**20.0%** and pupils without SEN **5.0%**. In the week of 7 September 2026 it was 10.0% for pupils with a "
        "plan."
    )


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [("E", FIRST, 20, 200, True)],
            "**Few sessions stand behind the figures here**, so no week is compared with another.",
        ),
        (
            [("E", FIRST, 20, 200, False)],
            "In the week of 7 September 2026 pupils with a plan missed **10.0%** of their sessions.",
        ),
        (
            [("E", FIRST, 20, 200, False), ("E", LAST, 9, 10, True)],
            "In the week of 7 September 2026 pupils with a plan missed **10.0%** of their sessions.",
        ),
        (
            [("N", FIRST, 20, 200, False), ("N", LAST, 30, 200, False)],
            "In the week of 2 November 2026 pupils without SEN missed **15.0%** of their sessions.",
        ),
    ],
)
def test_a_week_with_few_sessions_is_not_compared(lines, said):
    """Nine of ten sessions in the half-term are no finding; without pupils with plans there is no first week."""
    assert words.finding(weeks(*lines)) == said


@pytest.mark.parametrize(
    ("day", "term"),
    [
        ("2026-07-31", "summer"),
        ("2026-08-01", "autumn"),
        ("2026-09-01", "autumn"),
        ("2026-12-31", "autumn"),
        ("2027-01-04", "spring"),
        ("2027-03-31", "spring"),
        ("2027-04-01", "summer"),
        ("2027-07-01", "summer"),
    ],
)
def test_terms_go_by_their_names(day, term):
    found = weeks(("E", day, 20, 200, False), whole_term=True)
    assert words.finding(found) == f"In the {term} term pupils with a plan missed **10.0%** of their sessions."


def test_notes():
    """Gaps always; hollow marks where there are any; terms with their share of the sessions."""
    fair, few = ("E", FIRST, 1, 30, False), ("E", LAST, 1, 10, True)
    by_term = weeks(("E", "2026-01-05", 9, 60, False), whole_term=True)
    hollow = "A hollow mark has few sessions behind it, as when most schools are closed: do not compare it."
    assert words.notes(weeks(fair)) == [words.GAPS]
    assert words.notes(weeks(fair, few)) == [words.GAPS, hollow]
    assert words.notes(pd.concat([weeks(fair, few), by_term])) == [
        words.GAPS,
        hollow,
        "60% of the sessions came as sums of terms: they are in no week, but in the table.",
    ]
    assert words.notes(by_term) == [words.BY_TERM]


def test_the_chart_for_somebody_who_cannot_see_it():
    """First, last, lowest and highest of each line, without the weeks of few sessions."""
    found = weeks(
        ("E", FIRST, 20, 200, False),
        ("E", "2026-09-14", 1, 200, False),
        ("E", "2026-09-21", 9, 10, True),
        ("E", LAST, 60, 200, False),
        ("N", LAST, 5, 100, False),
    )
    assert words.alternative(found) == (
        "Line chart. Sessions missed, by week; weeks without sessions are gaps. EHC plan: 10.0% in the week of 7 "
        "September 2026, 30.0% in the week of 2 November 2026; lowest 0.5%, highest 30.0%. No identified SEN: 5.0% in "
        "the week of 2 November 2026; lowest 5.0%, highest 5.0%."
    )
    terms = weeks(("E", "2026-01-05", 1, 8, False), whole_term=True)
    assert words.alternative(terms) == (
        "Line chart. Sessions missed, by term. EHC plan: 12.5% in the spring term; lowest 12.5%, highest 12.5%."
    )


def test_each_line_says_itself_whether_it_is_a_week_or_a_term():
    """The page shows weeks, or terms where there are none; a sentence about both would still name each rightly."""
    term = weeks(("E", "2026-01-05", 1, 8, False), whole_term=True)
    both = pd.concat([term, weeks(("E", LAST, 60, 200, False))])
    assert words.finding(both) == (
        "In the week of 2 November 2026 pupils with a plan missed **30.0%** of their sessions. In the spring term it "
        "was 12.5% for pupils with a plan."
    )
    assert words.alternative(both) == (
        "Line chart. Sessions missed, by week; weeks without sessions are gaps. EHC plan: 12.5% in the spring term, "
        "30.0% in the week of 2 November 2026; lowest 12.5%, highest 30.0%."
    )


def test_a_week_stands_before_a_term_that_begins_with_it():
    """Both begin on 7 September, in whatever order they come."""
    week, term = weeks(("E", FIRST, 20, 200, False)), weeks(("E", FIRST, 9, 60, False), whole_term=True)
    for found in (pd.concat([week, term]), pd.concat([term, week])):
        assert words.table(found)["Week of, or term"].tolist() == ["7 September 2026", "Autumn"]


def test_the_table_latest_first():
    found = pd.concat(
        [
            weeks(("E", FIRST, 20, 2000, False), ("E", LAST, 5, 10, True), ("N", FIRST, 0, 100, False)),
            weeks(("E", "2026-01-05", 9, 60, False), whole_term=True),
        ]
    )
    assert words.table(found).to_dict("records") == [
        {
            "Week of, or term": "2 November 2026",
            "No identified SEN": "no sessions",
            "SEN support": "no sessions",
            "EHC plan": "50.0% (5 of 10, few)",
        },
        {
            "Week of, or term": "7 September 2026",
            "No identified SEN": "0% (0 of 100)",
            "SEN support": "no sessions",
            "EHC plan": "1.0% (20 of 2,000)",
        },
        {
            "Week of, or term": "Spring",
            "No identified SEN": "no sessions",
            "SEN support": "no sessions",
            "EHC plan": "15.0% (9 of 60)",
        },
    ]


@pytest.mark.parametrize(
    ("few", "term", "said"),
    [
        (False, False, "EHC plan, week of 7 September 2026: 10.0% (20 of 200)"),
        (True, False, "EHC plan, week of 7 September 2026: 10.0% (20 of 200). Few sessions"),
        (False, True, "EHC plan, Autumn: 10.0% (20 of 200)"),
    ],
)
def test_hover(few, term, said):
    (line,) = weeks(("E", FIRST, 20, 200, few), whole_term=term).to_dict("records")
    assert words.hover("EHC plan", line) == said


def test_ticks_fit_a_phone():
    days = [pd.Timestamp(FIRST), pd.Timestamp(2026, 12, 28), pd.Timestamp(2027, 1, 4), pd.Timestamp(2027, 1, 11)]
    assert words.ticks(days, by_term=False) == ["7<br>Sep<br>2026", "28<br>Dec", "4<br>Jan<br>2027", "11<br>Jan"]
    assert words.ticks(days[:1], by_term=False) == ["7<br>Sep<br>2026"]
    assert words.ticks([days[0], days[2]], by_term=True) == ["Autumn", "Spring"]

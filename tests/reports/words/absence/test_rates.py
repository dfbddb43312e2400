"""What the page on absence says: half of school is not a tenth, and a group of a few is not called highest."""

from datetime import date

import pytest

from metrics.attendance.coverage import Coverage
from metrics.attendance.published_rates import FULL_YEAR, AbsenceFact
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.national.published import PublishedShare
from reports.view import View
from reports.words.absence import rates as words
from tests.reports.figures import TODAY, hidden, missing, share
from tests.reports.words.views import view

SEVERE, PERSISTENT, RATE, GAP = "severe_absence", "persistent_absence", "absence_rate", "absence_gap_to_no_sen"
YEAR = "the school year 2026/27, up to 31 October 2026"


@pytest.mark.parametrize(
    ("as_at", "said"),
    [
        (date(2026, 10, 31), "the school year 2026/27, up to 31 October 2026"),
        (date(2027, 7, 19), "the school year 2026/27, up to 19 July 2027"),
        (date(2027, 7, 20), "the school year 2026/27"),
    ],
)
def test_the_school_year_is_over_on_20_july(as_at, said):
    assert words.school_year_words(2026, as_at) == said


@pytest.mark.parametrize(
    ("sending", "known", "said"),
    [
        (1, None, "Based on 1 school; of how many is not known: no register of schools is loaded."),
        (1200, None, "Based on 1,200 schools; of how many is not known: no register of schools is loaded."),
        (9, 10, "Based on 9 of 10 schools."),
        (10, 10, "Based on 10 of 10 schools."),
        (
            89,
            100,
            "Based on 89 of 100 schools. These figures are partial: the others have sent nothing this school year.",
        ),
    ],
)
def test_figures_of_fewer_than_nine_schools_in_ten_are_partial(sending, known, said):
    assert words.coverage_words(Coverage(sending, known, 2026)) == said


@pytest.mark.parametrize(
    ("severe", "persistent", "said"),
    [
        (
            share(SEVERE, 1200, 9184),
            share(PERSISTENT, 3300, 9184),
            "**1,200 of 9,184 pupils with a plan (13.1%) have missed half of their school or more** in Larkmoor in "
            f"{YEAR}. 3,300 (35.9%) have missed a tenth or more, those who missed half among them.",
        ),
        (
            share(SEVERE, 0, 10),
            share(PERSISTENT, 1, 10),
            "**0 of 10 pupils with a plan (0%) have missed half of their school or more** in Larkmoor in "
            f"{YEAR}. 1 (10.0%) has missed a tenth or more, those who missed half among them.",
        ),
        (
            missing(SEVERE, Status.NO_CASES),
            missing(PERSISTENT, Status.NO_CASES),
            f"No pupil with a plan has attendance on record in Larkmoor in {YEAR}.",
        ),
        (
            missing(SEVERE),
            missing(PERSISTENT),
            f"No pupil with a plan has attendance on record in Larkmoor in {YEAR}.",
        ),
    ],
)
def test_headline(severe, persistent, said):
    assert f"{words.headline(severe, 'Larkmoor', YEAR)} {words.tenth(persistent)}".strip() == said


def fact(printed: str, year: str, metric: str = SEVERE, status: str = "E", terms: str = FULL_YEAR) -> AbsenceFact:
    return AbsenceFact(metric, status, year, terms, printed, "a source")


def special(printed: str, year: str) -> PublishedShare:
    return PublishedShare("persistent absence in special schools", year, printed, "a source")


def test_england_rose_in_one_way_and_fell_in_the_other():
    """Full years of pupils with plans alone: other terms and statuses never stand beside them."""
    facts = [
        fact("3.3", "2018/19"),
        fact("9.9", "2017/18", status="K"),
        fact("6.55", "2023/24", terms="autumn and spring"),
        fact("6.8", "2023/24"),
    ]
    assert words.england_words(facts, [special("40.36", "2021/22"), special("35.26", "2024/25")]) == (
        "In England severe absence of pupils with plans rose from 3.3% in 2018/19 to 6.8% in 2023/24 (full years, as "
        "reported), while persistent absence in special schools fell from 40.4% in 2021/22 to 35.3% in 2024/25. A "
        "figure of persistent absence alone tells the wrong story. Ours is from September to the day: compare it with "
        "full years only once the year is over."
    )


def test_the_verb_follows_the_figures():
    """When the next release turns round, so does the sentence."""
    said = words.england_words(
        [fact("6.8", "2023/24"), fact("6.1", "2024/25")], [special("35.0", "2023/24"), special("36.0", "2024/25")]
    )
    assert "plans fell from 6.8% in 2023/24 to 6.1% in 2024/25" in said
    assert "special schools rose from 35.0% in 2023/24 to 36.0% in 2024/25" in said
    same = words.england_words([fact("6.8", "2023/24"), fact("6.8", "2024/25")], [special("35.0", "2023/24")] * 2)
    assert "plans stayed the same, from 6.8% in 2023/24 to 6.8% in 2024/25" in same


def groups(*found: tuple[str, int, int], key: str = SEVERE):
    return [share(key, part, of, name) for name, part, of in found]


@pytest.mark.parametrize(("key", "few"), [(SEVERE, 19), (RATE, 1_999)], ids=["of pupils", "of their sessions"])
def test_a_group_of_a_few_is_not_called_highest(key, few):
    """Twenty pupils, or the hundred sessions that each of them has had in a term."""
    whole = share(key, 60, 10 * few)
    enough = few + 1
    split = groups(("Alone", 1, 1), ("Few", few, few), ("A", enough // 2, enough), ("B", 0, enough), key=key)
    said = words.split_finding(split, whole)
    assert words.split_finding(split[::-1], whole) == said, "in whatever order they come"
    assert said.startswith("Highest: **A, 50.0% (")
    assert "Lowest: B, 0% (" in said
    assert "Alone" not in said
    assert "Few" not in said


def test_highest_lowest_and_all_together():
    split = groups(("Autism *ASD*", 9, 50), ("Hearing", 2, 50), (NOT_RECORDED, 50, 50))
    assert words.split_finding([*split, hidden(SEVERE, "Vision")], share(SEVERE, 61, 150)) == (
        "Highest: **Autism \\*ASD\\*, 18.0% (9 of 50)**. Lowest: Hearing, 4.0% (2 of 50). All together: 40.7%. (Of "
        "groups of about 20 pupils or more.)"
    )


def test_groups_that_are_alike_have_neither_a_highest_nor_a_lowest():
    """18.0% of 50, of 100 and of 5: the last are too few to tell."""
    split = groups(("A", 9, 50), ("B", 18, 100), ("C", 1, 5))
    assert words.split_finding(split, share(SEVERE, 28, 155)) == (
        "**18.0% in each of 2 groups** of about 20 pupils or more."
    )


@pytest.mark.parametrize("split", [[], groups(("A", 9, 50)), groups(("A", 9, 50), ("B", 9, 19))])
def test_one_group_is_no_comparison(split):
    assert words.split_finding(split, share(SEVERE, 9, 50)) == ""


ILL, EXCLUDED, ELSEWHERE = "illness_absence_rate", "suspension_absence_rate", "council_education_rate"
PART_TIME = "part_time_timetable_rate"


def test_what_absence_is_put_down_to():
    """Education that the council arranged is attended: it is no reason of absence, however common."""
    reasons = [share(ELSEWHERE, 90, 1000), share(EXCLUDED, 4, 1000), share(ILL, 48, 1000)]
    assert words.reasons_finding(reasons) == (
        "Of every 1,000 sessions that pupils with a plan could attend, **48.0 were missed for illness**."
    )
    assert "**4.0 were missed while suspended or excluded**" in words.reasons_finding([share(EXCLUDED, 4, 1000)])
    assert "**4.0 were missed under part-time timetables**" in words.reasons_finding([share(PART_TIME, 4, 1000)])
    assert "**4.0 were missed with no reason yet**" in words.reasons_finding([share("no_reason_yet_rate", 4, 1000)])
    nothing = "No reasons are in the files that were loaded."
    assert words.reasons_finding([missing(ILL), share(EXCLUDED, 0, 1000)]) == nothing
    assert words.reasons_finding([]) == nothing


@pytest.mark.parametrize(("key", "name"), [(ILL, "Illness"), (ELSEWHERE, CATALOGUE[ELSEWHERE].name)])
def test_reason_names(key, name):
    assert words.reason_name(CATALOGUE[key]) == name


def test_the_day_of_the_figures():
    assert day(date(2026, 10, 31)) == TODAY
    assert View


def test_why_there_is_nothing_to_show():
    """In a place it may be that nobody knows which schools stand there."""
    assert words.none_loaded(view()) == words.NO_ATTENDANCE
    assert words.none_loaded(view("Milltown")) == (
        "There is no attendance of any school in Milltown. Schools are placed by the register of schools: load it as "
        "well, with each school's locality."
    )

"""What the scorecard says: each kind of sentence, and that it is not said where the charts do not support it."""

from datetime import date

import pytest

from metrics.counting.definition import Status
from reports.scorecard import words
from reports.scorecard.rows import before
from tests.reports.figures import missing
from tests.reports.scorecard.made import FALLING, ON_TIME, QUEUE, REQUESTS, RISING, STEADY, line

JULY = date(2026, 7, 31)
"""Twenty-one of the twenty-four months were over."""
BEFORE = (*STEADY[:18], 60.0, 61.0, 62.0)
CAME_BACK = (*BEFORE, 20.0, 22.0, 21.0)


def news(row, meeting: date = JULY) -> list[str]:
    return words.changed([row], meeting)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            line(QUEUE, (*STEADY[:21], 60.0, 61.0, 62.0)),
            "**Waiting past 20 weeks** is getting worse: 62 at the end of October 2026, 20 at the end of July 2026.",
        ),
        (
            line(ON_TIME, (*STEADY[:21], 60.0, 61.0, 62.0)),
            "**Plans issued on time** is getting better: 62% in October 2026, 20% in July 2026.",
        ),
        (
            line(REQUESTS, (*STEADY[:21], 60.0, 61.0, 62.0)),
            "**Requests** has changed, which is neither good nor bad in itself: 62 in October 2026, 20 in July 2026.",
        ),
        (
            line(QUEUE, CAME_BACK),
            "**Waiting past 20 weeks** is no longer getting worse: 21 at the end of October 2026, 62 at the end of "
            "July 2026.",
        ),
        (
            line(ON_TIME, CAME_BACK),
            "**Plans issued on time** is no longer getting better: 21% in October 2026, 62% in July 2026.",
        ),
        (
            line(REQUESTS, CAME_BACK),
            "**Requests** is back within its usual ups and downs: 21 in October 2026, 62 in July 2026.",
        ),
        (
            line(QUEUE, (*STEADY[:12], 60.0, 61.0, 62.0)),
            "**Waiting past 20 weeks** can be judged for the first time, and is getting worse: 62 at the end of "
            "October 2026.",
        ),
    ],
)
def test_news_is_what_the_chart_calls_a_signal_now_or_then(row, said):
    assert news(row) == [said]


@pytest.mark.parametrize(
    "values",
    [
        STEADY,
        (*STEADY[:21], 25.0, 19.0, 24.0),
        (*STEADY[:17], 60.0, 61.0, 62.0, 63.0, 64.0, 65.0, 66.0),
        STEADY[:14],
        STEADY[:15],
    ],
)
def test_no_news_is_said_to_be_none(values):
    """Up and down as usual; still worse, as it was then; too few months; enough for the first time, and as usual."""
    assert news(line(QUEUE, values)) == [words.NOTHING_NEW]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("hit or miss", "pass", "now meets its target of 60% every time, if nothing changes"),
        ("fail", "pass", "now meets its target of 60% every time, if nothing changes"),
        ("pass", "hit or miss", "no longer meets its target of 60% every time"),
        ("hit or miss", "fail", "now misses its target of 60% every time, unless something changes"),
        ("pass", "fail", "now misses its target of 60% every time, unless something changes"),
        ("fail", "hit or miss", "no longer misses its target of 60% every time"),
        ("pass", "pass", ""),
        ("fail", "fail", ""),
        ("hit or miss", "hit or miss", ""),
    ],
)
def test_whether_the_target_will_be_met_is_news_when_it_turns(was, now, said):
    values = {"pass": (80.0, 82.0) * 12, "fail": STEADY, "hit or miss": (50.0, 70.0) * 12}
    row, then = (line(ON_TIME, values[one], target=0.6) for one in (now, was))
    found = words._about_target(row, then.trend)
    assert found == ([f"**Plans issued on time** {said}."] if said else [])


def test_a_target_that_nobody_set_is_no_news():
    row = line(ON_TIME)
    assert words._about_target(row, before(line(ON_TIME, target=0.6), JULY)) == []


def test_the_worst_comes_first():
    after = (60.0, 61.0, 62.0)
    rows = [line(ON_TIME, (*STEADY[:21], *after)), line(QUEUE, (*STEADY[:21], *after)), line(REQUESTS, CAME_BACK)]
    found = words.changed(rows, JULY)
    assert [one.split("**")[1] for one in found] == ["Waiting past 20 weeks", "Requests", "Plans issued on time"]


def test_the_finding_in_two_lines():
    rows = [line(ON_TIME, RISING), line(QUEUE, STEADY), line("remedies_overdue", RISING), line(REQUESTS, STEADY[:14])]
    assert words.finding(rows) == (
        "**Getting worse: remedies overdue (43).** Overdue today: waiting past 20 weeks (22).",
        "**Getting better: plans issued on time (43%).**",
    )


def test_the_finding_where_nothing_goes_badly_or_well():
    assert words.finding([line(REQUESTS, STEADY)]) == (
        "**Nothing is getting worse beyond chance.**",
        "**Nothing is getting better beyond chance.**",
    )
    assert words.finding([line(QUEUE, STEADY)])[0].endswith("Overdue today: waiting past 20 weeks (22).")


def test_one_piece_of_news_stands_on_the_line_of_its_heading():
    assert words.news("Changed since", [words.NOTHING_NEW]).startswith("**Changed since:** nothing that")
    assert words.news("Changed since", ["One.", "Two."]) == "**Changed since**\n\n- One.\n- Two."
    assert words.news("Changed since", ["One."], "Agreed.") == "**Changed since:** One.\n\nAgreed."
    assert words.news("Changed since", ["One.", "Two."], "Agreed.").endswith("- One.\n- Two.\n\nAgreed.")


@pytest.mark.parametrize(("is_meeting", "said"), [(True, "the meeting of 31 July 2026"), (False, "31 July 2026")])
def test_since_when(is_meeting, said):
    assert words.since_heading(JULY, is_meeting=is_meeting) == f"Changed since {said}"


def test_what_is_not_recorded_says_why():
    nothing = missing("stage_1_on_time")
    assert words.why_missing(line("stage_1_on_time", [], figure=nothing, data_of=None)) == "no complaints loaded"
    assert words.why_missing(line("stage_1_on_time", [], figure=nothing)) == "not recorded in this data"
    none = missing("stage_1_on_time", Status.NO_CASES)
    assert words.why_missing(line("stage_1_on_time", [], figure=none)) == "no cases"


@pytest.mark.parametrize(("days", "said"), [(0, "today"), (1, "1 day"), (36, "36 days")])
def test_how_old_the_data_is(days, said):
    assert words.age(line(QUEUE, days_old=days), is_sample=False) == said
    assert words.age(line(QUEUE, days_old=days), is_sample=True) == "31 Oct 2026"
    assert words.age(line(QUEUE, data_of=None), is_sample=False) == "none"


def test_why_it_needs_attention_in_words():
    assert words.attention(line(QUEUE, RISING)) == "Needs attention: getting worse and overdue today."
    assert words.attention(line(REQUESTS, RISING)) == ""


def test_how_many_lines_are_shown_and_which_way_they_go():
    rows = [line(ON_TIME, RISING), line(QUEUE, STEADY), line("remedies_overdue", RISING), line(REQUESTS, STEADY[:14])]
    assert words.caption(rows, 4, "Milltown", "31 October 2026") == (
        "Milltown, 31 October 2026. 4 measures: 1 getting worse, 1 getting better, 1 up and down as usual, "
        "1 with too few months to tell"
    )
    assert words.caption(rows[:1], 1, "A", "B") == "A, B. 1 measure: 1 getting better"
    assert words.caption([line(REQUESTS, FALLING)], 4, "A", "B") == (
        "A, B. 1 of 4 measures: 1 changed, neither for better nor worse"
    )
    assert words.caption([line(QUEUE, is_counting=True)], 1, "A", "B") == "A, B. 1 measure"

"""What the page on remedies says: done, overdue, paid and shown to be done are four different things."""

from datetime import date

import pytest

from metrics.base.periods import last_12_months
from metrics.counting.definition import Status
from reports.summaries.remedies import Standing
from reports.words.remedies import promises as words
from tests.reports.figures import count, hidden, measure, missing, share

AS_AT = date(2026, 10, 31)


DONE, OVERDUE = "remedies_completed", "remedies_overdue"


@pytest.mark.parametrize(
    ("done", "overdue", "longest", "place", "said"),
    [
        (
            share(DONE, 47, 59),
            count(OVERDUE, 6),
            332,
            "",
            "**47 of 59 promises are done** (80%); **6 are overdue**, the longest by 332 days.",
        ),
        (
            share(DONE, 1, 2),
            count(OVERDUE, 1),
            1,
            "Milltown",
            "In Milltown, **1 of 2 promises is done** (50%); **1 is overdue**, the longest by 1 day.",
        ),
        (share(DONE, 1, 1), count(OVERDUE, 0), 0, "", "**1 of 1 promise is done** (100%); none is overdue."),
        (share(DONE, 0, 1200), count(OVERDUE, 0), 0, "", "**0 of 1,200 promises are done** (0%); none is overdue."),
        (
            missing(DONE, Status.NO_CASES),
            count(OVERDUE, 0),
            0,
            "",
            "**0 of no promises are done**; none is overdue.",
        ),
        (
            hidden(DONE),
            hidden(OVERDUE),
            0,
            "",
            "how many promises are done is hidden, to protect privacy; how many are overdue is hidden, to protect "
            "privacy.",
        ),
    ],
)
def test_headline(done, overdue, longest, place, said):
    """A hidden number is not none."""
    assert words.headline(done, overdue, longest, place) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, ""),
        (1, " 1 more reads as done, but nobody has confirmed that it is."),
        (1200, " 1,200 more read as done, but nobody has confirmed that they are."),
    ],
)
def test_what_counts_as_done(number, said):
    assert words.done_card(count("remedies_to_confirm", number)) == (
        f"Recommendations and actions carried out, in time or not.{said}"
    )


def test_how_late_the_late_ones_were():
    assert words.on_time_card(missing("days_late_median")) == ("Of those with a target day that are done or overdue.")
    assert words.on_time_card(measure("days_late_median", 12.5)) == (
        "Of those with a target day that are done or overdue. Those done late took 12.5 days too long, half of them "
        "longer."
    )


@pytest.mark.parametrize(
    ("median", "improvements", "said"),
    [
        (
            measure("days_overdue_median", 61),
            3,
            "Half of them by more than 61 days. 3 improvements of the service are not made yet, overdue or not.",
        ),
        (missing("days_overdue_median"), 1, "1 improvement of the service is not made yet, overdue or not."),
        (missing("days_overdue_median"), 0, "0 improvements of the service are not made yet, overdue or not."),
    ],
)
def test_overdue_card(median, improvements, said):
    found = words.overdue_card(median, count("service_improvements_outstanding", improvements))
    assert found == f"promises whose target day has passed. {said}"


EVIDENCE_GAPS, STALE, CONFIRM = "remedies_evidence_gaps", "actions_without_update", "remedies_to_confirm"


@pytest.mark.parametrize(
    ("stale", "confirm", "said"),
    [
        (count(STALE, 0), 0, ["Every open remedy was updated lately."]),
        (
            count(STALE, 1),
            1,
            [
                "**1 remedy without an update** for over 90 days.",
                "**1 remedy reads as completed** and is not recorded so: somebody should confirm it.",
            ],
        ),
        (
            count(STALE, 12),
            1200,
            [
                "**12 remedies without an update** for over 90 days.",
                "**1,200 remedies read as completed** and are not recorded so: somebody should confirm them.",
            ],
        ),
        (hidden(STALE), 0, []),
    ],
)
def test_what_keeps_a_promise_from_being_believed(stale, confirm, said):
    """A hidden number of stale remedies is not "every one was updated"."""
    assert words.gaps_points(missing(EVIDENCE_GAPS), stale, count(CONFIRM, confirm)) == said


def test_done_without_evidence():
    first, *_ = words.gaps_points(share(EVIDENCE_GAPS, 3, 47), count(STALE, 0), count(CONFIRM, 0))
    assert first == (
        "**6% (3 of 47) of what is done cannot be shown to be done**: there is no evidence on file, or the Ombudsman "
        "has not confirmed it 30 days on."
    )


REVIEWED, FAULT, RIGHT = "look_backs_reviewed", "look_backs_with_fault", "look_backs_put_right"


@pytest.mark.parametrize(
    ("reviewed", "fault", "right", "said"),
    [
        (
            (19, 19),
            (0, 19),
            (0, 0),
            "**19 of 19 children identified have been reviewed.** Fault was found for none of them.",
        ),
        (
            (1, 19),
            (1, 1),
            (0, 1),
            "**1 of 19 children identified has been reviewed.** Fault was found for 1, and for 0 "
            "of those it has been put right.",
        ),
        (
            (1300, 1400),
            (1200, 1300),
            (1100, 1200),
            "**1,300 of 1,400 children identified have been reviewed.** Fault "
            "was found for 1,200, and for 1,100 of those it has been put right.",
        ),
        ((0, 3), (0, 0), (0, 0), "**0 of 3 children identified have been reviewed.**"),
    ],
)
def test_look_backs(reviewed, fault, right, said):
    """While nobody was reviewed nothing is said of fault: that would read as none found."""
    assert words.look_back_finding(share(REVIEWED, *reviewed), share(FAULT, *fault), share(RIGHT, *right)) == said


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        (
            [Standing("Health", 3, 2, 4), Standing("Legal", 5, 0, 0)],
            "**By theme: everything is done in 1 of 2.** Most is overdue in Health: 3 of 9 done, 4 overdue.",
        ),
        (
            [Standing("Health", 3, 2, 0), Standing("Legal", 5, 0, 0)],
            "**By theme: everything is done in 1 of 2.** Nothing is overdue.",
        ),
        ([Standing("Legal", 5, 0, 0)], "**By theme: everything is done in 1 of 1.** Nothing is overdue."),
    ],
)
def test_what_is_open_is_neither_done_nor_overdue(groups, said):
    assert words.standing_finding(groups, "By theme") == said


@pytest.mark.parametrize(
    ("finished", "said"),
    [
        (0, ""),
        (1, "The 1 with everything done is not drawn."),
        (1200, "The 1,200 with everything done are not drawn."),
    ],
)
def test_not_drawn(finished, said):
    assert words.not_drawn(finished) == said


@pytest.mark.parametrize(("groups", "rest"), [(12, ""), (13, "; and 1 more, which the table below has")])
def test_the_bars_for_somebody_who_cannot_see_them(groups, rest):
    said = words.standing_alt([Standing("A", 1, 1, 0)] * groups, "Theme")
    assert said == (f"Promises by theme, done, open and overdue. {'; '.join(['A: 1 of 2 done'] * 12)}{rest}.")


def test_no_promise_by_that_day():
    assert words.none_here("", AS_AT) == "No promise is known by 31 October 2026."
    assert words.none_here("Milltown", AS_AT) == (
        f"No promise to a child in Milltown is known by 31 October 2026. {words.ONE_PLACE}"
    )


def test_whole_cases():
    assert words.whole_cases(last_12_months(AS_AT)).endswith(
        "last remedy fell due in the 12 months to 31 October 2026; above are all cases of all years."
    )

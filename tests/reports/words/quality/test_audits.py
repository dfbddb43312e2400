"""What is said of audits: none, one, many, hidden; graded and not; moderated and not."""

import pytest

from metrics.counting.definition import Status
from reports.words.quality import audits as words
from tests.reports.figures import count, hidden, missing, share

DONE, GOOD, POSITIVE = "plan_audits_done", "plan_audits_good_or_better", "survey_answers_positive"
MODERATED, CHANGED = "plan_audits_moderated", "plan_audits_changed_by_moderation"
NONE = Status.NO_CASES


@pytest.mark.parametrize(
    ("done", "good", "before", "answers", "place", "said"),
    [
        (
            count(DONE, 1200),
            share(GOOD, 600, 1000),
            share(GOOD, 50, 100),
            share(POSITIVE, 3000, 4000),
            "",
            "**1,200 plans were audited** in 2025; **60% (600 of 1,000) good or better**; a year earlier 50% (50 of "
            "100). Of families' answers **75% (3,000 of 4,000) positive**.",
        ),
        (
            count(DONE, 1),
            share(GOOD, 0, 1),
            missing(GOOD, NONE),
            missing(POSITIVE),
            "Milltown",
            "Milltown: **1 plan was audited** in 2025; **0% (0 of 1) good or better**.",
        ),
        (
            count(DONE, 2),
            missing(GOOD, NONE),
            missing(GOOD, NONE),
            share(POSITIVE, 1, 1),
            "",
            "**2 plans were audited** in 2025; none has a grade that can be told. Of families' answers **100% (1 of 1) "
            "positive**.",
        ),
        (
            count(DONE, 12),
            hidden(GOOD),
            hidden(GOOD),
            hidden(POSITIVE),
            "",
            "**12 plans were audited** in 2025; how many are good is hidden, to protect privacy.",
        ),
        (
            count(DONE, 0),
            missing(GOOD, NONE),
            missing(GOOD, NONE),
            missing(POSITIVE, NONE),
            "",
            "No plans were audited in 2025.",
        ),
        (
            hidden(DONE),
            hidden(GOOD),
            hidden(GOOD),
            missing(POSITIVE),
            "",
            "How many plans were audited in 2025 is hidden, to protect privacy.",
        ),
        (
            missing(DONE),
            missing(GOOD),
            missing(GOOD),
            share(POSITIVE, 5, 10),
            "Milltown",
            "Milltown: Of families' answers **50% (5 of 10) positive**.",
        ),
        (missing(DONE), missing(GOOD), missing(GOOD), missing(POSITIVE), "Milltown", ""),
    ],
)
def test_opening(done, good, before, answers, place, said):
    assert words.opening(done, good, before, answers, place) == said


@pytest.mark.parametrize(
    ("moderated", "changed", "said"),
    [
        (
            share(MODERATED, 300, 1200),
            share(CHANGED, 60, 240),
            "**25% (300 of 1,200) of the audits were moderated.** Of those with a grade before and after it, **25% (60 "
            "of 240) were changed**.",
        ),
        (
            share(MODERATED, 1, 1),
            share(CHANGED, 0, 1),
            "**100% (1 of 1) of the audits were moderated.** Of those with a grade before and after it, **0% (0 of 1) "
            "were changed**.",
        ),
        (
            share(MODERATED, 0, 5),
            missing(CHANGED),
            "**0% (0 of 5) of the audits were moderated.** No audit has a grade both before and after it, so whether "
            "moderation changes any cannot be said.",
        ),
        (
            share(MODERATED, 6, 12),
            hidden(CHANGED),
            "**50% (6 of 12) of the audits were moderated.** How many grades it changed is hidden, to protect privacy.",
        ),
        (missing(MODERATED), missing(CHANGED), "Whether audits were moderated: not recorded in this data."),
        (missing(MODERATED, NONE), missing(CHANGED, NONE), "Whether audits were moderated: no cases."),
    ],
)
def test_moderation(moderated, changed, said):
    assert words.moderation_finding(moderated, changed) == said


def test_what_to_load_says_that_the_auditor_is_not_kept():
    assert "Who audited is not kept" in words.NO_AUDITS

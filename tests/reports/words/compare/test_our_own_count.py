"""Our own count beside the published one: by how much the two differ, and why."""

from reports.summaries.differences import PlansCounted
from reports.words import compare as words
from tests.reports.figures import share
from tests.reports.words.compare.chosen import CHOSEN, ON_TIME


def test_no_year_with_both():
    assert words.own_finding([]).startswith("No year has both a published figure and our own count of it")


def test_why_our_count_differs():
    plans = PlansCounted(2024, 1609, 26, 200, 1383, share(ON_TIME, 600, 1400))
    first, second, third, *_ = words.why_different(CHOSEN, plans)
    assert first == (
        "By our records 1,609 plans were issued in 2024. 26 had mediation or a tribunal and are left out; of the rest "
        "200 had an exception claimed."
    )
    assert second == (
        "Counted to the day the outcome was decided, as here, there are 1,383; to the day the plan started, 1,400 (43% "
        "(600 of 1,400))."
    )
    assert third.endswith("is in our count and not in DfE's.")
    assert words.why_different(CHOSEN, None) == list(CHOSEN.own.deviations)

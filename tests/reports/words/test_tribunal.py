"""What is said of appeals: above or below England, late or in time, and what no figure may stand beside."""

import pytest

from metrics.tribunal.appeal_rate import BesideEngland, Light
from metrics.tribunal.reconciliation import Reconciliation
from reports.summaries.series import Point
from reports.words import tribunal as words
from tests.reports.words.figures import count, share

OURS = Point(2024, 0.06, 60, 1000)


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        (
            BesideEngland(0.06, 0.03, Light.RED),
            "3.0 percentage points above England's 3.0%. That is more than a quarter above England's.",
        ),
        (
            BesideEngland(0.06, 0.05, Light.AMBER),
            "1.0 percentage points above England's 5.0%. That is up to a quarter more",
        ),
        (BesideEngland(0.06, 0.08, Light.GREEN), "2.0 percentage points below England's 8.0%."),
        (
            BesideEngland(0.06, 0.08, Light.NONE),
            "below England's 8.0%. With so few decisions the two are not compared.",
        ),
    ],
)
def test_above_and_below_england(beside, said):
    found = words.rate_finding(OURS, OURS, beside)
    assert found.startswith("In **2024** our own count gives **6.0%** (60 of 1,000 appealable decisions), ")
    assert said in found


def test_a_later_year_of_ours_stands_alone():
    found = words.rate_finding(Point(2025, 0.07, 70, 1000), OURS, BesideEngland(0.06, 0.03, Light.GREEN))
    assert "In **2025** our own count gives **7.0%**" in found
    assert "England's rate goes up to 2024; ours of that year was **6.0%**" in found


def test_no_rate_yet():
    assert words.rate_finding(None, None, None).startswith("Our own rate cannot be said yet")
    assert words.rate_finding(OURS, None, None).endswith("England has no rate of a year that we have too.")


@pytest.mark.parametrize(
    ("own", "published", "said"),
    [
        (102, 100, "2024: 102 in our log, 100 counted by the Ministry of Justice (+2.0%): close enough."),
        (92, 100, "(-8.0%): near, but check the log."),
        (50, 100, "(-50.0%): too far apart to use both."),
        (3, 0, "2024: 3 in our log, none counted by the Ministry of Justice: too far apart to use both."),
        (2, 0, "none counted by the Ministry of Justice: close enough."),
    ],
)
def test_our_log_beside_the_ministrys_count(own, published, said):
    assert said in words.reconciliation_words([Reconciliation(2024, own, published)])[0]


@pytest.mark.parametrize(
    ("overdue", "said"),
    [
        (0, "**No orders overdue**, 3 not yet due."),
        (1, "**1 order overdue**, 3 not yet due."),
        (2, "**2 orders overdue**, 3 not yet due. The one overdue longest comes first."),
    ],
)
def test_orders_overdue(overdue, said):
    assert words.orders_line(count("tribunal_orders_overdue", overdue), count("tribunal_orders_running", 3)) == said


def test_the_parts_beneath_the_rate_add_up():
    keys = ("appealable_refusals", "appealable_refusals", "plans_maintained", "appealable_refusals")
    parts = [count(key, number) for key, number in zip(keys, (100, 20, 870, 10), strict=True)]
    said = words.parts_line(2024, parts, 1000)
    assert said.startswith(
        "**1,000 appealable decisions** in 2024 = 100 requests refused + 20 decisions not to issue a plan"
    )
    assert said.endswith("+ 870 plans held in January 2025 + 10 plans ceased because needs are met.")


@pytest.mark.parametrize(("linked", "rows", "said"), [(5, 5, ""), (0, 0, ""), (4, 5, "1 of 5 appeals in the log")])
def test_appeals_that_could_not_be_linked(linked, rows, said):
    assert words.linked_words(linked, rows).startswith(said)
    assert bool(words.linked_words(linked, rows)) == bool(said)


def test_who_won_is_said_for_the_family():
    """Never upheld: at the Ministry it means that the council won, and to families the opposite."""
    said = words.opening(
        count("appeals_registered", 12),
        count("appeals_open", 3),
        share("appeals_decided_for_appellant", 4, 5),
        share("appeals_conceded", 0, 0),
    )
    assert "**12 appeals** registered in 2025; **3 open**. Of 5 appeals that the Tribunal decided" in said
    assert said.endswith("**4 were decided for the family**.")
    assert "upheld" not in said

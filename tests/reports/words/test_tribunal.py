"""What the page on the Tribunal says: for the family and for the council, above and below England, ours and theirs."""

from datetime import date

import pytest

from metrics.base.periods import Period
from metrics.tribunal.appeals import Spread
from reports.words import tribunal as words
from tests.reports.figures import TODAY, count, hidden, measure, missing, share

CAME, OPEN, WON, GAVE = "appeals_registered", "appeals_open", "appeals_decided_for_appellant", "appeals_conceded"


@pytest.mark.parametrize(
    ("came", "still_open", "won", "gave", "place", "said"),
    [
        (
            count(CAME, 1200),
            count(OPEN, 300, period=TODAY),
            share(WON, 57, 60),
            share(GAVE, 700, 1000),
            "",
            "**1,200 appeals** registered in 2025; **300 open** on 31 October 2026. Of 60 appeals that the Tribunal "
            "decided in the same time, **57 were decided for the family**. The council gave way before a decision in "
            "700 of 1,000 outcomes in the same time.",
        ),
        (
            count(CAME, 1),
            count(OPEN, 1, period=TODAY),
            share(WON, 0, 1),
            share(GAVE, 0, 1),
            "Milltown",
            "Milltown: **1 appeal** registered in 2025; **1 open** on 31 October 2026. Of 1 appeal that the Tribunal "
            "decided in the same time, **0 were decided for the family**. The council gave way before a decision in 0 "
            "of 1 outcome in the same time.",
        ),
        (
            count(CAME, 2),
            count(OPEN, 2, period=TODAY),
            share(WON, 1, 2),
            share(GAVE, 2, 2),
            "",
            "**2 appeals** registered in 2025; **2 open** on 31 October 2026. Of 2 appeals that the Tribunal decided "
            "in the same time, **1 was decided for the family**. The council gave way before a decision in 2 of 2 "
            "outcomes in the same time.",
        ),
        (
            count(CAME, 0),
            count(OPEN, 0, period=TODAY),
            missing(WON),
            missing(GAVE),
            "",
            "**no appeals** registered in 2025; **0 open** on 31 October 2026.",
        ),
        (
            hidden(CAME),
            hidden(OPEN),
            hidden(WON),
            hidden(GAVE),
            "",
            "how many appeals were registered in 2025 is hidden, to protect privacy; how many are open is hidden, to "
            "protect privacy.",
        ),
    ],
)
def test_headline(came, still_open, won, gave, place, said):
    assert words.headline(came, still_open, won, gave, place) == said


def test_cards():
    assert words.registered_card(count(CAME, 1200)) == (
        "1,200 in the same days a year earlier. Discrimination claims are in both."
    )
    claims = "Discrimination claims are in this number."
    assert words.registered_card(count(CAME, 0)) == words.registered_card(missing(CAME)) == claims


@pytest.mark.parametrize(
    ("old", "said"),
    [
        (0, "No appeals open for over a year."),
        (1, "1 appeal open for over a year."),
        (1200, "1,200 appeals open for over a year."),
    ],
)
def test_open_for_over_a_year(old, said):
    """The last of four ages: those of six to twelve months are not among them."""
    ages = [count(OPEN, number) for number in (5, 6, 7, old)]
    assert words.open_card(ages) == said
    assert words.open_card(ages[:3]) == "No appeals open for over a year."


@pytest.mark.parametrize(
    ("overdue", "spared", "said"),
    [
        (0, 0, "No order overdue now."),
        (1, 1, "1 order overdue now; 1 order with an exception left out."),
        (2, 1200, "2 orders overdue now; 1,200 orders with an exception left out."),
    ],
)
def test_orders_card(overdue, spared, said):
    found = words.orders_card(count("tribunal_orders_overdue", overdue), count("tribunal_orders_exempt", spared))
    assert found == said


@pytest.mark.parametrize(
    ("overdue", "running", "said"),
    [
        (0, 1200, "**No orders overdue**, 1,200 not yet due."),
        (1, 0, "**1 order overdue**, 0 not yet due."),
        (2, 3, "**2 orders overdue**, 3 not yet due. The one overdue longest comes first."),
    ],
)
def test_orders_overdue_and_not_yet_due(overdue, running, said):
    late, coming = count("tribunal_orders_overdue", overdue), count("tribunal_orders_running", running)
    assert words.orders_line(late, coming) == said


def test_orders_of_which_nothing_can_be_said():
    late, coming = hidden("tribunal_orders_overdue"), hidden("tribunal_orders_running")
    assert words.orders_card(late, coming) == "How many are overdue is hidden, to protect privacy."
    assert words.orders_line(late, coming) == "How many orders are overdue is hidden, to protect privacy."


def test_what_was_in_time_of_what_orders_asked_for():
    met, told = share("tribunal_orders_met_on_time", 3, 4), missing("order_families_told_on_time")
    drafts = share("order_drafts_on_time", 0, 2)
    steps = share("order_steps_on_time", 7, 10)
    assert words.order_points(told, share("order_families_told_on_time", 1, 2), told, told) == [
        "50% (1 of 2) of the families were told of an ordered assessment in time."
    ]
    assert words.order_points(met, told, drafts, steps) == [
        "75% (3 of 4) of the orders were carried out in time.",
        "0% (0 of 2) of the drafts ordered were sent in time.",
        "70% (7 of 10) of the steps that orders of the period ask for by now were done in time.",
    ]


QUARTER, BEFORE = (
    Period(date(2026, first, 1), date(2026, last, 30), name)
    for first, last, name in ((7, 9, "2026 Q3"), (4, 6, "2026 Q2"))
)


ABOUT = "appeals_about_refusals"


def test_where_appeals_come_from():
    said = words.upstream_points(
        count("appealable_refusals", 537),
        count(ABOUT, 1),
        share("plans_issued_within_20_weeks", 39, 85),
        count("appeals_after_long_wait", 0),
        share("appeals_about_contents", 60, 100),
        [count(ABOUT, 0, period=QUARTER), count(ABOUT, 1200, period=BEFORE)],
    )
    assert said == [
        "**Refusals:** 537 requests received in 2025 refused an assessment. 1 appeal so far about refusals decided in "
        "these months; no appeals about refusals decided in this quarter (2026 Q3), 1,200 about those of the quarter "
        "before. Families have at least two months to appeal, so the latest numbers still grow.",
        "**Late plans:** 46% (39 of 85) of the plans issued came within 20 weeks. No appeals came from families who "
        "waited more than 52 weeks for their plan.",
        "**What plans say:** 60% (60 of 100) of the appeals are about the contents of a plan or the school or setting "
        "it names; in England it was 61% in 2024/25.",
    ]


def test_appeals_of_which_nothing_can_be_said_come_from_somewhere_all_the_same():
    unknown = missing(ABOUT)
    assert words.upstream_points(count("appealable_refusals", 1), hidden(ABOUT), unknown, unknown, unknown, []) == [
        "**Refusals:** 1 request received in 2025 refused an assessment. How many were appealed is hidden, to protect "
        "privacy."
    ]


@pytest.mark.parametrize(
    ("linked", "rows", "said"),
    [
        (0, 0, ""),
        (5, 5, ""),
        (
            1000,
            2200,
            "1,200 of 2,200 appeals in the log could not be linked to a case, so nothing is known of their wait.",
        ),
    ],
)
def test_linked(linked, rows, said):
    assert words.linked_words(linked, rows) == said


def test_for_the_family_decided_or_conceded():
    key = "appeals_decided_or_conceded_for_family"
    assert words.family_words(share(key, 95, 100)) == (
        "**95% (95 of 100) of the outcomes were for the family**, decided or conceded."
    )
    assert words.family_words(missing(key)) == ""


def test_how_long_appeals_took():
    assert words.spread_words(Spread(1200, 180.5, 365.4), measure("days_to_outcome_median", 161)) == (
        "From registration to outcome, half of the 1,200 appeals took up to **161 days**, nine in ten up to 365; the "
        "average is 181."
    )


def test_the_rates_that_must_not_be_mixed():
    """6.1% has the appeals of six authorities above the line whose decisions are not below it."""
    assert "England 6.1% as printed for 2024, 5.7% like for like" in words.IN_DEVELOPMENT
    assert "in December 2024 the Ministry of Justice stopped publishing medians" in words.NO_MEDIAN
    assert TODAY.name == "31 October 2026"

"""England's figures built in: do they hold together, and is what a reader must know beside them?"""

import pytest

from metrics.national.england import (
    DATES_MISSING,
    NOT_PRINTED,
    REFERENCE_FACTS,
    england,
)

HEADLINE = "plans_issued_within_20_weeks"


@pytest.mark.parametrize("fact", REFERENCE_FACTS, ids=lambda fact: f"{fact.metric}-{fact.year}")
def test_counts_give_the_printed_percentage(fact):
    """Where DfE prints none, or prints one on a base it does not publish, the fact says so."""
    assert fact.value == fact.numerator / fact.denominator
    assert fact.source.endswith(
        "June 2025" if fact.year <= 2024 and "in_development" not in fact.metric else "June 2026"
    )
    assert (fact.as_published == "") == (NOT_PRINTED in fact.note)
    if fact.as_published and fact.note != DATES_MISSING:
        assert f"{100 * fact.numerator / fact.denominator:.1f}" == fact.as_published


def test_in_year_order_with_the_break_named():
    facts = england(HEADLINE)
    assert [fact.year for fact in facts] == [2019, 2020, 2021, 2022, 2023, 2024, 2025]
    assert [bool(fact.note) for fact in facts] == [True, True, True, True, False, False, False]

"""The page of sources is current; what has become old is said, and makes nothing fail."""

import warnings
from datetime import UTC, date, datetime

import pytest

from data_access import sources_list
from data_access.reference_data.csv_tables import sources
from metrics.national.england import REFERENCE_FACTS
from metrics.national.tribunal import REGISTERED


def test_the_page_is_current():
    """If this fails, run: python -m data_access.sources_list."""
    assert sources_list.LIST.read_text(encoding="utf-8") == sources_list.sources_list()


def test_the_newest_year_is_that_of_the_figures():
    assert int(sources()["ehc_plans_2026"].newest) == max(fact.year for fact in REFERENCE_FACTS)
    assert sources()["tribunal_statistics_2025"].newest == REGISTERED.when


def test_what_is_older_than_18_months_is_named_and_is_no_fault():
    """The yearly habit: DfE's plans in June, the Ministry in December, the Ombudsman in July, absence in March."""
    for one in sources_list.old_sources(datetime.now(tz=UTC).date()):
        warnings.warn(f"{one.title}, of {one.date}, is older than 18 months", stacklevel=1)


@pytest.mark.parametrize(
    ("today", "is_old"),
    [(date(2027, 11, 30), False), (date(2027, 12, 31), False), (date(2028, 1, 1), True)],
)
def test_the_month_before_the_month_and_the_month_after(today, is_old):
    """Published in June 2026: 18 months are over at the end of December 2027."""
    titles = [one.title for one in sources_list.old_sources(today)]
    assert any("reporting year 2026: the data files" in title for title in titles) is is_old


def test_a_source_that_a_newer_one_follows_is_not_old():
    titles = " ".join(one.title for one in sources_list.old_sources(date(2026, 11, 27)))
    assert "reporting year 2025" not in titles
    assert "reporting year 2022" not in titles
    assert "absence by characteristics" in titles, "the full year of absence ends with 2018/19"

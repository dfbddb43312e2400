"""The catalogue checks itself, and names the culprit."""

from dataclasses import replace

import pytest

from metrics.cases.code_lists import CODE_LISTS
from metrics.catalogue import CATALOGUE, checked
from metrics.complaints.code_lists import COMPLAINT_LISTS
from metrics.counting.breakdown import by_column
from metrics.counting.definition import CatalogueError, Kind, Time
from metrics.datasets import column_of
from metrics.plans.breakdowns import WAIT_BAND
from metrics.tribunal.breakdowns import APPEAL_TYPE

SOME = CATALOGUE["plans_issued_within_20_weeks"]


@pytest.mark.parametrize(
    "change",
    [
        {"counted": None},
        {"kind": Kind.COUNT},
        {"dated_by": ""},
        {"time": Time.AS_AT},
        {"question": ""},
        {"source": ""},
        {"caveats": ("No full stop",)},
    ],
)
def test_a_metric_that_contradicts_itself_is_refused_by_name(change):
    """At import, not in front of a board."""
    with pytest.raises(CatalogueError, match="plans_issued_within_20_weeks"):
        replace(SOME, **change)


@pytest.mark.parametrize(
    ("metrics", "words"),
    [
        ((SOME, SOME), "twice"),
        ((SOME, replace(SOME, key="another")), "share the name"),
        ((replace(SOME, breakdowns=(by_column("shoe_size", "Shoe size"),)),), "shoe_size"),
        ((replace(SOME, breakdowns=(by_column("locality", "Another locality"),)),), "locality"),
        ((replace(SOME, about="appeals", breakdowns=(WAIT_BAND,)),), "wait_band"),
        ((replace(SOME, breakdowns=(APPEAL_TYPE,)),), "appeal_type"),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused(metrics, words):
    """Two metrics of one key or one name, or a split nobody knows."""
    with pytest.raises(CatalogueError, match=words):
        checked(metrics)


def test_the_keys_fixed_with_the_client_are_all_there():
    """Scripts of others call them by these names."""
    assert {
        "requests_received", "request_decisions_within_6_weeks", "no_plan_decisions_within_16_weeks", "plans_issued",
        "plans_issued_within_20_weeks", "plans_issued_within_20_weeks_including_exceptions",
        "plans_issued_over_52_weeks", "plans_due_issued_on_time", "weeks_to_plan_median", "assessments_open",
        "assessments_open_past_20_weeks",
    } <= set(CATALOGUE)  # fmt: skip


def test_what_metrics_need_exists():
    """A column misspelt in ``needs`` would make a figure "not recorded" for ever."""
    for metric in CATALOGUE.values():
        assert {name for name in metric.needs if not column_of(metric.about, name)} == set(), metric.key


@pytest.mark.parametrize("codes", [*CODE_LISTS, *COMPLAINT_LISTS], ids=lambda codes: codes.key)
def test_a_spelling_stands_for_one_code(codes):
    """Two codes that claim one word would be decided by chance."""
    claims: dict[str, set[str]] = {}
    for code in codes.codes:
        for spelling in (code.value, code.label, *code.also):
            claims.setdefault(spelling.casefold(), set()).add(code.value)
    assert {word: found for word, found in claims.items() if len(found) > 1} == {}

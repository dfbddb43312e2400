"""The catalogue checks itself, and names the culprit."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.cases.case_tables import CaseTables
from metrics.cases.code_lists import CODE_LISTS
from metrics.catalogue import CATALOGUE, checked, headlines
from metrics.counting.breakdown import by_column
from metrics.counting.definition import CatalogueError, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Council
from metrics.datasets import DATASETS, STORED, column_names
from metrics.plans.breakdowns import WAIT_BAND
from metrics.schools.breakdowns import SEN_STATUS
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
        {"drawn_monthly": True},
    ],
)
def test_a_metric_that_contradicts_itself_is_refused_by_name(change):
    """At import, not in front of a board."""
    with pytest.raises(CatalogueError, match="plans_issued_within_20_weeks"):
        replace(SOME, **change)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"about": "no_such_register"}, "no table 'no_such_register'"),
        ({"about": "attendance"}, "no table 'attendance'"),
        ({"dated_by": "no_such_day"}, "no day 'no_such_day'"),
        ({"dated_by": "locality"}, "no day 'locality'"),
        ({"dated_by": "closed_on"}, "cases has no day 'closed_on'"),
        ({"needs": ("no_such_column",)}, "no column 'no_such_column'"),
        ({"needs": ("plan_due_date",)}, "no column 'plan_due_date'"),
        ({"beside": ("no_such_register",)}, "no register 'no_such_register'"),
        ({"beside": ("remedies",)}, "knows no register"),
        ({"breakdowns": (by_column("shoe_size", "Shoe size"),)}, "no breakdown 'shoe_size'"),
        ({"breakdowns": (by_column("locality", "Another locality"),)}, "no breakdown 'locality'"),
        ({"breakdowns": (APPEAL_TYPE,)}, "cases cannot be split by 'appeal_type'"),
        ({"breakdowns": (SEN_STATUS,)}, "cases cannot be split by 'sen_status'"),
    ],
)
def test_a_metric_that_does_not_fit_its_table_is_refused(change, fault):
    """A register misspelt was an error at a board meeting; a column misspelt made a figure blank for ever."""
    with pytest.raises(CatalogueError, match=f"'plans_issued_within_20_weeks'.*{fault}"):
        checked([replace(SOME, **change)])


def test_a_split_of_cases_does_not_fit_a_register():
    """Time waited follows from the request of a case; an appeal has none."""
    appeals = CATALOGUE["appeals_registered"]
    with pytest.raises(CatalogueError, match=r"'appeals_registered'.*appeals cannot be split by 'wait_band'"):
        checked([replace(appeals, breakdowns=(WAIT_BAND,))])
    assert checked([replace(appeals, beside=("remedies",), dated_by="closed_on")])


def test_what_is_counted_from_cases_stands_over_cases():
    """A rate of cases over a register would be over the cases, without a word."""
    rate = CATALOGUE["requests_per_1000"]
    with pytest.raises(CatalogueError, match="knows no register"):
        checked([replace(rate, over=(CATALOGUE["appeals_registered"],))])


@pytest.mark.parametrize(
    ("metrics", "fault"), [((SOME, SOME), "twice"), ((SOME, replace(SOME, key="another")), "has its name")]
)
def test_two_metrics_of_one_key_or_name_are_refused(metrics, fault):
    """A script asks by the key, a reader by the name."""
    with pytest.raises(CatalogueError, match=fault):
        checked(metrics)


def test_a_metric_without_a_unit_in_words_is_refused():
    """One of them must have a word: "1 children" would be said to a board."""
    with pytest.raises(CatalogueError, match="'frogs' has no singular"):
        replace(SOME, unit="frogs")
    with pytest.raises(CatalogueError, match="'fortnights' has no singular"):
        replace(CATALOGUE["weeks_to_plan_median"], measured_in="fortnights")


@pytest.mark.parametrize("key", ["no_such_figure", "appeals_registered"])
def test_a_list_that_asks_first_for_no_figure_of_its_own_is_refused(key):
    """A figure of another list would be shown as this one's headline."""
    with pytest.raises(CatalogueError, match=f"'mediations': '{key}'"):
        headlines({"mediations": ("mediations_held", key)})
    assert headlines({"mediations": ("mediations_held",)}) == {"mediations": (CATALOGUE["mediations_held"],)}


def test_a_register_adds_every_column_it_names():
    """What a day or a split is checked against is what the register really works out."""
    cases = CaseTables.build(pd.DataFrame(), as_at=date(2025, 12, 31))
    council = Council.build(cases, DATASETS, {})
    for about in STORED:
        assert column_names(about) <= set(council.register(about).rows.columns), about
    assert column_names("cases") <= set(cases.cases.columns)


def test_the_keys_fixed_with_the_client_are_all_there():
    """Scripts of others call them by these names."""
    assert {
        "requests_received", "request_decisions_within_6_weeks", "no_plan_decisions_within_16_weeks", "plans_issued",
        "plans_issued_within_20_weeks", "plans_issued_within_20_weeks_including_exceptions",
        "plans_issued_over_52_weeks", "plans_due_issued_on_time", "weeks_to_plan_median", "assessments_open",
        "assessments_open_past_20_weeks",
    } <= set(CATALOGUE)  # fmt: skip


OF_REGISTERS = {column.codes.key: column.codes for one in DATASETS.values() for column in one.columns if column.codes}


@pytest.mark.parametrize("codes", [*CODE_LISTS, *OF_REGISTERS.values()], ids=lambda codes: codes.key)
def test_a_spelling_stands_for_one_code(codes):
    """Two codes that claim one word would be decided by chance."""
    claims: dict[str, set[str]] = {}
    for code in codes.codes:
        for spelling in (code.value, code.label, *code.also):
            claims.setdefault(spelling.casefold(), set()).add(code.value)
    assert {word: found for word, found in claims.items() if len(found) > 1} == {}

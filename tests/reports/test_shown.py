"""What there is to show: the first day, the council's name and number."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from data_access.settings.read import Settings
from data_access.storage.store import Batch, Loaded
from metrics.cases.case_tables import CaseTables
from reports.shown import SAMPLE, Shown, shown_of

LAST = date(2026, 10, 31)
BATCH = Batch(1, "", "cases.xlsx", "workbook", LAST, datetime(2026, 11, 1), "", False, 2, 0, "", None)  # noqa: DTZ001


def shown(cases: dict, *authorities: str, version: str = "v1", **chosen: str) -> Shown:
    tables = CaseTables.build(pd.DataFrame(cases), as_at=LAST)
    batches = tuple(replace(BATCH, authority=authority) for authority in authorities or ("",))
    return shown_of(version, Loaded(tables.cases, LAST, batches, version), tables, Settings(**chosen))


def test_the_data_begin_with_the_first_request():
    found = shown({"case_reference": ["C1", "C2"], "received_date": ["2025-03-02", "2024-09-01"]})
    assert found.first_day == date(2024, 9, 1)


def test_without_a_request_the_data_begin_a_year_before():
    """A list of plans alone: there must be days to choose from."""
    assert shown({"case_reference": ["C1"], "issued_date": ["2025-03-02"]}).first_day == date(2025, 10, 31)


def test_places_in_order_and_only_what_is_recorded_can_be_split_by():
    cases = {
        "case_reference": ["C1", "C2", "C3"],
        "received_date": ["2025-03-02"] * 3,
        "locality": ["Vale", "Abbey", None],
    }
    found = shown(cases)
    assert found.localities == ("Abbey", "Vale")
    assert "locality" in found.recorded
    assert "team" not in found.recorded


@pytest.mark.parametrize(
    ("chosen", "files", "number"),
    [
        ("383", ("886",), "383"),
        ("", ("886", "936"), "936"),
        ("", ("886", ""), "886"),
        ("", ("Council X",), ""),
        ("", (), ""),
    ],
)
def test_the_settings_say_which_council_it_is_else_the_latest_file(chosen, files, number):
    """A name that is no number of DfE's finds no published figures."""
    assert shown({"case_reference": ["C1"]}, *files, authority=chosen).authority == number


def test_the_sample_is_no_council_of_dfes():
    """Its files and settings may name any: nothing published is about it."""
    found = shown({"case_reference": ["C1"]}, "886", version=SAMPLE, authority="383")
    assert found.is_sample
    assert found.authority == ""
    assert not shown({"case_reference": ["C1"]}).is_sample

"""The invented register of schools, and where Larkmoor's children are taught: nothing in it is real, and it fits."""

import csv

import pandas as pd
import pytest

from metrics.base.root import ROOT
from sample_data.larkmoor.council import LA_CODE
from sample_data.larkmoor.placements import CLOSED, ELSEWHERE, NEIGHBOURS, NOT_IN_THE_REGISTER, placed
from sample_data.workbooks.public_register import FILE, HEADINGS, rows


@pytest.fixture(scope="module")
def plans(register) -> pd.DataFrame:
    """The cases with a plan in force on the day of the extract."""
    made = placed(register)
    return made[made["start_date"].notna() & made["cease_date"].isna()]


def test_the_extract_in_the_repository_is_current():
    """Red here means: run ``python -m sample_data`` and commit the extract."""
    with (ROOT / "sample_data" / FILE).open(encoding="cp1252", newline="") as file:
        assert list(csv.reader(file)) == [list(HEADINGS), *rows()]


def test_no_school_and_no_council_is_real():
    """Numbers of real schools end near 152,000; those of councils at 943. The invented councils say so."""
    assert {row[0][:3] for row in rows()} == {"990"}
    assert len({row[0] for row in rows()}) == len(rows())
    assert {row[1] for row in rows()} == {LA_CODE, *NEIGHBOURS}
    assert all(int(number) > 943 and "(invented)" in name for number, name in NEIGHBOURS.items())


def test_every_number_of_a_case_is_in_the_register_but_one(plans):
    named = set(plans["setting_urn"]) - {""}
    assert named - {row[0] for row in rows()} == {NOT_IN_THE_REGISTER}
    assert CLOSED.urn in named


def test_a_child_has_a_number_or_a_code_and_a_unit_only_in_a_mainstream_school(plans):
    told = plans[["setting_urn", "setting_ukprn", "setting_code"]].ne("").sum(axis=1)
    assert set(told) <= {0, 1}
    assert (told == 0).equals(plans["school"] == "")
    elsewhere = plans["setting_urn"].isin([one.urn for one in ELSEWHERE])
    assert (
        not plans.loc[elsewhere | (plans["setting_urn"] == ""), ["sen_unit", "resourced_provision"]].eq(1).any().any()
    )
    assert not (plans["sen_unit"].eq(1) & plans["resourced_provision"].eq(1)).any()


def test_shares_are_near_those_of_england(plans):
    """England, January 2025: 4.6% in independent special schools, 3.8% in units, 1.1% at home."""
    of_type = {one.urn: one.type_code for one in ELSEWHERE}
    independent = plans["setting_urn"].map(of_type).eq("10").mean()
    units = (plans["sen_unit"].eq(1) | plans["resourced_provision"].eq(1)).mean()
    assert 0.045 < independent < 0.065
    assert 0.03 < units < 0.05
    assert 0.008 < plans["setting_code"].eq("EHE").mean() < 0.015


def test_placements_leave_everything_else_as_it_was(register):
    made = placed(register)
    assert made.drop(
        columns=["school", "setting_urn", "setting_ukprn", "setting_code", "sen_unit", "resourced_provision"]
    ).equals(register.drop(columns="school"))
    assert (made["school"] == "").equals(register["school"] == "")

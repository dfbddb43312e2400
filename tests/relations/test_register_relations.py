"""What must hold of every figure of every register, whatever its rows: blanks, days in any order, codes at random."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
import pandas as pd
import pytest

from metrics.base.columns import Column, ColumnKind
from metrics.base.periods import calendar_year, day
from metrics.cases.case_tables import ALL_AGES, CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.counting.evaluate import evaluate
from metrics.counting.kinds import Kind
from metrics.counting.registers import CASES, AddedUp, Council
from metrics.datasets import DATASETS

AS_AT = date(2025, 12, 10)
PLACES = ("North", "South", None)
PEOPLE = tuple(f"person {number}" for number in range(6))
WRITTEN_BY_US = ("notes",)
"""What no file holds: the notes of officers, kept with the rows in a form of our own."""
COMPARED_WITH_EACH_OTHER = frozenset({"repeat_fault_themes"})
"""A theme repeats among the decisions looked at, and a place alone has fewer of them to look at."""
ADDING_UP = (Kind.COUNT, Kind.SHARE, Kind.SUM, Kind.SESSIONS)
"""Kinds whose parts add up: medians, rates and gaps do not."""


def cell(column: Column, rng: Random) -> object:
    """Anything that a cell of a column can hold, or nothing."""
    if rng.random() < 0.2 or column.name in WRITTEN_BY_US:
        return None
    if column.kind is ColumnKind.DATE:
        return pd.Timestamp(date(2024, 6, 1) + timedelta(days=rng.randrange(700)))
    if column.codes is not None:
        return rng.choice(column.codes.values())
    numbers = {
        ColumnKind.FLAG: rng.random() < 0.5,
        ColumnKind.NUMBER: rng.randrange(40),
        ColumnKind.MONEY: float(rng.randrange(900)),
        ColumnKind.DECIMAL: float(rng.randrange(30)),
    }
    if column.kind in numbers:
        return numbers[column.kind]
    if column.name == "locality":
        return rng.choice(PLACES)
    return rng.choice(PEOPLE) if column.name == "person_key" else rng.choice(("Delay", "Transport", "Other"))


def some_cases(rng: Random) -> pd.DataFrame:
    """Sixty requests and what became of them, in two places or none."""
    rows = []
    for number in range(60):
        asked = pd.Timestamp(date(2024, 1, 1) + timedelta(days=rng.randrange(700)))
        decided, agreed = asked + pd.Timedelta(days=40), rng.random() < 0.7
        plan = asked + pd.Timedelta(days=150) if agreed and rng.random() < 0.8 else None
        rows.append({
            "case_key": f"case {number}", "case_reference": f"EX-{number}", "locality": rng.choice(PLACES),
            "received_date": asked, "request_outcome": "Y" if agreed else "N", "request_outcome_date": decided,
            "assessment_outcome": "Y" if plan else None, "assessment_outcome_date": plan, "start_date": plan,
        })  # fmt: skip
    return pd.DataFrame(rows)


def council(seed: int) -> Council:
    """Forty rows of every register, and sixty cases."""
    rng = Random(seed)
    rows = {
        key: pd.DataFrame([{one.name: cell(one, rng) for one in dataset.columns} for _ in range(40)])
        for key, dataset in DATASETS.items()
    }
    for key, frame in rows.items():
        frame["row_key"] = [f"{key} {number}" for number in range(len(frame))]
    added = {
        key: AddedUp(lambda _day, kept=rows[key]: kept, frozenset(dataset.by_name))
        for key, dataset in DATASETS.items()
        if not dataset.stored
    }
    stored = {key: frame for key, frame in rows.items() if key not in added}
    people = {"": 900, "North": 500, "South": 400, ALL_AGES: 5_000}
    cases = CaseTables.build(some_cases(rng), as_at=AS_AT, population=people)
    return Council.build(cases, DATASETS, stored, aggregated=added)


@pytest.mark.parametrize("seed", range(3))
def test_groups_add_up_to_the_whole(seed):
    """For every figure of a register and every way to split it; a blank group is a group, so that no row is lost."""
    whole_council = council(seed)
    for metric in (one for one in CATALOGUE.values() if one.about != CASES and one.kind in ADDING_UP):
        table = whole_council.table(metric.about)
        asked = [calendar_year(2025) if metric.time is Time.DURING else day(AS_AT)]
        whole = evaluate(metric, table, asked).iloc[0]
        for by in metric.ways:
            groups = evaluate(metric, table, asked, by=[by])
            for name in ("numerator", "denominator"):
                expected = 0 if np.isnan(whole[name]) else whole[name]
                assert groups[name].sum() == pytest.approx(expected), (metric.key, by, name)
            assert groups[by].is_unique


@pytest.mark.parametrize("seed", range(3))
def test_one_place_alone_is_as_its_group_among_all(seed):
    """A page kept to one place and a chart of all places must not tell two stories: what a rate stands over, too."""
    whole_council = council(seed)
    alone = {place: replace(whole_council, locality=place) for place in ("North", "South")}
    by_place = [one for one in CATALOGUE.values() if one.about != CASES and "locality" in one.ways]
    for metric in (one for one in by_place if one.key not in COMPARED_WITH_EACH_OTHER):
        asked = [calendar_year(2025 if metric.stock_on is None else 2024)]
        groups = evaluate(metric, whole_council.table(metric.about), asked, by=["locality"]).set_index("locality")
        for place, kept in alone.items():
            found = evaluate(metric, kept.table(metric.about), asked).iloc[0]
            if place not in groups.index:
                assert found["numerator"] in (0, None) or np.isnan(found["numerator"])
                continue
            for name in ("numerator", "denominator", "value"):
                wanted = groups.loc[place, name]
                assert found[name] == pytest.approx(wanted, nan_ok=True), (metric.key, place, name)
